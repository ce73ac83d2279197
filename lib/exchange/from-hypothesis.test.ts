import { describe, expect, it } from 'vitest';
import { readWhole } from './read-file.ts';
import { HYPOTHESIS } from './set.examples.ts';

async function contentOf(text: string) {
  const result = await readWhole(text, 'hypothesis.json');
  if (result.kind === 'failure') throw new Error(JSON.stringify(result.errors));
  return result;
}

describe('reading the export of Hypothesis', () => {
  it('takes a highlight as a claim of the paper, its remark as a note, a page note as one on the work', async () => {
    const { works, claims, abouts, skipped } = await contentOf(HYPOTHESIS);
    const title = 'Function Vectors in Large Language Models';
    expect(works).toEqual([{ id: 'arxiv:2310.15213', kind: 'paper', title }]);
    expect(claims).toEqual([
      {
        id: expect.stringMatching(/^own-/),
        text: 'a small number of attention heads',
        source: 'arxiv:2310.15213',
        sourceTitle: `[2310.15213] ${title}`,
        url: 'https://arxiv.org/abs/2310.15213v2',
        topics: ['function-vectors', 'to check'],
        anchor: {
          type: 'TextQuoteSelector',
          exact: 'a small number of attention heads',
          prefix: 'we find that ',
          suffix: ' transport a',
        },
        position: { type: 'TextPositionSelector', start: 1042, end: 1080 },
        citations: [],
      },
    ]);
    expect(abouts).toEqual([
      { target: claims[0]?.id, note: 'Is this so?' },
      { target: 'arxiv:2310.15213', note: 'A note on the whole paper' },
    ]);
    expect(skipped).toEqual([
      { place: 'annotations[2] (reply)', reason: 'a reply to another annotation' },
    ]);
  });

  it('reads what its API answers alike', async () => {
    const { annotations } = JSON.parse(HYPOTHESIS);
    const { claims } = await contentOf(JSON.stringify({ total: 3, rows: annotations }));
    expect(claims).toEqual((await contentOf(HYPOTHESIS)).claims);
  });

  it('says which annotation names no page that can be reached', async () => {
    const uri = 'urn:x-pdf:bb1ae37e0e1a7a7a';
    const { claims, skipped } = await contentOf(
      JSON.stringify([
        { id: 'a', uri, text: 'b', target: [] },
        { id: 'c', text: 'd', target: [] },
      ]),
    );
    expect(claims).toEqual([]);
    expect(skipped).toEqual([
      { place: 'annotation 1 (a)', reason: `its page is no web address: ${uri}` },
      { place: 'annotation 2 (c)', reason: 'it names no page (no uri)' },
    ]);
  });
});
