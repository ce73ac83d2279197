/**
 * The pages' end of the messages: typed requests to the background, and its events.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import type {
  Answer,
  MessageName,
  PageEnvelope,
  PageEvent,
  PageRequests,
  PanelQuestion,
  ReplyOf,
  RequestOf,
} from './messages.ts';

const TRIES = 4;

/**
 * Asks the background. A worker that was stopped in the middle is woken by asking again, which is
 * safe because every request of a page may be repeated: a change carries its name with it.
 *
 * @throws Error with the background's own words, or the browser's where it cannot be reached.
 */
export async function ask<Name extends MessageName<PageRequests>>(
  name: Name,
  request: RequestOf<PageRequests, Name>,
): Promise<ReplyOf<PageRequests, Name>> {
  const envelope: PageEnvelope = {
    to: 'background:page',
    name,
    request,
    id: crypto.randomUUID(),
    ...(browser.extension?.inIncognitoContext && { isPrivate: true as const }),
  };
  const answer = await send<ReplyOf<PageRequests, Name>>(envelope);
  if ('error' in answer) throw new Error(answer.error);
  return answer.reply;
}

/** Calls `listener` with every event of the background; returns the function that stops it. */
export function onEvent(listener: (event: PageEvent) => void): () => void {
  const receive = (message: unknown): undefined => {
    if (typeof message === 'object' && message !== null && 'event' in message) {
      listener(message as PageEvent);
    }
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/** Says from now on that this page is the side panel of the tab that it shows. */
export function bePanelOf(shown: () => number | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { question, tab } = message as Partial<PanelQuestion>;
    return question === 'isPanelOf' && tab === shown() ? Promise.resolve(true) : undefined;
  });
}

async function send<Reply>(envelope: PageEnvelope): Promise<Answer<Reply>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer: Answer<Reply> | undefined = await browser.runtime.sendMessage(envelope);
      if (answer !== undefined) return answer;
      throw new Error('The extension’s background gave no answer.');
    } catch (error) {
      if (attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * 4 ** attempt));
    }
  }
}
