/**
 * The overlays in the tabs: commanding them, and putting them into tabs that were open before.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import type {
  Answer,
  CommandEnvelope,
  MessageName,
  OverlayCommands,
  OverlayPart,
  ReplyOf,
  RequestOf,
} from '../messages.ts';
import { SUPPORTED_SITES } from '../settings.ts';

/** Asks the overlay of a tab; undefined where none runs there, or it could not answer. */
export async function command<Name extends MessageName<OverlayCommands>>(
  tab: number,
  name: Name,
  request: RequestOf<OverlayCommands, Name>,
): Promise<ReplyOf<OverlayCommands, Name> | undefined> {
  const envelope: CommandEnvelope = { to: 'overlay', name, request };
  try {
    const answer: Answer<ReplyOf<OverlayCommands, Name>> | undefined =
      await browser.tabs.sendMessage(tab, envelope, { frameId: 0 });
    return answer && 'reply' in answer ? answer.reply : undefined;
  } catch {
    return undefined;
  }
}

/** Commands every overlay; those that are gone are passed over. */
export async function commandAll<Name extends MessageName<OverlayCommands>>(
  name: Name,
  request: RequestOf<OverlayCommands, Name>,
): Promise<void> {
  const tabs = await supportedTabs();
  await Promise.all(tabs.map((tab) => command(tab, name, request)));
}

/** Starts the overlay in the open tabs of supported sites where none runs. */
export async function enterOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  for (const tabId of await supportedTabs()) {
    if (await command(tabId, 'pageState', {})) continue;
    const target = { tabId };
    try {
      await browser.scripting.insertCSS({ target, files: script?.css ?? [] });
      await browser.scripting.executeScript({ target, files: script?.js ?? [] });
    } catch {
      // A tab that shows an error page, or was closed meanwhile, refuses; it needs no overlay.
    }
  }
}

/** Brings a part of the overlay into a tab; where the page has gone meanwhile, it is not needed. */
export async function bringPart(tabId: number, part: OverlayPart): Promise<void> {
  const files = [`overlay-${part}.js`];
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, files }).catch(() => undefined);
}

async function supportedTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [...SUPPORTED_SITES] });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}
