/**
 * The keys by which the extension is used, and where they are changed.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import { KeyList, type KeyRow } from '../KeyList.tsx';
import { useCommands } from '../use-commands.ts';

/** Where Chromium lets them be changed; a link of a page may not lead there. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

const CLOSING: KeyRow = { does: 'Close the card or the sidebar', keys: 'Esc' };

export function ShortcutsSection() {
  const commands = useCommands();
  return (
    <section class="options-section" aria-labelledby="shortcuts">
      <h2 id="shortcuts">Shortcuts</h2>
      <KeyList rows={[...commands.value, CLOSING]} />
      <button type="button" class="button" onClick={() => void changeShortcuts()}>
        Change keys
      </button>
    </section>
  );
}

async function changeShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}
