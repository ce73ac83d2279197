import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { faultsOf, KEPT_OUT } from './report-size.ts';

const require = createRequire(import.meta.url);

describe('faultsOf', () => {
  it('finds nothing wrong with a small script', () => {
    expect(faultsOf('overlay.js', 'document.querySelectorAll("a[href]")', 100)).toEqual([]);
  });

  it('names the size of a script that is too large', () => {
    expect(faultsOf('overlay.js', randomBytes(16_000).toString('base64'), 15_000)).toEqual([
      expect.stringMatching(/^overlay\.js weighs 1[67]\.\d kB gzip; the limit is 15\.0 kB gzip$/),
    ]);
  });

  it.each(Object.keys(KEPT_OUT))('finds %s in a script', (name) => {
    expect(faultsOf('overlay-part.js', readFileSync(require.resolve(name), 'utf8'))).toContain(
      `overlay-part.js carries ${name}, which is kept out of pages`,
    );
  });
});
