/**
 * Our one element in the page, with everything that we draw in its closed shadow root, where neither
 * the page's scripts nor its styles reach.
 *
 * @module
 */
import { STYLES } from './styles.ts';

const NAME = 'claimside-overlay';

/** The element, its root, and where its own coordinates begin. */
export class OverlayRoot {
  /** Holds all that is drawn. */
  readonly stage: HTMLElement;
  readonly #host: HTMLElement;
  readonly #origin: HTMLElement;

  /** Puts the element on the page. One that an older copy of this script left there is taken away. */
  constructor() {
    for (const older of document.querySelectorAll(NAME)) older.remove();
    this.#host = document.createElement(NAME);
    this.#origin = document.createElement('div');
    this.#origin.className = 'origin';
    this.stage = document.createElement('div');
    this.stage.className = 'stage';
    this.stage.append(this.#origin);
    this.#host.attachShadow({ mode: 'closed' }).append(this.stage);
    this.addStyles(STYLES);
    document.documentElement.append(this.#host);
  }

  /** Whether the page, or a newer copy of this script, took the element away. */
  get isGone(): boolean {
    return !this.#host.isConnected;
  }

  /** Whether a newer copy of this script has put its own element on the page. */
  get isReplaced(): boolean {
    return [...document.querySelectorAll(NAME)].some((element) => element !== this.#host);
  }

  /** Puts the element back after the page took it away. */
  restore(): void {
    document.documentElement.append(this.#host);
  }

  /** Whether an element of the page is ours. */
  isOurs = (element: Element): boolean => element === this.#host;

  /** Where the left and top of what is drawn in the root are, from those of the viewport. */
  origin(): { x: number; y: number } {
    const { x, y } = this.#origin.getBoundingClientRect();
    return { x, y };
  }

  /** Draws for a light or a dark page. */
  setTheme(theme: 'light' | 'dark'): void {
    this.stage.dataset['theme'] = theme;
  }

  /** Adds rules that hold in the root only. */
  addStyles(rules: string): void {
    const style = document.createElement('style');
    style.textContent = rules;
    this.stage.before(style);
  }

  remove(): void {
    this.#host.remove();
  }
}
