import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Files that break one rule each: what they import, and the rule. */
const WRONG: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['lib/works/a.ts', '../page/right.ts', 'lib/works → nothing'],
  ['lib/anchors/a.ts', '../works/right.ts', 'lib/anchors → nothing'],
  ['lib/settings.ts', './works/right.ts', 'lib/settings.ts → nothing'],
  [
    'lib/page/a.ts',
    '../claims/right.ts',
    'lib/page → lib/works, lib/anchors, lib/messages.ts, lib/settings.ts',
  ],
  ['lib/claims/a.ts', '../library/right.ts', 'lib/claims → lib/works, lib/anchors'],
  ['lib/library/a.ts', '../service/right.ts', 'lib/library → lib/works, lib/anchors, lib/claims'],
  ['lib/messages.ts', './works/right.ts', 'messages are types only'],
  ['lib/exchange/a.ts', '../library/right.ts', 'lib/exchange → lib/works, lib/anchors, lib/claims'],
  ['lib/client.ts', './works/right.ts', 'lib/client.ts → lib/messages.ts'],
  ['lib/works/b.ts', 'valibot', 'lib/works → no package'],
  ['lib/page/b.ts', 'webextension-polyfill', 'lib/page → no package'],
  ['lib/claims/b.ts', 'idb', 'lib/claims → valibot'],
  ['lib/works/c.ts', 'node:url', 'lib/works → no module of Node'],
  ['lib/works/d.ts', './no-such-file.ts', 'every import exists'],
  ['lib/works/e.ts', './right.examples.ts', 'only tests import tests and examples'],
  ['components/a.ts', '../tests/sites/right.ts', 'only tests import tests and examples'],
  ['lib/attic/a.ts', '../works/right.ts', 'every room has a row'],
  [
    'entrypoints/overlay-part.ts',
    '../lib/claims/right.ts',
    'entrypoints/overlay*.ts → lib/page, lib/works, lib/anchors, lib/messages.ts',
  ],
  [
    'entrypoints/background.ts',
    '../lib/library/right.ts',
    'entrypoints/background.ts → lib/service',
  ],
  ['scripts/a.ts', '../entrypoints/right.ts', 'nobody imports an entrypoint'],
  ['lib/works/a.test.ts', '../../entrypoints/right.ts', 'nobody imports an entrypoint'],
  ['entrypoints/sidepanel/main.ts', '../right.ts', 'entrypoints do not import each other'],
  ['lib/works/circle.ts', './circle.ts', 'no circles'],
];

/** Files that break none. */
const RIGHT: readonly (readonly [file: string, imports: string])[] = [
  ['lib/page/right.ts', '../works/right.ts'],
  ['lib/claims/right.ts', 'valibot'],
  ['lib/library/right.ts', '../claims/right.ts'],
  ['lib/service/right.ts', '../library/right.ts'],
  ['lib/works/right.test.ts', './right.examples.ts'],
  ['lib/page/right.test.ts', '../service/right.ts'],
  ['scripts/right.ts', '../lib/service/right.ts'],
  ['scripts/play.ts', '../tests/sites/right.ts'],
];

describe('the import rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimside-imports-'));
  let broken: readonly string[];

  beforeAll(() => {
    for (const target of [
      'lib/works/right.ts',
      'lib/works/right.examples.ts',
      'entrypoints/right.ts',
      'tests/sites/right.ts',
    ]) {
      plant(folder, target, 'export default 1;');
    }
    for (const [file, imports] of [...WRONG, ...RIGHT]) {
      plant(folder, file, `import it from '${imports}';\nexport default it;`);
    }
    for (const name of ['valibot', 'idb', 'webextension-polyfill']) {
      plant(folder, `node_modules/${name}/index.js`, 'export default 1;');
    }
    broken = brokenRules(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(WRONG)('%s may not import %s', (file, _, rule) => {
    expect(broken).toContain(`${file}: ${rule}`);
  });

  it.each(RIGHT)('%s may import %s', (file) => {
    expect(broken.filter((line) => line.startsWith(`${file}:`))).toEqual([]);
  });
});

function plant(folder: string, file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

/** Runs the linter on a folder in the project's shape; each line is `file: rule`. */
function brokenRules(folder: string): string[] {
  const folders = ['components', 'entrypoints', 'lib', 'scripts', 'tests'];
  const json = execFileSync(
    process.execPath,
    [DEPCRUISE, '--config', join(ROOT, '.dependency-cruiser.js'), '-T', 'json', ...folders],
    { cwd: folder, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(json) as {
    summary: { violations: readonly { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}
