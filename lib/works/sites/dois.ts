/**
 * DOIs: their resolvers, and the publishers' addresses that carry one.
 *
 * @module
 */
import type { Site } from '../site.ts';

const ANYWHERE = /\/(10\.\d{4,5}(?:\.\d+)*\/.+)/;

export const DOIS: readonly Site[] = [
  {
    hosts:
      'doi.org dx.doi.org doi.acm.org doi.acm.net doi.acm.com doi.acm.de dx.doi.net dx.doi.com dx.doi.de doi.ieeecomputersociety.org doai.io oadoi.org dx.plos.org handle.stage.datacite.org handle.test.datacite.org',
    rules: [
      [/^\/(?:urn:)?(?:doi:)?\/?(10[./].+)/i, 'doi:$1'],
      // A resolver's whole address where its DOI should be.
      [/^\/https?:\/+(.+)/, '>https://$1'],
    ],
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
    rules: [[/^(?:\/[\w-]+){0,3}\/doi\/(10\.\d{4,5}\/.+?)(?:\/\d{4,}(?:\/[^/]*)?)?$/, 'doi:$1']],
  },
  {
    // The title follows the DOI.
    hosts: 'taylorfrancis.com accessscience.com',
    rules: [[/\/(10\.\d{4,5}\/[\w.-]+)/, 'doi:$1']],
  },
  {
    // Entries are numbered below the DOI of the book, or of the online edition.
    hosts: 'oxfordreference.com',
    rules: [[/\/(10\.1093\/\w+\/\d{13}\.\d{3}\.\d{4})/, 'doi:$1']],
  },
  {
    hosts: 'oxforddnb.com oxfordre.com',
    rules: [[/\/(10\.1093\/\w+\/\d{13})\.001\.0001\/\w+-\d{13}-e-(\d+)/, 'doi:$1.013.$2']],
  },
  {
    hosts:
      'link.springer.com journals.aps.org link.aps.org scitation.aip.org microbiologyresearch.org projecteuclid.org thieme-connect.com thieme-connect.de jstor.org sci-hub.se sci-hub.st sci-hub.ru sci-hub.tw',
    rules: [[ANYWHERE, 'doi:$1']],
  },
  {
    hosts: 'journals.plos.org plosone.org aeaweb.org',
    rules: [[/^\/(?:\w+\/)?articles?(?:\/\w+)*$/, 'doi:{id}']],
  },
  {
    hosts: 'dl.acm.org',
    rules: [[/^\/citation\.cfm$/, 'doi:10.1145/{doid}']],
  },
  {
    // The ways in which most publishers' platforms write a DOI.
    hosts: '*',
    rules: [
      [
        /\/(?:doi|abs|abstract|articles?|books?|chapters?|content|document|dois|full|pdf|product|referenceworkentry|reports|view|works)\/(?:[a-z]+\/)?(10\.\d{4,5}(?:\.\d+)*\/.+)/i,
        'doi:$1',
      ],
      [/[/:]doi:(10\.\d{4,5}(?:\.\d+)*\/.+)/i, 'doi:$1'],
      [/^\/(?:action\/\w+|doiLanding|servlet\/view)$/, 'doi:{doi}'],
      [/^\/dataset\.xhtml$/, 'doi:{persistentId}'],
    ],
  },
];
