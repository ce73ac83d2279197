/**
 * Writing a claim: the draft of the form, kept as it is typed, and the stored claims like it.
 *
 * @module
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ClaimDraft } from '../lib/claims/draft.ts';
import type { ChangeId } from '../lib/claims/history.ts';
import type { ClaimId } from '../lib/claims/model.ts';
import { ask } from '../lib/client.ts';
import type { ReplyOf, RecordRequests } from '../lib/messages.ts';
import { citedWorks, fieldsToSave, openedDraft, titlesToSave } from './claim-draft.ts';
import { debounced } from './debounced.ts';
import { inWords } from './failure.ts';

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
  /** By field: what is wrong with its value, which is not in the draft. */
  readonly problems = signal<Readonly<Record<string, string>>>({});

  readonly #draft = signal<ClaimDraft>({ fields: { text: '' }, works: [], note: '', begun: '' });
  readonly #similar = signal<SimilarClaims | undefined>(undefined);
  readonly #keep = debounced(() => void this.#keepNow(), KEEPS_AFTER);
  readonly #compare = debounced(() => void this.#compareNow(), COMPARES_AFTER);
  #isOver = false;

  constructor(draft: ClaimDraft, tab: { readonly tab?: number }) {
    this.#draft.value = openedDraft(draft);
    this.tab = tab;
    this.#compare();
  }

  get draft(): ReadonlySignal<ClaimDraft> {
    return this.#draft;
  }

  get similar(): ReadonlySignal<SimilarClaims | undefined> {
    return this.#similar;
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

  /** Says what is wrong with a field; an empty text says that it is right again. */
  judge(field: string, problem: string): void {
    const { [field]: _, ...others } = this.problems.peek();
    this.problems.value = problem === '' ? others : { ...others, [field]: problem };
  }

  /** Keeps at once what was typed last. */
  flush(): void {
    this.#keep.flush();
  }

  /** Keeps the draft whether or not it was changed. */
  keep(): Promise<void> {
    this.#keep.cancel();
    return this.#keepNow();
  }

  /** Stores the claim; undefined where it could not be, and `failure` says why. */
  async save(): Promise<SavedClaim | undefined> {
    const problem = this.#problem();
    this.failure.value = problem;
    if (problem !== '' || this.isSaving.peek()) return undefined;
    this.isSaving.value = true;
    try {
      const saved = await ask('saveClaim', this.#request());
      this.end();
      return saved;
    } catch (error) {
      this.failure.value = `The claim was not saved: ${inWords(error)}`;
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
    await ask('saveDraft', { ...this.tab, draft: null });
  }

  #problem(): string {
    if (this.#draft.peek().fields.text.trim() === '') return 'Write the claim in a sentence first.';
    return Object.values(this.problems.peek())[0] ?? '';
  }

  #request() {
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
    const { text, anchor } = draft.fields;
    const quote = anchor?.type === 'TextQuoteSelector' ? anchor.exact : undefined;
    if (text.trim() === '' && quote === undefined) {
      this.#similar.value = undefined;
      return;
    }
    const works = citedWorks(draft).map(({ work }) => work);
    const request = { text, works, ...(quote !== undefined && { quote }) };
    const similar = await ask('similar', request).catch(() => undefined);
    if (!this.#isOver && draft === this.#draft.peek()) this.#similar.value = similar;
  }
}
