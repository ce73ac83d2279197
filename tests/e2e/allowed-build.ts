/**
 * The built extension with permissions that a reader would grant by a prompt, which a browser
 * without a window never shows.
 *
 * @module
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CHROMIUM_BUILD } from '../../scripts/extension.ts';

/** What is granted from the start. */
export interface Granted {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
}

/** Copies the build, and calls `use` with the copy's folder, which is removed afterwards. */
export async function withPermissions(
  granted: Granted,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claimside-allowed-'));
  await cp(resolve(import.meta.dirname, '../..', CHROMIUM_BUILD), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  for (const [key, names] of Object.entries(granted)) {
    manifest[key] = [...(manifest[key] ?? []), ...names];
  }
  await writeFile(path, JSON.stringify(manifest));
  await use(folder);
  await rm(folder, { recursive: true, force: true });
}
