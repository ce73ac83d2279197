/**
 * A forum post that a real React 19 renders on the server and takes over in the browser: built when
 * a test asks for it, into a temporary folder.
 *
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { fileHandler, type Sites } from './server.ts';

/** React's development build also warns of what differs when it takes a page over. */
export type ReactMode = 'production' | 'development';

/** The post; `?hydrateAfter=2000` lets React take it over two seconds after it has loaded. */
export const REACT_ADDRESS = 'https://www.lesswrong.com/posts/ReactPageAAAAAAAA/react-page';
/** The post that a link in it leads to. */
const SECOND_REACT_ADDRESS = 'https://www.lesswrong.com/posts/SecondPageAAAAAAA/second-page';

export interface ReactSite {
  /** Serves both posts. */
  register(site: Sites): void;
  /** Removes what was built. */
  remove(): Promise<void>;
}

/** Builds the site; some two seconds. */
export async function buildReactSite(mode: ReactMode): Promise<ReactSite> {
  const folder = await mkdtemp(join(tmpdir(), 'claimside-react-'));
  await bundle(mode, 'client.tsx', folder);
  await bundle(mode, 'server.tsx', folder);
  const { render } = (await import(pathToFileURL(join(folder, 'server.mjs')).href)) as ServerBundle;
  return {
    register: (site) => {
      for (const address of [REACT_ADDRESS, SECOND_REACT_ADDRESS]) {
        site.handle(address, (_request, response, asked) => {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          render(new URL(asked).pathname, SCRIPT_PATH, response);
        });
      }
      const script = new URL(SCRIPT_PATH, REACT_ADDRESS).href;
      site.handle(script, fileHandler(join(folder, 'client.js')));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const SCRIPT_PATH = '/react-site/client.js';

interface ServerBundle {
  readonly render: (path: string, script: string, target: Writable) => void;
}

async function bundle(mode: ReactMode, entry: string, folder: string): Promise<void> {
  const isServer = entry.startsWith('server');
  await build({
    root: join(import.meta.dirname, 'react'),
    configFile: false,
    logLevel: 'error',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    ...(isServer ? { ssr: { noExternal: true } } : {}),
    build: {
      ssr: isServer,
      outDir: folder,
      emptyOutDir: false,
      minify: mode === 'production',
      rolldownOptions: {
        input: join(import.meta.dirname, 'react', entry),
        output: { entryFileNames: isServer ? 'server.mjs' : 'client.js' },
      },
    },
  });
}
