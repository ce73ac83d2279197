/**
 * Light or dark, as the reader wants our own pages.
 *
 * @module
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { ask, onEvent } from '../lib/client.ts';
import type { Appearance } from '../lib/settings.ts';

const NO_PAGE = signal(undefined);

/**
 * Gives the document the appearance of the settings, now and whenever it is changed.
 *
 * @param page the colours of the page beside it, which it has where the reader wants no other.
 */
export function followAppearance(
  root: HTMLElement,
  page: ReadonlySignal<'light' | 'dark' | undefined> = NO_PAGE,
): void {
  const wanted = signal<Appearance>('auto');
  const read = async () => {
    wanted.value = (await ask('settings', {})).appearance;
  };
  effect(() => {
    const theme = wanted.value === 'auto' ? page.value : wanted.value;
    if (theme) root.dataset['theme'] = theme;
    else delete root.dataset['theme'];
  });
  onEvent(({ event }) => {
    if (event === 'libraryChanged') void read();
  });
  void read();
}
