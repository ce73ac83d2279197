/**
 * What may be meant by the text of a field, and which of it the keys have reached.
 *
 * @module
 */
import { computed, signal } from '@preact/signals';
import { debounced } from './debounced.ts';

/** Where the options come from, and who takes one. */
export interface OptionSource<Option> {
  readonly find: (text: string) => Promise<readonly Option[]>;
  /** `text` is what stood in the field when the option was asked for. */
  readonly onTake: (option: Option, text: string) => void;
}

/** How long the reader pauses before the list is asked for, in milliseconds. */
const ASKS_AFTER = 150;

/** The list under one field. */
export class OptionList<Option> {
  source: OptionSource<Option>;
  readonly options = signal<readonly Option[]>([]);
  /** The place of the marked option; -1 where none is. */
  readonly marked = signal(-1);
  readonly isOpen = computed(() => this.options.value.length > 0);
  /** True where the text was asked for and nothing is meant by it. */
  readonly isEmpty = signal(false);

  #text = '';
  readonly #wait = debounced(() => void this.#ask(this.#text), ASKS_AFTER);

  constructor(source: OptionSource<Option>) {
    this.source = source;
  }

  /** Asks for the options of a text, once the reader pauses. */
  follow(text: string): void {
    this.close();
    this.#text = text;
    if (text.trim() !== '') this.#wait();
  }

  /** Moves the mark on by so many places, round and round. */
  move(step: 1 | -1): void {
    const { length } = this.options.peek();
    const from = this.marked.peek();
    this.marked.value = from < 0 && step < 0 ? length - 1 : (from + step + length) % length;
  }

  /** Takes the marked option; false where none is. */
  takeMarked(): boolean {
    const option = this.options.peek()[this.marked.peek()];
    if (option === undefined) return false;
    this.take(option);
    return true;
  }

  /** Takes the first option of a text as soon as it is known, whatever is written meanwhile. */
  async takeFirstOf(text: string): Promise<void> {
    this.#wait.cancel();
    this.#text = text;
    const found = await this.#find(text);
    this.#show(text, found);
    const [first] = found;
    if (first !== undefined) this.take(first, text);
  }

  /** Takes an option. */
  take(option: Option, text = this.#text): void {
    if (this.#text === text) this.close();
    this.source.onTake(option, text);
  }

  /** Shows nothing, and asks for nothing. */
  close(): void {
    this.#wait.cancel();
    this.#text = '';
    this.options.value = [];
    this.marked.value = -1;
    this.isEmpty.value = false;
  }

  async #ask(text: string): Promise<void> {
    this.#show(text, await this.#find(text));
  }

  /** Without an answer there is nothing to choose from. */
  #find(text: string): Promise<readonly Option[]> {
    return this.source.find(text).catch(() => []);
  }

  #show(text: string, found: readonly Option[]): void {
    if (this.#text !== text) return;
    this.options.value = found;
    this.marked.value = -1;
    this.isEmpty.value = found.length === 0;
  }
}
