/**
 * A hostile page that plants thousands of links and watches all it can: what it learns is which of
 * its own links and passages are marked, and nothing else.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { answerOf } from './ask-background.ts';
import { expect, test } from './chromium.ts';
import { openSidebar, settledLinks } from './overlay.ts';

const ADDRESS = 'https://www.lesswrong.com/posts/ClaimsideWatchingA/watching';
const LINKS = 5_000;
/** The works that stored claims cite, and one that only the reader's own claim does. */
const CITED = ['2402.10877', '2310.01405', '2310.15213'];
const OWN = '2401.77777';
const SECRETS = {
  text: 'Quokkas outwit every benchmark.',
  note: 'Nobody may read this note.',
  speaker: 'Zelda Quokkaperson',
  quote: 'the page watches itself with great care',
};

/** The page's own script: it watches from before the overlay comes. */
function watch(): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  const tell = (...words: readonly unknown[]) => seen.push(words.map(String).join(' '));
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      const element = target as Element;
      if (type === 'attributes') {
        tell('attribute', attributeName, element.getAttribute(attributeName ?? ''), element.id);
      }
      for (const node of addedNodes) tell('added', node.nodeName, (node as Element).outerHTML);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { name, entryType } of list.getEntries()) tell('entry', entryType, name);
  }).observe({ type: 'resource', buffered: true });
  const events = ['message', 'error', 'focus', 'blur', 'keydown', 'input', 'copy', 'storage'];
  for (const name of events) {
    addEventListener(name, (event) => tell(name, (event as MessageEvent).data, event.target), true);
  }
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    tell('shadow', this.nodeName, root.innerHTML);
    return root;
  };
  const { fetch } = window;
  window.fetch = (...request) => {
    tell('fetch', request[0]);
    return fetch(...request);
  };
}

/** All that the page can know now, in one text: what it saw, its own tree, and its highlights. */
function learned(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: readonly string[] };
    const highlights = [...CSS.highlights].map(([name, highlight]) => {
      const texts = [...highlight].map((range) => (range as Range).toString());
      return `${name}: ${texts.join(' | ')}`;
    });
    const globals = Object.keys(window).filter((name) => /claim/i.test(name));
    return JSON.stringify([...seen, document.documentElement.outerHTML, highlights, globals]);
  });
}

function pageOf(): string {
  const id = (n: number) => CITED[n] ?? (n === CITED.length ? OWN : `1${n + 1_000}.${n + 10_000}`);
  const links = Array.from(
    { length: LINKS },
    (_, n) => `<li><a href="https://arxiv.org/abs/${id(n)}">work ${n}</a></li>`,
  );
  return `<!doctype html><script>addEventListener('DOMContentLoaded', ${watch})</script><title>Watching</title><link rel="icon" href="data:,">
    <main><p>Here ${SECRETS.quote}.</p><ul>${links.join('')}</ul></main>`;
}

/** Saves a claim of the reader's own, as the sidebar does. */
async function saveOwn(extensionPage: Page): Promise<void> {
  const fields = {
    text: SECRETS.text,
    speaker: [SECRETS.speaker],
    source: 'lw:ClaimsideWatchingA',
    anchor: { type: 'TextQuoteSelector', exact: SECRETS.quote },
    citations: [
      { work: `arxiv:${OWN}`, intent: 'disputes', basis: 'linked' },
      { work: `arxiv:${CITED[0]}`, intent: 'supports', basis: 'linked' },
    ],
  };
  const saving = { fields, note: SECRETS.note };
  expect(await answerOf(extensionPage, 'saveClaim', saving)).toHaveProperty('reply');
}

test('it learns which of its links are marked, and no text, note, author or keystroke', async ({
  open,
  site,
  extensionId,
}) => {
  test.slow();
  site.html(ADDRESS, pageOf());
  const options = await open(`chrome-extension://${extensionId}/options.html`);
  await saveOwn(options);
  const page = await open(ADDRESS);
  const marked = (await settledLinks(page)).map(([, work]) => work);
  expect(marked).toEqual([...CITED, OWN].map((id) => `arxiv:${id}`));
  const frame = await openSidebar(page);
  await expect(frame.getByText(SECRETS.text).first()).toBeVisible();
  await frame.getByRole('searchbox', { name: 'Filter' }).fill('typed in private');
  await frame.getByRole('button', { name: 'New claim' }).click();
  await frame.getByRole('textbox', { name: 'Claim', exact: true }).fill('Written in private.');
  await frame.evaluate(() => getSelection()?.selectAllChildren(document.body));

  const known = await learned(page);
  const secrets = [
    SECRETS.text,
    SECRETS.note,
    SECRETS.speaker,
    'typed in private',
    'Written in private',
    'chrome-extension:',
    'word=',
  ];
  for (const secret of secrets) expect(known).not.toContain(secret);
  const attributes = new Set([...known.matchAll(/"attribute (\S+)/g)].map(([, name]) => name));
  expect([...attributes].filter((name) => !name?.startsWith('data-claimside-'))).toEqual([]);
  const added = [...known.matchAll(/"added (\S+)/g)].map(([, name]) => name);
  expect(added.filter((name) => /claimside/i.test(name ?? ''))).toEqual(['CLAIMSIDE-OVERLAY']);
});

test('with no marks of the reader’s own it learns nothing of their claims', async ({
  open,
  site,
  extensionId,
}) => {
  test.slow();
  site.html(ADDRESS, pageOf());
  const options = await open(`chrome-extension://${extensionId}/options.html`);
  await options.getByRole('radio', { name: /^Nowhere/ }).check();
  await expect(options.getByText('Saved.')).toBeVisible();
  const knowing = async () => {
    const page = await open(ADDRESS);
    await settledLinks(page);
    // What is found of quotes comes after the marks.
    await page.waitForTimeout(1_000);
    const known = await learned(page);
    await page.close();
    return known;
  };
  const before = await knowing();
  await saveOwn(options);
  expect(await knowing()).toBe(before);
  await options.getByRole('radio', { name: /^On the forums/ }).check();
  await expect(options.getByText('Saved.')).toBeVisible();
  expect(await knowing()).not.toBe(before);
});
