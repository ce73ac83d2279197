/**
 * The small button beside a selection.
 *
 * @module
 */
import { ADD_BUTTON_STYLES } from './add-button-styles.ts';
import type { OverlayRoot } from './root.ts';

const SIZE = { width: 92, height: 28 };
/** How far the button keeps from the pointer and from the selected words, in CSS pixels. */
const GAP = 8;

/** The button beside the selection. */
export class AddButton {
  readonly #root: OverlayRoot;
  readonly #button = document.createElement('button');

  /** `onAdd` is called when the reader clicks the button. */
  constructor(root: OverlayRoot, onAdd: () => void) {
    root.addStyles(ADD_BUTTON_STYLES);
    this.#root = root;
    this.#button.className = 'add-claim';
    this.#button.textContent = 'Add claim';
    // The selection stays while the button is pressed.
    this.#button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      this.hide();
      onAdd();
    });
  }

  /** Shows the button beside the selected range; never under the pointer, nor beyond an edge. */
  show(range: Range, pointer: { x: number; y: number }, rightEdge: number): void {
    const origin = this.#root.origin();
    const place = placeBeside(range, pointer, rightEdge);
    this.#button.style.left = `${place.x - origin.x}px`;
    this.#button.style.top = `${place.y - origin.y}px`;
    if (!this.#button.isConnected) this.#root.stage.append(this.#button);
  }

  hide(): void {
    this.#button.remove();
  }
}

/** Below the last selected words, else above the first, wherever the pointer is not. */
function placeBeside(
  range: Range,
  pointer: { x: number; y: number },
  rightEdge: number,
): { x: number; y: number } {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const whole = range.getBoundingClientRect();
  const last = boxes.at(-1) ?? whole;
  const first = boxes[0] ?? whole;
  const { clientHeight } = document.documentElement;
  const inWindow = (x: number) => Math.max(GAP, Math.min(x, rightEdge - SIZE.width - GAP));
  const places = [
    { x: inWindow(last.right - SIZE.width / 2), y: last.bottom + GAP },
    { x: inWindow(first.left), y: first.top - SIZE.height - GAP },
    { x: inWindow(last.right + 3 * GAP), y: last.bottom + 3 * GAP },
  ];
  const isClear = ({ x, y }: { x: number; y: number }) =>
    y > 0 &&
    y + SIZE.height < clientHeight &&
    (pointer.x < x - GAP ||
      pointer.x > x + SIZE.width + GAP ||
      pointer.y < y - GAP ||
      pointer.y > y + SIZE.height + GAP);
  return places.find(isClear) ?? { x: inWindow(last.right), y: Math.max(GAP, first.top - 40) };
}
