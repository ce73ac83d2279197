/**
 * The reader's settings as stored: what is missing or damaged falls back to its default.
 *
 * @module
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS, OWN_MARKS, type Settings, SIDEBAR_WIDTHS } from '../settings.ts';
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
});

export async function readSettings(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(settingsChange, stored);
  return { ...DEFAULT_SETTINGS, ...(parsed.success && parsed.output) };
}

const inTurn = inSeries();

/** Saves a change; changes that come at once are saved one after the other, so none is lost. */
export function saveSettings(change: v.InferOutput<typeof settingsChange>): Promise<void> {
  return inTurn(async () => {
    const former = await readSettings();
    await browser.storage.local.set({ [KEY]: { ...former, ...change } });
  });
}
