/**
 * What reading the page took, and what it found there.
 *
 * @module
 */
import { useSidebar } from './sidebar-state.ts';

const MILLISECONDS = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

export function PageCost() {
  const { view } = useSidebar();
  if (view.value?.kind !== 'page' || view.value.time === undefined) return null;
  const { time, works, bare } = view.value;
  const all = works.length + bare.length;
  const took = `${MILLISECONDS.format(time)} ms`;
  return (
    <p class="page-cost" title="How long Claimside has kept this page waiting since you opened it">
      This page: {took}, {all} {all === 1 ? 'work' : 'works'}, {works.length} with claims
    </p>
  );
}
