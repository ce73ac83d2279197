/**
 * Titles in real passages, among ten thousand that are not there.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Work } from '../../lib/claims/model.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import { packCurated } from '../../scripts/pack-curated.ts';
import { distractors } from '../titles/distractors.ts';
import { TitleFinder } from '../titles/find-titles.ts';

/** A passage, and the work whose title it has. */
interface PassageRow {
  readonly title: string;
  readonly page_url: string;
  readonly excerpt: string;
  readonly expect: { readonly arxiv?: string };
  readonly kind: string;
}

const DISTRACTORS = 10_000;
const POSITIVE = ['title', 'title-no-standard-id', 'title (id not verified here)'];

const pack = packCurated(join(import.meta.dirname, '../../assets/curated'));

describe('the titles of the curated papers, among ten thousand others', () => {
  const papers = pack.works.filter(({ kind }) => kind === 'paper');
  const titles = papers.map(({ title }) => title);
  const others = distractors(pack, DISTRACTORS, titles).map((title, number) =>
    asWork(`url:https://example.org/${number}`, title),
  );
  const finder = new TitleFinder(
    [...papers, ...others],
    pack.claims.map(({ text }) => text),
  );

  it('are found in quotation marks, with their year', () => {
    const missed = papers.filter(({ id, title }) => {
      const found = finder.find(`We follow “${title}” (2024), and add to it.`);
      return !found.some(({ work }) => work === id);
    });
    expect(missed.map(({ title }) => title)).toEqual([]);
  });
});

const folder = process.env['CLAIMSIDE_CORPORA'];

if (folder === undefined) {
  console.info('CLAIMSIDE_CORPORA is not set: the corpus of title mentions is not read.');
} else {
  const rows = readFileSync(join(folder, 'title-mentions-dev.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PassageRow);
  const positive = rows.filter(({ kind }) => POSITIVE.includes(kind));
  const short = rows.filter(({ kind }) => kind === 'short-title');
  const negative = rows.filter(({ kind }) => kind.startsWith('NEGATIVE'));
  const titled = [...positive, ...short];
  const works = [
    ...new Map(titled.map((row) => [idOf(row), asWork(idOf(row), row.title)])).values(),
    ...distractors(
      pack,
      DISTRACTORS,
      rows.map(({ title }) => title),
    ).map((title, number) => asWork(`url:https://example.org/${number}`, title)),
  ];
  const finder = new TitleFinder(
    works,
    pack.claims.map(({ text }) => text),
  );

  /** The works whose titles were found in the excerpt of a row. */
  const foundIn = (row: PassageRow) => finder.find(row.excerpt).map(({ work }) => work);

  describe('the titles of the corpus', () => {
    it('are all found', () => {
      const missed = positive.filter((row) => !foundIn(row).includes(idOf(row)));
      expect(missed.map(({ title, excerpt }) => [title, excerpt])).toEqual([]);
    });

    it('are the only ones that are found', () => {
      const wrong = [...positive, ...short, ...negative].flatMap((row) => {
        const there = titled.filter(({ excerpt }) => excerpt === row.excerpt).map(idOf);
        return finder
          .find(row.excerpt)
          .filter(({ work }) => !there.includes(work))
          .map(({ start, end }) => [row.excerpt.slice(start, end), row.excerpt]);
      });
      expect(wrong).toEqual([]);
    });

    it('are found where they are short, but for what is a bare name', () => {
      const found = short.filter((row) => foundIn(row).includes(idOf(row)));
      console.info(`Of ${short.length} passages with short titles ${found.length} are found.`);
      expect(found.length).toBeGreaterThanOrEqual(3);
    });
  });
}

function idOf({ title, expect: { arxiv } }: PassageRow): string {
  return arxiv ? `arxiv:${arxiv}` : `url:https://example.org/${encodeURIComponent(title)}`;
}

function asWork(id: string, title: string): Work {
  return { id: id as WorkId, kind: 'paper', title };
}
