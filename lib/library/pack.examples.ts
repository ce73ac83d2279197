/**
 * Small packs for tests, written with plain strings.
 *
 * @module
 */
import * as v from 'valibot';
import {
  type claimSchema,
  PACK_VERSION,
  type Pack,
  packSchema,
  type workSchema,
} from '../claims/model.ts';
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import { type Library, openLibrary } from './open.ts';

type WorkInput = Partial<v.InferInput<typeof workSchema>> & { readonly id: string };
type ClaimInput = Partial<v.InferInput<typeof claimSchema>> & { readonly id: string };

interface PackInput {
  readonly id?: string;
  readonly edition?: string;
  readonly works?: readonly WorkInput[];
  readonly claims?: readonly ClaimInput[];
}

/** A valid pack: what a test does not care for is filled in. */
export function packOf({ id = 'example', edition = '1', works, claims }: PackInput): Pack {
  return v.parse(packSchema, {
    format: 'claimside-pack',
    version: PACK_VERSION,
    id,
    title: `Pack ${id}`,
    edition,
    works: (works ?? []).map((work) => ({ kind: 'paper', title: `Title of ${work.id}`, ...work })),
    claims: (claims ?? []).map((claim) => ({
      text: `Claim ${claim.id}.`,
      source: 'url:https://example.org/page',
      citations: [],
      ...claim,
    })),
  });
}

/** A citation of a work, linked unless said otherwise. */
export const citing = (
  work: string,
  intent: 'discusses' | 'disputes' | 'supports' = 'discusses',
  basis: 'linked' | 'named' | 'inferred' = 'linked',
) => ({ work, intent, basis });

/** A citation of a claim. */
export const answering = (claim: string) => ({
  claim,
  intent: 'repliesTo' as const,
  basis: 'named' as const,
});

export const workId = (id: string) => id as WorkId;
export const sourceId = (id: string) => id as string as SourceId;

let opened = 0;

/** A new, empty library of its own name. */
export function newLibrary(): Promise<Library> {
  opened += 1;
  return openLibrary(`test-${opened}`);
}
