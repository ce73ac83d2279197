/**
 * What finding the quotes of a page costs its main thread, in Chromium, by the overlay's own code: a
 * page of 1 MB with fifty quotes that stand on it, fifty that were edited, and fifty that are gone. Of the times of a step the least of
 * several runs counts, since other programs run too.
 *
 * @module
 */
import { chromium, type Page } from '@playwright/test';
import { type FoldedText, foldText, isApart } from '../../lib/anchors/folded-text.ts';
import { quoteAt } from '../../lib/anchors/quote.ts';
import type { Quote, QuoteState } from '../../lib/messages.ts';
import type { SourceId } from '../../lib/works/source.ts';
import type { Bench, Figure } from '../../scripts/bench.ts';
import { findChromium } from '../../scripts/browser.ts';
import { QUIET_SWITCHES } from '../../scripts/extension.ts';
import { OWN_PROSE } from '../anchoring/prose.ts';
import { Random } from '../anchoring/random.ts';
import { pageScript } from '../page-script.ts';

const QUOTES = 50;
const RUNS = 9;
const PAGE_LENGTH = 1_000_000;
const SOURCE = 'url:https://example.org/long' as SourceId;

const bench: Bench = async () => {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: QUIET_SWITCHES,
  });
  try {
    const page = await browser.newPage();
    const { html, quotes } = longPage();
    await page.setContent(html);
    await page.addScriptTag({ content: await pageScript('lib/page/quotes.ts', 'lib') });
    await page.addScriptTag({ content: await pageScript('lib/page/site.ts', 'sites') });
    return await measure(page, quotes);
  } finally {
    await browser.close();
  }
};
export default bench;

async function measure(page: Page, quotes: readonly Quote[]): Promise<Figure[]> {
  const { states, first, again } = await page.evaluate(timeFinding, {
    quotes,
    source: SOURCE,
    runs: RUNS,
  });
  const count = (wanted: QuoteState) => states.filter((state) => state === wanted).length;
  return [
    { what: 'of 50 that stand on it: here', value: count('here'), unit: 'quotes' },
    { what: 'of 50 that were edited: probably here', value: count('probably'), unit: 'quotes' },
    { what: 'of 50 that are gone: not found', value: count('missing'), unit: 'quotes' },
    { what: 'looking for all of them, in all', value: sum(first), unit: 'ms' },
    { what: 'looking for all of them, the longest step', value: Math.max(...first), unit: 'ms' },
    { what: 'looking once more, in all', value: sum(again), unit: 'ms' },
    { what: 'looking once more, the longest step', value: Math.max(...again), unit: 'ms' },
  ].map((figure) => ({ ...figure, what: `a page of 1 MB: ${figure.what}` }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A page of paragraphs in disorder, among which those stand that are quoted. */
function longPage(): { html: string; quotes: Quote[] } {
  const random = new Random(1);
  const { paragraphs } = OWN_PROSE;
  const disorder = () => random.shuffle(random.pick(paragraphs).split(' ')).join(' ');
  const quoted = Array.from({ length: 3 * QUOTES }, disorder);
  const quotes = quoted.map((paragraph): Quote => {
    const text = foldText([paragraph]);
    const length = 20 + random.below(100);
    const start = wordStart(text, random.below(text.text.length - length - 20));
    const { quote } = quoteAt(text, { start, end: wordStart(text, start + length) });
    return { source: SOURCE, anchor: quote };
  });
  const shown = quoted.slice(0, 2 * QUOTES).map((paragraph, index) => {
    const words = quotes[index]?.anchor;
    if (index < QUOTES || words?.type !== 'TextQuoteSelector') return paragraph;
    return paragraph.replace(words.exact, words.exact.replace(' ', ' rather '));
  });
  let length = 0;
  while (length < PAGE_LENGTH) length += shown[shown.push(disorder()) - 1]?.length ?? 0;
  const html = random.shuffle(shown).map((paragraph) => `<p>${paragraph}</p>`);
  return { html: `<main>${html.join('\n')}</main>`, quotes };
}

/** The next beginning of a word. */
function wordStart(text: FoldedText, from: number): number {
  let at = from;
  while (at < text.text.length && !isApart(text, at)) at += 1;
  return at;
}

/**
 * Runs in the page: finds the quotes twice, several times over, and gives the least time of each
 * step. A slice ends with the step in which its 6 ms are over.
 */
function timeFinding({ quotes, source, runs }: Task) {
  const { lib, sites } = window as unknown as {
    lib: typeof import('../../lib/page/quotes.ts');
    sites: typeof import('../../lib/page/site.ts');
  };
  const { Quotes } = lib;
  const site = new sites.Site(location.href);
  const sources = [{ source, body: document.querySelector('main') ?? document.body }];
  const timesOf = (steps: Generator<void, boolean>): number[] => {
    const times: number[] = [];
    for (let isDone = false; !isDone; ) {
      const start = performance.now();
      isDone = steps.next().done === true;
      times.push(performance.now() - start);
    }
    return times;
  };
  const leastOf = (one: readonly number[] | undefined, other: readonly number[]) =>
    one ? one.map((time, step) => Math.min(time, other[step] ?? time)) : [...other];
  let first: number[] | undefined;
  let again: number[] | undefined;
  let states: readonly QuoteState[] = [];
  for (let run = 0; run < runs; run += 1) {
    const finder = new Quotes();
    first = leastOf(first, timesOf(finder.find(quotes, sources, [], site)));
    again = leastOf(again, timesOf(finder.find(quotes, sources, [], site)));
    states = Object.values(finder.states);
    finder.clear();
  }
  return { states, first: first ?? [], again: again ?? [] };
}

interface Task {
  readonly quotes: readonly Quote[];
  readonly source: SourceId;
  readonly runs: number;
}
