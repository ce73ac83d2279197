/**
 * Pressing the extension's button in the toolbar, as a reader does: the browser then lets the
 * extension into the tab (`activeTab`).
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { browserSession } from './browser-session.ts';

/** What the DevTools protocol tells of a tab. */
interface TabTarget {
  readonly targetId: string;
  readonly url: string;
}

/** The switch without which the browser lets nobody press it from outside. */
export const PRESSING_SWITCH = '--enable-unsafe-extension-debugging';

/** Presses the button while a page is in front. */
export async function pressToolbarButton(page: Page, extensionId: string): Promise<void> {
  const session = await browserSession(page.context());
  await page.bringToFront();
  // Playwright's types name neither the kind of target nor the command.
  const send = session.send.bind(session) as (name: string, request: object) => Promise<unknown>;
  const { targetInfos } = (await send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
    targetInfos: readonly TabTarget[];
  };
  const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId;
  await send('Extensions.triggerAction', { id: extensionId, targetId });
  await session.detach();
}
