/**
 * The keys by which the extension is used, and where they are changed.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';

/** Where Chromium lets them be changed; a link of a page may not lead there. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

export function ShortcutsSection() {
  const commands = useSignal<readonly Commands.Command[]>([]);
  useEffect(() => {
    const read = async () => {
      commands.value = await browser.commands.getAll();
    };
    void read();
    // They are changed in another tab.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [commands]);
  return (
    <section class="options-section" aria-labelledby="shortcuts">
      <h2 id="shortcuts">Shortcuts</h2>
      <dl class="shortcuts">
        {commands.value.flatMap(({ name, description, shortcut }) =>
          description ? (
            <div key={name}>
              <dt>{description}</dt>
              <dd>{shortcut ? <kbd>{shortcut}</kbd> : 'no keys'}</dd>
            </div>
          ) : (
            []
          ),
        )}
        <div>
          <dt>Close the card or the sidebar</dt>
          <dd>
            <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
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
