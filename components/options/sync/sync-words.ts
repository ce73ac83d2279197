/**
 * The state of the sync as a reader is told.
 *
 * @module
 */
import type { SyncDevice, SyncStatus } from '../../../lib/messages.ts';
import { count } from '../../wording.ts';

const AGO = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** The units of time, the greatest first, in milliseconds. */
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "2 minutes ago", "in 5 minutes", "just now"; both in milliseconds since 1970. */
export function agoInWords(time: number, now: number): string {
  const away = time - now;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(away) >= length) ?? [];
  return unit && size ? AGO.format(Math.trunc(away / size), unit) : away > 0 ? 'soon' : 'just now';
}

/** The one line that says how it stands. */
export function statusInWords(status: SyncStatus, now: number): string {
  const { isRunning, syncedAt, waiting, trouble, question } = status;
  if (isRunning) return 'Syncing…';
  if (question) return 'Waiting for your answer.';
  const waits = waiting > 0 ? `${count(waiting, 'change')} waiting` : '';
  if (trouble) {
    const again = `It is tried again ${agoInWords(trouble.retryAt, now)}.`;
    return [trouble.message, waits && `${waits}.`, trouble.kind !== 'passphrase' && again]
      .filter(Boolean)
      .join(' ');
  }
  const synced = syncedAt === null ? 'Not synced yet' : `Synced ${agoInWords(syncedAt, now)}`;
  return [synced, waits].filter(Boolean).join(' · ');
}

/** What is wrong with a device, and what to do. */
export const DEVICE_PROBLEMS: Readonly<Record<NonNullable<SyncDevice['problem']>, string>> = {
  locked: 'Its passphrase is another. Enter it below to read what it writes.',
  bare: 'It does not encrypt what it writes, so nothing is taken from it.',
  rolledBack: 'The server shows an older state of it than before. Nothing was lost here.',
  gone: 'Its files are gone from the server. What it had written is still here.',
};

/** What a kind of remote is called. */
export const REMOTE_NAMES: Readonly<Record<NonNullable<SyncStatus['remote']>['kind'], string>> = {
  browser: 'The browser’s own sync',
  webdav: 'WebDAV',
  s3: 'S3-compatible store',
};
