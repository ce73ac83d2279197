/**
 * The text nodes of a part of the page in their order, and what stands around a place in them.
 *
 * @module
 */
import type { LikelyPlace } from '../messages.ts';

/** Elements that end a paragraph: no name goes on over their borders. */
const BLOCKS = new Set(
  [
    'address article aside blockquote body button caption dd details dialog div dl dt fieldset',
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol',
    'option p pre section summary table tbody td tfoot th thead tr ul',
  ].flatMap((names) => names.split(' ')),
);

/** Elements that set words off. */
const MARKING = new Set(['a', 'b', 'cite', 'em', 'i', 'q', 'strong', 'u']);

/** How much text from a place on may be of use, in UTF-16 code units. */
const LONGEST = 600;
/** And how much before it. */
const BEFORE = 120;

/** A place in a run. */
export interface RunPlace {
  /** The number of the text node. */
  readonly chunk: number;
  readonly offset: number;
}

/** The text nodes of a part of the page. */
export class TextRun {
  readonly #nodes: Text[] = [];
  /** Where each node begins in the text of all. */
  readonly #starts: number[] = [];
  /** Asked of neighbouring nodes over and over. */
  readonly #blocks = new Map<Element, Element | null>();
  #length = 0;

  /** Adds the next node, of which the length is known; its number. */
  add(node: Text, length: number): number {
    this.#starts.push(this.#length);
    this.#length += length;
    return this.#nodes.push(node) - 1;
  }

  nodeAt({ chunk }: RunPlace): Text | undefined {
    return this.#nodes[chunk];
  }

  /** The place of a character, in the text of all nodes with a border behind each. */
  placeAt(offset: number): RunPlace {
    const chunk = this.#lastBy((at) => (this.#starts[at] ?? 0) + at <= offset);
    return { chunk, offset: offset - (this.#starts[chunk] ?? 0) - chunk };
  }

  /** The number of the character at a place, in the text of all nodes. */
  position({ chunk, offset }: RunPlace): number {
    return (this.#starts[chunk] ?? 0) + offset;
  }

  /** What stands at a place and around it, in its paragraph. */
  around(place: RunPlace): Pick<LikelyPlace, 'before' | 'text' | 'enclosed'> {
    const node = this.nodeAt(place);
    const block = this.#blockOf(node);
    if (!node || !block) return { before: '', text: '', enclosed: [] };
    let text = node.data.slice(place.offset);
    for (let at = place.chunk + 1; text.length < LONGEST && this.#isIn(block, at); at += 1) {
      text += this.#nodes[at]?.data;
    }
    let before = node.data.slice(0, place.offset);
    for (let at = place.chunk - 1; before.length < BEFORE && this.#isIn(block, at); at -= 1) {
      before = this.#nodes[at]?.data + before;
    }
    const enclosed = [...this.#enclosing(node, place, block)];
    return { before: before.slice(-BEFORE), text: text.slice(0, LONGEST), enclosed };
  }

  /** The range from `start` to `end` in the text from a place on; undefined where that has gone. */
  range(place: RunPlace, start: number, end: number): Range | undefined {
    const from = this.#pointAt(this.position(place) + start, 0);
    const to = this.#pointAt(this.position(place) + end, 1);
    if (!from?.node.isConnected || !to?.node.isConnected) return undefined;
    if (from.offset > from.node.length || to.offset > to.node.length) return undefined;
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  #isIn(block: Element, chunk: number): boolean {
    return this.#blockOf(this.#nodes[chunk]) === block;
  }

  /** The paragraph of a node, or what else lays out its words. */
  #blockOf(node: Text | undefined): Element | null {
    const parent = node?.parentElement ?? null;
    if (!parent) return null;
    let block = this.#blocks.get(parent);
    if (block === undefined) {
      block = parent;
      while (block && !BLOCKS.has(block.localName)) block = block.parentElement;
      this.#blocks.set(parent, block);
    }
    return block;
  }

  /** Where elements end that set words off and begin at the place. */
  *#enclosing(node: Text, { chunk, offset }: RunPlace, block: Element): Generator<number> {
    if (/[\p{L}\p{N}]/u.test(node.data.slice(0, offset))) return;
    const former = this.#nodes[chunk - 1];
    for (let up = node.parentElement; up && up !== block; up = up.parentElement) {
      if (former && up.contains(former)) return;
      const length = up.textContent.length - offset;
      if (MARKING.has(up.localName) && length <= LONGEST) yield length;
    }
  }

  /** The node and offset of a position; at a border the former node's end where `side` is 1. */
  #pointAt(position: number, side: 0 | 1): { node: Text; offset: number } | undefined {
    const chunk = this.#lastBy((at) => (this.#starts[at] ?? 0) + side <= position);
    const node = this.#nodes[chunk];
    return node && { node, offset: position - (this.#starts[chunk] ?? 0) };
  }

  /** The last node for which that is so, or the first; it is so for none behind one for which not. */
  #lastBy(isSo: (chunk: number) => boolean): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isSo(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
