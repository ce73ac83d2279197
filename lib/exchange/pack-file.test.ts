import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportError } from './import-result.ts';
import { writePack } from './pack-file.ts';
import { readWhole } from './read-file.ts';
import { NAME, SET } from './set.examples.ts';

const TEXT = writePack(NAME, SET);

async function rewritten(text: string): Promise<string> {
  const result = await readWhole(text, 'own.json');
  if (result.kind === 'failure' || !result.pack) throw new Error(JSON.stringify(result));
  return writePack(result.pack, result);
}

async function faultsOf(
  change: (pack: Record<string, unknown>) => unknown,
): Promise<ImportError[]> {
  const pack = JSON.parse(TEXT);
  const result = await readWhole(JSON.stringify(change(pack) ?? pack, null, 2), 'own.json');
  return result.kind === 'failure' ? [...result.errors] : [];
}

describe('a pack file', () => {
  it('comes back byte for byte, with every field of the model', async () => {
    expect(await rewritten(TEXT)).toBe(TEXT);
  });

  it('comes back the same from however its keys stand and its lines are broken', async () => {
    const { claims, works, ...rest } = JSON.parse(TEXT);
    const turned = { claims: claims.map(reversed), ...rest, works: works.map(reversed).reverse() };
    expect(await rewritten(JSON.stringify(turned, null, 3))).toBe(TEXT);
  });

  it('is a pack as the library loads it where there are no notes', () => {
    const plain = writePack(NAME, { ...SET, abouts: [] });
    expect(Object.keys(JSON.parse(plain))).not.toContain('abouts');
  });

  it('comes back with any words in it', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }).map((text) => {
      return text.replaceAll(/\p{Cc}/gu, ' ').trim() || 'x';
    });
    await fc.assert(
      fc.asyncProperty(words, words, async (text, title) => {
        const [claim] = SET.claims;
        if (!claim) return;
        const set = { ...SET, claims: [{ ...claim, text, sourceTitle: title }] };
        const written = writePack(NAME, set);
        expect(await rewritten(written)).toBe(written);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  it.each([
    ['a later version', { version: 2 }, 'field version', /later Claimside: version 2, .* reads 1/],
    ['no works', { works: undefined }, 'field works', 'it is missing or no list'],
    ['claims that are no list', { claims: {} }, 'field claims', 'it is missing or no list'],
    ['no title', { title: undefined }, 'field title', 'it is missing'],
    ['a title that is a number', { title: 1 }, 'field title', 'expected string, found 1'],
    ['an id with a blank', { id: 'a b' }, 'field id', 'not a pack id'],
    [
      'a field that is none',
      { author: 'Ann' },
      'field author',
      'a field that is not of the format',
    ],
  ])('with %s says so', async (_, change, place, reason) => {
    const [error] = await faultsOf((pack) => ({ ...pack, ...change }));
    expect(error).toEqual({ file: 'own.json', place, reason: expect.stringMatching(reason) });
  });

  it('names the record and the field of every fault, and takes nothing', async () => {
    const errors = await faultsOf((pack) => {
      const [first, second] = pack['claims'] as Record<string, unknown>[];
      Object.assign(first ?? {}, { url: 'javascript:alert(1)', text: 'a\u0000' });
      Object.assign(second ?? {}, { id: first?.['id'] });
      Object.assign((pack['works'] as object[])[0] ?? {}, { title: '' });
    });
    const id = SET.claims[0]?.id;
    expect(errors.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'works[0] (arxiv:2310.15213), field title: empty',
      `claims[0] (${id}), field text: a control character`,
      `claims[0] (${id}), field url: not a http or https address`,
    ]);
  });

  it('refuses two records of one name', async () => {
    const errors = await faultsOf((pack) => {
      const claims = pack['claims'] as unknown[];
      claims.push(claims[0]);
    });
    expect(errors).toMatchObject([{ reason: `a second record of ${SET.claims[0]?.id}` }]);
  });

  it('lists no more faults than can be read', async () => {
    const errors = await faultsOf((pack) => {
      pack['works'] = Array.from({ length: 5_000 }, () => ({}));
    });
    expect(errors).toHaveLength(101);
    expect(errors.at(-1)?.reason).toMatch(/^\d+ more faults$/);
  });
});

function reversed(record: object): object {
  return Object.fromEntries(Object.entries(record).reverse());
}
