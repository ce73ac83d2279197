/**
 * The browser's own questions, whether a site may be read and files be saved: refused, and allowed, on
 * a real display.
 *
 * @module
 */
import { expect, test } from '@playwright/test';
import { launchWithExtension, serviceWorkerOf } from '../../scripts/extension.ts';
import { chromiumArguments, startSites } from '../sites/server.ts';
import { displayOrLine, startDisplay } from './display.ts';
import { markedLinks } from './overlay.ts';
import { stopServiceWorkers } from './service-workers.ts';

const BLOG = 'https://blog.example.org/on-world-models';
const PAPER = 'https://arxiv.org/abs/2402.10877';

/** How long the browser takes to draw its question, in milliseconds; nothing tells of it. */
const DRAWN = 2_000;

if (displayOrLine()) {
  test('what the reader refuses is not done, and what they allow is', async () => {
    test.slow();
    const display = await startDisplay();
    const sites = await startSites();
    sites.html(BLOG, `<p>See <a href="${PAPER}">this paper</a>.</p>`);
    const browser = await launchWithExtension({
      headless: false,
      viewport: null,
      args: chromiumArguments(sites),
      env: { ...process.env, DISPLAY: display.name },
    });
    try {
      const { context } = browser;
      const page = await context.newPage();
      await page.goto(BLOG);
      const worker = await serviceWorkerOf(context);
      const options = await context.newPage();
      await options.goto(new URL('options.html#sites', worker.url()).href);
      const ask = async () => {
        await options.getByRole('textbox', { name: 'Another site' }).fill(BLOG);
        await options.getByRole('button', { name: 'Add site' }).click();
        await options.waitForTimeout(DRAWN);
        // A worker that stops while the question stands is woken by what follows.
        await stopServiceWorkers(context);
      };
      const row = options.getByRole('checkbox', { name: 'blog.example.org' });

      await ask();
      display.press('Escape');
      await expect(
        options.getByText('The browser did not allow Claimside to read blog.example.org.'),
      ).toBeVisible();
      await expect(row).toHaveCount(0);
      expect(await markedLinks(page)).toEqual([]);

      await ask();
      display.press('Tab', 'Return');
      await expect(row).toBeChecked();
      await expect.poll(() => markedLinks(page)).toEqual([[PAPER, 'arxiv:2402.10877']]);

      const weekly = options.getByRole('checkbox', { name: /^Every week/ });
      await weekly.click();
      await options.waitForTimeout(DRAWN);
      display.press('Escape');
      await expect(options.getByText(/was not allowed to save files/)).toBeVisible();
      await expect(weekly).not.toBeChecked();
      await weekly.click();
      await options.waitForTimeout(DRAWN);
      display.press('Tab', 'Return');
      await expect(weekly).toBeChecked();
    } finally {
      await browser.close();
      await sites.close();
      display.stop();
    }
  });
}
