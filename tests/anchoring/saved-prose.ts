/**
 * The prose of saved pages, for tests on text as people write it.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSavedPages } from '../sites/saved-pages.ts';
import type { Prose } from './cases.ts';
import { vocabularyOf } from './passage.ts';

/** What is no prose, or stands inside the paragraphs without being read with them. */
const LEFT_OUT =
  /<(script|style|noscript|template|svg|math|button)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;
const PARAGRAPH =
  /<(p|li|blockquote)\b[^>]*>([\s\S]*?)(?=<\/?(?:p|li|blockquote|div|ul|ol|h[1-6])\b)/gi;
const SHORTEST = 60;
/** Lists of papers hold each abstract twice, whole and cut, between lines of data. */
const LISTS = 'arxiv/';

/** The paragraphs of the saved pages that are prose, each once, in the order of the pages. */
export function savedProse(folder: string): Prose {
  const paragraphs = new Set<string>();
  for (const { file } of listSavedPages(folder)) {
    if (file.startsWith(LISTS)) continue;
    const html = readFileSync(join(folder, file), 'utf8').replace(LEFT_OUT, ' ');
    for (const [, , inner = ''] of html.matchAll(PARAGRAPH)) {
      const text = decode(inner.replace(/<[^>]*>/g, ''))
        .replace(/\s+/g, ' ')
        .trim();
      if (text.length >= SHORTEST && text.split(' ').length >= SHORTEST / 8) paragraphs.add(text);
    }
  }
  const all = [...paragraphs];
  return { paragraphs: all, vocabulary: vocabularyOf(all) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  hellip: '…',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
