/**
 * A page that attacks for five minutes: `tests/e2e/attacking-page.spec.ts`, in a real Chromium.
 * `npm run build` goes first.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import type { LongRun } from '../../scripts/test-long.ts';

const SECONDS = 300;

export default {
  what: 'a page that attacks for five minutes reads and does nothing of the reader’s',
  seeds: 1,
  play: () => {
    const env = { ...process.env, CLAIMSIDE_ATTACK_SECONDS: String(SECONDS) };
    execFileSync('npx', ['playwright', 'test', 'attacking-page'], { env, stdio: 'inherit' });
  },
} satisfies LongRun;
