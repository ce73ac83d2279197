/**
 * The browser's own side panel: the sidebar beside any tab, also where nothing can be drawn.
 *
 * @module
 */
import { DEMO_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { clickMark, openSidebar, settledLinks, sidebarIfOpen } from './overlay.ts';
import { inPanel, panelText } from './side-panel.ts';
import { pressToolbarButton } from './toolbar-button.ts';

/** One empty page (ISO 32000, without its cross-reference table, which readers build anew). */
const PDF = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>> endobj
trailer <</Root 1 0 R>>
%%EOF`;

test('the sidebar moves into the panel, which marks then lead', async ({ open, context }) => {
  const page = await open(DEMO_ADDRESS);
  await settledLinks(page);
  const frame = await openSidebar(page);
  await frame.getByRole('button', { name: 'Open in the browser’s side panel' }).click();
  await expect.poll(() => sidebarIfOpen(page)).toBeUndefined();
  await expect.poll(() => panelText(context)).toContain('16 works with claims');

  const focused = () =>
    inPanel(context, 'document.activeElement.closest("[data-work-id]")?.dataset.workId');
  await clickMark(page, 'arxiv:2402.10877');
  await expect.poll(focused).toBe('arxiv:2402.10877');
  expect(await sidebarIfOpen(page)).toBeUndefined();

  await page.goto('https://www.lesswrong.com/about');
  await expect.poll(() => panelText(context)).toContain('No papers or posts found here');
  expect(await sidebarIfOpen(page)).toBeUndefined();
});

for (const [name, address] of [
  ['arXiv', 'https://arxiv.org/pdf/2402.10877v3'],
  ['another site', 'https://openreview.net/pdf?id=pOoKI3ouv1'],
] as const) {
  test(`beside a PDF of ${name}, what is claimed of the paper`, async ({
    open,
    context,
    site,
    extensionId,
  }) => {
    site.handle(address, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.end(PDF);
    });
    const page = await open(address);
    await pressToolbarButton(page, extensionId);
    await expect.poll(() => panelText(context)).toContain('What it says');
    expect(await page.locator('claimside-overlay').count()).toBe(0);
    await inPanel(context, 'document.querySelector("button[title=\\"New claim\\"]").click()');
    await expect.poll(() => panelText(context)).toContain('The words it rests on.');
  });
}
