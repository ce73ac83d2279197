/**
 * The parts of the overlay that not every page needs: a page loads one when it first needs it, so
 * that the others do not pay for it.
 *
 * @module
 */
import type { OverlayPart } from '../messages.ts';
import { ask } from './background.ts';
import type { Panels } from './panels.ts';
import type { Quotes } from './quotes.ts';
import type { Selecting } from './selecting.ts';

/** What each part brings. */
export interface Parts {
  readonly quotes: typeof Quotes;
  readonly panels: typeof Panels;
  readonly selection: typeof Selecting;
}

/** The global of our own scripts in a page, which the page's scripts do not see. */
const ours = globalThis as { claimsideParts?: Partial<Parts> };

/** Forgets the parts that an older copy of the overlay has loaded into this page. */
export function forgetParts(): void {
  ours.claimsideParts = {};
}

/** Called by a part's own script: makes it known to the overlay. */
export function offerPart<Name extends OverlayPart>(name: Name, part: Parts[Name]): void {
  ours.claimsideParts = { ...ours.claimsideParts, [name]: part };
}

/** A part, loaded where it was not; undefined where the background cannot bring it. */
export async function loadPart<Name extends OverlayPart>(
  name: Name,
): Promise<Parts[Name] | undefined> {
  if (!ours.claimsideParts?.[name]) await ask('loadPart', { part: name });
  return ours.claimsideParts?.[name];
}
