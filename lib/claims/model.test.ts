import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  anchorSchema,
  citationSchema,
  claimSchema,
  counts,
  PACK_VERSION,
  packSchema,
  partialDate,
  webAddress,
  workSchema,
} from './model.ts';

/** What is wrong with a value: the messages of all issues. */
function problems(schema: v.GenericSchema, value: unknown): string[] {
  return v.safeParse(schema, value).issues?.map((issue) => issue.message) ?? [];
}

const accepts = (schema: v.GenericSchema, value: unknown) => v.is(schema, value);

const work = { id: 'arxiv:2401.00001', kind: 'paper', title: 'A paper' };
const claim = { id: 'one', text: 'A sentence.', source: 'arxiv:2401.00001', citations: [] };

describe('webAddress', () => {
  it.each(['https://arxiv.org/abs/2401.00001', 'http://example.org', 'https://example.org/?a=b#c'])(
    'accepts %j',
    (address) => {
      expect(accepts(webAddress, address)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'chrome://settings',
    'mailto:a@example.org',
    'arxiv.org/abs/2401.00001',
    '//arxiv.org/abs/2401.00001',
    'https://',
    '',
    'https://example.org/a b',
    'https://example.org/\u0000',
    'https://example.org/\n',
    'https://arxiv.org@evil.example/',
    'https://user:word@example.org/',
  ])('refuses %j', (address) => {
    expect(problems(webAddress, address)).toEqual(['not a http or https address']);
  });

  it('refuses one that is too long', () => {
    const address = `https://example.org/${'a'.repeat(100_000)}`;
    expect(problems(webAddress, address)[0]).toMatch(/^longer than \d+ characters$/);
  });
});

describe('partialDate', () => {
  it.each(['1999', '2024-02', '2024-02-29', '2023-12-31'])('accepts %j', (date) => {
    expect(accepts(partialDate, date)).toBe(true);
  });

  it.each(['2023-02-29', '2024-13', '2024-00', '2024-04-31', '2024-01-00'])(
    'refuses %j, which the calendar lacks',
    (date) => {
      expect(problems(partialDate, date)).toEqual(['no such date']);
    },
  );

  it.each(['', '24', '2024-2', '2024/02/01', '2024-02-01T00:00:00Z', '02.01.2024', '٢٠٢٤'])(
    'refuses %j, which is no date of ISO 8601',
    (date) => {
      expect(problems(partialDate, date)).toEqual(['not a date (YYYY, YYYY-MM or YYYY-MM-DD)']);
    },
  );
});

describe('workSchema', () => {
  it('accepts the least that a work is', () => {
    expect(v.parse(workSchema, work)).toEqual(work);
  });

  it.each([
    ['an id without scheme', { id: '2401.00001' }, 'not a work id (scheme:value)'],
    ['an id of no scheme', { id: 'isbn:123' }, 'not a work id (scheme:value)'],
    ['an id with a blank', { id: 'arxiv:2401 00001' }, 'not a work id (scheme:value)'],
    ['no title', { title: ' ' }, 'empty'],
    ['a title of two lines', { title: 'A\npaper' }, 'a control character or line break'],
    ['a title with a control character', { title: 'A\u0007' }, 'a control character or line break'],
    ['a title too long', { title: 'a'.repeat(1_001) }, 'longer than 1000 characters'],
    ['a copy that is no address', { copies: ['javascript:1'] }, 'not a http or https address'],
  ])('refuses %s', (_, change, problem) => {
    expect(problems(workSchema, { ...work, ...change })).toEqual([problem]);
  });

  it.each([
    ['an unknown field', { authors: [] }],
    ['an unknown kind', { kind: 'book' }],
    ['an author who is only a string', { author: ['Ann'] }],
    ['an author with parts', { author: [{ literal: 'Ann', given: 'A' }] }],
    ['a month of 0', { issued: { 'date-parts': [[2024, 0]] } }],
    ['a date of no parts', { issued: { 'date-parts': [[]] } }],
    ['a complete list called incomplete: false', { moreAuthors: false }],
  ])('refuses %s', (_, change) => {
    expect(accepts(workSchema, { ...work, ...change })).toBe(false);
  });

  it('takes blanks off the ends of a title', () => {
    expect(v.parse(workSchema, { ...work, title: ' A paper ' }).title).toBe('A paper');
  });
});

describe('claimSchema', () => {
  it('accepts the least that a claim is', () => {
    expect(v.parse(claimSchema, claim)).toEqual(claim);
  });

  it('accepts a sentence of several lines, and other scripts', () => {
    expect(accepts(claimSchema, { ...claim, text: 'Première ligne.\n第二行。\t🎈' })).toBe(true);
  });

  it.each([
    ['an id with a blank', { id: 'a b' }, 'not a claim id (letters, digits and . : _ - only)'],
    ['an id too long', { id: 'a'.repeat(201) }, 'longer than 200 characters'],
    ['no words', { text: '\n' }, 'empty'],
    ['a control character', { text: 'a\u0000b' }, 'a control character'],
    ['a text too long', { text: 'a'.repeat(20_001) }, 'longer than 20000 characters'],
    [
      'a source that is an address',
      { source: 'https://arxiv.org' },
      'not a source (a work id, or url: and an address)',
    ],
    ['an address that runs', { url: 'javascript:alert(1)' }, 'not a http or https address'],
  ])('refuses %s', (_, change, problem) => {
    expect(problems(claimSchema, { ...claim, ...change })).toEqual([problem]);
  });

  it.each([
    ['an unknown field', { stance: 'disputes' }],
    ['a passage without heading', { passage: { part: 'intro' } }],
    ['an unknown confidence', { confidence: 'certain' }],
    ['an unknown kind', { kind: 'rumour' }],
    ['words called quoted: false', { quoted: false }],
    ['no list of citations', { citations: undefined }],
  ])('refuses %s', (_, change) => {
    expect(accepts(claimSchema, { ...claim, ...change })).toBe(false);
  });
});

describe('anchorSchema', () => {
  it.each([
    { type: 'TextFragment', start: 'We find', end: 'it is so.' },
    { type: 'TextQuoteSelector', exact: 'We find it is so.' },
    { type: 'TextQuoteSelector', exact: 'so', prefix: ' ', suffix: '' },
  ])('accepts %j', (anchor) => {
    expect(accepts(anchorSchema, anchor)).toBe(true);
  });

  it.each([
    { type: 'TextFragment', start: 'We find' },
    { type: 'TextFragment', start: '', end: 'it is so.' },
    { type: 'TextQuoteSelector', exact: ' ' },
    { type: 'XPathSelector', value: '/html' },
    { start: 'We find', end: 'it is so.' },
  ])('refuses %j', (anchor) => {
    expect(accepts(anchorSchema, anchor)).toBe(false);
  });
});

describe('citationSchema', () => {
  const citation = { work: 'arxiv:2401.00001', intent: 'disputes', basis: 'linked' };

  it('accepts a citation of a work and one of a claim', () => {
    expect(accepts(citationSchema, citation)).toBe(true);
    expect(accepts(citationSchema, { claim: 'one', intent: 'repliesTo', basis: 'named' })).toBe(
      true,
    );
  });

  it.each([
    ['both at once', { claim: 'one' }],
    ['neither', { work: undefined }],
    ['an unknown intent', { intent: 'hates' }],
    ['an unknown basis', { basis: 'guessed' }],
  ])('refuses %s', (_, change) => {
    expect(accepts(citationSchema, { ...citation, ...change })).toBe(false);
  });
});

describe('counts', () => {
  it('counts what is linked or named, never what an editor mapped', () => {
    const citation = v.parse(citationSchema, {
      work: 'arxiv:2401.00001',
      intent: 'disputes',
      basis: 'linked',
    });
    expect(counts(citation)).toBe(true);
    expect(counts({ ...citation, basis: 'named' })).toBe(true);
    expect(counts({ ...citation, basis: 'inferred' })).toBe(false);
  });
});

describe('packSchema', () => {
  const pack = {
    format: 'claimside-pack',
    version: PACK_VERSION,
    id: 'example',
    title: 'An example',
    edition: '1',
    works: [work],
    claims: [claim],
  };

  it('accepts a pack', () => {
    expect(v.parse(packSchema, pack)).toEqual(pack);
  });

  it.each([
    ['another format', { format: 'other' }],
    ['a later version', { version: PACK_VERSION + 1 }],
    ['an id with a blank', { id: 'a b' }],
    ['an unknown field', { author: 'Ann' }],
    ['a work that is none', { works: [{}] }],
  ])('refuses %s', (_, change) => {
    expect(accepts(packSchema, { ...pack, ...change })).toBe(false);
  });
});
