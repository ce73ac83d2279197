/**
 * Seeing what the overlay draws, in Chromium. Its shadow root is closed, so that neither the page
 * nor a locator sees into it; the DevTools protocol does, and hands the root to a function of ours.
 *
 * @module
 */
import { type CDPSession, expect, type Frame, type Page } from '@playwright/test';
import {
  bringLinkIntoView,
  type MarkedLink,
  type OverlayButton,
  type Rect,
  readButtons,
  readHighlight,
  readMarkedLinks,
  readTextRects,
  type TextRect,
} from './in-page.ts';
import { asMarks, EDGE_TAB, MARK, type Mark, middleOf, middleOfMark } from './marks.ts';

/**
 * Calls a function with the overlay's shadow root, in the page, and returns what it returns;
 * undefined where the page has no overlay element. The function may use nothing from outside it.
 */
export async function inOverlay<Result, Argument = undefined>(
  page: Page,
  read: (root: ShadowRoot, argument: Argument) => Result,
  argument?: Argument,
): Promise<Result | undefined> {
  const session = await sessionOf(page);
  const objectId = await closedRoot(session);
  if (!objectId) return undefined;
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (argument) { return (${read})(this, argument); }`,
    arguments: [{ value: argument }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value as Result;
}

/** The marks that are drawn now, in the order of their elements; those far away are not. */
export async function marks(page: Page): Promise<Mark[]> {
  return asMarks((await inOverlay(page, readButtons, MARK)) ?? []);
}

/** The marks of the viewport, once they stand still. */
export async function settledMarks(page: Page): Promise<Mark[]> {
  let former = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await marks(page));
        const isStill = now === former;
        former = now;
        return isStill;
      },
      { intervals: [150] },
    )
    .toBe(true);
  const { height } = page.viewportSize() ?? { height: 0 };
  return (await marks(page)).filter(({ rect }) => rect.y >= 0 && rect.y + rect.height <= height);
}

/** Brings a marked link (the nth of that work) into view and clicks its mark with the mouse. */
export async function clickMark(page: Page, workId: string, nth = 0): Promise<void> {
  const { x, y } = await middleOfMark(readerOf(page), workId, nth);
  await page.mouse.click(x, y);
}

/** The same, but only moves the mouse there. */
export async function hoverMark(page: Page, workId: string, nth = 0): Promise<void> {
  const { x, y } = await middleOfMark(readerOf(page), workId, nth);
  await page.mouse.move(x, y);
}

/** The tab at the window's edge that opens the sidebar; undefined where it is not shown. */
export async function edgeTab(page: Page): Promise<OverlayButton | undefined> {
  return (await inOverlay(page, readButtons, EDGE_TAB))?.[0];
}

/** Clicks the edge tab with the mouse, as soon as it is shown. */
async function clickEdgeTab(page: Page): Promise<void> {
  await expect.poll(() => edgeTab(page), { message: 'the edge tab' }).toBeDefined();
  const { x, y } = middleOf((await edgeTab(page))?.rect);
  await page.mouse.click(x, y);
}

/**
 * The sidebar framed in the page, waited for.
 *
 * @param patience how long it may take to open, in milliseconds.
 */
export async function sidebar(page: Page, patience?: number): Promise<Frame> {
  return waitForFrame('the sidebar', () => sidebarIfOpen(page), patience);
}

/**
 * Opens the sidebar by the edge tab where it is not open yet, and waits for what it shows.
 *
 * @param patience how long each step may take, in milliseconds.
 */
export async function openSidebar(page: Page, patience?: number): Promise<Frame> {
  const isShown = async () => sidebarIfOpen(page) !== undefined || (await edgeTab(page));
  const limit = patience === undefined ? {} : { timeout: patience };
  await expect.poll(isShown, { message: 'the sidebar or the edge tab', ...limit }).toBeTruthy();
  if (!sidebarIfOpen(page)) await clickEdgeTab(page);
  const frame = await sidebar(page);
  await expect(frame.locator('[data-work-id], [data-claim-id]').first()).toBeAttached(limit);
  return frame;
}

/** The sidebar framed in the page, where it is there now. */
export function sidebarIfOpen(page: Page): Frame | undefined {
  return page.frames().find((frame) => isOurs(frame) && !frame.url().includes('card='));
}

/** The hover card framed in the page, waited for. */
export async function card(page: Page): Promise<Frame> {
  return waitForFrame('the hover card', () => cardIfOpen(page));
}

/** The hover card framed in the page, where it is there now. */
function cardIfOpen(page: Page): Frame | undefined {
  return page.frames().find((frame) => isOurs(frame) && frame.url().includes('card='));
}

/** Where the sidebar's frame stands; undefined where it is closed or hidden. */
export async function sidebarRect(page: Page): Promise<Rect | undefined> {
  const element = await sidebarIfOpen(page)?.frameElement();
  return (await element?.boundingBox()) ?? undefined;
}

/** The links that are marked and not hidden, in document order: `href` as written, and WorkId. */
export async function markedLinks(page: Page): Promise<MarkedLink[]> {
  return page.evaluate(readMarkedLinks);
}

/**
 * The marked links once the overlay has read the whole page: a link that must be marked is put at
 * the page's end, waited for and taken away again.
 */
export async function settledLinks(page: Page): Promise<MarkedLink[]> {
  await page.evaluate((href) => {
    const last = document.createElement('a');
    last.id = 'the-last-link';
    last.href = href;
    last.textContent = 'the last link';
    document.body.append(last);
  }, LAST_LINK);
  await expect(page.locator('#the-last-link')).toHaveAttribute('data-claimside-work', /./);
  await page.evaluate(() => document.getElementById('the-last-link')?.remove());
  return markedLinks(page);
}

/** The address of a work with claims that none of the pages is about. */
const LAST_LINK = 'https://arxiv.org/abs/2310.15916';

/** The texts of a CSS highlight, such as `claimside-quote`. */
export async function highlightTexts(page: Page, name: string): Promise<string[]> {
  return page.evaluate(readHighlight, name);
}

/** The boxes of every text and every link, from the document's left and top. */
export async function textRects(page: Page): Promise<TextRect[]> {
  return page.evaluate(readTextRects);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

async function closedRoot(session: CDPSession): Promise<string | undefined> {
  const { result: host } = await session.send('Runtime.evaluate', {
    expression: 'document.querySelector("claimside-overlay")',
  });
  if (!host.objectId) return undefined;
  const { node } = await session.send('DOM.describeNode', {
    objectId: host.objectId,
    pierce: true,
  });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  return object.objectId;
}

function readerOf(page: Page) {
  return {
    marks: () => marks(page),
    bringLinkIntoView: (workId: string, nth: number) =>
      page.evaluate(bringLinkIntoView, [workId, nth] as const),
  };
}

async function waitForFrame(
  what: string,
  find: () => Frame | undefined,
  patience?: number,
): Promise<Frame> {
  const limit = patience === undefined ? {} : { timeout: patience };
  await expect.poll(() => find() !== undefined, { message: what, ...limit }).toBe(true);
  const frame = find();
  if (!frame) throw new Error(`${what} is gone again.`);
  return frame;
}

function isOurs(frame: Frame): boolean {
  const { protocol, pathname } = new URL(frame.url() || 'about:blank');
  return protocol === 'chrome-extension:' && pathname === '/sidepanel.html';
}
