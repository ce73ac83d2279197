/**
 * The toolbar button: how many works of the tab have claims, and the sidebar at a click.
 *
 * @module
 */
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { settledLinks, sidebar, sidebarIfOpen } from './overlay.ts';
import { pressToolbarButton } from './toolbar-button.ts';

test.use({ browserOf: 'shared' });

test('it shows the number of works with claims', async ({ open, worker, site }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  const service = await worker();
  const badge = (address: string) =>
    service.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      return tab?.id === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
    }, address);
  await expect.poll(() => badge(DEMO_ADDRESS)).toBe('16');

  const empty = 'https://www.lesswrong.com/posts/ClaimsideNothingA/nothing';
  site.html(empty, '<p>Nothing is cited here.</p>');
  await page.goto(empty);
  await settledLinks(page);
  await expect.poll(() => badge(empty)).toBe('');
});

test('the button and the shortcut open and close the sidebar', async ({
  open,
  worker,
  extensionId,
}) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  await pressToolbarButton(page, extensionId);
  await sidebar(page);
  await pressToolbarButton(page, extensionId);
  await expect.poll(() => sidebarIfOpen(page)).toBeUndefined();
  const service = await worker();
  const toggle = () =>
    service.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      // Chrome's own events can be dispatched from within; its types do not say so.
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(name: string, tab: unknown): void };
      };
      onCommand.dispatch('toggle-sidebar', tab);
    });
  await toggle();
  await sidebar(page);
  await toggle();
  await expect.poll(() => sidebarIfOpen(page)).toBeUndefined();
});
