/**
 * What a sync works with.
 *
 * @module
 */
import type { Device, Library } from '../library/open.ts';
import { addSyncEvent } from '../library/sync-events.ts';
import type { Remote } from './remote.ts';

export interface Session {
  readonly library: Library;
  readonly remote: Remote;
  /** This browser. */
  readonly device: Device;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Nothing is sent that is not encrypted. */
  readonly encrypts: boolean;
}

/** "1 record", "2 records". */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Tells the reader's list of events. */
export function tell(session: Session, text: string): Promise<void> {
  return addSyncEvent(session.library, { at: session.now(), isProblem: false, text });
}

/** The same of something that is not as it should be. */
export function warn(session: Session, text: string): Promise<void> {
  return addSyncEvent(session.library, { at: session.now(), isProblem: true, text });
}
