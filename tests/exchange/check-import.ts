/**
 * What holds for the import of any file, whatever it holds.
 *
 * @module
 */
import assert from 'node:assert/strict';
import * as v from 'valibot';
import type {
  ImportContent,
  ImportFormat,
  ImportResult,
} from '../../lib/exchange/import-result.ts';
import { packFileSchema, writePack } from '../../lib/exchange/pack-file.ts';
import { readWhole } from '../../lib/exchange/read-file.ts';
import { FILES } from '../../lib/exchange/set.examples.ts';
import { mutated } from './mutate.ts';

export const FORMATS = Object.keys(FILES) as ImportFormat[];

/** Imports a file of the format, spoilt by the seed, and asserts that it is read right or refused. */
export async function checkMutated(format: ImportFormat, seed: number): Promise<ImportResult> {
  const { name, text } = FILES[format];
  const spoilt = mutated(text, seed);
  const result = await readWhole(spoilt, name);
  if (result.kind === 'failure') checkErrors(result.errors, name);
  else checkContent(result);
  if (format === 'pack') checkPack(spoilt.toWellFormed(), result);
  return result;
}

function checkErrors(errors: readonly object[], name: string): void {
  assert.ok(errors.length > 0, 'a failure without a fault');
  for (const error of errors) {
    const { file, place, reason } = error as Record<string, string>;
    assert.equal(file, name);
    assert.match(
      place ?? '',
      /^(?:the file$|line \d|field |elsewhere$|works\[|claims\[|abouts\[|record )/,
    );
    assert.match(reason ?? '', /^.{2,}$/su);
    assert.doesNotMatch(reason ?? '', /undefined|\[object|at .*:\d+:\d+|cannot be read/);
  }
}

/** All that was read is of the model, and no link leads anywhere but to http and https. */
function checkContent(content: ImportContent): void {
  const text = writePack({ id: 'read', title: 'Read', edition: '1' }, content);
  v.parse(packFileSchema, JSON.parse(text));
  for (const { copies, about } of content.works)
    [...(copies ?? []), ...(about ?? [])].forEach(checkLink);
  for (const { url } of content.claims) if (url !== undefined) checkLink(url);
  for (const { place, reason } of content.skipped) assert.ok(place !== '' && reason !== '');
}

function checkLink(address: string): void {
  const { protocol, username } = new URL(address);
  assert.ok(protocol === 'https:' || protocol === 'http:', address);
  assert.equal(username, '');
}

/** A pack is taken where it is JSON and of the schema, as it stands there, and only there. */
function checkPack(text: string, result: ImportResult): void {
  const pack = packIn(text.replace(/^\uFEFF/, ''));
  if (result.kind === 'failure') {
    assert.equal(pack, undefined, `refused, but it is a pack: ${JSON.stringify(result.errors)}`);
  } else if (result.format === 'pack') {
    const { works, claims, abouts } = result;
    assert.deepEqual({ works, claims, abouts }, pack);
  }
}

/** The pack that a text is to another reader; undefined where it is none. */
function packIn(text: string): Pick<ImportContent, 'works' | 'claims' | 'abouts'> | undefined {
  try {
    const { works, claims, abouts = [] } = v.parse(packFileSchema, JSON.parse(text));
    const names = [...works, ...claims].map(({ id }) => id as string);
    const areOnce = [names, abouts.map(({ target }) => target)].every(
      (list) => new Set(list).size === list.length,
    );
    return areOnce ? { works, claims, abouts } : undefined;
  } catch {
    return undefined;
  }
}
