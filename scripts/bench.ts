/**
 * `npm run bench [-- NAME…] [--json FILE]`: runs the benches of `tests/bench/` (all, or those
 * named), prints one table and, where asked, writes it as JSON.
 *
 * @module
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { loadNamed } from './named-modules.ts';

/** One line of the table. Ratios to a floor measured in the same run say more than times. */
export interface Figure {
  /** What was measured, for a reader who has not seen the bench. */
  readonly what: string;
  readonly value: number;
  /** `×` for a ratio. */
  readonly unit: string;
}

/** What a bench's file exports as its default. */
export type Bench = () => Promise<readonly Figure[]> | readonly Figure[];

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
});

const figures = [];
for (const [bench, run] of await loadNamed<Bench>('tests/bench', positionals)) {
  for (const figure of await run()) figures.push({ bench, ...figure });
}
const machine = `Node ${process.version}, ${platform()} ${arch()}, ${cpus()[0]?.model ?? '?'}`;
console.log(machine);
console.log(
  asTable(figures.map(({ bench, what, value, unit }) => [bench, what, say(value), unit])),
);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, figures }, null, 2)}\n`);

/** Three significant digits, and whole numbers as they are. */
function say(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}

function asTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
