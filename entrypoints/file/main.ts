/**
 * A page that nobody sees: it makes an address of a file, which Chromium's worker cannot.
 *
 * @module
 */
import browser from 'webextension-polyfill';
import type { FileEnvelope } from '../../lib/messages.ts';

const pieces: string[] = [];

browser.runtime.onMessage.addListener((message: unknown) =>
  isOurs(message) ? Promise.resolve(take(message)) : undefined,
);

function take({ piece, isLast }: FileEnvelope): string {
  pieces.push(piece);
  return isLast ? URL.createObjectURL(new Blob(pieces, { type: 'application/json' })) : '';
}

function isOurs(message: unknown): message is FileEnvelope {
  return (
    typeof message === 'object' && message !== null && 'to' in message && message.to === 'file'
  );
}
