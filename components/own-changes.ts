/**
 * What the reader changes in their own records from a page of the extension, and the way back.
 *
 * @module
 */
import { type Signal, signal } from '@preact/signals';
import type { AboutChange } from '../lib/claims/about.ts';
import type { ChangeId } from '../lib/claims/history.ts';
import type { Claim, ClaimId } from '../lib/claims/model.ts';
import { ask } from '../lib/client.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { inWords } from './failure.ts';

/** A change that can be undone by a click, and what it was. */
interface Undoable {
  readonly change: ChangeId;
  readonly words: string;
}

/** The changes of one page. Nothing is thrown: what went wrong is told in a notice. */
export class OwnChanges {
  /** The last change, until it is undone or dismissed. */
  readonly undoable = signal<Undoable | undefined>(undefined);
  readonly #notice: Signal<string>;

  constructor(notice: Signal<string>) {
    this.#notice = notice;
  }

  /** Offers to undo a change that was made. */
  done(change: ChangeId, words: string): void {
    this.undoable.value = { change, words };
  }

  delete(id: ClaimId): Promise<void> {
    return this.#make('The claim is in the trash for 90 days.', () => ask('deleteClaim', { id }));
  }

  /** @param baseNote the note as it was loaded: what was written elsewhere meanwhile is kept. */
  saveAbout(
    target: WorkId | ClaimId,
    change: AboutChange,
    words: string,
    baseNote?: string,
  ): Promise<void> {
    const base = baseNote === undefined ? {} : { baseNote };
    return this.#make(words, () => ask('saveAbout', { target, change, ...base }));
  }

  /** Copies a claim of a pack into the reader's own, where it can be edited. */
  copyIntoOwn({ id: _, ...fields }: Claim): Promise<void> {
    return this.#make('The claim is copied into your own.', () => ask('saveClaim', { fields }));
  }

  /** Gives a claim the words to rest on that are selected in the page of a tab. */
  attach(id: ClaimId, tab: { readonly tab?: number }): Promise<void> {
    return this.#make('Attached to the selected words.', () => ask('attach', { ...tab, id }));
  }

  /** Undoes a change; it says so where that is no longer possible. */
  async undo(change: ChangeId): Promise<void> {
    if (this.undoable.peek()?.change === change) this.undoable.value = undefined;
    try {
      const isUndone = await ask('undo', { change });
      this.#notice.value = isUndone ? 'Undone.' : 'It can no longer be undone.';
    } catch (error) {
      this.#notice.value = inWords(error);
    }
  }

  async #make(words: string, make: () => Promise<{ change: ChangeId }>): Promise<void> {
    try {
      this.done((await make()).change, words);
    } catch (error) {
      this.#notice.value = inWords(error);
    }
  }
}
