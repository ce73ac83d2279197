import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Pack, packSchema } from '../lib/claims/model.ts';
import { writePack } from '../lib/exchange/pack-file.ts';
import { readWhole } from '../lib/exchange/read-file.ts';
import { NAME, SET } from '../lib/exchange/set.examples.ts';
import { WORKS } from '../lib/exchange/works.examples.ts';
import { checkMutated } from '../tests/exchange/check-import.ts';
import { packCurated } from './pack-curated.ts';
import { PACK_SCHEMA, packJsonSchema } from './pack-schema.ts';

const validate = new Ajv2020({ strictTuples: false, formats: { uri: true } }).compile(
  JSON.parse(packJsonSchema()),
);

type Json = Record<string, unknown>;

const WHOLE = writePack(NAME, { ...SET, works: [...SET.works, ...WORKS.slice(1)] });

/** A pack with a change of its first work, its first claim or its first note. */
function changed(list: 'works' | 'claims' | 'abouts', change: Json): Json {
  const pack = JSON.parse(WHOLE);
  Object.assign(pack[list][0], change);
  return pack;
}

const isRead = async (pack: Json) =>
  (await readWhole(JSON.stringify(pack), 'a.json')).kind === 'content';

describe('the schema of the pack format', () => {
  it('is the one in docs, which scripts/pack-schema.ts writes', () => {
    expect(readFileSync(PACK_SCHEMA, 'utf8')).toBe(packJsonSchema());
  });

  it('accepts what is written, and the curated dataset', () => {
    expect(validate(JSON.parse(WHOLE)), JSON.stringify(validate.errors)).toBe(true);
    const curated: Pack = packCurated('assets/curated');
    expect(validate(curated), JSON.stringify(validate.errors)).toBe(true);
    expect(Object.keys(packSchema.entries)).toEqual(Object.keys(curated));
  });

  it.each([
    changed('works', { title: undefined }),
    changed('works', { title: '' }),
    changed('works', { title: 'a\nb' }),
    changed('works', { title: 'a'.repeat(1_001) }),
    changed('works', { id: 'isbn:1' }),
    changed('works', { kind: 'book' }),
    changed('works', { author: ['Ann'] }),
    changed('works', { issued: { 'date-parts': [[]] } }),
    changed('works', { copies: ['javascript:alert(1)'] }),
    changed('works', { moreAuthors: false }),
    changed('works', { unknown: 1 }),
    changed('claims', { text: 'a\u0000' }),
    changed('claims', { citations: undefined }),
    changed('claims', { citations: [{ work: 'arxiv:1', intent: 'hates', basis: 'linked' }] }),
    changed('claims', { citations: [{ intent: 'cites', basis: 'linked' }] }),
    changed('claims', { anchor: { type: 'XPathSelector', value: '/' } }),
    changed('claims', { confidence: 'certain' }),
    changed('claims', { date: 'yesterday' }),
    changed('abouts', { reading: 'half' }),
    changed('abouts', { hidden: false }),
    { ...JSON.parse(WHOLE), version: 2 },
    { ...JSON.parse(WHOLE), format: 'other' },
    { ...JSON.parse(WHOLE), claims: undefined },
  ])('refuses what the import refuses: %#', async (pack) => {
    const json: Json = JSON.parse(JSON.stringify(pack));
    expect(validate(json)).toBe(false);
    expect(await isRead(json)).toBe(false);
  });

  it('accepts whatever the import has accepted', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const result = await checkMutated('pack', seed);
      if (result.kind === 'failure') continue;
      const valid = validate(JSON.parse(writePack(result.pack ?? NAME, result)));
      expect(valid, JSON.stringify(validate.errors)).toBe(true);
    }
  });
});
