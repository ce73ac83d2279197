/**
 * When the comments are ready: a little after the rest on the server, so that they are streamed into
 * a hidden part of the document and moved into place; at once in the browser.
 */
const DELAY = typeof window === 'undefined' ? 150 : 0;

export let commentsAreReady: Promise<void> = Promise.resolve();

/** Starts the wait anew, for the next document that the server sends. */
export function startWaiting(): void {
  commentsAreReady = new Promise((done) => setTimeout(done, DELAY));
}
