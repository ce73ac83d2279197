/**
 * Imports that are being handed over: they are held in memory until they are committed, so that
 * nothing of one that was cancelled or interrupted is in the library.
 *
 * @module
 */
import type { ChangeId } from '../claims/history.ts';
import { PACK_VERSION } from '../claims/model.ts';
import { importRecords } from '../library/import-records.ts';
import { OWN_PACK } from '../library/open.ts';
import { replacePack } from '../library/replace-pack.ts';
import type { ExchangeRequests, RecordSlice, RequestOf } from '../messages.ts';
import { askedBy } from './asking.ts';
import { CURATED_PACK } from './curated.ts';
import { theLibrary } from './library.ts';
import type { Asker } from './receive.ts';

type PackName = RequestOf<ExchangeRequests, 'beginImport'>['pack'];

interface HeldImport {
  readonly pack: PackName;
  readonly parts: Map<number, RecordSlice>;
  readonly stopping: AbortController;
  share: number;
  committing?: Promise<{ change: ChangeId | null }>;
}

const held = new Map<string, HeldImport>();

const LOST =
  'The import was interrupted before it was complete. Nothing of it was kept; please import the file again.';

/**
 * Begins an import; asked for again under the same name it is the same one.
 *
 * @throws Error where the pack has the name of one that no file may replace.
 */
export function beginImport(id: string, pack: PackName): { id: string } {
  if (pack?.id === CURATED_PACK) {
    throw new Error(
      'The file is named as the dataset that comes with Claimside, which stays as it is.',
    );
  }
  if (pack?.id === OWN_PACK) throw new Error('The reader’s own pack is changed record by record.');
  if (!held.has(id)) {
    held.set(id, { pack, parts: new Map(), stopping: new AbortController(), share: 0 });
  }
  return { id };
}

/** @throws Error where the import is not known. */
export function addToImport(id: string, part: number, slice: RecordSlice): void {
  heldImport(id).parts.set(part, slice);
}

/** How much of the commit is done, from 0 to 1. */
export function importShare(id: string): number {
  return held.get(id)?.share ?? 0;
}

/** Stops an import, also in the middle of its commit. */
export function cancelImport(id: string): void {
  held.get(id)?.stopping.abort(new Error('The import was cancelled. Nothing of it was kept.'));
  held.delete(id);
}

/**
 * Writes all of the import at once.
 *
 * @throws Error in words for the reader; the library is then as it was.
 */
export function commitImport(id: string, asker: Asker): Promise<{ change: ChangeId | null }> {
  const found = heldImport(id);
  found.committing ??= write(found, asker).finally(() => {
    // The answer may get lost and be asked for again.
    setTimeout(() => held.delete(id), KEPT);
    found.parts.clear();
  });
  return found.committing;
}

/** How long an answer is kept, in milliseconds. */
const KEPT = 60_000;

async function write(found: HeldImport, asker: Asker): Promise<{ change: ChangeId | null }> {
  const asked = await askedBy(asker);
  const { pack, stopping } = found;
  const library = await theLibrary();
  const told = (share: number) => {
    found.share = share;
  };
  const all = joined([...found.parts].sort(([a], [b]) => a - b).map(([, slice]) => slice));
  if (!pack) return importRecords(library, asked, all, stopping.signal, told);
  const { works, claims } = all;
  const whole = { format: 'claimside-pack', version: PACK_VERSION, ...pack } as const;
  await replacePack(
    library,
    { ...whole, works: [...works], claims: [...claims] },
    stopping.signal,
    told,
  );
  return { change: null };
}

function joined(slices: readonly RecordSlice[]): RecordSlice {
  return {
    works: slices.flatMap(({ works }) => works),
    claims: slices.flatMap(({ claims }) => claims),
    abouts: slices.flatMap(({ abouts }) => abouts),
  };
}

function heldImport(id: string): HeldImport {
  const found = held.get(id);
  if (!found) throw new Error(LOST);
  return found;
}
