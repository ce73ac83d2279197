/**
 * The form that is open in a sidebar: there is one as long as its tab has a draft.
 *
 * @module
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { About } from '../../lib/claims/about.ts';
import type { ClaimDraft } from '../../lib/claims/draft.ts';
import type { Claim } from '../../lib/claims/model.ts';
import { ask, onEvent } from '../../lib/client.ts';
import type { PageView } from '../../lib/messages.ts';
import type { ShownTab } from '../tab.ts';
import { draftOfClaim, newDraft } from './claim-draft.ts';
import { ClaimWriting } from './claim-writing.ts';

/** Opens, follows and closes the form of one tab. Nothing is asked before `start`. */
export class OpenForm {
  readonly #tab: ShownTab;
  readonly #writing = signal<ClaimWriting | undefined>(undefined);
  #reading = 0;

  constructor(tab: ShownTab) {
    this.#tab = tab;
  }

  /** The claim that is being written; absent where none is. */
  get writing(): ReadonlySignal<ClaimWriting | undefined> {
    return this.#writing;
  }

  /** Opens the form of the tab's draft, now and whenever another one begins. */
  start(): void {
    effect(() => {
      this.#tab.request.value;
      void this.#read();
    });
    onEvent((event) => {
      if (event.event === 'draftChanged' && this.#tab.concerns(event)) void this.#read();
    });
  }

  /** Opens an empty form, of the page that is shown. */
  begin(page: Pick<PageView, 'source' | 'title'>): void {
    this.#show(newDraft(new Date(), page));
  }

  /** Opens the form of a claim of the reader's own. */
  edit(claim: Claim, titles: Readonly<Record<string, string>>, about: About | undefined): void {
    this.#show(draftOfClaim(claim, titles, about, new Date()));
  }

  /** Closes the form of a claim that was saved. */
  close(): void {
    this.#writing.peek()?.end();
    this.#writing.value = undefined;
  }

  /** Closes the form and gives the draft up. */
  async cancel(): Promise<void> {
    const writing = this.#writing.peek();
    this.#writing.value = undefined;
    await writing?.giveUp();
  }

  async #read(): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const request = this.#tab.request.peek();
    // What is still to be kept must not take the place of a draft that was begun meanwhile.
    this.close();
    const draft = await ask('draft', request).catch(() => null);
    if (reading === this.#reading && draft) this.#show(draft);
  }

  #show(draft: ClaimDraft): void {
    this.#writing.peek()?.end();
    this.#writing.value = new ClaimWriting(draft, this.#tab.request.peek());
  }
}
