/**
 * What the schema found, in the words of an editor.
 *
 * @module
 */
import type * as v from 'valibot';

/** Says what is wrong with the field, and what stands there. */
export function wordsOfIssue(issue: v.BaseIssue<unknown>): string {
  const field = issue.path?.findLast((item) => typeof item.key === 'string')?.key ?? 'value';
  if (issue.expected === 'never') return 'unknown field';
  if (issue.input === undefined) return 'missing';
  if (issue.input === null || issue.message === 'empty') return 'empty';
  if (issue.type === 'picklist') return `unknown ${String(field)} ${quoted(issue.input)}`;
  if (issue.kind === 'schema')
    return `${quoted(issue.input)} is not ${KINDS[issue.type] ?? 'valid'}`;
  return typeof issue.input === 'string'
    ? `${issue.message}: ${quoted(issue.input)}`
    : issue.message;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text (quote it)',
  array: 'a list',
  strict_object: 'a map of fields',
  literal: 'true',
  union: 'a date',
};

const LONGEST_QUOTE = 60;

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
