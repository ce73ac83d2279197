/**
 * The DevTools protocol of a whole browser, for what no page's session may ask.
 *
 * @module
 */
import type { BrowserContext, CDPSession } from '@playwright/test';

/** A session; whoever asks for it detaches it. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser has no session of its own.');
  return session;
}
