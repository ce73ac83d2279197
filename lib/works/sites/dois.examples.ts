/**
 * What the rows of `dois.ts` read.
 *
 * @module
 */
import type { Example } from '../site.ts';

export const DOIS_EXAMPLES: readonly Example[] = [
  ['https://doi.org/10.1126/science.adi1374', 'doi:10.1126/science.adi1374'],
  ['https://doi.org/10.1126/SCIENCE.ADI1374', 'doi:10.1126/science.adi1374'],
  ['http://dx.doi.org/10.1126/science.adi1374', 'doi:10.1126/science.adi1374'],
  ['https://doi.org/10.48550/arXiv.2402.10877', 'arxiv:2402.10877'],
  ['https://doi.org/10.48550/ARXIV.2402.10877V2', 'arxiv:2402.10877'],
  ['https://doi.org/10.48550/arXiv.math/0309136', 'arxiv:math/0309136'],
  ['https://doi.org/10.1097%2F00004032-200403000-00012', 'doi:10.1097/00004032-200403000-00012'],
  ['https://doi.org/10.1097%252F00004032-200403000-00012', 'doi:10.1097/00004032-200403000-00012'],
  ['https://doi.org/10.1016/S0140-6736(13)62228-X', 'doi:10.1016/s0140-6736(13)62228-x'],
  ['https://doi.org/10.1126/science.adi1374).', 'doi:10.1126/science.adi1374'],
  ['https://doi.org/10.1126/science.adi1374?nosfx=y', 'doi:10.1126/science.adi1374'],
  ['https://doi.org/10.1126/science.adi1374&amp;utm_source=x', 'doi:10.1126/science.adi1374'],
  ['https://doi.org/10.1021/cen-v076n048.p024;jsessionid=222', 'doi:10.1021/cen-v076n048.p024'],
  ['https://doi.org/10.21105/joss.01708.pdf', 'doi:10.21105/joss.01708'],
  [
    'https://doi.org/10.1175/1520-0493(2002)130%3C1913:EDAWPO%3E2.0.CO;2',
    'doi:10.1175/1520-0493(2002)130<1913:edawpo>2.0.co;2',
  ],
  ['https://doi.org/doi:10.1126/science.adi1374', 'doi:10.1126/science.adi1374'],
  ['http://doi.org/urn:doi:10/gf4gqc', 'doi:10/gf4gqc'],
  ['doi:10.1126/science.adi1374', 'doi:10.1126/science.adi1374'],
  ['info:doi/10.1126/science.adi1374', 'doi:10.1126/science.adi1374'],
  ['urn:doi:10.1126/science.adi1374', 'doi:10.1126/science.adi1374'],
  ['https://www.biorxiv.org/content/10.1101/2021.08.03.454978v1', 'doi:10.1101/2021.08.03.454978'],
  [
    'https://www.medrxiv.org/content/10.1101/2021.06.16.21258632v2.full.pdf',
    'doi:10.1101/2021.06.16.21258632',
  ],
  ['https://www.biorxiv.org/content/early/2017/08/31/087619.full.pdf', 'doi:10.1101/087619'],
  [
    'https://academic.oup.com/isq/advance-article-abstract/doi/10.1093/isq/sqaa085/5999080',
    'doi:10.1093/isq/sqaa085',
  ],
  [
    'https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00644/120917/A-Title',
    'doi:10.1162/tacl_a_00644',
  ],
  [
    'https://link.springer.com/article/10.1007%2Fs00423-015-1364-1',
    'doi:10.1007/s00423-015-1364-1',
  ],
  ['https://link.springer.com/content/pdf/10.1007/BF00428580.pdf', 'doi:10.1007/bf00428580'],
  [
    'https://genomebiology.biomedcentral.com/articles/10.1186/s13059-015-0395-8',
    'doi:10.1186/s13059-015-0395-8',
  ],
  [
    'https://iopscience.iop.org/article/10.1088/0004-637X/768/1/87/pdf',
    'doi:10.1088/0004-637x/768/1/87',
  ],
  [
    'https://journals.plos.org/plosone/article/file?type=printable&id=10.1371/journal.pone.0042793',
    'doi:10.1371/journal.pone.0042793',
  ],
  ['https://www.aeaweb.org/articles?id=10.1257/aer.101.4.1467', 'doi:10.1257/aer.101.4.1467'],
  ['https://www.science.org/doi/10.1126/science.adi1374', 'doi:10.1126/science.adi1374'],
  ['https://www.pnas.org/doi/full/10.1073/pnas.2114679118', 'doi:10.1073/pnas.2114679118'],
  ['https://dl.acm.org/doi/pdf/10.1145/3375627.3375851', 'doi:10.1145/3375627.3375851'],
  [
    'https://onlinelibrary.wiley.com/doi/abs/10.1002/acr2.11440?casa_token=a%3ab',
    'doi:10.1002/acr2.11440',
  ],
  [
    'https://www.degruyter.com/document/doi/10.1515/vfzg-2021-0028/html',
    'doi:10.1515/vfzg-2021-0028',
  ],
  ['https://datadryad.org/stash/dataset/doi:10.5061/dryad.8515', 'doi:10.5061/dryad.8515'],
  [
    'https://pubs.acs.org/action/showCitFormats?doi=10.1021%2Facscentsci.3c00243',
    'doi:10.1021/acscentsci.3c00243',
  ],
  [
    'https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/3OUPKS',
    'doi:10.7910/dvn/3oupks',
  ],
  [
    'https://www.taylorfrancis.com/chapters/edit/10.4324/9781315765464-9/a-title-somebody',
    'doi:10.4324/9781315765464-9',
  ],
  [
    'https://www.oxfordreference.com/view/10.1093/acref/9780199204632.001.0001/acref-9780199204632-e-4022',
    'doi:10.1093/acref/9780199204632.001.0001',
  ],
  [
    'https://www.oxforddnb.com/view/10.1093/odnb/9780198614128.001.0001/odnb-9780198614128-e-107316',
    'doi:10.1093/odnb/9780198614128.013.107316',
  ],
  [
    'https://projecteuclid.org/journals/aoas/volume-5/issue-2B/A-Title/10.1214/11-AOAS483.full',
    'doi:10.1214/11-aoas483',
  ],
  ['https://dl.acm.org/citation.cfm?doid=3097983.3098021', 'doi:10.1145/3097983.3098021'],
  [
    'https://www.science.org/doi/suppl/10.1126/science.adi1374/suppl_file/science.adi1374_sm.pdf',
    'doi:10.1126/science.adi1374',
  ],
  ['http://dx.doi.org/https://doi.org/10.1137/0320018', 'doi:10.1137/0320018'],
  ['https://link.springer.com/10.1007/s11182-020-02174-5', 'doi:10.1007/s11182-020-02174-5'],

  ['https://scholar.google.com/scholar_lookup?doi=10.1137/0320018', undefined],
  ['https://doi.org/', undefined],
  ['https://doi.org/10.5061', undefined],
  ['https://doi.org/b6vnmd', undefined],
  ['https://doi.org/10.506123/dryad.8515', undefined],
  ['https://doi.org/20.5061/dryad.8515', undefined],
  ['https://doi.org.evil.example/10.1126/science.adi1374', undefined],
  ['https://www.science.org.evil.example/doi/10.1126/science.adi1374', undefined],
  ['https://evil.example/10.1126/science.adi1374', undefined],
  ['https://evil.example/doi.org/10.1126/science.adi1374', undefined],
  ['https://someone@www.science.org/doi/10.1126/science.adi1374', undefined],
  ['https://link.springer.com/journal/10994', undefined],
  ['http://www.cs.utexas.edu/users/kaufmann/trusted-aug-20/10/summary/summary.pdf', undefined],
];
