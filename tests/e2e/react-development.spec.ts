/**
 * React's development build, which also compares what it takes over with what it would have made.
 *
 * @module
 */
import { buildReactSite, REACT_ADDRESS, type ReactSite } from '../sites/react-site.ts';
import { consoleErrors, expect, test } from './chromium.ts';
import { markedLinks } from './overlay.ts';

test.use({ browserOf: 'shared' });

let react: ReactSite;
test.beforeAll(async () => {
  react = await buildReactSite('development');
});
test.afterAll(() => react.remove());

test('a page that is taken over at once raises no warning', async ({ open, site }) => {
  react.register(site);
  const page = await open(REACT_ADDRESS);
  await page.waitForFunction(() => (window as { isHydrated?: boolean }).isHydrated === true);
  await expect.poll(async () => (await markedLinks(page)).length).toBe(8);
  expect(consoleErrors(page)).toEqual([]);
});
