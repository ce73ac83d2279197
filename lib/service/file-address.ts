/**
 * An address under which the browser finds a text that is to become a file.
 *
 * A document can make one, and Firefox's background is one. Chromium's is a worker, which has a page
 * that nobody sees do it.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import type { FileEnvelope } from '../messages.ts';

/** Where Chromium's page stands. */
const PAGE = 'file.html';

/** How much goes into one message, in UTF-16 code units: browsers take 64 MB of JSON. */
const PIECE = 4_000_000;

/** Calls `use` with the address, which holds no longer than that. */
export async function withFileAddress<Reply>(
  text: string,
  use: (address: string) => Promise<Reply>,
): Promise<Reply> {
  return import.meta.env.FIREFOX ? lendOwnAddress(text, use) : lendAddressOfPage(text, use);
}

async function lendOwnAddress<Reply>(
  text: string,
  use: (address: string) => Promise<Reply>,
): Promise<Reply> {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  try {
    return await use(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function lendAddressOfPage<Reply>(
  text: string,
  use: (address: string) => Promise<Reply>,
): Promise<Reply> {
  // One that a stopped worker left behind would hold the pieces of another file.
  await closePage();
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: ['BLOBS'],
    justification: 'To save a backup of your claims as a file.',
  });
  try {
    return await use(await handOver(text));
  } finally {
    await closePage();
  }
}

function closePage(): Promise<void> {
  return chrome.offscreen.closeDocument().catch(() => undefined);
}

async function handOver(text: string): Promise<string> {
  for (let at = 0; ; at += PIECE) {
    const isLast = at + PIECE >= text.length;
    const envelope: FileEnvelope = { to: 'file', piece: text.slice(at, at + PIECE), isLast };
    const address: unknown = await browser.runtime.sendMessage(envelope);
    if (typeof address !== 'string') throw new Error('The browser made no address for the file.');
    if (isLast) return address;
  }
}
