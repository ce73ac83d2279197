/**
 * The tab at the window's edge that opens the sidebar; absent where the page has nothing to show.
 *
 * @module
 */
import type { OverlayRoot } from './root.ts';

/** What the tab shows: a number, and for a screen reader what it counts. */
export interface EdgeLabel {
  readonly text: string;
  readonly name: string;
}

/** Shows and hides the tab. */
export class EdgeTab {
  readonly #root: OverlayRoot;
  readonly #button = document.createElement('button');

  /** `onChosen` is told whether the keyboard was used, so that the focus can follow. */
  constructor(root: OverlayRoot, onChosen: (byKeyboard: boolean) => void) {
    this.#root = root;
    this.#button.className = 'edge-tab';
    this.#button.addEventListener('click', (event) => {
      if (event.isTrusted) onChosen(event.detail === 0);
    });
  }

  /** The width that it covers of the window, in CSS pixels. */
  get coveredWidth(): number {
    return this.#button.offsetWidth;
  }

  /** Shows the tab with this label, or none. */
  show(label: EdgeLabel | undefined): void {
    if (!label) {
      this.#button.remove();
      return;
    }
    this.#button.textContent = label.text;
    this.#button.setAttribute('aria-label', label.name);
    this.#button.title = label.name;
    if (!this.#button.isConnected) this.#root.stage.append(this.#button);
  }
}

/** What a page has. */
export interface PageTotals {
  /** Works with claims. */
  readonly works: number;
  /** Claims made on it. */
  readonly made: number;
  /** Passages of claims that were made elsewhere. */
  readonly passages: number;
}

/** What the tab says of a page; undefined where there is nothing to say. */
export function edgeLabel({ works, made, passages }: PageTotals): EdgeLabel | undefined {
  if (works + made + passages === 0) return undefined;
  const parts = [
    ...(works > 0 ? [`${works} ${works === 1 ? 'work' : 'works'} with claims`] : []),
    ...(made > 0 ? [`${made} ${made === 1 ? 'claim' : 'claims'} made here`] : []),
    ...(passages > 0 ? [`${passages} ${passages === 1 ? 'passage' : 'passages'} recognised`] : []),
  ];
  return { text: String(works || made || passages), name: `Claimside: ${parts.join(', ')}` };
}
