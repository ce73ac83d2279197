/**
 * The reader's settings as stored: what is missing or damaged falls back to its default.
 *
 * @module
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import {
  APPEARANCES,
  DEFAULT_SETTINGS,
  MARKED_WORKS,
  OWN_MARKS,
  type Settings,
  SIDEBAR_WIDTHS,
} from '../settings.ts';
import { inSeries } from './in-series.ts';

const KEY = 'settings';

/** What an overlay may change: how the sidebar was left. */
export const overlaySettingsChange = v.strictObject({
  sidebarOpen: v.exactOptional(v.boolean()),
  sidebarWidth: v.exactOptional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(SIDEBAR_WIDTHS.least),
      v.maxValue(SIDEBAR_WIDTHS.most),
    ),
  ),
});

/** What a page of the extension may change. */
export const settingsChange = v.strictObject({
  ...overlaySettingsChange.entries,
  ownMarks: v.exactOptional(v.picklist(OWN_MARKS)),
  markedWorks: v.exactOptional(v.picklist(MARKED_WORKS)),
  textMentions: v.exactOptional(v.boolean()),
  appearance: v.exactOptional(v.picklist(APPEARANCES)),
});

const siteNames = v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(1_000));

const storedSettings = v.strictObject({
  ...settingsChange.entries,
  isPaused: v.exactOptional(v.boolean()),
  sitesOff: v.exactOptional(siteNames),
  addedSites: v.exactOptional(siteNames),
});

let known: Promise<Settings> | undefined;

/** Kept in memory, since every message of an overlay asks for them. */
export function readSettings(): Promise<Settings> {
  if (!known) {
    known = readStored();
    known.catch(() => {
      known = undefined;
    });
  }
  return known;
}

const followers: ((settings: Settings) => void)[] = [];

/** Calls a function of the background whenever the settings were changed. */
export function followSettings(follower: (settings: Settings) => void): void {
  followers.push(follower);
}

const inTurn = inSeries();

/**
 * Saves a change; changes that come at once are made one after the other, so none is lost.
 *
 * @param change what is changed, or what follows from the settings as they are then.
 */
export function saveSettings(
  change: Partial<Settings> | ((former: Settings) => Partial<Settings>),
): Promise<void> {
  return inTurn(async () => {
    const former = await readStored();
    const changed = typeof change === 'function' ? change(former) : change;
    const settings = { ...former, ...changed };
    await browser.storage.local.set({ [KEY]: settings });
    known = Promise.resolve(settings);
    for (const follower of followers) follower(settings);
  });
}

async function readStored(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(storedSettings, stored);
  return { ...DEFAULT_SETTINGS, ...(parsed.success && parsed.output) };
}
