/**
 * Handing an import over to the background, which writes all of it or nothing.
 *
 * @module
 */
import type { ChangeId } from '../../lib/claims/history.ts';
import { ask } from '../../lib/client.ts';
import type { PackName } from '../../lib/exchange/pack-file.ts';
import type { RecordSlice } from '../../lib/messages.ts';
import { slicesOfRecords } from './record-slices.ts';

/** How often the writing is asked how far it is, in milliseconds. */
const ASKED_EVERY = 300;

/** The part of the bar that the handing over fills. */
const HANDED_OVER = 0.4;

/**
 * Imports the records.
 *
 * @param told is told how much is done, from 0 to 1.
 * @returns the change, where it can be undone.
 * @throws what `signal` was aborted with, or Error in the background's words; nothing of the import
 * stays then.
 */
export async function commitImport(
  pack: PackName | null,
  records: RecordSlice,
  signal: AbortSignal,
  told: (share: number) => void,
): Promise<ChangeId | null> {
  signal.throwIfAborted();
  const { id } = await ask('beginImport', { pack });
  const cancel = () => void ask('cancelImport', { id });
  signal.addEventListener('abort', cancel, { once: true });
  let asking: ReturnType<typeof setInterval> | undefined;
  try {
    const slices = slicesOfRecords(records);
    for (const [part, slice] of slices.entries()) {
      signal.throwIfAborted();
      await ask('addToImport', { id, part, slice });
      told(((part + 1) / slices.length) * HANDED_OVER);
    }
    signal.throwIfAborted();
    asking = setInterval(async () => {
      const share = await ask('importProgress', { id });
      told(HANDED_OVER + share * (1 - HANDED_OVER));
    }, ASKED_EVERY);
    const { change } = await ask('commitImport', { id });
    return change;
  } catch (error) {
    cancel();
    throw error;
  } finally {
    clearInterval(asking);
    signal.removeEventListener('abort', cancel);
  }
}
