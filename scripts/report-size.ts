/**
 * Prints what the overlay's scripts weigh, and fails where the one of every page weighs too much or
 * any carries a library.
 *
 * @module
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that the script of every page may weigh, in bytes after gzip. */
const LIMITS: Readonly<Record<string, number>> = { 'overlay.js': 15_000 };

/** Libraries that stay out of pages, each with a string that minifying leaves in it. */
export const KEPT_OUT = {
  preact: 'dangerouslySetInnerHTML',
  '@preact/signals-core': 'Cycle detected',
  idb: 'continuePrimaryKey',
  valibot: '~standard',
  'webextension-polyfill': 'This script should only be loaded in a browser extension.',
} as const;

/**
 * What is wrong with a script that runs in pages; empty where nothing is.
 *
 * @param limit in bytes after gzip; absent for a script that only some pages load.
 */
export function faultsOf(name: string, script: string, limit?: number): string[] {
  const size = weigh(script);
  const libraries = Object.entries(KEPT_OUT).filter(([, marker]) => script.includes(marker));
  return [
    ...(limit && size > limit ? [`${name} weighs ${inKB(size)}; the limit is ${inKB(limit)}`] : []),
    ...libraries.map(([library]) => `${name} carries ${library}, which is kept out of pages`),
  ];
}

function weigh(script: string): number {
  return gzipSync(script, { level: 9 }).length;
}

function inKB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB gzip`;
}

if (import.meta.main) {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const folder = join(import.meta.dirname, '../.output', build);
    for (const name of new Set(['overlay.js', ...globSync('overlay*.js', { cwd: folder })])) {
      const script = readFileSync(join(folder, name), 'utf8');
      console.log(`${build}/${name}: ${inKB(weigh(script))}`);
      for (const fault of faultsOf(name, script, LIMITS[name])) {
        console.error(`${build}: ${fault}`);
        process.exitCode = 1;
      }
    }
  }
}
