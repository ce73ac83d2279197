/**
 * The table of addresses: one row a site or a kind of address, by family.
 *
 * To add a site, add a row to its family and an example beside it; a test asks for the example.
 *
 * @module
 */
import type { Site } from './site.ts';
import { ARXIV } from './sites/arxiv.ts';
import { DATABASES } from './sites/databases.ts';
import { DOIS } from './sites/dois.ts';
import { FORUMS } from './sites/forums.ts';
import { LABS } from './sites/labs.ts';
import { OPENREVIEW } from './sites/openreview.ts';
import { PROCEEDINGS } from './sites/proceedings.ts';
import { PUBLISHERS } from './sites/publishers.ts';
import { WRAPPERS } from './sites/wrappers.ts';

export const SITES: readonly Site[] = [
  ...ARXIV,
  ...FORUMS,
  ...OPENREVIEW,
  ...PROCEEDINGS,
  ...DATABASES,
  ...PUBLISHERS,
  ...DOIS,
  ...LABS,
  ...WRAPPERS,
];
