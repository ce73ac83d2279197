/**
 * Noticing that the reader selects words, and handing them over when they want a claim of them. A
 * part of its own, loaded at the first selection.
 *
 * @module
 */
import { AddButton } from './add-button.ts';
import { ask, type CommandHandlers } from './background.ts';
import type { PageReader } from './page-reader.ts';
import type { OverlayRoot } from './root.ts';
import { offerSelection, selectedQuote, selectedRange } from './selected-words.ts';

/** How long a selection stands still before the button is shown, in milliseconds. */
const STILL = 250;

/** The commands of the background that are carried out here. */
export type SelectionCommand = 'addClaim' | 'selectedQuote';

/** Shows the button beside selections, and makes drafts of them. */
export class Selecting {
  readonly commands: Pick<CommandHandlers, SelectionCommand> = {
    addClaim: () => this.add(),
    selectedQuote: () => selectedQuote(this.#reader.site) ?? null,
  };

  readonly #reader: PageReader;
  readonly #openForm: () => Promise<void>;
  readonly #rightEdge: () => number;
  readonly #button: AddButton;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointer = { x: -1, y: -1 };

  /**
   * Follows the selection until the signal. `openForm` opens the sidebar, which shows the form of
   * the draft that was handed over; `rightEdge` says where the sidebar begins, or the window ends.
   */
  constructor(
    root: OverlayRoot,
    reader: PageReader,
    openForm: () => Promise<void>,
    rightEdge: () => number,
    signal: AbortSignal,
  ) {
    this.#reader = reader;
    this.#openForm = openForm;
    this.#rightEdge = rightEdge;
    this.#button = new AddButton(root, () => void this.add());
    const options = { signal, passive: true, capture: true } as const;
    const at = ({ clientX: x, clientY: y }: PointerEvent) => {
      this.#pointer = { x, y };
    };
    addEventListener('pointermove', at, options);
    document.addEventListener('selectionchange', () => this.#changed(), options);
    this.#changed();
  }

  /** Hands the selected words over and opens the form, where words are selected. */
  async add(): Promise<void> {
    const offer = offerSelection(this.#reader);
    if (!offer) return;
    this.#button.hide();
    await ask('handOver', offer);
    await this.#openForm();
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#button.hide();
    this.#timer = setTimeout(() => this.#show(), STILL);
  }

  #show(): void {
    const range = selectedRange();
    if (range) this.#button.show(range, this.#pointer, this.#rightEdge());
  }
}
