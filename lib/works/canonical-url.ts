/**
 * The best address of a work, for a person to follow.
 *
 * @module
 */
import { type Scheme, schemeOf, valueIn, type WorkId } from './work-id.ts';

/** What stands before the value; absent: the id alone makes no address. */
const BEFORE: Partial<Record<Scheme, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  doi: 'https://doi.org/',
  openreview: 'https://openreview.net/forum?id=',
  acl: 'https://aclanthology.org/',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
  pmcid: 'https://pmc.ncbi.nlm.nih.gov/articles/',
  s2: 'https://www.semanticscholar.org/paper/',
  s2corpus: 'https://api.semanticscholar.org/CorpusID:',
  ssrn: 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=',
  hal: 'https://hal.science/',
  jstor: 'https://www.jstor.org/stable/',
  iacr: 'https://eprint.iacr.org/',
  nber: 'https://www.nber.org/papers/',
  dblp: 'https://dblp.org/rec/',
  openalex: 'https://openalex.org/',
  lw: 'https://www.lesswrong.com/posts/',
  eaf: 'https://forum.effectivealtruism.org/posts/',
};

/**
 * The address of a work; `identify` gives the id back. Undefined for concepts, and for comments,
 * whose address needs their post's id too.
 */
export function canonicalUrl(id: WorkId): string | undefined {
  const scheme = schemeOf(id);
  if (scheme === 'url') return valueIn(id);
  const before = BEFORE[scheme];
  return before && before + escaped(valueIn(id));
}

/** DOIs may hold characters that would begin a query or a fragment. */
function escaped(value: string): string {
  return encodeURI(value).replaceAll('?', '%3F').replaceAll('#', '%23');
}
