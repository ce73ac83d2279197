/**
 * Works in RIS, the format of reference managers
 * (https://en.wikipedia.org/wiki/RIS_(file_format)): one tag a line, `TY` to `ER`.
 *
 * @module
 */
import type { Work } from '../claims/model.ts';
import { schemeOf, valueIn } from '../works/work-id.ts';
import { addressOf, cslTypeOf, idsOf, isCitable } from './csl-item.ts';
import { partsOf } from './person-name.ts';

const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'paper-conference': 'CONF',
  book: 'BOOK',
  'post-weblog': 'BLOG',
  speech: 'SLIDE',
  article: 'UNPB',
};

type Tag = readonly [tag: string, value: string | undefined];

/** The file of the works that a bibliography can hold; named ideas are left out. */
export function writeRis(works: readonly Work[]): string {
  return works
    .filter(isCitable)
    .map((work) =>
      tagsOf(work)
        .filter(([, value]) => value !== undefined)
        .map(([tag, value]) => `${tag}  - ${value}\r\n`)
        .join(''),
    )
    .join('\r\n');
}

function tagsOf(work: Work): Tag[] {
  const [start, end] = work.page?.split('-', 2) ?? [];
  const [year, month, day] = work.issued?.['date-parts'][0] ?? [];
  const digits = (number: number | undefined, count: number) =>
    number === undefined ? '' : String(number).padStart(count, '0');
  const date = [digits(year, 4), digits(month, 2), digits(day, 2), ''].join('/');
  const type = TYPES[cslTypeOf(work)] ?? 'GEN';
  const others = idsOf(work).filter((id) => schemeOf(id) !== 'doi');
  const doi = idsOf(work).find((id) => schemeOf(id) === 'doi');
  return [
    ['TY', type],
    ['TI', work.title],
    ...(work.author ?? []).map(({ literal }): Tag => ['AU', nameOf(literal)]),
    ...(work.moreAuthors ? [['AU', 'et al.'] as const] : []),
    ...(work.editor ?? []).map(({ literal }): Tag => ['ED', nameOf(literal)]),
    ['PY', year === undefined ? undefined : digits(year, 4)],
    ['DA', year === undefined ? undefined : date],
    ['T2', work['container-title']],
    ['C3', type === 'CONF' ? work['container-title'] : undefined],
    ['VL', work.volume],
    ['IS', work.issue],
    ['SP', start],
    ['EP', end],
    ['PB', work.publisher],
    ['DO', doi && valueIn(doi)],
    ['UR', addressOf(work)],
    ...others.map((id): Tag => ['AN', id]),
    ...(work.topics ?? []).map((topic): Tag => ['KW', topic]),
    ['ER', ''],
  ];
}

/** "Family, Given, Suffix"; the format has no way to write a comma within a name. */
function nameOf(name: string): string {
  const { literal, family, given, suffix, 'non-dropping-particle': particle } = partsOf(name);
  if (literal !== undefined) return literal.replaceAll(',', '');
  const whole = [particle, family].filter(Boolean).join(' ');
  return [whole, given, suffix].filter(Boolean).join(', ');
}
