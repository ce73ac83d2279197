import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import type { Work } from '../claims/model.ts';
import { writeBibtex } from './bibtex.ts';
import { cslOf } from './csl-item.ts';
import { writeCslJson } from './csl-json.ts';
import { readWhole } from './read-file.ts';
import { writeRis } from './ris.ts';
import { WORKS } from './works.examples.ts';

/** What the other library reads, or is given to write. */
interface Item {
  readonly title?: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly volume?: string | number;
  readonly page?: string;
  readonly DOI?: string;
}

const FORMATS = [
  ['bibtex', writeBibtex, 'a.bib', '@bibtex/text'],
  ['ris', writeRis, 'a.ris', '@ris/file'],
  ['cslJson', writeCslJson, 'a.json', '@else/json'],
] as const;

const PARTS = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];

function nameOf(name: Readonly<Record<string, string>>): string {
  return name['literal'] ?? PARTS.flatMap((part) => name[part] ?? []).join(' ');
}

/** RIS has no way to write a comma within a name. */
const plain = (name: string) => name.replaceAll(',', '');

/** What both sides can say, in one form. */
function factsOf(item: Item, more = false) {
  const names = item.author?.map(nameOf) ?? [];
  return {
    title: item.title,
    author: [...names.map(plain), ...(more ? ['et al.'] : [])],
    issued: item.issued?.['date-parts'][0]?.map(Number),
    container: item['container-title'],
    volume: item.volume === undefined ? undefined : String(item.volume),
    page: item.page,
    doi: item.DOI?.toLowerCase(),
  };
}

function factsOfWork(work: Work) {
  const doi = [work.id, ...(work.sameAs ?? [])].find((id) => id.startsWith('doi:'));
  return factsOf(
    {
      ...work,
      author: work.author?.map(({ literal }) => ({ literal })) ?? [],
      ...(doi && { DOI: doi.slice(4) }),
    } as Item,
    work.moreAuthors,
  );
}

function othersAs(facts: ReturnType<typeof factsOf>) {
  const author = facts.author.map((name) => (/^(others|et al\.)$/.test(name) ? 'et al.' : name));
  return { ...facts, author };
}

function readByOther(text: string, type: string): Item[] {
  return plugins.input.chain(type === '@else/json' ? JSON.parse(text) : text, {
    ...(type !== '@else/json' && { forceType: type }),
    generateGraph: false,
  }) as Item[];
}

describe.each(FORMATS)('fifty works as %s', (_format, write, name, type) => {
  const text = write(WORKS);

  it('are read back as they were', async () => {
    const result = await readWhole(text, name);
    if (result.kind === 'failure') throw new Error(JSON.stringify(result.errors));
    expect(result.skipped).toEqual([]);
    expect(result.works.map(sorted)).toEqual(WORKS.map(sorted));
  });

  it('are read alike by another library', () => {
    const read = readByOther(text, type);
    expect(read.map((item) => othersAs(factsOf(item)))).toEqual(WORKS.map(factsOfWork));
  });
});

describe.each([
  ['bibtex', 'a.bib'],
  ['ris', 'a.ris'],
] as const)('%s that another library wrote', (format, name) => {
  const items = WORKS.filter(isWrittenByOther).map((work) => {
    const { author, ...item } = cslOf(work);
    const named = author?.filter(({ literal }) => literal !== 'et al.');
    return { ...item, ...(named && { author: named }) };
  });
  const text = String(plugins.output.format(format, items));

  it('is read as it was meant', async () => {
    const result = await readWhole(text, name);
    if (result.kind === 'failure') throw new Error(JSON.stringify(result.errors));
    expect(result.skipped).toEqual([]);
    expect(result.works.map(titled)).toEqual(items.map(titled));
  });
});

/** It writes one accent a letter, but no second, no other script and no formula. */
const UNWRITTEN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|🎈|ứ|₁/u;

/** It writes no eprint, and in RIS no particle of a name. */
function isWrittenByOther({ id, title }: Work): boolean {
  return id.startsWith('doi:') && id !== 'doi:10.1000/particles' && !UNWRITTEN.test(title);
}

function titled(item: { readonly title: string; readonly author?: readonly object[] | undefined }) {
  const names = item.author?.map((name) => plain(nameOf(name as Record<string, string>)));
  return { title: item.title, author: names };
}

/** Keywords are a set to other programs; commas within names do not survive RIS. */
function sorted(work: Work) {
  return {
    ...work,
    author: work.author?.map(({ literal }) => plain(literal)),
    topics: work.topics && [...work.topics].sort(),
  };
}
