import { describe, expect, it } from 'vitest';
import { stateOfAddress } from './page-of-address.ts';

describe('stateOfAddress', () => {
  it.each([
    ['https://arxiv.org/pdf/2402.10877v3', 'arxiv:2402.10877'],
    ['https://openreview.net/pdf?id=pOoKI3ouv1', 'openreview:pOoKI3ouv1'],
    ['file:///home/reader/papers/2402.10877v2.pdf', 'arxiv:2402.10877'],
    ['file:///C:/Users/reader/Downloads/2402.10877%20(1).pdf', 'arxiv:2402.10877'],
  ])('%s is %s', (address, work) => {
    const state = stateOfAddress(address, 'A title');
    expect(state).toMatchObject({ title: 'A title', own: [work], sources: [work], mentions: [] });
  });

  it.each([
    'https://example.org/paper.pdf',
    'file:///home/reader/2402.10877.txt',
    'file:///home/reader/notes.pdf',
    'about:blank',
    '',
  ])('%s names no work', (address) => {
    expect(stateOfAddress(address)).toBeUndefined();
  });
});
