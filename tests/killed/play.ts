/**
 * A reader who saves, edits, deletes, undoes and imports while the service worker or the whole
 * browser is killed at random moments: every acknowledged change is there, and none is half there.
 *
 * @module
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KillableBrowser } from './browser.ts';

interface Step {
  readonly act: 'save' | 'edit' | 'delete' | 'undo' | 'import';
  /** Which of the claims is meant. */
  readonly which: number;
  readonly kill: 'nothing' | 'worker' | 'browser';
  /** How long after the change was asked for, in milliseconds. */
  readonly after: number;
}

const schedules = fc.array(
  fc.record({
    act: fc.constantFrom('save', 'save', 'edit', 'edit', 'delete', 'undo', 'import'),
    which: fc.nat({ max: 50 }),
    kill: fc.constantFrom('nothing', 'worker', 'worker', 'browser'),
    after: fc.nat({ max: 40 }),
  }),
  { minLength: 8, maxLength: 8 },
) satisfies fc.Arbitrary<Step[]>;

/** By the sentence of each of the reader's claims: its note. */
type Notes = ReadonlyMap<string, string>;

/** What the browser shows of the reader's own. */
interface Shown {
  readonly notes: Notes;
  /** By sentence. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What is asked, and what is there once it is done. */
interface Deed {
  readonly name: string;
  readonly request: object;
  readonly outcome: Notes;
}

/** How many claims an import brings. */
const IMPORTED = 40;

/** Plays the schedule of a seed; throws where anything is lost, or half there. */
export async function playKilledBrowser(seed: number): Promise<void> {
  const [steps] = fc.sample(schedules, { seed, numRuns: 1 });
  const browser = await KillableBrowser.start();
  try {
    await new Run(browser).play(steps ?? []);
  } finally {
    await browser.close();
  }
}

class Run {
  readonly #browser: KillableBrowser;
  #shown: Shown = { notes: new Map(), ids: new Map() };
  /** The last change that can be undone, and what was there before it. */
  #last: { readonly change: string; readonly before: Notes } | undefined;

  constructor(browser: KillableBrowser) {
    this.#browser = browser;
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const [n, step] of steps.entries()) {
      const deed = await this.#deed(step, n);
      if (deed) await this.#do(deed, step);
    }
  }

  async #do({ name, request, outcome }: Deed, { kill, after }: Step): Promise<void> {
    const before = this.#shown.notes;
    const id = crypto.randomUUID();
    const asking = this.#browser.ask<{ change?: string }>(name, request, id).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, after));
    if (kill === 'worker') await this.#browser.killWorker();
    if (kill === 'browser') await this.#browser.killBrowser();
    let answer = await asking;
    // A page asks again where no answer came; one that was killed cannot.
    if (answer === undefined && kill !== 'browser' && name !== 'commitImport') {
      answer = await this.#browser.ask(name, request, id);
    }
    this.#shown = await this.#read();
    const isDone = answer !== undefined;
    const allowed = isDone ? [outcome] : [before, outcome];
    assert.ok(
      allowed.some((notes) => areSame(notes, this.#shown.notes)),
      `After ${name}, ${isDone ? 'acknowledged' : 'not acknowledged'}, killed: ${kill}, there is
      ${written(this.#shown.notes)} and not ${allowed.map(written).join(' or ')}`,
    );
    this.#last = isDone && answer?.change ? { change: answer.change, before } : undefined;
  }

  async #deed({ act, which }: Step, n: number): Promise<Deed | undefined> {
    const { notes, ids } = this.#shown;
    const [text, id] = [...ids][which % ids.size] ?? [];
    const sentence = `Sentence ${n}.`;
    const note = `Note ${n}.`;
    const fields = fieldsOf(sentence, which);
    const rest = new Map([...notes].filter(([known]) => known !== text));
    if (act === 'save') {
      return {
        name: 'saveClaim',
        request: { fields, note },
        outcome: alsoWith(notes, sentence, note),
      };
    }
    if (act === 'edit' && id) {
      return {
        name: 'saveClaim',
        request: { id, fields, note },
        outcome: alsoWith(rest, sentence, note),
      };
    }
    if (act === 'delete' && id) return { name: 'deleteClaim', request: { id }, outcome: rest };
    if (act === 'undo' && this.#last) {
      const { change, before } = this.#last;
      return { name: 'undo', request: { change }, outcome: before };
    }
    return act === 'import' ? this.#import(n) : undefined;
  }

  /** Hands an import over; what is left is to commit it. */
  async #import(n: number): Promise<Deed> {
    const { id } = await this.#browser.ask<{ id: string }>('beginImport', { pack: null });
    const claims = Array.from({ length: IMPORTED }, (_, index) => ({
      id: `own-import-${n}-${index}`,
      ...fieldsOf(`Imported ${n}, ${index}.`, index),
    }));
    const slice = { works: [], claims, abouts: [] };
    await this.#browser.ask('addToImport', { id, part: 0, slice });
    const outcome = new Map(this.#shown.notes);
    for (const { text } of claims) outcome.set(text, '');
    return { name: 'commitImport', request: { id }, outcome };
  }

  /** All that is shown; throws where the counts are not those of the claims. */
  async #read(): Promise<Shown> {
    const notes = new Map<string, string>();
    const ids = new Map<string, string>();
    for (let after: string | null = null; ; ) {
      const slice: OwnSlice = await this.#browser.ask('packRecords', { pack: 'own', after });
      const noteOf = new Map(slice.abouts.map(({ target, note }) => [target, note ?? '']));
      for (const { id, text } of slice.claims) {
        ids.set(text, id);
        notes.set(text, noteOf.get(id) ?? '');
      }
      after = slice.next;
      if (after === null) break;
    }
    const packs = await this.#browser.ask<readonly { id: string; claims: number }[]>('packs', {});
    assert.equal(packs.find(({ id }) => id === 'own')?.claims ?? 0, ids.size);
    return { notes, ids };
  }
}

interface OwnSlice {
  readonly claims: readonly { id: string; text: string }[];
  readonly abouts: readonly { target: string; note?: string }[];
  readonly next: string | null;
}

function fieldsOf(text: string, which: number) {
  const work = `arxiv:2401.0000${which % 4}`;
  const citations = [{ work, intent: 'disputes', basis: 'named' }];
  return { text, source: 'url:https://example.org/page', citations };
}

function alsoWith(notes: Notes, sentence: string, note: string): Notes {
  return new Map([...notes, [sentence, note]]);
}

function areSame(one: Notes, other: Notes): boolean {
  return one.size === other.size && [...one].every(([text, note]) => other.get(text) === note);
}

function written(notes: Notes): string {
  return JSON.stringify([...notes]);
}
