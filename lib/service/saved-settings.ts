/**
 * The reader's settings as stored: what is missing or damaged falls back to its default.
 *
 * @module
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS, type OverlaySettings, SIDEBAR_WIDTHS } from '../settings.ts';

const KEY = 'settings';

/** What a change of the settings may hold. */
export const settingsChange = v.strictObject({
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

export async function readSettings(): Promise<OverlaySettings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(settingsChange, stored);
  if (!parsed.success) return DEFAULT_SETTINGS;
  return {
    sidebarOpen: parsed.output.sidebarOpen ?? DEFAULT_SETTINGS.sidebarOpen,
    sidebarWidth: parsed.output.sidebarWidth ?? DEFAULT_SETTINGS.sidebarWidth,
  };
}

let saving: Promise<void> = Promise.resolve();

/** Saves a change; changes that come at once are saved one after the other, so none is lost. */
export function saveSettings(change: v.InferOutput<typeof settingsChange>): Promise<void> {
  const save = async () => {
    const former = await readSettings();
    await browser.storage.local.set({ [KEY]: { ...former, ...change } });
  };
  saving = saving.then(save, save);
  return saving;
}
