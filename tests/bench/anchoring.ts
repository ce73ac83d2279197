/**
 * How often quotes are found again on pages that have changed, and what it costs to look for quotes
 * that are gone. `node tests/bench/anchoring.ts [CASES]` prints the whole table as Markdown, from the
 * prose of the saved pages where `CLAIMSIDE_PAGES` names their folder, else from our own.
 *
 * @module
 */
import { findAgain } from '../../lib/anchors/find-edited.ts';
import { foldText } from '../../lib/anchors/folded-text.ts';
import { quoteAt } from '../../lib/anchors/quote.ts';
import type { Bench, Figure } from '../../scripts/bench.ts';
import { LENGTHS, type Prose } from '../anchoring/cases.ts';
import { measure, type Outcome } from '../anchoring/measure.ts';
import { OWN_PROSE } from '../anchoring/prose.ts';
import { Random } from '../anchoring/random.ts';
import { savedProse } from '../anchoring/saved-prose.ts';
import { savedPagesFolder } from '../sites/saved-pages.ts';

const SEED = 1;
const CASES = 50;

const bench: Bench = () => {
  const prose = proseAtHand();
  return [...shares(measure(prose, CASES, SEED)), ...ofLostQuotes(prose)];
};
export default bench;

if (import.meta.main) {
  const cases = Number(process.argv[2] ?? 200);
  console.log(asMarkdown(measure(proseAtHand(), cases, SEED), cases));
}

function proseAtHand(): Prose {
  const folder = savedPagesFolder();
  return folder ? savedProse(folder) : OWN_PROSE;
}

/** For each length the share found of what is there, and the share found wrongly of what is gone. */
function shares(outcomes: readonly Outcome[]): Figure[] {
  return LENGTHS.map((length) => length.join('–')).flatMap((length) => {
    const ofLength = outcomes.filter((outcome) => outcome.length === length);
    const there = ofLength.filter(({ isThere }) => isThere);
    const gone = ofLength.filter(({ isThere }) => !isThere);
    return [
      { what: `quotes of ${length} characters, still there: found`, value: share(there, 'right') },
      { what: `quotes of ${length} characters, gone: found wrongly`, value: share(gone, 'wrong') },
    ].map((figure) => ({ ...figure, unit: '%' }));
  });
}

function share(outcomes: readonly Outcome[], what: 'right' | 'wrong'): number {
  const sum = (of: 'right' | 'wrong' | 'cases') =>
    outcomes.reduce((total, outcome) => total + outcome[of], 0);
  return (100 * sum(what)) / sum('cases');
}

const LOST = 50;
const PAGE_LENGTH = 1_000_000;

/** What fifty quotes cost that are not on a page of 1 MB: a page of the same words in disorder. */
function ofLostQuotes({ paragraphs }: Prose): Figure[] {
  const random = new Random(SEED);
  const disorder: string[] = [];
  for (let length = 0; length < PAGE_LENGTH; length += disorder.at(-1)?.length ?? 0) {
    disorder.push(random.shuffle(random.pick(paragraphs).split(' ')).join(' '));
  }
  const old = foldText(paragraphs);
  const anchors = Array.from({ length: LOST }, (_, index) => {
    const start = Math.floor((index / LOST) * (old.text.length - 400));
    return quoteAt(old, { start, end: start + 20 + random.below(380) }).quote;
  });

  const begun = performance.now();
  const page = foldText(disorder);
  const folded = performance.now();
  const slices = anchors.flatMap((anchor) => timesOf(findAgain(page, anchor)));
  return [
    { what: 'folding a page of 1 MB', value: folded - begun, unit: 'ms' },
    { what: `${LOST} lost quotes on it, all`, value: performance.now() - folded, unit: 'ms' },
    { what: `${LOST} lost quotes on it, the longest step`, value: Math.max(...slices), unit: 'ms' },
  ];
}

/** The time of each step, in milliseconds. */
function timesOf(steps: Generator<void, unknown>): number[] {
  const times: number[] = [];
  for (let isDone = false; !isDone; ) {
    const start = performance.now();
    isDone = steps.next().done === true;
    times.push(performance.now() - start);
  }
  return times;
}

function asMarkdown(outcomes: readonly Outcome[], cases: number): string {
  const lengths = LENGTHS.map((length) => length.join('–'));
  const changes = [...new Set(outcomes.map(({ change }) => change))];
  const rows = changes.map((change) => {
    const cells = outcomes
      .filter((outcome) => outcome.change === change)
      .map(({ right, wrong, isThere }) => (isThere ? `${right} / ${wrong}` : `${wrong}`));
    return `| ${[change, ...cells].join(' | ')} |`;
  });
  return [
    `${cases} cases a cell: found right / found wrongly; where the passage is gone, found wrongly.`,
    '',
    `| characters | ${lengths.join(' | ')} |`,
    `|---|${lengths.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}
