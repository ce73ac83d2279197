/**
 * What is wrong in the dataset, said so that an editor finds it.
 *
 * @module
 */

/** Where an entry stands. */
export interface Place {
  /** Path of the file within the dataset's folder. */
  readonly file: string;
  /** The entry's id or page, or its position where it has none. */
  readonly entry: string;
  /** The line on which a field of the entry begins, or the nearest thing around it. */
  lineOf(field: readonly FieldKey[]): number;
}

/** A name or a position on the way to a field. */
export type FieldKey = string | number;

export interface Problem {
  readonly file: string;
  readonly line: number;
  /** Absent where the file cannot be read at all. */
  readonly entry?: string;
  /** As an editor would write it: `citations[1].intent`. */
  readonly field?: string;
  readonly what: string;
}

/** A problem with one field of an entry. */
export function problemAt(place: Place, field: readonly FieldKey[], what: string): Problem {
  const { file, entry } = place;
  return { file, line: place.lineOf(field), entry, field: nameOf(field), what };
}

/** All problems, one a line, in the order of files and lines. */
export function listProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(lineFor(a), lineFor(b)),
  );
  const heading =
    problems.length === 1
      ? 'The curated dataset has a problem:'
      : `The curated dataset has ${problems.length} problems:`;
  return [heading, ...sorted.map((problem) => `  ${lineFor(problem)}`)].join('\n');
}

function lineFor({ file, line, entry, field, what }: Problem): string {
  const where = [entry, field].filter((part) => part !== undefined && part !== '').join(', ');
  return `${file}:${line}: ${where === '' ? '' : `${where}: `}${what}`;
}

function nameOf(field: readonly FieldKey[]): string {
  return field
    .map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth > 0 ? `.${key}` : key))
    .join('');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
