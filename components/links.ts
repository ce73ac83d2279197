/**
 * Names of sites and of works that have no title, and the links that may be shown.
 *
 * @module
 */

import { textFragmentUrl } from '../lib/anchors/text-fragment.ts';
import type { Claim, Work } from '../lib/claims/model.ts';
import { canonicalUrl } from '../lib/works/canonical-url.ts';
import { type Scheme, schemeOf, valueIn, type WorkId } from '../lib/works/work-id.ts';

/** A link to elsewhere: http or https, with the name of the site it leads to. */
export interface SiteLink {
  readonly href: string;
  readonly site: string;
}

/** Sites by the end of their host. */
const SITE_NAMES = {
  'lesswrong.com': 'LessWrong',
  'alignmentforum.org': 'Alignment Forum',
  'effectivealtruism.org': 'EA Forum',
  'greaterwrong.com': 'GreaterWrong',
  'arxiv.org': 'arXiv',
  'ar5iv.org': 'ar5iv',
  'openreview.net': 'OpenReview',
  'doi.org': 'DOI',
  'aclanthology.org': 'ACL Anthology',
  'pubmed.ncbi.nlm.nih.gov': 'PubMed',
  'semanticscholar.org': 'Semantic Scholar',
  'ssrn.com': 'SSRN',
  'hal.science': 'HAL',
  'jstor.org': 'JSTOR',
  'eprint.iacr.org': 'IACR ePrint',
  'nber.org': 'NBER',
  'dblp.org': 'DBLP',
  'openalex.org': 'OpenAlex',
  'youtube.com': 'YouTube',
  'github.com': 'GitHub',
  'nature.com': 'Nature',
  'science.org': 'Science',
} as const satisfies Record<string, string>;

/** What a work without a title is called, by its scheme; absent: its id as it is. */
const UNTITLED: Partial<Record<Scheme, (value: string) => string>> = {
  arxiv: (value) => `arXiv:${value}`,
  doi: (value) => `doi:${value}`,
  lw: () => 'A post on LessWrong',
  eaf: () => 'A post on the EA Forum',
  lwcomment: () => 'A comment on LessWrong',
  eafcomment: () => 'A comment on the EA Forum',
  openreview: (value) => `OpenReview ${value}`,
  concept: (value) => value.replaceAll('-', ' '),
  url: (value) => value.replace(/^https?:\/\/(www\.)?/, ''),
};

/** What a work is called whose title is not known. */
export function nameOfUntitled(id: WorkId): string {
  return UNTITLED[schemeOf(id)]?.(valueIn(id)) ?? id;
}

/** The link to an address; undefined where it is none that may be shown. */
export function siteLink(address: string | undefined): SiteLink | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  return { href: url.href, site: siteName(url.hostname) };
}

/** The link to a work's own page; undefined where it has none. */
export function workLink(id: WorkId): SiteLink | undefined {
  return siteLink(canonicalUrl(id));
}

/** The links to a work's copies, each once. */
export function copiesOf(work: Work, ids: readonly WorkId[]): SiteLink[] {
  const addresses = [...ids.map(canonicalUrl), ...(work.copies ?? [])];
  const links = addresses.map(siteLink).filter((link) => link !== undefined);
  return [...new Map(links.map((link) => [link.href.replace(/\/$/, ''), link])).values()];
}

/** The link to where a claim was made, which lands on its words where the browser can. */
export function sourceLink(claim: Claim): SiteLink | undefined {
  const link = siteLink(claim.url ?? canonicalUrl(claim.source as string as WorkId));
  if (!link || !claim.anchor) return link;
  return { ...link, href: textFragmentUrl(link.href, claim.anchor) };
}

function siteName(host: string): string {
  const known = Object.entries(SITE_NAMES).find(
    ([end]) => host === end || host.endsWith(`.${end}`),
  );
  return known?.[1] ?? host.replace(/^www\./, '');
}
