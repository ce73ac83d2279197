/**
 * The main job in a real Firefox: mark, sidebar, claim, and the words at the claim's source.
 *
 * @module
 */
import { DEMO_ADDRESS, USER_ADDRESS } from '../sites/pages.ts';
import { expect, firefoxOrLine, test } from './firefox.ts';

const BLOG = 'https://blog.example.org/on-world-models';
const WORK = 'arxiv:2402.10877';
const CLAIM = 'cirstea-robust-models-converge-1';

if (await firefoxOrLine()) {
  test('a mark leads to the sidebar, and the sidebar to a claim', async ({ firefox }) => {
    const page = await firefox.open(DEMO_ADDRESS);
    await expect.poll(async () => (await page.markedLinks()).length).toBe(16);
    await page.clickMark(WORK);
    const sidebar = await page.sidebar();
    const textOf = () =>
      sidebar.evaluate(
        ([work, claim]: readonly [string, string]) =>
          document.querySelector(`[data-work-id="${work}"] [data-claim-id="${claim}"]`)
            ?.textContent ?? '',
        [WORK, CLAIM] as const,
      );
    await expect.poll(textOf).toContain('converge to approximately the same causal world model');
  });

  test('selected words become a claim, which is there after a reload', async ({ firefox }) => {
    test.slow();
    const page = await firefox.open(DEMO_ADDRESS);
    await expect.poll(async () => (await page.markedLinks()).length).toBe(16);
    await page.selectWords('They are easy to trip');
    await page.clickButton('.add-claim');
    const sidebar = await page.sidebar();
    const formText = () =>
      sidebar.evaluate(() => document.querySelector('form blockquote')?.textContent ?? '');
    await expect.poll(formText).toBe('They are easy to trip');
    await sidebar.evaluate(() => {
      const sentence = document.querySelector<HTMLTextAreaElement>('form textarea');
      if (!sentence) throw new Error('The form has no field.');
      sentence.value = 'Models trip.';
      sentence.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await sidebar.evaluate(() => document.querySelector('form')?.requestSubmit());
    const quotes = () => page.highlightTexts('claimside-quote');
    await expect.poll(quotes).toContain('They are easy to trip');
    await page.page.reload();
    await expect.poll(quotes).toContain('They are easy to trip');
    const again = await page.sidebar();
    const made = () =>
      again.evaluate(() => document.querySelector('.made article')?.textContent ?? '');
    await expect.poll(made).toContain('Models trip.');
    await again.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.made button')];
      buttons.find((button) => button.textContent === 'Delete claim')?.click();
    });
    await expect.poll(quotes).not.toContain('They are easy to trip');
  });

  test('the words of a claim are highlighted where it was made', async ({ firefox }) => {
    const page = await firefox.open(USER_ADDRESS);
    await expect
      .poll(() => page.highlightTexts('claimside-quote'))
      .toContainEqual(expect.stringMatching(/^The results in Robust agents learn/));
    await page.clickEdgeTab();
    const sidebar = await page.sidebar();
    const headings = () =>
      sidebar.evaluate(() =>
        [...document.querySelectorAll('h2')].map((heading) => heading.textContent ?? ''),
      );
    await expect.poll(headings).toContainEqual(expect.stringMatching(/^Claims made here/));
  });

  test('a site is added and a backup written, as the settings are told', async ({
    firefox,
    site,
  }) => {
    test.slow();
    site.html(BLOG, '<p><a href="https://arxiv.org/abs/2402.10877">A paper</a></p>');
    const page = await firefox.open(BLOG);
    const options = await firefox.openExtensionPage('options.html');
    const shown = () => options.evaluate(() => document.body.textContent);
    await expect.poll(shown).toContain('Another site');
    await options.evaluate((address: string) => {
      const field = document.querySelector<HTMLInputElement>(
        'form[aria-label="Another site"] input',
      );
      if (!field) throw new Error('There is no field.');
      field.value = address;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, BLOG);
    await options.click('form[aria-label="Another site"] button[type="submit"]');
    await expect.poll(shown).toContain('Remove blog.example.org');
    // Nothing is read in a tab that is not in front.
    await page.page.bringToFront();
    await expect.poll(() => page.markedLinks()).toHaveLength(1);

    await options.evaluate(async () => {
      const fields = { text: 'To be kept.', source: 'url:https://example.org/', citations: [] };
      const id = crypto.randomUUID();
      const envelope = { to: 'background:page', name: 'saveClaim', request: { fields }, id };
      await (globalThis as unknown as { browser: typeof chrome }).browser.runtime.sendMessage(
        envelope,
      );
    });
    await options.click('section[aria-labelledby="backup"] > .button');
    await expect.poll(shown).toMatch(/Last written .*claimside-backup-[\d-]+\.json/);
  });
}
