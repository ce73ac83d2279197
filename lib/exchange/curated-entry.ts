/**
 * A claim as an entry of the curated dataset, to be proposed: YAML in the form that
 * assets/curated/README.md explains. Texts are written as JSON strings, which YAML reads.
 *
 * @module
 */
import type { Anchor } from '../anchors/anchor.ts';
import type { Citation, Claim, Work } from '../claims/model.ts';
import { sourceAddress } from './claim-address.ts';

type Yaml = string | number | true | readonly Yaml[] | { readonly [Key: string]: Yaml | undefined };

/**
 * The entry, with the cited works that the dataset may lack.
 *
 * @param works the works to be proposed with it.
 * @returns undefined where the place of the claim has no address, which the dataset asks for.
 */
export function curatedEntry(claim: Claim, works: readonly Work[] = []): string | undefined {
  const page = sourceAddress(claim);
  if (page === undefined) return undefined;
  const source: Yaml = {
    page,
    heading: claim.passage?.heading,
    claims: [claimEntry(claim)],
  };
  const file: Yaml = {
    works: works.length > 0 ? works.map(workEntry) : undefined,
    sources: [source],
  };
  return `${lines(file, '').join('\n')}\n`;
}

/** The field names of the dataset are the model's; what it has elsewhere is left out. */
function claimEntry(claim: Claim): Yaml {
  const { source, url, sourceTitle, passage, position, lostReferences, anchor, ...same } = claim;
  const { id, text, kind, citations, ...rest } = same;
  return {
    id: id.startsWith('own-') ? nameOf(claim) : id,
    text,
    kind,
    part: passage?.part,
    ...rest,
    anchor: anchor && anchorEntry(anchor),
    citations: citations.map((citation): Yaml => citationEntry(citation)),
  };
}

function citationEntry(citation: Citation): Yaml {
  const { intent, basis } = citation;
  const cited = 'work' in citation ? { work: citation.work } : { claim: citation.claim };
  return { ...cited, intent, basis };
}

function workEntry(work: Work): Yaml {
  const { author, editor, issued, publisher, volume, issue, page, ...same } = work;
  return {
    ...same,
    author: author?.map((name) => name.literal),
    issued: issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'),
  };
}

const WORDS_AT_AN_END = 6;

/** The dataset keeps the first and last words of a passage only. */
function anchorEntry(anchor: Anchor): Yaml {
  if (anchor.type === 'TextFragment') return { start: anchor.start, end: anchor.end };
  const words = anchor.exact.split(/\s+/).filter(Boolean);
  return {
    start: words.slice(0, WORDS_AT_AN_END).join(' '),
    end: words.slice(-WORDS_AT_AN_END).join(' '),
  };
}

const WORDS_OF_A_NAME = 6;

/** A readable name, to be made unique by the editor: the speaker's last name and some words. */
function nameOf({ speaker, text }: Claim): string {
  const family = speaker?.[0]?.split(' ').at(-1) ?? '';
  const words =
    `${family} ${text}`
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z\d]+/g) ?? [];
  const telling = words.filter((word) => word.length > 2).slice(0, WORDS_OF_A_NAME);
  return telling.join('-') || 'claim';
}

/** A map as lines; a list of maps as items, any other value in one line. */
function lines(map: { readonly [Key: string]: Yaml | undefined }, indent: string): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (!isListOfMaps(value)) return [`${indent}${key}: ${inline(value)}`];
    return [
      `${indent}${key}:`,
      ...value.flatMap((item) => {
        const [first = '', ...rest] = lines(item, `${indent}    `);
        return [`${indent}  - ${first.trimStart()}`, ...rest];
      }),
    ];
  });
}

type YamlMap = { readonly [Key: string]: Yaml | undefined };

function isListOfMaps(value: Yaml): value is readonly YamlMap[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMap);
}

function isMap(value: Yaml): value is YamlMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/** JSON is YAML's flow style. */
function inline(value: Yaml): string {
  return isPlain(value) ? value : JSON.stringify(value);
}

/** A word that YAML takes for nothing but itself. */
function isPlain(value: Yaml): value is string {
  return typeof value === 'string' && /^[a-z][\w-]*$/i.test(value) && !KEYWORD.test(value);
}

const KEYWORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
