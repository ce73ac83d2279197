/**
 * What the rows of `publishers.ts` read.
 *
 * @module
 */
import type { Example } from '../site.ts';

export const PUBLISHERS_EXAMPLES: readonly Example[] = [
  ['https://www.nature.com/articles/s41586-021-03972-8', 'doi:10.1038/s41586-021-03972-8'],
  ['https://www.nature.com/articles/s41586-021-03972-8.pdf', 'doi:10.1038/s41586-021-03972-8'],
  [
    'https://www.nature.com/articles/s41586-021-03972-8/figures/1',
    'doi:10.1038/s41586-021-03972-8',
  ],
  ['https://www.nature.com/articles/nature10728', 'doi:10.1038/nature10728'],
  ['https://www.nature.com/articles/onc2011282', 'doi:10.1038/onc.2011.282'],
  ['https://www.nature.com/articles/srep20123', 'doi:10.1038/srep20123'],
  ['https://www.nature.com/articles/nsmb.1371', 'doi:10.1038/nsmb.1371'],
  [
    'https://www.nature.com/nature/journal/v521/n7553/full/nature14539.html',
    'doi:10.1038/nature14539',
  ],
  ['https://www.nature.com/onc/journal/v31/n12/full/onc2011282a.html', 'doi:10.1038/onc.2011.282'],
  ['https://elifesciences.org/articles/00013', 'doi:10.7554/elife.00013'],
  ['https://elifesciences.org/reviewed-preprints/89106v2', 'doi:10.7554/elife.89106'],
  ['https://cdn.elifesciences.org/articles/50036/elife-50036-v1.pdf', 'doi:10.7554/elife.50036'],
  [
    'https://elifesciences.org/download/aHR0cHM6/elife-50036-v1.pdf?_hash=gPY9lWM',
    'doi:10.7554/elife.50036',
  ],
  ['https://zenodo.org/records/45756#.ZEAe1sQpAUE', 'doi:10.5281/zenodo.45756'],
  ['https://osf.io/preprints/osf/b2xmp', 'doi:10.31219/osf.io/b2xmp'],
  ['https://osf.io/preprints/psyarxiv/7eb4g_v2', 'doi:10.31234/osf.io/7eb4g_v2'],
  ['https://osf.io/preprints/socarxiv/j7qta/', 'doi:10.31235/osf.io/j7qta'],
  ['https://psyarxiv.com/7eb4g/', 'doi:10.31234/osf.io/7eb4g'],
  [
    'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(21)01431-8/fulltext',
    'doi:10.1016/s0140-6736(21)01431-8',
  ],
  ['https://pubs.rsc.org/en/content/articlepdf/2022/dd/d2dd00066k', 'doi:10.1039/d2dd00066k'],
  ['https://nhess.copernicus.org/articles/13/299/2013/', 'doi:10.5194/nhess-13-299-2013'],
  ['https://www.hindawi.com/journals/ije/2015/210527/', 'doi:10.1155/2015/210527'],
  ['https://peerj.com/articles/4375/', 'doi:10.7717/peerj.4375'],
  ['https://peerj.com/articles/cs-123.pdf', 'doi:10.7717/peerj-cs.123'],
  ['https://www.researchsquare.com/article/rs-624370/v1', 'doi:10.21203/rs.3.rs-624370/v1'],
  ['https://www.preprints.org/manuscript/202202.0276/v1', 'doi:10.20944/preprints202202.0276.v1'],
  ['https://www.bmj.com/content/350/bmj.h696', 'doi:10.1136/bmj.h696'],
  [
    'https://www.ams.org/journals/jams/2012-25-01/S0894-0347-2011-00713-3/home.html',
    'doi:10.1090/s0894-0347-2011-00713-3',
  ],
  [
    'https://www.sciencedirect.com/science/article/abs/pii/S0009261497040141',
    'doi:10.1016/s0009-2614(97)04014-1',
  ],
  ['https://www.cell.com/fulltext/S0092-8674(00)81683-9', 'doi:10.1016/s0092-8674(00)81683-9'],
  [
    'https://www.sciencedirect.com/science/article/abs/pii/0584853976801316',
    'doi:10.1016/0584-8539(76)80131-6',
  ],
  [
    'https://www.sciencedirect.com/science/article/abs/pii/S014067361362228X',
    'doi:10.1016/s0140-6736(13)62228-x',
  ],
  [
    'https://www.sciencedirect.com/science/article/pii/S2589721721000349',
    'url:https://sciencedirect.com/science/article/pii/S2589721721000349',
  ],
  [
    'https://reader.elsevier.com/reader/sd/pii/S2589721721000349',
    'url:https://sciencedirect.com/science/article/pii/S2589721721000349',
  ],
  [
    'https://www.cell.com/cell-systems/fulltext/S2405-4712(17)30490-8',
    'url:https://sciencedirect.com/science/article/pii/S2405471217304908',
  ],
  [
    'https://www.cell.com/article/S245194561930073X/pdf',
    'url:https://sciencedirect.com/science/article/pii/S245194561930073X',
  ],
  [
    'https://www.sciencedirect.com/science/article/abs/pii/B9780123706263000508',
    'url:https://sciencedirect.com/science/article/pii/B9780123706263000508',
  ],
  [
    'https://ieeexplore.ieee.org/document/9090146',
    'url:https://ieeexplore.ieee.org/document/9090146',
  ],
  [
    'https://ieeexplore.ieee.org/abstract/document/7696113?reload=true',
    'url:https://ieeexplore.ieee.org/document/7696113',
  ],
  [
    'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9090146',
    'url:https://ieeexplore.ieee.org/document/9090146',
  ],
  [
    'https://ieeexplore.ieee.org/iel7/5/9090145/09090146.pdf',
    'url:https://ieeexplore.ieee.org/document/9090146',
  ],
  ['https://www.mdpi.com/1420-3049/23/10/2454/htm', 'url:https://mdpi.com/1420-3049/23/10/2454'],
  [
    'https://academic.oup.com/mind/article-abstract/LIX/236/433/986238?redirectedFrom=fulltext',
    'url:https://academic.oup.com/mind/article/LIX/236/433/986238',
  ],
  [
    'https://direct.mit.edu/neco/article/9/8/1735/6109/Long-Short-Term-Memory',
    'url:https://direct.mit.edu/neco/article/9/8/1735/6109',
  ],
  [
    'https://www.cambridge.org/core/journals/journal-of-fluid-mechanics/article/abs/density-currents/30D62864BDED84A6CC81F5823950767B',
    'url:https://cambridge.org/core/journals/journal-of-fluid-mechanics/article/density-currents/30D62864BDED84A6CC81F5823950767B',
  ],
  [
    'https://www.cambridge.org/core/books/probabilistic-programming/819623B1B5B33836476618AC0621F0EE',
    'url:https://cambridge.org/core/books/probabilistic-programming/819623B1B5B33836476618AC0621F0EE',
  ],

  ['https://www.nature.com/articles', undefined],
  ['https://www.nature.com/subjects/physics', undefined],
  ['https://www.nature.com/articles/6601234', undefined],
  ['https://elifesciences.org/subjects/neuroscience', undefined],
  ['https://zenodo.org/communities/ai', undefined],
  ['https://osf.io/b2xmp/', undefined],
  ['https://psyarxiv.com/about', undefined],
  ['https://osf.io/preprints/psyarxiv/discover', undefined],
  ['https://peerj.com/articles/?journal=cs', undefined],
  ['https://www.sciencedirect.com/journal/cognition', undefined],
  ['https://www.cell.com/action/doSearch?searchText=brain', undefined],
  ['https://ieeexplore.ieee.org/xpl/RecentIssue.jsp?punumber=5', undefined],
  ['https://www.mdpi.com/journal/entropy', undefined],
  [
    'https://www.cambridge.org/core/journals/american-political-science-review/issue/F6F2E8238A6D139A91D343A62AB2CECC',
    undefined,
  ],
  ['https://academic.oup.com/mind/issue/LIX/236', undefined],
];
