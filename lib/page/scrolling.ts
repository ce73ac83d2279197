/**
 * Leading the reader to a place of the page.
 *
 * @module
 */

/** Carried for a moment by a link that the reader was led to. */
const SHOWN = 'data-claimside-shown';

/** How long a place that the reader was led to stands out, in milliseconds. */
const MOMENT = 1_800;

/** Brings a link into the middle of the window and lets it stand out for a moment. */
export function showLink(link: Element): void {
  link.scrollIntoView({ block: 'center', behavior: behavior() });
  for (const other of document.querySelectorAll(`[${SHOWN}]`)) other.removeAttribute(SHOWN);
  link.setAttribute(SHOWN, '');
  setTimeout(() => link.removeAttribute(SHOWN), MOMENT);
}

/** Brings the beginning of a range into the upper part of the window. */
export function showRange(range: Range): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  scrollBy({ top: top - innerHeight / 3, behavior: behavior() });
}

function behavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
