/** Sends the document as it is rendered. */
import type { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { App } from './App.tsx';
import { startWaiting } from './streaming.ts';

export function render(path: string, script: string, target: Writable): void {
  startWaiting();
  const { pipe } = renderToPipeableStream(<App path={path} />, {
    bootstrapModules: [script],
    onShellReady: () => {
      pipe(target);
    },
    onError: (error) => {
      target.destroy(error instanceof Error ? error : new Error(String(error)));
    },
  });
}
