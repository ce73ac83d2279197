/**
 * Reading running text for places where a work may be named, or a passage shown that a claim rests
 * on. The page only gathers the text: to look for names in it takes the background, whose time is not
 * the page's.
 *
 * @module
 */
import { BORDER } from '../anchors/border.ts';
import type { LikelyPlace, TextPlace } from '../messages.ts';
import { type RunPlace, TextRun } from './text-run.ts';

/** What holds text that is not the page's words. */
const NO_WORDS = ['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option'];
const EDITOR = '[contenteditable]:not([contenteditable=false])';

/** How many characters are gathered before it is looked whether the slice is over. */
const AT_ONCE = 16_000;
/** What a node costs besides, in characters. */
const PER_NODE = 20;
/** And how many places are described. */
const PLACES_AT_ONCE = 20;

/** How much text is sent at once: to send more would take long enough to be felt. */
const BATCH = 64_000;
/** What is sent once more with what follows, since the first words of a name may stand there. */
const OVERLAP = 600;

/** A place, as the background is told of it, and where to find it again. */
export interface FoundPlace {
  readonly run: TextRun;
  readonly at: RunPlace;
  readonly likely: LikelyPlace;
  /** Names what is asked: the same words with the same around them have the same answer. */
  readonly question: string;
}

/** The text of a part of the page, to be looked through piece by piece. */
export interface GatheredText {
  readonly run: TextRun;
  readonly pieces: readonly TextPiece[];
}

interface TextPiece {
  readonly text: string;
  /** Where it begins, in the text of all nodes with a border behind each. */
  readonly start: number;
}

/** Gathers the words of a part of the page, in steps. */
export function* gatherText(root: Element): Generator<void, GatheredText> {
  const run = new TextRun();
  const pieces = new Pieces();
  const noWords = textsWithoutWords(root);
  const walker = textsIn(root);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (noWords.size > 0 && noWords.has(node)) continue;
    const { data } = node as Text;
    run.add(node as Text, data.length);
    pieces.add(data);
    length += data.length + PER_NODE;
    if (length < AT_ONCE) continue;
    length = 0;
    yield;
  }
  return { run, pieces: pieces.end() };
}

/** The text of nodes in pieces, each with the end of the former one before it. */
class Pieces {
  readonly #pieces: TextPiece[] = [];
  /** To join many texts at once costs less than to add one to another. */
  #texts: string[] = [];
  #length = 0;
  #start = 0;
  #isNew = false;

  add(text: string): void {
    this.#texts.push(text);
    this.#length += text.length + BORDER.length;
    this.#isNew = true;
    if (this.#length >= BATCH) this.#cut();
  }

  end(): readonly TextPiece[] {
    if (this.#isNew) this.#cut();
    return this.#pieces;
  }

  #cut(): void {
    const text = this.#texts.join(BORDER) + BORDER;
    const step = text.length < 2 * BATCH ? text.length : BATCH;
    for (let end = step; end < text.length + step; end += step) {
      const from = Math.max(0, end - step - OVERLAP);
      this.#pieces.push({ text: text.slice(from, end), start: this.#start + from });
    }
    const last = text.slice(-OVERLAP, -BORDER.length);
    this.#texts = [last];
    this.#length = last.length + BORDER.length;
    this.#start += text.length - this.#length;
    this.#isNew = false;
  }
}

function textsIn(root: Element): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
}

/** To ask every text for its parent would cost as much as to read it. */
function textsWithoutWords(root: Element): ReadonlySet<Node> {
  const texts = new Set<Node>();
  for (const element of NO_WORDS.flatMap((name) => [...root.getElementsByTagName(name)])) {
    const walker = textsIn(element);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.add(node);
  }
  return texts;
}

/**
 * What stands around the places that were found in a text, in steps.
 *
 * @param found by piece; a place in the end of one is in the beginning of the next too.
 */
export function* describePlaces(
  { run, pieces }: GatheredText,
  found: readonly (readonly TextPlace[])[],
): Generator<void, FoundPlace[]> {
  const places = new Map<string, FoundPlace>();
  const isText = textTest();
  for (const [piece, { start }] of pieces.entries()) {
    for (const [count, { offset, keys, hasId }] of (found[piece] ?? []).entries()) {
      if (count % PLACES_AT_ONCE === 0) yield;
      const at = run.placeAt(start + offset);
      const parent = run.nodeAt(at)?.parentElement;
      if (!isText(parent)) continue;
      // What a link names is its address.
      if (hasId && parent?.closest('a[href]')) continue;
      const around = run.around(at);
      const enclosed = hasId ? [] : around.enclosed;
      const likely = { ...around, enclosed, keys, hasId };
      places.set(`${start + offset} ${hasId}`, {
        run,
        at,
        likely,
        question: JSON.stringify(likely),
      });
    }
  }
  return [...places.values()];
}

/** Whether an element holds text to be read: not what is being written, nor the page's own title. */
function textTest(): (element: Element | null | undefined) => boolean {
  const heading = document.querySelector('h1');
  const answers = new Map<Element, boolean>();
  return (element) => {
    if (!element) return false;
    const answer = answers.get(element) ?? !(element.closest(EDITOR) || heading?.contains(element));
    answers.set(element, answer);
    return answer;
  };
}
