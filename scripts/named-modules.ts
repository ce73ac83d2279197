/**
 * The files of a folder, chosen by name on the command line.
 *
 * @module
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The default exports of the files in a folder of the project, by the files' names without ending.
 *
 * @param wanted the names to load; all where it is empty.
 * @throws Error that lists the names there are, where one is wanted that is not.
 */
export async function loadNamed<Exported>(
  folder: string,
  wanted: readonly string[],
): Promise<[name: string, exported: Exported][]> {
  const place = join(import.meta.dirname, '..', folder);
  const known = globSync('*.ts', { cwd: place })
    .map((file) => basename(file, '.ts'))
    .sort();
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`${folder} holds no ${unknown.join(', ')}, but ${known.join(', ')}`);
  }
  const names = wanted.length > 0 ? wanted : known;
  return Promise.all(
    names.map(async (name): Promise<[string, Exported]> => {
      const module: { default: Exported } = await import(
        pathToFileURL(join(place, `${name}.ts`)).href
      );
      return [name, module.default];
    }),
  );
}
