/**
 * `npm test`: types, lint with the import rules, both builds, unit tests, end to end. A step that
 * fails stops none but those that need it; the last line says how many tests passed and failed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countEndToEnd, countUnit } from './test-counts.ts';

interface Step {
  readonly name: string;
  readonly command: string;
  /** Where the step counts tests: the report that it writes, and how that is read. */
  readonly report?: { readonly file: string; readonly count: (report: never) => Counts };
  /** The step without which this one can only fail; it is then left out, and counts as failed. */
  readonly needs?: string;
}

interface Result extends Counts {
  readonly name: string;
}

const reports = mkdtempSync(join(tmpdir(), 'claimside-test-'));
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'e2e.json');

const STEPS: readonly Step[] = [
  { name: 'types', command: 'npm run test:types' },
  { name: 'lint', command: 'npm run lint' },
  { name: 'build', command: 'npm run build' },
  {
    name: 'unit',
    command: `npm run test:unit -- --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
    report: { file: unitReport, count: countUnit },
  },
  {
    name: 'end to end',
    command: 'npm run test:e2e -- --reporter=list,json',
    report: { file: endToEndReport, count: countEndToEnd },
    needs: 'build',
  },
];

const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport };
const results: Result[] = [];
for (const step of STEPS) {
  const isReady = results.every(({ name, failed }) => name !== step.needs || failed === 0);
  results.push({ name: step.name, ...(isReady ? run(step) : { passed: 0, failed: 1 }) });
}
rmSync(reports, { recursive: true });

console.log();
for (const { name, failed } of results) if (failed > 0) console.log(`Failed: ${name}`);
const passed = sum(results.map((result) => result.passed));
const failed = sum(results.map((result) => result.failed));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A step without tests of its own that fails counts as one failed test. */
function run({ name, command, report }: Step): Counts {
  console.log(`\n── ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
  const counts =
    report && existsSync(report.file)
      ? report.count(JSON.parse(readFileSync(report.file, 'utf8')) as never)
      : { passed: 0, failed: 0 };
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
