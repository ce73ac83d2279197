/**
 * What reading the page took, and what it found there.
 *
 * @module
 */
import { useSidebar } from './sidebar-state.ts';
import { count } from './wording.ts';

const MILLISECONDS = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

export function PageCost() {
  const { view } = useSidebar();
  if (view.value?.kind !== 'page' || view.value.time === undefined) return null;
  const { time, works, bare } = view.value;
  return (
    <p class="page-cost" title="How long Claimside has kept this page waiting since you opened it">
      This page: {MILLISECONDS.format(time)} ms, {count(works.length + bare.length, 'work')},{' '}
      {works.length} with claims
    </p>
  );
}
