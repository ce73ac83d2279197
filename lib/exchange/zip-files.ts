/**
 * Text files as one zip archive.
 *
 * @module
 */
import { strToU8, zipSync } from 'fflate';
import type { TextFile } from './to-markdown.ts';

/** The archive in bytes: the same files, the same bytes, since each carries one fixed date. */
export function zipFiles(files: readonly TextFile[]): Uint8Array {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: FIXED_DATE });
}

/** The first date that zip can hold, in the middle of the day, which no time zone leaves. */
const FIXED_DATE = new Date(1980, 0, 2, 12);
