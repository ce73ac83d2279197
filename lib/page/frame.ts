/**
 * A page of the extension, framed in the page. It shows itself only with a word that the background
 * gave to this overlay, once.
 *
 * @module
 */
import { ask, extensionAddress } from './background.ts';
import { themeOf } from './visibility.ts';

/**
 * Calls back where the frame has loaded once more: a page that takes our element out and puts it back
 * makes the browser do that, and by then the frame's word is used up, so it stays blank.
 */
export function onReload(frame: HTMLIFrameElement, callback: () => void): void {
  frame.addEventListener('load', () => frame.addEventListener('load', callback, { once: true }), {
    once: true,
  });
}

/**
 * A frame with the sidebar's page, or its small form.
 *
 * @param parameters travel in its address: `work` to begin at, or `card` for the small form.
 * @returns undefined where the background gave no word.
 */
export async function makeFrame(
  name: string,
  parameters: Readonly<Record<string, string>>,
): Promise<HTMLIFrameElement | undefined> {
  const given = await ask('frameWord', {});
  if (!given) return undefined;
  const query = new URLSearchParams({ word: given.word, theme: themeOf(document), ...parameters });
  const frame = document.createElement('iframe');
  frame.title = name;
  // Copying is what a frame may do only when told. `*`: the address below is led on to another origin.
  frame.allow = 'clipboard-write *';
  frame.src = extensionAddress(`sidepanel.html?${query}`);
  return frame;
}
