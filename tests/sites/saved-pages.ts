/**
 * Saved pages of real sites, read from the folder that `CLAIMSIDE_PAGES` names.
 *
 * Each `X.html` there has an `X.json` beside it whose `serve_as` is the address it is from.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A saved page: its path in the folder, with slashes, and the address it is from. */
export interface SavedPageFile {
  readonly address: string;
  readonly file: string;
}

/** The folder of saved pages, or undefined where `CLAIMSIDE_PAGES` is not set. */
export function savedPagesFolder(): string | undefined {
  return process.env['CLAIMSIDE_PAGES'] || undefined;
}

/** The same; where it is not set, a line says so, once a run. */
export function savedPagesOrLine(): string | undefined {
  const folder = savedPagesFolder();
  const isFirstLoad = process.env['TEST_WORKER_INDEX'] === undefined;
  if (!folder && isFirstLoad) {
    console.log(
      'The tests on saved pages need their folder in CLAIMSIDE_PAGES; they are left out.',
    );
  }
  return folder;
}

/** The saved pages that have a full address; two may share one (as sent, and after hydration). */
export function listSavedPages(folder: string): SavedPageFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .flatMap((path) => {
      const address = addressOf(join(folder, path));
      return address ? [{ address, file: relative('', path).split(sep).join('/') }] : [];
    });
}

function addressOf(page: string): string | undefined {
  const sidecar = page.replace(/\.html$/, '.json');
  if (!existsSync(sidecar)) return undefined;
  const { serve_as: address } = JSON.parse(readFileSync(sidecar, 'utf8')) as { serve_as?: string };
  return address && URL.canParse(address) ? address : undefined;
}
