/**
 * The parts of the overlay that not every page needs: a page loads one when it first needs it, so
 * that the others do not pay for it.
 *
 * @module
 */
import type { OverlayPart } from '../messages.ts';
import { ask } from './background.ts';

/** The global of our own scripts in a page, which the page's scripts do not see. */
const ours = globalThis as { claimsideParts?: Partial<Record<OverlayPart, unknown>> };

/** Forgets the parts that an older copy of the overlay has loaded into this page. */
export function forgetParts(): void {
  ours.claimsideParts = {};
}

/** Called by a part's own script: makes it known to the overlay. */
export function offerPart(name: OverlayPart, part: unknown): void {
  ours.claimsideParts = { ...ours.claimsideParts, [name]: part };
}

/**
 * A part, loaded where it was not; undefined where the background cannot bring it. `Part` is what
 * its entrypoint offers under that name.
 */
export async function loadPart<Part>(name: OverlayPart): Promise<Part | undefined> {
  if (!ours.claimsideParts?.[name]) await ask('loadPart', { part: name });
  return ours.claimsideParts?.[name] as Part | undefined;
}
