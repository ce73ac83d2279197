/**
 * Asking the background as a page of the extension does.
 *
 * @module
 */
import type { Frame, Page } from '@playwright/test';

/** Asks from within the page, and gives back the whole answer. */
export function answerOf<Reply>(
  page: Page | Frame,
  name: string,
  request: object,
  more: { readonly id?: string; readonly isPrivate?: true } = {},
): Promise<{ reply: Reply } | { error: string } | undefined> {
  const envelope = { to: 'background:page', name, request, id: crypto.randomUUID(), ...more };
  return page.evaluate((message) => chrome.runtime.sendMessage(message), envelope);
}

/**
 * The reply.
 *
 * @throws Error with the background's words, or where no answer came.
 */
export async function askBackground<Reply>(
  page: Page | Frame,
  name: string,
  request: object,
  id?: string,
): Promise<Reply> {
  const answer = await answerOf<Reply>(page, name, request, id === undefined ? {} : { id });
  if (!answer) throw new Error('There was no answer.');
  if ('error' in answer) throw new Error(answer.error);
  return answer.reply;
}
