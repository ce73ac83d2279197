/**
 * A module of the project as a script that a page can run.
 *
 * @module
 */
import { join } from 'node:path';
import { build, type Rollup } from 'vite';

/** The module with all it imports, as one script that leaves its exports on the window as `name`. */
export async function pageScript(module: string, name: string): Promise<string> {
  const entry = join(import.meta.dirname, '..', module);
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [{ output }] = built as [Rollup.RollupOutput];
  return output[0].code;
}
