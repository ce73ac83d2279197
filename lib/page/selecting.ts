/**
 * Noticing that the reader selects words, and handing them over when they want a claim of them.
 *
 * @module
 */
import { ask } from './background.ts';
import type { PageReader } from './page-reader.ts';
import { loadPart } from './parts.ts';
import type { OverlayRoot } from './root.ts';
import type { Selection } from './selection.ts';

/** How long a selection stands still before the button is shown, in milliseconds. */
const STILL = 250;

/** Shows the button beside selections, and makes drafts of them. */
export class Selecting {
  readonly #root: OverlayRoot;
  readonly #reader: PageReader;
  readonly #openForm: () => Promise<void>;
  #selection: Selection | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointer = { x: -1, y: -1 };

  /** `openForm` opens the sidebar, which shows the form of the draft that was handed over. */
  constructor(root: OverlayRoot, reader: PageReader, openForm: () => Promise<void>) {
    this.#root = root;
    this.#reader = reader;
    this.#openForm = openForm;
  }

  /** Follows the selection until the signal. */
  start(signal: AbortSignal): void {
    const options = { signal, passive: true, capture: true } as const;
    const at = ({ clientX: x, clientY: y }: PointerEvent) => {
      this.#pointer = { x, y };
    };
    addEventListener('pointerdown', at, options);
    addEventListener('pointerup', at, options);
    document.addEventListener('selectionchange', () => this.#changed(signal), options);
  }

  /** Hands the selected words over and opens the form; false where nothing is selected. */
  async add(): Promise<boolean> {
    const part = await loadPart('selection');
    const offer = part?.offerSelection(this.#reader);
    if (!offer) return false;
    this.#selection?.hide();
    await ask('handOver', offer);
    await this.#openForm();
    return true;
  }

  #changed(signal: AbortSignal): void {
    clearTimeout(this.#timer);
    const isNone = getSelection()?.isCollapsed ?? true;
    if (isNone) this.#selection?.hide();
    else this.#timer = setTimeout(() => void this.#show(signal), STILL);
  }

  async #show(signal: AbortSignal): Promise<void> {
    const part = this.#selection ? undefined : await loadPart('selection');
    if (signal.aborted) return;
    if (part && !this.#selection) {
      this.#selection = new part.Selection(this.#root, () => void this.add());
    }
    this.#selection?.show(this.#pointer);
  }
}
