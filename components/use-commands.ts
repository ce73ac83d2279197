/**
 * The extension's commands with the keys that they have now.
 *
 * @module
 */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { KeyRow } from './KeyList.tsx';

/** Empty where the browser tells nothing of them: in a frame, in Firefox. */
export function useCommands(): ReadonlySignal<readonly KeyRow[]> {
  const rows = useSignal<readonly KeyRow[]>([]);
  useEffect(() => {
    const read = async () => {
      const commands = (await browser.commands?.getAll()) ?? [];
      rows.value = commands.flatMap(({ description, shortcut }) =>
        description ? [{ does: description, keys: shortcut ?? '' }] : [],
      );
    };
    void read();
    // They are changed in another tab.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [rows]);
  return rows;
}
