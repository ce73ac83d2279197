/**
 * Which site has a say over which ids: it is where they are registered or published. A page elsewhere
 * may say what it likes of them.
 *
 * @module
 */
import { schemeOf, valueIn, type WorkId } from './work-id.ts';

/** A site, and the schemes, or the beginnings of the DOIs, that it has a say over. */
type Registry = readonly [host: string, ids: string];

const REGISTRIES: readonly Registry[] = [
  ['arxiv.org', 'arxiv:'],
  ['openreview.net', 'openreview:'],
  ['aclanthology.org', 'acl: doi:10.18653/ doi:10.3115/'],
  ['pubmed.ncbi.nlm.nih.gov', 'pmid:'],
  ['pmc.ncbi.nlm.nih.gov', 'pmcid:'],
  ['nber.org', 'nber: doi:10.3386/'],
  ['papers.ssrn.com', 'ssrn: doi:10.2139/'],
  ['eprint.iacr.org', 'iacr:'],
  ['hal.science', 'hal:'],
  ['jstor.org', 'jstor: doi:10.2307/'],
  ['nature.com', 'doi:10.1038/'],
  ['science.org', 'doi:10.1126/'],
  ['pnas.org', 'doi:10.1073/'],
  ['cell.com', 'doi:10.1016/'],
  ['sciencedirect.com', 'doi:10.1016/'],
  ['link.springer.com', 'doi:10.1007/'],
  ['onlinelibrary.wiley.com', 'doi:10.1002/ doi:10.1111/'],
  ['dl.acm.org', 'doi:10.1145/'],
  ['ieeexplore.ieee.org', 'doi:10.1109/'],
  ['academic.oup.com', 'doi:10.1093/'],
  ['cambridge.org', 'doi:10.1017/'],
  ['frontiersin.org', 'doi:10.3389/'],
  ['journals.plos.org', 'doi:10.1371/'],
  ['mdpi.com', 'doi:10.3390/'],
  ['elifesciences.org', 'doi:10.7554/'],
  ['biorxiv.org', 'doi:10.1101/ doi:10.64898/'],
  ['medrxiv.org', 'doi:10.1101/ doi:10.64898/'],
  ['journals.aps.org', 'doi:10.1103/'],
  ['link.aps.org', 'doi:10.1103/'],
  ['zenodo.org', 'doi:10.5281/'],
  ['osf.io', 'doi:10.31219/ doi:10.31234/'],
];

/** Whether a page of this host may teach that two ids are of one work: it is the registry of one. */
export function mayJoin(host: string, ids: readonly [WorkId, WorkId]): boolean {
  const [one, other] = ids;
  if (schemeOf(one) === schemeOf(other)) return false;
  const owned = REGISTRIES.filter(([at]) => host === at || host.endsWith(`.${at}`)).flatMap(
    ([, prefixes]) => prefixes.split(' '),
  );
  return owned.some((prefix) => ids.some((id) => id.startsWith(prefix) && valueIn(id) !== ''));
}
