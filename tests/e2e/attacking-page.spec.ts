/**
 * A page that attacks us while the reader writes: nothing of theirs is read or done, and no error of
 * ours is raised.
 *
 * @module
 */
import { type Attack, attackingPage, POLICY } from '../attacks/attack.ts';
import { answerOf } from './ask-background.ts';
import { consoleErrors, expect, test } from './chromium.ts';
import { openSidebar, settledLinks } from './overlay.ts';

const ADDRESS = 'https://www.lesswrong.com/posts/ClaimsideAttackAA/attack';
const WORKS = ['2402.10877', '2310.01405', '2310.15213'];
/** How long our element is torn out; `npm run test:long -- attacks` lets it go on for minutes. */
const SECONDS = Number(process.env['CLAIMSIDE_ATTACK_SECONDS'] ?? 15);

const SECRETS = {
  stored: 'Quokkas outwit every benchmark.',
  note: 'Nobody may read this note.',
  written: 'Written while under attack.',
  filter: 'sought in private',
};

test('nothing of the reader’s is read or done by a page that attacks', async ({
  open,
  site,
  extensionId,
}) => {
  test.setTimeout(60_000 + SECONDS * 1_000);
  site.html(ADDRESS, attackingPage(WORKS), { 'content-security-policy': POLICY });
  const options = await open(`chrome-extension://${extensionId}/options.html`);
  const source = 'lw:ClaimsideAttackAA';
  const fields = { text: SECRETS.stored, source, citations: [] };
  expect(await answerOf(options, 'saveClaim', { fields, note: SECRETS.note })).toHaveProperty(
    'reply',
  );

  const page = await open(ADDRESS);
  expect((await settledLinks(page)).map(([, work]) => work)).toEqual(
    WORKS.map((id) => `arxiv:${id}`),
  );
  const frame = await openSidebar(page);
  await expect(frame.getByText(SECRETS.stored)).toBeVisible();
  await frame.getByRole('searchbox', { name: 'Filter' }).pressSequentially(SECRETS.filter);
  await frame.getByRole('searchbox', { name: 'Filter' }).fill('');
  await frame.getByRole('button', { name: 'New claim' }).click();
  const sentence = frame.getByRole('textbox', { name: 'Claim', exact: true });
  await sentence.pressSequentially(SECRETS.written);
  await sentence.press('Enter');
  await expect(frame.getByText(SECRETS.written)).toBeVisible();

  const attack = await page.evaluateHandle(() => (window as unknown as { attack: Attack }).attack);
  await attack.evaluate((it) => it.tearDown());
  await page.waitForTimeout(SECONDS * 1_000);
  await attack.evaluate((it) => it.stop());
  const loot = await attack.evaluate((it) => it.loot.join('\n'));
  for (const secret of [...Object.values(SECRETS), 'chrome-extension:', 'word=']) {
    expect(loot.includes(secret), secret).toBe(false);
  }
  // It did see our element, so that what is in it would be seen too.
  expect(loot.includes('tree <claimside-overlay>')).toBe(true);
  expect(
    consoleErrors(page).filter(({ text }) => /claimside|chrome-extension/i.test(text)),
  ).toEqual([]);

  await expect.poll(async () => (await settledLinks(page)).length).toBe(WORKS.length);
  const again = await openSidebar(page);
  await expect(again.getByText(SECRETS.stored)).toBeVisible();
  await expect(again.getByText(SECRETS.written)).toBeVisible();
});
