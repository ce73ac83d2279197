import { describe, expect, it } from 'vitest';
import { PAGE, ResultPages } from './result-pages.ts';

describe('the pages of an answer', () => {
  it('name those that are still to be asked for', () => {
    const pages = new ResultPages<string>();
    expect(pages.missing(0, 0)).toEqual([]);
    expect(pages.missing(PAGE - 1, PAGE + 1)).toEqual([0, 1]);
    pages.put(1, ['a']);
    expect(pages.missing(0, 3 * PAGE)).toEqual([0, 2]);
    expect([pages.row(PAGE), pages.row(PAGE + 1), pages.row(0)]).toEqual([
      'a',
      undefined,
      undefined,
    ]);
  });

  it('are kept where they are near', () => {
    const pages = new ResultPages<number>();
    for (let page = 0; page <= 40; page++) pages.put(page, [page]);
    expect(pages.row(0)).toBeUndefined();
    expect(pages.row(40 * PAGE)).toBe(40);
    expect(pages.missing(0, 41 * PAGE)).toEqual([0]);
  });
});
