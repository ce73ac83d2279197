import { describe, expect, it } from 'vitest';
import { AddressReader } from './address-reader.ts';
import { identify, identifyPath } from './identify.ts';
import { FAMILIES } from './sites.examples.ts';
import { SITES } from './sites.ts';

describe('the table of addresses', () => {
  it('is made of these families', () => {
    expect(FAMILIES.flatMap(({ sites }) => sites)).toEqual(SITES);
  });
});

describe.each(FAMILIES)('the sites of $name', ({ sites, examples }) => {
  it.each(examples)('read %s as %s', (address, id) => {
    expect(identify(address)).toBe(id);
  });

  // As pages write paths of their own site, on a host in lower case.
  const paths = examples.flatMap(([address, id]) => {
    const { hostname = '', origin = '' } = URL.parse(address) ?? {};
    const path = address.slice(origin.length);
    return address.startsWith(`${origin}/`) ? [[path, hostname, origin, id] as const] : [];
  });
  it.each(paths)('read the path %s on %s', (path, host, origin, id) => {
    expect(identifyPath(path, host, origin)).toBe(id);
  });

  it('have an example for every rule', () => {
    const rules = sites.flatMap(({ hosts, rules }) => rules.map((rule) => ({ hosts, rule })));
    const lacking = rules.filter(({ hosts, rule }) => {
      // What a rule hands on is for the rest of the table to read.
      const handsOn = rule[1].startsWith('>');
      const reader = new AddressReader([{ hosts, rules: [rule] }, ...(handsOn ? SITES : [])]);
      return !examples.some(([address, id]) => id !== undefined && reader.read(address) === id);
    });
    expect(lacking.map(({ rule }) => String(rule))).toEqual([]);
  });
});
