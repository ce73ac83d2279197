import { describe, expect, it } from 'vitest';
import { addressReader } from './address-reader.ts';
import { identify } from './identify.ts';
import type { Example, Site } from './site.ts';
import { ARXIV_EXAMPLES } from './sites/arxiv.examples.ts';
import { ARXIV } from './sites/arxiv.ts';
import { DOIS_EXAMPLES } from './sites/dois.examples.ts';
import { DOIS } from './sites/dois.ts';
import { FORUMS_EXAMPLES } from './sites/forums.examples.ts';
import { FORUMS } from './sites/forums.ts';
import { OPENREVIEW_EXAMPLES } from './sites/openreview.examples.ts';
import { OPENREVIEW } from './sites/openreview.ts';
import { SITES } from './sites.ts';

const FAMILIES: Readonly<Record<string, [readonly Site[], readonly Example[]]>> = {
  arxiv: [ARXIV, ARXIV_EXAMPLES],
  dois: [DOIS, DOIS_EXAMPLES],
  forums: [FORUMS, FORUMS_EXAMPLES],
  openreview: [OPENREVIEW, OPENREVIEW_EXAMPLES],
};

describe('the table of addresses', () => {
  it('is made of these families', () => {
    const sites = Object.values(FAMILIES).flatMap(([family]) => family);
    expect(new Set(SITES)).toEqual(new Set(sites));
    expect(SITES).toHaveLength(sites.length);
  });
});

describe.each(Object.entries(FAMILIES))('the sites of %s', (_, [sites, examples]) => {
  it.each(examples)('read %s as %s', (address, id) => {
    expect(identify(address)).toBe(id);
  });

  it('have an example for every rule', () => {
    const rules = sites.flatMap(({ hosts, rules }) => rules.map((rule) => ({ hosts, rule })));
    const lacking = rules.filter(({ hosts, rule }) => {
      // What a rule hands on is for the rest of the table to read.
      const handsOn = rule[1].startsWith('>');
      const read = addressReader([{ hosts, rules: [rule] }, ...(handsOn ? SITES : [])]);
      return !examples.some(([address, id]) => id !== undefined && read(address) === id);
    });
    expect(lacking.map(({ rule }) => String(rule))).toEqual([]);
  });
});
