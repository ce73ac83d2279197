/**
 * Writing a claim: the draft of the form, kept as it is typed, and the stored claims like it.
 *
 * @module
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ClaimDraft } from '../../lib/claims/draft.ts';
import type { ChangeId } from '../../lib/claims/history.ts';
import type { Claim, ClaimId } from '../../lib/claims/model.ts';
import { ask } from '../../lib/client.ts';
import type { RecordRequests, ReplyOf, RequestOf } from '../../lib/messages.ts';
import { debounced } from '../debounced.ts';
import { inWords } from '../failure.ts';
import {
  answeredClaims,
  citedWorks,
  fieldsToSave,
  openedDraft,
  problemOf,
  quoteOf,
  titlesToSave,
  withAnswer,
} from './claim-draft.ts';

/** The stored claims that say nearly the same as a draft. */
export type SimilarClaims = ReplyOf<RecordRequests, 'similar'>;

/** What the reader hears when a claim is saved. */
export interface SavedClaim {
  readonly id: ClaimId;
  readonly change: ChangeId;
}

/** How long the reader pauses before the draft is kept, and before similar claims are asked for. */
const KEEPS_AFTER = 200;
const COMPARES_AFTER = 400;

/** One draft in one form. */
export class ClaimWriting {
  /** The tab whose draft it is; `{}` names the tab that the page stands in. */
  readonly tab: { readonly tab?: number };
  readonly isSaving = signal(false);
  /** Why the draft was not saved or kept. */
  readonly failure = signal('');

  readonly #draft = signal<ClaimDraft>({ fields: { text: '' }, works: [], note: '', begun: '' });
  readonly #similar = signal<SimilarClaims | undefined>(undefined);
  readonly #answered = signal<Readonly<Record<ClaimId, string>>>({});
  readonly #keep = debounced(() => {
    this.#keeping = this.#keepNow();
  }, KEEPS_AFTER);
  readonly #compare = debounced(() => void this.#compareNow(), COMPARES_AFTER);
  #keeping: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(draft: ClaimDraft, tab: { readonly tab?: number }) {
    this.#draft.value = openedDraft(draft);
    this.tab = tab;
    this.#compare();
    for (const { claim } of answeredClaims(draft)) void this.#readAnswered(claim);
  }

  get draft(): ReadonlySignal<ClaimDraft> {
    return this.#draft;
  }

  get similar(): ReadonlySignal<SimilarClaims | undefined> {
    return this.#similar;
  }

  /** What the claims say that it answers. */
  get answered(): ReadonlySignal<Readonly<Record<ClaimId, string>>> {
    return this.#answered;
  }

  /** Makes it answer a claim. */
  answer({ id, text }: Claim): void {
    this.#answered.value = { ...this.#answered.peek(), [id]: text };
    this.change((draft) => withAnswer(draft, id));
  }

  /** Changes the draft; it is kept, and compared, when the reader pauses. */
  change(edit: (draft: ClaimDraft) => ClaimDraft): void {
    const former = this.#draft.peek();
    const next = edit(former);
    if (next === former) return;
    this.#draft.value = next;
    this.failure.value = '';
    this.#keep();
    if (next.fields !== former.fields) this.#compare();
  }

  /** Keeps at once what was typed last. */
  flush(): void {
    this.#keep.flush();
  }

  /** Stores the claim; undefined where it could not be, and `failure` says why. */
  async save(): Promise<SavedClaim | undefined> {
    const problem = problemOf(this.#draft.peek());
    this.failure.value = problem;
    if (problem !== '' || this.isSaving.peek()) return undefined;
    this.isSaving.value = true;
    try {
      // A draft that is kept after the claim was stored would come back.
      this.#keep.cancel();
      await this.#keeping;
      const saved = await ask('saveClaim', this.#request());
      this.end();
      return saved;
    } catch (error) {
      this.failure.value = `The claim was not saved: ${inWords(error)}`;
      this.#keep();
      return undefined;
    } finally {
      this.isSaving.value = false;
    }
  }

  /** From now on nothing is kept or asked. */
  end(): void {
    this.#isOver = true;
    this.#keep.cancel();
    this.#compare.cancel();
  }

  /** Gives the draft up. */
  async giveUp(): Promise<void> {
    this.end();
    await this.#keeping;
    await ask('saveDraft', { ...this.tab, draft: null });
  }

  #request(): RequestOf<RecordRequests, 'saveClaim'> {
    const draft = this.#draft.peek();
    const { id, base, note, baseNote } = draft;
    const fields = fieldsToSave(draft);
    const titles = titlesToSave(draft);
    const former = { ...(base && { base }), ...(baseNote !== undefined && { baseNote }) };
    const isNoteSaved = note.trim() !== '' || id !== undefined;
    return {
      ...(id !== undefined && { id }),
      ...former,
      fields,
      titles,
      ...(isNoteSaved && { note }),
      ...this.tab,
    };
  }

  async #keepNow(): Promise<void> {
    if (this.#isOver) return;
    try {
      await ask('saveDraft', { ...this.tab, draft: this.#draft.peek() });
    } catch (error) {
      this.failure.value = `The draft was not kept: ${inWords(error)}`;
    }
  }

  /** What is like the draft is a help, never a condition: without an answer nothing is shown. */
  async #compareNow(): Promise<void> {
    const draft = this.#draft.peek();
    const { text } = draft.fields;
    const quote = quoteOf(draft);
    if (text.trim() === '' && quote === '') {
      this.#similar.value = undefined;
      return;
    }
    const works = citedWorks(draft).map(({ work }) => work);
    const request = { text, works, ...(quote !== '' && { quote }) };
    const similar = await ask('similar', request).catch(() => undefined);
    if (this.#isOver || draft !== this.#draft.peek()) return;
    this.#similar.value = similar && {
      ...similar,
      found: similar.found.filter((id) => id !== draft.id),
    };
  }

  async #readAnswered(id: ClaimId): Promise<void> {
    const text = (await ask('claim', { id }))?.claims[id]?.text;
    if (text !== undefined) this.#answered.value = { ...this.#answered.peek(), [id]: text };
  }
}
