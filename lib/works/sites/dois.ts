/**
 * DOIs: their resolvers, and the publishers' addresses that carry one.
 *
 * @module
 */
import type { Site } from '../site.ts';

export const DOIS: readonly Site[] = [
  {
    hosts:
      'doi.org dx.doi.org doi.acm.org doi.acm.net doi.acm.com doi.acm.de dx.doi.net dx.doi.com dx.doi.de doi.ieeecomputersociety.org doai.io oadoi.org',
    rules: [[/^\/(?:urn:)?(?:doi:)?\/?(10[./].+)/i, 'doi:$1']],
  },
  {
    // bioRxiv and medRxiv append the version and the kind of file.
    hosts: 'biorxiv.org medrxiv.org',
    rules: [
      [/^\/content\/(?:\w+\/)?(10\.\d{4,5}\/[\d.]+)/, 'doi:$1'],
      [/^\/content\/(?:\w+\/)?early\/\d{4}\/\d\d\/\d\d\/([\d.]+)/, 'doi:10.1101/$1'],
    ],
  },
  {
    // The journals' own number and title follow the DOI.
    hosts: 'academic.oup.com direct.mit.edu ashpublications.org',
    rules: [[/\/doi\/(10\.\d{4,5}\/.+?)(?:\/\d{4,}(?:\/[^/]*)?)?$/, 'doi:$1']],
  },
  {
    hosts:
      'link.springer.com *.biomedcentral.com *.springeropen.com frontiersin.org *.frontiersin.org iopscience.iop.org journals.aps.org link.aps.org scitation.aip.org thieme-connect.com thieme-connect.de microbiologyresearch.org oxfordreference.com projecteuclid.org drops.dagstuhl.de jstor.org journal.digitalmedievalist.org sci-hub.se sci-hub.st sci-hub.ru sci-hub.tw scholar.archive.org',
    rules: [[/\/(10\.\d{4,5}(?:\.\d+)*\/.+)/, 'doi:$1']],
  },
  {
    hosts: 'journals.plos.org plosone.org aeaweb.org',
    rules: [[/^\/(?:\w+\/)?articles?(?:\/\w+)*$/, 'doi:{id}']],
  },
  {
    // The path that many publishers' platforms share.
    hosts: '*',
    rules: [
      [/\/doi\/(?:[a-z]+\/)?(10\.\d{4,5}(?:\.\d+)*\/.+)/i, 'doi:$1'],
      [/[/:]doi:(10\.\d{4,5}(?:\.\d+)*\/.+)/i, 'doi:$1'],
    ],
  },
];
