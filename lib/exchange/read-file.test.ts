import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format.ts';
import type { ImportContent, ImportError, ImportFormat } from './import-result.ts';
import { readFile, readWhole } from './read-file.ts';
import { FILES } from './set.examples.ts';

const FORMATS = Object.entries(FILES) as [ImportFormat, { name: string; text: string }][];

async function contentOf(text: string, name = 'a.txt'): Promise<ImportContent> {
  const result = await readWhole(text, name);
  if (result.kind === 'failure') throw new Error(JSON.stringify(result.errors));
  return result;
}

async function faultsOf(text: string | Blob, name = 'a.json'): Promise<readonly ImportError[]> {
  const result = await readWhole(text, name);
  return result.kind === 'failure' ? result.errors : [];
}

describe('detectFormat', () => {
  it.each(FORMATS)('knows %s by its words', (format, { text }) => {
    expect(detectFormat(text)).toBe(format);
  });

  it.each([
    ['', undefined],
    ['Some prose, and nothing else.', undefined],
    ['{"a": 1}', undefined],
    ['[]', undefined],
    ['<html><body>no</body></html>', undefined],
    ['\uFEFF@article{a, title={b}}', 'bibtex'],
    ['https://example.org/\nhttps://arxiv.org/abs/2310.15213', 'links'],
    ['[{"id":"a","type":"book","title":"\\"format\\":\\"claimside-pack\\""}]', 'cslJson'],
  ])('of %j says %s', (text, format) => {
    expect(detectFormat(text)).toBe(format);
  });

  it('asks the name where the words leave it open', () => {
    expect(detectFormat('% nothing yet', 'refs.BIB')).toBe('bibtex');
  });
});

describe('readFile', () => {
  it.each(FORMATS)(
    'reads %s, from a text and from a file alike',
    async (format, { name, text }) => {
      const content = await contentOf(text, name);
      expect(content.format).toBe(format);
      expect(content.works.length).toBeGreaterThan(0);
      expect(await readWhole(new Blob([`\uFEFF${text}`]), name)).toEqual(content);
    },
  );

  it('says how far it has come, from 0 to 1', async () => {
    const links = Array.from(
      { length: 40_000 },
      (_, at) => `https://arxiv.org/abs/2310.${10_000 + at}`,
    );
    const shares: number[] = [];
    const reading = readFile(new Blob([links.join('\n')]), 'links.txt');
    let step = await reading.next();
    for (; !step.done; step = await reading.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(step.value).toMatchObject({ kind: 'content', works: { length: 40_000 } });
  });

  it('stops when it is told to, with the reason it was given', async () => {
    const stop = new AbortController();
    const reading = readFile(
      new Blob(['https://arxiv.org/abs/2310.15213\n'.repeat(20_000)]),
      'a.txt',
      stop.signal,
    );
    await reading.next();
    stop.abort(new Error('enough'));
    await expect(reading.next()).rejects.toThrow('enough');
  });

  it.each([
    ['', 'the file', /none of these/],
    ['Some prose.', 'the file', /none of these: a Claimside pack, .* or links/],
    ['[{"title":"a"},\n{"title":]', 'line 2', 'it is no JSON: unexpected ]'],
    ['[{"title":"a"},\n\n{"title":"b"}', 'line 3', 'it ends in the middle'],
    ['[{"title":"a"}] [1]', 'line 1', /something follows|unexpected \[/],
    ['{"title":"a"}', 'the file', 'it holds no item'],
    ['@article{a, title={b}\n@article{c, title={d}}', 'line 1, entry a', /it is not closed/],
    ['\n\n@article{title={d}}', 'line 3, entry @article', /it has no key/],
    ['TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - ', 'line 1', /has no end/],
    ['TY  - JOUR\nTI  - A', 'line 1', /has no end/],
    ['TI  - A\nTY  - JOUR\nER  - ', 'line 1', /outside an entry/],
  ])('of %j says where and why it cannot be read', async (text, place, reason) => {
    const [error] = await faultsOf(text, 'a.file');
    expect(error).toEqual({ file: 'a.file', place, reason: expect.stringMatching(reason) });
  });

  it('asks for UTF-8 where a file is something else', async () => {
    const bytes = new Uint8Array(
      [...'@misc{a, title={M'].map((c) => c.charCodeAt(0)).concat(0xfc, 0x7d, 0x7d),
    );
    const reason = 'it is not written in UTF-8: save it as UTF-8 text';
    expect(await faultsOf(new Blob([bytes]), 'a.bib')).toEqual([
      { file: 'a.bib', place: 'the file', reason },
    ]);
  });
});

describe('hostile content', () => {
  const item = (fields: object) =>
    JSON.stringify([{ id: 'a', type: 'article', title: 'T', DOI: '10.1000/x', ...fields }]);

  it('keeps tags as the text they are', async () => {
    const { works } = await contentOf(item({ title: 'A <script>alert(1)</script> <i>paper</i>' }));
    expect(works[0]?.title).toBe('A <script>alert(1)</script> paper');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user@example.org/',
  ])('refuses the link %s and says so', async (URL) => {
    const { works, skipped } = await contentOf(item({ URL }));
    expect(works).toMatchObject([{ id: 'doi:10.1000/x', title: 'T' }]);
    expect(works[0]?.copies).toBeUndefined();
    expect(skipped).toEqual([
      { place: 'item 1 (a)', reason: 'copies.0: not a http or https address; left out' },
    ]);
  });

  it('drops what cannot be seen and turns the text around', async () => {
    const { works } = await contentOf(
      item({ title: 'A\u0000\u202Eb\u2066c\nd \ud800 שלום\u200F' }),
    );
    expect(works[0]?.title).toBe('A bc d \uFFFD שלום\u200F');
  });

  it('leaves out what is too long, and says so', async () => {
    const { works, skipped } = await contentOf(item({ title: 'a'.repeat(1_048_576) }));
    expect(works).toEqual([]);
    expect(skipped).toEqual([
      { place: 'item 1 (a)', reason: 'title: longer than 1000 characters' },
    ]);
  });

  it('keeps the record where only a side of it is too long', async () => {
    const { works, skipped } = await contentOf(
      item({
        publisher: 'a'.repeat(2_000),
        author: [{ literal: 'b'.repeat(2_000) }, { literal: 'C' }],
      }),
    );
    expect(works).toMatchObject([{ author: [{ literal: 'C' }] }]);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'author.0.literal: longer than 1000 characters; left out',
      'publisher: longer than 1000 characters; left out',
    ]);
  });

  it.each([
    ['braces', `@misc{a, title = {${'{'.repeat(5_000)}x${'}'.repeat(5_000)}}}`],
    ['at signs', '@'.repeat(200_000)],
    ['starts', '@misc{'.repeat(50_000)],
    ['names', `@misc{a, doi={10.1000/x}, title={t}, author = {${'a and '.repeat(20_000)}b}}`],
    ['brackets', '['.repeat(200_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['lines', 'TY  - \n'.repeat(50_000)],
  ])('is not held up by many %s', async (_, text) => {
    const result = await readWhole(text, 'a.bib');
    if (result.kind === 'content') expect(result.works).toEqual([]);
    else expect(result.errors.length).toBeLessThanOrEqual(101);
  });
});
