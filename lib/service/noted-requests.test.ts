import { beforeEach, describe, expect, it, vi } from 'vitest';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
    },
  },
}));

const { notedFetch, sentRows } = await import('./noted-requests.ts');

const ok = async () => new Response();

beforeEach(() => {
  stored.clear();
  vi.useRealTimers();
});

describe('what has left this browser', () => {
  it('is nothing at first, and where what is stored is damaged', async () => {
    expect(await sentRows()).toEqual([]);
    stored.set('sent', [{ host: 7 }]);
    expect(await sentRows()).toEqual([]);
  });

  it('is counted by day, host and purpose, also where requests come at once', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 1, 3, 12), toFake: ['Date'] });
    const send = notedFetch('sync', ok);
    await Promise.all([
      send('https://cloud.example/dav/a', { method: 'PUT', body: new Uint8Array(100) }),
      send('https://cloud.example/dav/', { method: 'PROPFIND', body: 'é' }),
      send('https://other.example:8443/'),
    ]);
    vi.setSystemTime(Date.UTC(2026, 1, 4, 1));
    await send('https://cloud.example/dav/a');
    expect(await sentRows()).toEqual([
      {
        day: '2026-02-04',
        host: 'cloud.example',
        purpose: 'sync',
        requests: 1,
        bytes: 0,
        last: Date.UTC(2026, 1, 4, 1),
      },
      expect.objectContaining({ day: '2026-02-03', host: 'other.example:8443', requests: 1 }),
      expect.objectContaining({
        day: '2026-02-03',
        host: 'cloud.example',
        requests: 2,
        bytes: 102,
      }),
    ]);
  });

  it('is noted before it is sent, and where it fails', async () => {
    const send = notedFetch('sync', async () => {
      expect(await sentRows()).toHaveLength(1);
      throw new TypeError('offline');
    });
    await expect(send('https://cloud.example/')).rejects.toThrow('offline');
    expect(await sentRows()).toHaveLength(1);
  });
});
