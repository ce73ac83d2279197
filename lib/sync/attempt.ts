/**
 * A sync that may fail: what went wrong is remembered, told, and tried again later.
 *
 * @module
 */
import { changeMemory } from '../library/sync-memory.ts';
import { waitAfter } from './back-off.ts';
import { PassphraseNeeded } from './push.ts';
import { RemoteError } from './remote.ts';
import { type Session, warn } from './session.ts';

/**
 * @param random from 0 up to 1.
 * @returns what `act` returned; undefined where it failed.
 */
export async function attempt<Reply>(
  session: Session,
  act: (session: Session) => Promise<Reply>,
  random: number,
): Promise<Reply | undefined> {
  try {
    return await act(session);
  } catch (error) {
    await rememberTrouble(session, error, random);
    return undefined;
  }
}

async function rememberTrouble(session: Session, error: unknown, random: number): Promise<void> {
  const { kind, message, retryAfter } = troubleOf(error);
  await changeMemory(session.library, (memory) => {
    const failures = (memory.trouble?.failures ?? 0) + 1;
    const retryAt = session.now() + waitAfter(kind, failures, retryAfter, random);
    return { ...memory, trouble: { kind, message, failures, retryAt } };
  });
  await warn(session, message);
}

function troubleOf(error: unknown): { kind: string; message: string; retryAfter?: number } {
  if (error instanceof RemoteError) return error;
  if (error instanceof PassphraseNeeded) return { kind: 'passphrase', message: error.message };
  const why = error instanceof Error ? error.message : String(error);
  return { kind: 'here', message: `This browser could not finish the sync: ${why}` };
}
