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
import { isOn, patternOf, SUPPORTED_SITES } from '../settings.ts';
import { guestTabs } from './guest-tabs.ts';
import { readSettings } from './saved-settings.ts';

/** The overlay's files, as the manifest names them; Firefox gives their whole addresses instead. */
export function overlayFiles(): { readonly js: string[]; readonly css: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const { href } = new URL(browser.runtime.getURL(''));
  const relative = (files: string[] = []) => files.map((file) => file.replace(href, ''));
  return { js: relative(script?.js), css: relative(script?.css) };
}

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
  const tabs = await tabsOfSites();
  const ids = new Set([...tabs.map(({ id }) => id), ...(await guestTabs())]);
  await Promise.all([...ids].map((tab) => command(tab, name, request)));
}

/**
 * Starts the overlay in the open tabs of the sites that are switched on, where none runs, and ends
 * it in those of all others.
 */
export async function enterOpenTabs(): Promise<void> {
  const settings = await readSettings();
  const guests = await guestTabs();
  for (const { id, address } of await tabsOfSites()) {
    if (isOn(settings, address) || guests.includes(id)) await enterTab(id);
    else await command(id, 'leave', {});
  }
}

/**
 * Starts the overlay in a tab where none runs.
 *
 * @returns whether one runs there now; the browser lets none into its own pages, say.
 */
export async function enterTab(tabId: number): Promise<boolean> {
  if (await command(tabId, 'pageState', {})) return true;
  const target = { tabId };
  const { js, css } = overlayFiles();
  try {
    await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
    return true;
  } catch {
    return false;
  }
}

/** Brings a part of the overlay into a tab; where the page has gone meanwhile, it is not needed. */
export async function bringPart(tabId: number, part: OverlayPart): Promise<void> {
  const files = [`overlay-${part}.js`];
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, files }).catch(() => undefined);
}

async function tabsOfSites(): Promise<{ id: number; address: string | undefined }[]> {
  const { addedSites } = await readSettings();
  const url = [...SUPPORTED_SITES, ...addedSites.map(patternOf)];
  const tabs = await browser.tabs.query({ url });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [{ id: tab.id, address: tab.url }]));
}
