/**
 * One change of the reader's: all it writes in one transaction, done once however often it is asked
 * for, and answered when it is on the disk.
 *
 * @module
 */
import type { ChangeId } from '../claims/history.ts';
import type { Author, Changed } from './edit-record.ts';
import type { ChangedRecord, Library, RecordKey, RecordRow } from './open.ts';
import { OwnRows, type Writing } from './own-rows.ts';
import { forgetWords } from './purged-words.ts';
import {
  emptyRecord,
  isInState,
  mergeInto,
  openRecord,
  type RecordParts,
  readRecord,
  stateOf,
} from './record.ts';

/** Who asks for a change. */
export interface Asked {
  /** Names the change. Asking again under the same name gives the same answer. */
  readonly id: ChangeId;
  readonly author: Author;
}

/** The records within a change. */
export class Change {
  readonly id: ChangeId;
  readonly author: Author;
  readonly writing: Writing;
  readonly parts: ChangedRecord[] = [];
  readonly #rows: OwnRows;
  readonly #purged: RecordKey[] = [];
  #sequence: number | undefined;

  constructor({ id, author }: Asked, writing: Writing) {
    this.id = id;
    this.author = author;
    this.writing = writing;
    this.#rows = new OwnRows(writing);
  }

  /** The record as it is stored; undefined where there is none. */
  async find(key: RecordKey): Promise<RecordParts | undefined> {
    const row = await this.writing.objectStore('records').get(key);
    return row && openRecord(row.state);
  }

  /**
   * Stores a record that this device has changed, and draws its rows.
   *
   * @param changed what has changed in it, so that it can be undone; empty where it cannot.
   */
  async put(key: RecordKey, record: RecordParts, changed: readonly Changed[]): Promise<void> {
    const sequence = await this.#nextSequence();
    await this.#store(key, record, { changed: sequence, unsent: sequence });
    if (changed.length > 0) this.parts.push({ key, fields: changed });
  }

  /**
   * Takes in what another device has made of a record. It stands in that device's log, so it is not
   * to be sent.
   *
   * @returns whether it has changed the record.
   * @throws Error where the bytes are no state of a document.
   */
  async merge(key: RecordKey, state: Uint8Array): Promise<boolean> {
    const former = await this.writing.objectStore('records').get(key);
    const record = openRecord(former?.state);
    const isChanged = mergeInto(record, state) || !former;
    if (isChanged) await this.#store(key, record, { changed: await this.#nextSequence() });
    if (former?.unsent !== undefined && isInState(record, state)) await this.#markSent(key);
    return isChanged;
  }

  /** To be called last: counts again what was touched, and forgets the words of what was purged. */
  async finish(): Promise<void> {
    await this.#rows.finish();
    if (this.#purged.length > 0) await forgetWords(this.writing, this.#purged);
  }

  async #store(
    key: RecordKey,
    record: RecordParts,
    marks: Pick<RecordRow, 'changed' | 'unsent'>,
  ): Promise<void> {
    const records = this.writing.objectStore('records');
    if (readRecord(record).isPurged) {
      // Nothing more is written where the text was removed for ever, on whichever device.
      emptyRecord(record);
      this.#purged.push(key);
    }
    const content = readRecord(record);
    const { deleted = this.author.now, ...former } = (await records.get(key)) ?? {};
    const row: RecordRow = { ...former, key, state: stateOf(record), ...marks };
    const isInTrash = content.deletion !== null && !content.isPurged;
    await records.put(isInTrash ? { ...row, deleted } : row);
    await this.#rows.draw(key, content);
  }

  async #markSent(key: RecordKey): Promise<void> {
    const records = this.writing.objectStore('records');
    const { unsent: _sent, ...row } = (await records.get(key)) ?? {};
    if ('key' in row) await records.put(row);
  }

  async #nextSequence(): Promise<number> {
    if (this.#sequence === undefined) {
      const index = this.writing.objectStore('records').index('byChanged');
      const last = await index.openKeyCursor(null, 'prev');
      this.#sequence = last ? last.key : 0;
    }
    this.#sequence += 1;
    return this.#sequence;
  }
}

/**
 * Runs a change in one transaction. Where it throws, nothing of it stays.
 *
 * @returns what `make` returned, now or when the change was first asked for.
 * @throws what `make` throws, or DOMException where the database refuses (quota).
 */
export async function changeLibrary<Reply>(
  library: Library,
  asked: Asked,
  make: (change: Change) => Promise<Reply>,
): Promise<Reply> {
  return writeLibrary(library, async (writing) => {
    const changes = writing.objectStore('changes');
    const former = await changes.get(asked.id);
    if (former) return former.reply as Reply;
    const change = new Change(asked, writing);
    const reply = await make(change);
    await change.finish();
    await changes.put({ id: asked.id, at: asked.author.now, parts: change.parts, reply });
    return reply;
  });
}

/**
 * Runs a transaction over all stores. Where `write` throws, nothing of it stays.
 *
 * @throws what `write` throws, or DOMException where the database refuses (quota).
 */
export async function writeLibrary<Reply>(
  library: Library,
  write: (writing: Writing) => Promise<Reply>,
): Promise<Reply> {
  // Strict: what was answered is on the disk, not merely on its way there.
  const writing = library.transaction([...library.objectStoreNames], 'readwrite', {
    durability: 'strict',
  });
  const done = writing.done;
  try {
    const reply = await write(writing);
    await done;
    return reply;
  } catch (error) {
    done.catch(() => undefined);
    abort(writing);
    throw error;
  }
}

/** A transaction that has failed by itself is aborted already. */
function abort(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It has ended; there is nothing left to undo.
  }
}
