/**
 * Firefox's own `storage.sync` at its limits, which it names by one error for all.
 *
 * @module
 */
import { browserSync, type SyncArea } from '../../lib/sync/remotes/browser-sync.ts';
import { Random } from '../anchoring/random.ts';
import type { BidiContext } from './bidi.ts';
import { expect, firefoxOrLine, test } from './firefox.ts';

if (await firefoxOrLine()) {
  test('what is too much is refused in words that are known, and leaves the rest', async ({
    firefox,
  }) => {
    const random = new Random(3);
    const noise = (length: number) => Uint8Array.from({ length }, () => random.below(256));
    const area = areaOf(await firefox.openExtensionPage('library.html'));
    const remote = browserSync(area);
    const values = [noise(40_000), noise(20_000), noise(0)];
    for (const [n, value] of values.entries()) await remote.put(`device/${n}`, value);
    const full = { kind: 'full' };
    await expect(remote.put('device/more', noise(40_000))).rejects.toMatchObject(full);
    const blind = browserSync({ ...area, get: async () => ({}) });
    await expect(blind.put('device/more', noise(40_000))).rejects.toMatchObject(full);
    for (const [n, value] of values.entries()) {
      expect(await remote.get(`device/${n}`)).toEqual(value);
    }
    await remote.delete('device/0');
    await remote.put('device/more', noise(40_000));
    expect([...(await remote.list(''))].sort()).toEqual(['device/1', 'device/2', 'device/more']);
  });
}

/** The `storage.sync` of a page of the extension, called from here. */
function areaOf(page: BidiContext): SyncArea {
  const call = (name: string, parameter: unknown) => {
    const source = `async (given) => {
      try {
        return JSON.stringify({ done: await browser.storage.sync.${name}(JSON.parse(given)) });
      } catch (error) {
        return JSON.stringify({ failed: String(error) });
      }
    }`;
    return page.call(source, { type: 'string', value: JSON.stringify(parameter) });
  };
  const doneOf = async <Done>(name: string, parameter: unknown): Promise<Done> => {
    const answer = (await call(name, parameter)) as { done?: Done; failed?: string };
    if (answer.failed !== undefined) throw new Error(answer.failed);
    return answer.done as Done;
  };
  return {
    get: () => doneOf('get', null),
    set: (items) => doneOf('set', items),
    remove: (names) => doneOf('remove', names),
  };
}
