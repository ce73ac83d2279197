/**
 * A claim as a Markdown quote, ready to be put into a post or comment on LessWrong.
 *
 * @module
 */
import type { Claim } from '../claims/model.ts';

/** What the attribution says beside the claim's own fields. */
export interface Attribution {
  /** Where the words can be read. */
  readonly href?: string | undefined;
  /** Who said it, and when, or what it was read in; absent: the link alone. */
  readonly name?: string | undefined;
}

/**
 * The claim as a block quote: the speaker's own words where they are stored whole, else the claim's
 * sentence, marked as a paraphrase, with the first and last words of the passage; then who said it,
 * as a link.
 */
export function claimMarkdown(claim: Claim, attribution: Attribution): string {
  const paragraphs = [...paragraphsOf(claim), attributed(attribution)];
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n'),
    )
    .join('\n>\n');
}

function paragraphsOf({ text, anchor }: Claim): string[] {
  if (anchor?.type === 'TextQuoteSelector') return linesOf(anchor.exact);
  const paraphrase = `${escapeMarkdown(oneLine(text))} *(paraphrased)*`;
  if (!anchor) return [paraphrase];
  const [start, end] = [anchor.start, anchor.end].map((words) => escapeMarkdown(oneLine(words)));
  return [paraphrase, `“${start} … ${end}”`];
}

/** A quote of several lines keeps them, each as a paragraph of its own. */
function linesOf(exact: string): string[] {
  return exact
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => escapeMarkdown(oneLine(line)))
    .filter((line) => line !== '');
}

function attributed({ href, name }: Attribution): string {
  const link = href === undefined ? undefined : URL.parse(href);
  const words = escapeMarkdown(oneLine(name ?? link?.hostname ?? ''));
  if (words === '') return '';
  return link ? `— [${words}](${addressInMarkdown(link.href)})` : `— ${words}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Text that Markdown shows as it is: CommonMark's own marks, LessWrong's formulas (`$`), and what
 * means something at the start of a line only: lists, headings, rules, spoilers (`!`).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\s*)([#+\-=!:])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** An address that the brackets of a link cannot end. */
export function addressInMarkdown(address: string): string {
  return address.replace(
    /[()<>\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
