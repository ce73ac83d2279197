import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../../../lib/messages.ts';
import { agoInWords, statusInWords } from './sync-words.ts';

const NOW = Date.UTC(2026, 0, 1, 12);
const MINUTE = 60_000;

const STATUS: SyncStatus = {
  remote: { kind: 'webdav', place: 'cloud.example', permission: null, isEncrypted: true },
  isRunning: false,
  syncedAt: NOW - 2 * MINUTE,
  waiting: 0,
  trouble: null,
  question: null,
  noRoom: null,
  devices: [],
};

const trouble = { kind: 'offline', message: 'The server is away.', retryAt: NOW + 5 * MINUTE };

describe('agoInWords', () => {
  it.each([
    [-10_000, 'just now'],
    [-2 * MINUTE, '2 minutes ago'],
    [-3 * 60 * MINUTE, '3 hours ago'],
    [-24 * 60 * MINUTE, 'yesterday'],
    [10_000, 'soon'],
    [5 * MINUTE, 'in 5 minutes'],
  ])('says %i ms as %s', (away, words) => {
    expect(agoInWords(NOW + away, NOW)).toBe(words);
  });
});

describe('statusInWords', () => {
  it.each<[Partial<SyncStatus>, string]>([
    [{}, 'Synced 2 minutes ago'],
    [{ syncedAt: null }, 'Not synced yet'],
    [{ waiting: 3 }, 'Synced 2 minutes ago · 3 changes waiting'],
    [{ isRunning: true, trouble }, 'Syncing…'],
    [{ trouble }, 'The server is away. It is tried again in 5 minutes.'],
    [
      { trouble, waiting: 1 },
      'The server is away. 1 change waiting. It is tried again in 5 minutes.',
    ],
    [{ trouble: { ...trouble, kind: 'passphrase', message: 'Enter it.' } }, 'Enter it.'],
    [{ question: { deleted: 5, changed: 0, total: 9 } }, 'Waiting for your answer.'],
  ])('says how it stands: %o', (change, words) => {
    expect(statusInWords({ ...STATUS, ...change }, NOW)).toBe(words);
  });
});
