/**
 * Which frames of ours may show themselves. A site can frame the sidebar's page too; only the
 * frame that carries a word given to the overlay of that very tab is confirmed, and only once.
 *
 * @module
 */
import browser from 'webextension-polyfill';

const PREFIX = 'frame:';

/** A new word for one frame in this tab. It outlives a stopped worker, not the browser. */
export async function newFrameWord(tab: number): Promise<string> {
  const word = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + word]: tab });
  return word;
}

/** Whether the word was given for this tab and was not used before; it is used up by asking. */
export async function confirmFrameWord(tab: number, word: string): Promise<boolean> {
  const key = PREFIX + word;
  const { [key]: givenTo } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return givenTo === tab;
}

/** Forgets the unused words of a tab that was closed. */
export async function forgetFrameWords(tab: number): Promise<void> {
  const all = await browser.storage.session.get(null);
  const unused = Object.keys(all).filter((key) => key.startsWith(PREFIX) && all[key] === tab);
  if (unused.length > 0) await browser.storage.session.remove(unused);
}
