/**
 * Where marks stand: they move nothing of the page, cover no text, and follow their mentions.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { ARXIV_ADDRESSES, DEMO_ADDRESS, MANY_SCRIPTS_ADDRESS } from '../sites/pages.ts';
import { expect, test } from './chromium.ts';
import { type Rect, readElementAt } from './in-page.ts';
import { type Mark, middleOf } from './marks.ts';
import { openSidebar, settledLinks, settledMarks, sidebarRect, textRects } from './overlay.ts';

test.use({ browserOf: 'shared' });

test('every text and link stands where it stands without us', async ({ open, openWithout }) => {
  for (const address of [DEMO_ADDRESS, ARXIV_ADDRESSES.abs, MANY_SCRIPTS_ADDRESS]) {
    const page = await open(address);
    await settledLinks(page);
    const plain = await openWithout(address);
    expect(await textRects(page), address).toEqual(await textRects(plain));
  }
});

for (const width of [1280, 900]) {
  test(`at ${width} px marks stand in the margin, clear of all text and each other`, async ({
    open,
  }) => {
    const page = await open(DEMO_ADDRESS);
    await page.setViewportSize({ width, height: 800 });
    await settledLinks(page);
    const seen = new Set<string>();
    for (let top = 0; top < (await heightOf(page)); top += 500) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
      const drawn = await settledMarks(page);
      const texts = await textRects(page);
      for (const mark of drawn) {
        seen.add(mark.workId);
        expect(mark.classes, mark.name).toContain('margin');
        expect(
          texts.filter((text) => overlap(text, { ...mark.rect, y: mark.rect.y + top })),
          mark.name,
        ).toEqual([]);
      }
      expect(overlapping(drawn)).toEqual([]);
    }
    expect(seen.size).toBe(16);
  });
}

test('where text reaches the window’s edge a mark stands after the line’s last word', async ({
  open,
}) => {
  const page = await open(ARXIV_ADDRESSES.list);
  await settledLinks(page);
  const texts = await textRects(page);
  for (const mark of await settledMarks(page)) {
    expect(
      texts.filter((text) => overlap(text, mark.rect)),
      mark.name,
    ).toEqual([]);
  }
});

test('in a telephone’s window every mention still has its mark', async ({ open }) => {
  const page = await open(MANY_SCRIPTS_ADDRESS);
  await page.setViewportSize({ width: 400, height: 800 });
  await settledLinks(page);
  const drawn = await settledMarks(page);
  expect(drawn.map(({ workId }) => workId).sort()).toEqual(
    ['arxiv:1906.01820', 'arxiv:2310.15213', 'arxiv:2401.01967', 'arxiv:2402.10877'].sort(),
  );
  for (const { rect, name } of drawn) {
    expect(rect.x, name).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width, name).toBeLessThanOrEqual(400);
  }
});

test('three marks of one line stand side by side', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await page.locator('#block9').scrollIntoViewIfNeeded();
  const works = ['arxiv:2310.00927', 'arxiv:2303.15103', 'arxiv:2312.00379'];
  const onLine = async () =>
    (await settledMarks(page))
      .filter(({ workId }) => works.includes(workId))
      .sort((a, b) => a.rect.x - b.rect.x);
  await expect.poll(async () => (await onLine()).map(({ workId }) => workId)).toEqual(works);
  const drawn = await onLine();
  expect(new Set(drawn.map(({ rect }) => Math.round(rect.y))).size).toBe(1);
  expect(overlapping(drawn)).toEqual([]);
});

test('marks of tightly set lines stand below each other', async ({ open, site }) => {
  const address = 'https://www.lesswrong.com/posts/ClaimsideTightLine/tight';
  const works = ['2402.10877', '2310.15213', '1906.01820', '2310.00927'];
  const links = works.map((id) => `<a href="https://arxiv.org/abs/${id}">a paper</a> is good<br>`);
  site.html(
    address,
    `<main style="max-width: 400px; font: 14px/18px serif"><p>${links.join('')}</p></main>`,
  );
  const page = await open(address);
  await settledLinks(page);
  const drawn = await settledMarks(page);
  expect(drawn.map(({ workId }) => workId)).toEqual(works.map((id) => `arxiv:${id}`));
  expect(new Set(drawn.map(({ rect }) => Math.round(rect.x))).size).toBe(1);
  expect(overlapping(drawn)).toEqual([]);
});

test('beside the open sidebar marks stand at mentions that are seen, clear of each other', async ({
  open,
  site,
}) => {
  const address = 'https://www.lesswrong.com/posts/ClaimsideWideAAAAA/wide-lines';
  const link = (id: string) => `<a href="https://arxiv.org/abs/${id}">this</a>`;
  const gap = (width: number) =>
    `<span style="display: inline-block; width: ${width}px">Words</span>`;
  site.html(
    address,
    `<main style="font: 16px/30px sans-serif"><p style="white-space: nowrap">
      ${gap(924)}${link('2402.10877')} ${link('2310.15213')} ${gap(90)}${link('1906.01820')}
      and words to the end of the line</p></main>`,
  );
  const page = await open(address);
  await settledLinks(page);
  await openSidebar(page);
  const edge = (await sidebarRect(page))?.x ?? 0;
  const drawn = await settledMarks(page);
  const shown = ['arxiv:2310.15213', 'arxiv:2402.10877'];
  expect(drawn.map(({ workId }) => workId).sort()).toEqual(shown);
  expect(overlapping(drawn)).toEqual([]);
  for (const { rect } of drawn) expect(rect.x + rect.width).toBeLessThanOrEqual(edge);
});

test('a mark is on top of its own column, and nothing of the page hides it', async ({ open }) => {
  const page = await open(DEMO_ADDRESS);
  await page.addStyleTag({
    content: '.MultiToCLayout-root { position: relative; z-index: 1; background: inherit; }',
  });
  await settledLinks(page);
  await page.locator('#block9').scrollIntoViewIfNeeded();
  const drawn = await settledMarks(page);
  expect(drawn.length).toBeGreaterThan(3);
  for (const mark of drawn) {
    expect(await page.evaluate(readElementAt, middleOf(mark.rect)), mark.name).toBe(
      'claimside-overlay',
    );
  }
});

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}

function overlapping(drawn: readonly Mark[]): string[] {
  return drawn.flatMap((mark, index) =>
    drawn
      .slice(index + 1)
      .filter((other) => overlap(mark.rect, other.rect))
      .map((other) => `${mark.name} / ${other.name}`),
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
