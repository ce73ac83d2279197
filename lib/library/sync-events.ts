/**
 * What happened in syncs: a list for the reader, without anything that is in the records.
 *
 * @module
 */
import { writeLibrary } from './change.ts';
import type { Library } from './open.ts';
import type { SyncEventRow } from './sync-rows.ts';

const MOST_EVENTS = 200;
/** A problem that lasts is told once in this time, in milliseconds. */
const TOLD_AGAIN_AFTER = 24 * 60 * 60 * 1_000;

/** Adds an event, unless it is a problem that was told of lately. */
export function addSyncEvent(library: Library, event: SyncEventRow): Promise<void> {
  return writeLibrary(library, async (writing) => {
    const events = writing.objectStore('syncEvents');
    const isKnown = (await events.getAll()).some(
      ({ text, at }) => event.isProblem && text === event.text && event.at - at < TOLD_AGAIN_AFTER,
    );
    if (isKnown) return;
    await events.add(event);
    for (const key of (await events.getAllKeys()).slice(0, -MOST_EVENTS)) await events.delete(key);
  });
}

/** The newest first. */
export async function syncEvents(library: Library): Promise<SyncEventRow[]> {
  return (await library.getAll('syncEvents')).reverse();
}
