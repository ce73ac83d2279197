/**
 * The curated dataset that comes with the extension: loaded into the library on install and update.
 *
 * @module
 */
import * as v from 'valibot';
import { type Pack, packSchema } from '../claims/model.ts';
import type { Library } from '../library/open.ts';
import { replacePack, sweepHiddenEditions } from '../library/replace-pack.ts';

/** The id of the pack that comes with the extension. */
export const CURATED_PACK = 'curated';

/** Where the bundled dataset is read from. */
export interface CuratedSource {
  /** Names the bundled content without reading it. */
  readonly edition: string;
  read(): Promise<unknown>;
}

/**
 * Brings the library's curated pack to the bundled edition; does nothing where it is there. What
 * an interrupted load left behind is removed first.
 *
 * @returns whether the library changed.
 * @throws Error where the bundled file is not the pack that it should be; the library then stays as
 * it was.
 */
export async function ensureCurated(library: Library, source: CuratedSource): Promise<boolean> {
  await sweepHiddenEditions(library);
  const present = await library.get('packs', CURATED_PACK);
  if (present?.edition === source.edition) return false;
  await replacePack(library, parsePack(await source.read(), source.edition));
  return true;
}

function parsePack(input: unknown, edition: string): Pack {
  const schema = v.strictObject({
    ...packSchema.entries,
    id: v.literal(CURATED_PACK),
    edition: v.literal(edition),
  });
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(
    `The bundled dataset is damaged: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`,
  );
}
