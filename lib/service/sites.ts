/**
 * On which sites the overlay runs: those of the manifest and those that the reader has added, as far
 * as they are switched on, and single tabs at the reader's click.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { hostIn, isOn, isSupported, patternOf, type Settings, siteIdOf } from '../settings.ts';
import { guestTabs, setGuest } from './guest-tabs.ts';
import { command, enterOpenTabs, enterTab, overlayFiles } from './overlays.ts';
import { readSettings, saveSettings } from './saved-settings.ts';

const SCRIPT = 'added-sites';

/** Follows from now on what the browser allows. */
export function followSites(): void {
  // An update drops the scripts that were registered.
  browser.runtime.onInstalled.addListener(() => void registerAdded());
  browser.permissions.onRemoved.addListener(() => void dropForbidden());
}

/** Whether an overlay may read: its site is on, or the reader has asked for it in this tab. */
export async function mayRead(tab: number, address: string | undefined): Promise<boolean> {
  return isOn(await readSettings(), address) || (await guestTabs()).includes(tab);
}

/**
 * Starts the overlay in a tab at the reader's click, wherever that is.
 *
 * @returns whether one runs there now.
 */
export async function enterOnce(tab: number): Promise<boolean> {
  await setGuest(tab, true);
  const isIn = await enterTab(tab);
  if (!isIn) await setGuest(tab, false);
  return isIn;
}

/** Switches a site on or off; the overlays in its open tabs come and go at once. */
export function turnSite(site: string, isTurnedOn: boolean): Promise<void> {
  return change(({ sitesOff }) => {
    const others = sitesOff.filter((other) => other !== site);
    return { sitesOff: isTurnedOn ? others : [...others, site] };
  });
}

/** Switches the site of an address on where it is off, else off. */
export async function turnSiteOf(address: string | undefined): Promise<void> {
  const site = siteIdOf(address);
  if (site === undefined) return;
  await turnSite(site, (await readSettings()).sitesOff.includes(site));
}

/** Lets nothing be read on any site, or lets it be read again where it was. */
export function pause(isPaused: boolean): Promise<void> {
  return change(() => ({ isPaused }));
}

/**
 * Lets the overlay run on a host from now on.
 *
 * @throws Error where the host is no site that can be added, or the browser does not allow it.
 */
export async function addSite(host: string): Promise<void> {
  if (hostIn(host) !== host) throw new Error(`“${host}” is no name of a site.`);
  const address = `https://${host}/`;
  if (isSupported(address)) return turnSite(siteIdOf(address) ?? host, true);
  if (!(await isAllowed(host))) {
    throw new Error(`The browser did not allow Claimside to read ${host}.`);
  }
  await change(({ addedSites, sitesOff }) => ({
    addedSites: [...new Set([...addedSites, host])],
    sitesOff: sitesOff.filter((off) => off !== host),
  }));
}

/** Ends the overlay on a host that was added, and gives back what the browser allowed. */
export async function removeSite(host: string): Promise<void> {
  await turnSite(host, false);
  await forgetSites([host]);
  await browser.permissions.remove({ origins: [patternOf(host)] });
}

async function change(make: (former: Settings) => Partial<Settings>): Promise<void> {
  await saveSettings(make);
  const settings = await readSettings();
  for (const tab of await guestTabs()) {
    const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
    if (isOn(settings, url)) continue;
    await setGuest(tab, false);
    await command(tab, 'leave', {});
  }
  await registerAdded();
  await enterOpenTabs();
}

/** Hosts that the reader has taken from us in the browser's own settings. */
async function dropForbidden(): Promise<void> {
  const { addedSites } = await readSettings();
  const forbidden: string[] = [];
  for (const host of addedSites) if (!(await isAllowed(host))) forbidden.push(host);
  if (forbidden.length > 0) await forgetSites(forbidden);
}

function isAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

function forgetSites(hosts: readonly string[]): Promise<void> {
  const isOther = (host: string) => !hosts.includes(host);
  return change(({ addedSites, sitesOff }) => ({
    addedSites: addedSites.filter(isOther),
    sitesOff: sitesOff.filter(isOther),
  }));
}

/** Brings the script that the browser runs on added sites to what the settings say. */
async function registerAdded(): Promise<void> {
  const { addedSites } = await readSettings();
  const { scripting } = browser;
  const registered = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (addedSites.length === 0) return;
  await scripting.registerContentScripts([
    {
      id: SCRIPT,
      matches: addedSites.map(patternOf),
      ...overlayFiles(),
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
