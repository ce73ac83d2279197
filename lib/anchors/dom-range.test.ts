import { describe, expect, it } from 'vitest';
import { rangeAt } from './dom-range.ts';
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
  return { data, isConnected: true, ownerDocument } as unknown as Text;
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
