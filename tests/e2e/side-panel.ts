/**
 * Reading the browser's own side panel, which is no page of Playwright's: the DevTools protocol
 * hands a piece of script to it.
 *
 * @module
 */
import type { BrowserContext, CDPSession } from '@playwright/test';
import { browserSession } from './browser-session.ts';

/** What the panel shows, as text; empty where none is open. */
export async function panelText(context: BrowserContext): Promise<string> {
  return String((await inPanel(context, 'document.body.innerText')) ?? '');
}

/** Runs a script in the panel, and returns what it gives; undefined where none is open. */
export async function inPanel(context: BrowserContext, expression: string): Promise<unknown> {
  const session = await browserSession(context);
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const panel = targetInfos.find(({ url }) => /^chrome-extension:.*\/sidepanel\.html$/.test(url));
    return panel && (await evaluate(session, panel.targetId, expression));
  } finally {
    await session.detach();
  }
}

async function evaluate(session: CDPSession, targetId: string, expression: string) {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const answer = new Promise<unknown>((done) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      done(JSON.parse(message).result?.result?.value);
    });
  });
  const params = { expression, returnByValue: true, awaitPromise: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  return answer;
}
