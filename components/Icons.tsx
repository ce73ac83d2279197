/**
 * The small drawings of the sidebar. They say nothing that words beside them do not.
 *
 * @module
 */
import type { ComponentChildren } from 'preact';
import type { Stance } from '../lib/claims/intents.ts';

/** Each stance has a shape of its own, so that colour is never the only difference. */
const STANCE_SHAPES: Readonly<Record<Stance, ComponentChildren>> = {
  disputes: <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="currentColor" />,
  supports: <path d="M8 2 15 14H1z" fill="currentColor" />,
  reliesOn: <circle cx="8" cy="8" r="5.8" fill="currentColor" />,
  mentions: <circle cx="8" cy="8" r="4.8" fill="none" stroke="currentColor" stroke-width="2" />,
};

/** The shape of a stance. */
export function StanceShape({ stance }: { stance: Stance }) {
  return (
    <svg class="stance-shape" viewBox="0 0 16 16" width="10" height="10" aria-hidden="true">
      {STANCE_SHAPES[stance]}
    </svg>
  );
}

/** The mark of the product: a bracket in the margin beside lines of text. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M5 2H2.5v12H5" fill="none" stroke="currentColor" stroke-width="2" />
      <path
        d="M7.5 4.5h7M7.5 8h7M7.5 11.5h4.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        opacity=".55"
      />
    </svg>
  );
}

const STROKES = {
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4 14 14',
  filter: 'M2 4h12M4.5 8h7M6.8 12h2.4',
  away: 'M6 3.5H3.5v9h9V10M8.5 2.5h5v5M13 3 7.5 8.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  locate: 'M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M8 4.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z',
  library: 'M3 2.5v11M6.5 2.5v11M9.5 3.2l3.6 10.1',
  edit: 'M3 13l.6-3L10.8 2.8l2.4 2.4L6 12.4zM9.4 4.2l2.4 2.4',
  bin: 'M3 4.5h10M6.2 4.5V2.8h3.6v1.7M4.4 4.5l.7 9h5.8l.7-9M6.8 7v4M9.2 7v4',
  dock: 'M2 3h12v10H2zM10 3v10',
  plus: 'M8 3v10M3 8h10',
  settings:
    'M2 5h5.5M12.5 5H14M2 11h1.5M8.5 11H14M10 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM6 9a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  near: 'M2.5 6.5c2-2 3.5-2 5.5-.6s3.5 1.4 5.5-.6M2.5 11c2-2 3.5-2 5.5-.6s3.5 1.4 5.5-.6',
  missing: 'M8 2.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6zM4 12 12 4',
  attach:
    'M6.5 9.5 9.5 6.5M7 4.5 8.5 3a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7',
  check: 'M3 8.5 6.5 12 13 4.5',
} as const;

/** A line drawing. */
export function Icon({ name }: { name: keyof typeof STROKES }) {
  return (
    <svg
      class={`icon icon-${name}`}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
