import { describe, expect, it } from 'vitest';
import { placeAt, rangeAt } from './dom-range.ts';
import { findAnchor } from './find.ts';
import { foldText } from './folded-text.ts';

/** As much of a text node and of a range as the code touches. */
function textNode(data: string): Text {
  const ownerDocument = {
    createRange: () => ({
      setStart(node: Text, offset: number) {
        Object.assign(this, { startContainer: node, startOffset: offset });
      },
      setEnd(node: Text, offset: number) {
        Object.assign(this, { endContainer: node, endOffset: offset });
      },
    }),
  };
  return { data, length: data.length, isConnected: true, ownerDocument } as unknown as Text;
}

function pageOf(...chunks: string[]) {
  const nodes = chunks.map(textNode);
  const text = foldText(chunks);
  const place = findAnchor(text, { type: 'TextQuoteSelector', exact: 'two three' });
  return { nodes, text, place: place ?? { start: 0, end: 0 } };
}

describe('rangeAt', () => {
  it('begins and ends at the words, without the white space around them', () => {
    const { nodes, text, place } = pageOf('one \n', '  two', ' \n', 'three  ', ' four');
    expect(rangeAt(text, place, nodes)).toMatchObject({
      startContainer: nodes[1],
      startOffset: 2,
      endContainer: nodes[3],
      endOffset: 5,
    });
  });

  it('is undefined for an empty place', () => {
    const { nodes, text } = pageOf('two three');
    expect(rangeAt(text, { start: 3, end: 3 }, nodes)).toBeUndefined();
  });

  it.each([
    ['has changed', { data: 'tw' }],
    ['has left the page', { isConnected: false }],
  ])('is undefined where a text node at an end %s', (_, change) => {
    const { nodes, text, place } = pageOf('one two', ' three');
    Object.assign(nodes[0] ?? {}, change);
    expect(rangeAt(text, place, nodes)).toBeUndefined();
  });
});

describe('placeAt', () => {
  const nodes = ['one ', 'two', ' three', 'four'].map(textNode);
  const text = foldText(nodes.map((node) => node.data));

  /** A range from one point to another, by node and offset; there is no node -1 or 9 in the text. */
  function rangeFrom(
    [startNode, startOffset]: [number, number],
    [endNode, endOffset]: [number, number],
  ): Range {
    const order = (node: number, offset: number) => node * 1_000 + offset;
    return {
      startContainer: nodes[startNode] ?? null,
      startOffset,
      endContainer: nodes[endNode] ?? null,
      endOffset,
      comparePoint(node: Text, offset: number) {
        const at = order(nodes.indexOf(node), offset);
        if (at < order(startNode, startOffset)) return -1;
        return at > order(endNode, endOffset) ? 1 : 0;
      },
    } as unknown as Range;
  }

  const wordsOf = (range: Range) => {
    const place = placeAt(text, range, nodes);
    return place && text.text.slice(place.start, place.end);
  };

  it.each([
    ['within one node', rangeFrom([2, 1], [2, 4]), 'thr'],
    ['over nodes', rangeFrom([0, 2], [2, 3]), 'etwoth'],
    ['from the end of a node', rangeFrom([0, 4], [1, 3]), 'two'],
    ['to the beginning of a node', rangeFrom([1, 0], [2, 0]), 'two'],
    [
      'that begins before all nodes and ends after them',
      rangeFrom([-1, 3], [9, 0]),
      'onetwothreefour',
    ],
  ])('gives the words of a range %s', (_, range, words) => {
    expect(wordsOf(range)).toBe(words);
  });

  it.each([
    ['of white space', rangeFrom([0, 3], [0, 4])],
    ['before all nodes', rangeFrom([-2, 0], [-1, 0])],
    ['after all nodes', rangeFrom([8, 0], [9, 0])],
  ])('is undefined for a range %s', (_, range) => {
    expect(placeAt(text, range, nodes)).toBeUndefined();
  });
});
