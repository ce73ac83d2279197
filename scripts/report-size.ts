/**
 * Prints what the overlay costs every page, and fails where it costs too much or carries a library.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that the overlay's script may weigh, in bytes after gzip. */
const LIMIT = 15_000;

/** Libraries that stay out of the overlay, each with a string that minifying leaves in it. */
export const KEPT_OUT = {
  preact: 'dangerouslySetInnerHTML',
  '@preact/signals-core': 'Cycle detected',
  idb: 'continuePrimaryKey',
  valibot: '~standard',
  'webextension-polyfill': 'This script should only be loaded in a browser extension.',
} as const;

/** What is wrong with an overlay's script; empty where nothing is. */
export function faultsOf(script: string): string[] {
  const size = gzipSync(script, { level: 9 }).length;
  const libraries = Object.entries(KEPT_OUT).filter(([, marker]) => script.includes(marker));
  return [
    ...(size > LIMIT ? [`overlay.js weighs ${inKB(size)}; the limit is ${inKB(LIMIT)}`] : []),
    ...libraries.map(([name]) => `overlay.js carries ${name}, which is kept out of pages`),
  ];
}

function inKB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB gzip`;
}

if (import.meta.main) {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const script = readFileSync(
      join(import.meta.dirname, '../.output', build, 'overlay.js'),
      'utf8',
    );
    console.log(`${build}/overlay.js: ${inKB(gzipSync(script, { level: 9 }).length)}`);
    for (const fault of faultsOf(script)) {
      console.error(`${build}: ${fault}`);
      process.exitCode = 1;
    }
  }
}
