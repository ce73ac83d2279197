import { describe, expect, it } from 'vitest';
import { readWhole } from './read-file.ts';
import { FILES } from './set.examples.ts';

async function contentOf(text: string) {
  const result = await readWhole(text, 'links.txt');
  if (result.kind === 'failure') throw new Error(JSON.stringify(result.errors));
  return result;
}

describe('reading a list of links', () => {
  it('takes the work of each line, by address or id, each once', async () => {
    const { works, skipped } = await contentOf(
      `${FILES.links.text}\nhttps://arxiv.org/pdf/2310.15213\n`,
    );
    expect(works.map(({ id, kind, title }) => [id, kind, title])).toEqual([
      ['arxiv:2310.15213', 'paper', 'arXiv:2310.15213'],
      ['doi:10.1126/science.adi1374', 'paper', 'doi:10.1126/science.adi1374'],
      ['openreview:AwyxtyMwaG', 'paper', 'openreview:AwyxtyMwaG'],
      ['doi:10.1038/nature14539', 'paper', 'doi:10.1038/nature14539'],
      ['lw:w4aeAFzSAguvqA5qu', 'post', 'lw:w4aeAFzSAguvqA5qu'],
    ]);
    expect(skipped).toEqual([]);
  });

  it('finds an address in Markdown and between other words', async () => {
    const { works } = await contentOf(
      '* [Function vectors](https://arxiv.org/abs/2310.15213), read soon\r\nsee https://openreview.net/forum?id=AwyxtyMwaG.',
    );
    expect(works.map(({ id }) => id)).toEqual(['arxiv:2310.15213', 'openreview:AwyxtyMwaG']);
  });

  it('says which lines name no work', async () => {
    const text = `https://arxiv.org/abs/2310.15213\njavascript:alert(1)\nhttps://example.org/${'a'.repeat(200)}`;
    const { works, skipped } = await contentOf(text);
    expect(works).toHaveLength(1);
    expect(skipped).toEqual([
      { place: 'line 2', reason: 'no known work: javascript:alert(1)' },
      { place: 'line 3', reason: `no known work: https://example.org/${'a'.repeat(60)}…` },
    ]);
  });
});
