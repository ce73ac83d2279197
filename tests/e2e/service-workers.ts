/**
 * Stopping the extension's service worker, by the DevTools protocol.
 *
 * @module
 */
import type { BrowserContext } from '@playwright/test';

/** Stops every service worker of the browser and waits until they have stopped. */
export async function stopServiceWorkers(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const statusOf = new Map<string, string>();
  const stopped = new Promise<void>((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions) statusOf.set(versionId, runningStatus);
      if ([...statusOf.values()].every((status) => status === 'stopped')) done();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
