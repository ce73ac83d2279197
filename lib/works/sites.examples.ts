/**
 * The families of sites with what their rows read.
 *
 * @module
 */
import type { Example, Site } from './site.ts';
import { ARXIV_EXAMPLES } from './sites/arxiv.examples.ts';
import { ARXIV } from './sites/arxiv.ts';
import { DATABASES_EXAMPLES } from './sites/databases.examples.ts';
import { DATABASES } from './sites/databases.ts';
import { DOIS_EXAMPLES } from './sites/dois.examples.ts';
import { DOIS } from './sites/dois.ts';
import { FORUMS_EXAMPLES } from './sites/forums.examples.ts';
import { FORUMS } from './sites/forums.ts';
import { LABS_EXAMPLES } from './sites/labs.examples.ts';
import { LABS } from './sites/labs.ts';
import { OPENREVIEW_EXAMPLES } from './sites/openreview.examples.ts';
import { OPENREVIEW } from './sites/openreview.ts';
import { PROCEEDINGS_EXAMPLES } from './sites/proceedings.examples.ts';
import { PROCEEDINGS } from './sites/proceedings.ts';
import { PUBLISHERS_EXAMPLES } from './sites/publishers.examples.ts';
import { PUBLISHERS } from './sites/publishers.ts';
import { WRAPPERS_EXAMPLES } from './sites/wrappers.examples.ts';
import { WRAPPERS } from './sites/wrappers.ts';

interface Family {
  readonly name: string;
  readonly sites: readonly Site[];
  readonly examples: readonly Example[];
}

export const FAMILIES: readonly Family[] = [
  { name: 'arxiv', sites: ARXIV, examples: ARXIV_EXAMPLES },
  { name: 'forums', sites: FORUMS, examples: FORUMS_EXAMPLES },
  { name: 'openreview', sites: OPENREVIEW, examples: OPENREVIEW_EXAMPLES },
  { name: 'proceedings', sites: PROCEEDINGS, examples: PROCEEDINGS_EXAMPLES },
  { name: 'databases', sites: DATABASES, examples: DATABASES_EXAMPLES },
  { name: 'publishers', sites: PUBLISHERS, examples: PUBLISHERS_EXAMPLES },
  { name: 'dois', sites: DOIS, examples: DOIS_EXAMPLES },
  { name: 'labs', sites: LABS, examples: LABS_EXAMPLES },
  { name: 'wrappers', sites: WRAPPERS, examples: WRAPPERS_EXAMPLES },
];

export const EXAMPLES: readonly Example[] = FAMILIES.flatMap(({ examples }) => examples);
