import { describe, expect, it } from 'vitest';
import { mayJoin } from './registries.ts';
import type { WorkId } from './work-id.ts';

const ARXIV = 'arxiv:2402.10877';

describe('mayJoin', () => {
  it.each([
    ['arxiv.org', ARXIV, 'doi:10.1143/x', true],
    ['export.arxiv.org', ARXIV, 'doi:10.1143/x', true],
    ['www.nature.com', 'doi:10.1038/x', ARXIV, true],
    // The registry of neither.
    ['example.org', ARXIV, 'doi:10.1143/x', false],
    ['www.nature.com', ARXIV, 'doi:10.1126/x', false],
    ['www.lesswrong.com', 'lw:w4aeAFzSAguvqA5qu', ARXIV, false],
    // A host that only looks like one.
    ['notarxiv.org', ARXIV, 'doi:10.1143/x', false],
    ['arxiv.org.example.com', ARXIV, 'doi:10.1143/x', false],
    // One prefix is not the beginning of another.
    ['www.nature.com', 'doi:10.10388/x', ARXIV, false],
    // Two ids of one scheme are never of one work.
    ['arxiv.org', ARXIV, 'arxiv:1906.01820', false],
    ['', ARXIV, 'doi:10.1143/x', false],
  ])('%s, of %s and %s: %s', (host, one, other, may) => {
    expect(mayJoin(host, [one as WorkId, other as WorkId])).toBe(may);
    expect(mayJoin(host, [other as WorkId, one as WorkId])).toBe(may);
  });
});
