/**
 * OpenReview.
 *
 * @module
 */
import type { Site } from '../site.ts';

export const OPENREVIEW: readonly Site[] = [
  {
    hosts: 'openreview.net',
    rules: [[/^\/(?:forum|pdf|attachment|revisions)$/, 'openreview:{id}']],
  },
];
