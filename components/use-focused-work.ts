/**
 * Bringing a work into view when a mark in the page, or a link in the sidebar, leads to it.
 *
 * @module
 */
import { type Signal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { WorkId } from '../lib/works/work-id.ts';
import { NO_FILTER } from './filter.ts';
import { useSidebar } from './sidebar-state.ts';

/** For how many frames a work is held in its place. */
const FRAMES = 8;

/**
 * The heading that takes the focus when one of these ids is to be shown; the work is unfolded. Where
 * the reader chose a mark in the page with the mouse, the focus stays there.
 */
export function useFocusedWork(
  ids: readonly WorkId[],
  isOpen?: Signal<boolean>,
): RefObject<HTMLHeadingElement | null> {
  const { focus, filter } = useSidebar();
  const heading = useRef<HTMLHeadingElement>(null);
  useSignalEffect(() => {
    const work = focus.value;
    if (work === undefined || !ids.includes(work)) return;
    focus.value = undefined;
    if (isOpen) isOpen.value = true;
    if (heading.current?.closest('[hidden]')) filter.value = NO_FILTER;
    requestAnimationFrame(() => arriveAt(heading.current));
  });
  return heading;
}

function arriveAt(heading: HTMLHeadingElement | null): void {
  const work = heading?.closest('[data-work-id]');
  if (!heading || !work) return;
  if (document.hasFocus()) heading.focus({ preventScroll: true });
  keepInSight(work, FRAMES);
  work.classList.remove('arrived');
  work.addEventListener('animationend', () => work.classList.remove('arrived'), { once: true });
  work.classList.add('arrived');
}

/** What is out of sight is measured only when it comes near, and then moves what is below it. */
function keepInSight(work: Element, frames: number): void {
  work.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (frames > 1) requestAnimationFrame(() => keepInSight(work, frames - 1));
}
