/**
 * The words of a part of the page, and where quotes stand in them.
 *
 * @module
 */
import { type Anchor, quoteKey } from '../anchors/anchor.ts';
import { rangeAt } from '../anchors/dom-range.ts';
import { findAnchor, type Place } from '../anchors/find.ts';
import { findAgain } from '../anchors/find-edited.ts';
import { type FoldedText, foldInSteps } from '../anchors/folded-text.ts';
import { collectText } from './page-text.ts';

/** A passage of the page, and how sure it is that it is the one that was quoted. */
export interface FoundPassage {
  readonly found: Place['found'];
  readonly range: Range;
}

/** Finds quotes in a part of the page, as it is when it is read. */
export class SearchedText {
  readonly #nodes: readonly Text[];
  readonly #text: FoldedText;
  /** What a search gave that took its time, by quote. */
  readonly #places: Map<string, Place | undefined>;

  /**
   * Reads a part of the page, in steps. `former`: the same part as it was read before; where its
   * words are the same, what was not found in them is not searched for again.
   */
  static *read(body: Element, former: SearchedText | undefined): Generator<void, SearchedText> {
    const nodes: Text[] = [];
    yield* collectText(body, nodes);
    const text = yield* foldInSteps(nodes.map((node) => node.data));
    return new SearchedText(nodes, text, former);
  }

  private constructor(nodes: readonly Text[], text: FoldedText, former: SearchedText | undefined) {
    this.#nodes = nodes;
    this.#text = text;
    this.#places = former && former.#text.text === text.text ? former.#places : new Map();
  }

  /** The passage, where its words stand as they did. */
  findExactly(anchor: Anchor): FoundPassage | undefined {
    const place = findAnchor(this.#text, anchor);
    return place?.found === 'here' ? this.#passageAt(place) : undefined;
  }

  /**
   * The passage with this character in it, where all its words stand there; what surrounds them may
   * be another's.
   */
  findAround(anchor: Anchor, at: Range): FoundPassage | undefined {
    const place = findAnchor(this.#text, anchor);
    const passage = place && this.#passageAt(place);
    return passage?.range.isPointInRange(at.startContainer, at.startOffset) ? passage : undefined;
  }

  /** The passage, be it that it was edited since, in steps. */
  *findAgain(anchor: Anchor): Generator<void, FoundPassage | undefined> {
    const key = quoteKey({ source: '', anchor });
    if (!this.#places.has(key)) this.#places.set(key, yield* findAgain(this.#text, anchor));
    const place = this.#places.get(key);
    return place && this.#passageAt(place);
  }

  /** Undefined where the page has changed there since it was read. */
  #passageAt(place: Place): FoundPassage | undefined {
    const range = rangeAt(this.#text, place, this.#nodes);
    return range && { found: place.found, range };
  }
}
