/**
 * Databases and repositories that give works ids of their own.
 *
 * @module
 */
import type { Site } from '../site.ts';

export const DATABASES: readonly Site[] = [
  {
    hosts: 'ncbi.nlm.nih.gov *.ncbi.nlm.nih.gov pubmedcentralcanada.ca ukpmc.ac.uk',
    rules: [
      [/^\/(?:(?:labs\/)?pmcc?\/)?articles\/(PMC\d+)/i, 'pmcid:$1'],
      [/^\/(?:(?:m|labs)\/)?(?:pubmed\/|pmc\/articles\/pmid\/)?(\d+)$/, 'pmid:$1'],
      [/^(?:\/pubmed)?$/, 'pmid:{term}'],
      [/\/query\.fcgi$/, 'pmid:{list_uids}'],
      [/\/elink\.fcgi$/, 'pmid:{id}'],
    ],
  },
  {
    hosts: 'pubmedcentral.nih.gov',
    rules: [[/^\/articlerender\.fcgi$/, 'pmcid:{artid}']],
  },
  {
    hosts: 'europepmc.org',
    rules: [
      [/^\/(?:articles?|abstract)(?:\/pmc)?\/((?:PMC)?\d+)/i, 'pmcid:$1'],
      [/^\/(?:article|abstract)\/med\/(\d+)/i, 'pmid:$1'],
    ],
  },
  {
    hosts: 'semanticscholar.org api.semanticscholar.org',
    rules: [
      [/\/(?:paper|reader)\/(?:[^/]+\/)?([\da-f]{40})(?![\da-f])/, 's2:$1'],
      [/\/CorpusID:(\d+)$/i, 's2corpus:$1'],
    ],
  },
  {
    hosts: 'pdfs.semanticscholar.org',
    rules: [[/^\/([\da-f]{4})\/([\da-f]{36})\.pdf$/, 's2:$1$2']],
  },
  {
    hosts: 'ssrn.com papers.ssrn.com',
    rules: [
      [/^\/abstract=(\d+)$/, 'ssrn:$1'],
      [/^\/sol3\/\w+\.cfm/i, 'ssrn:{abstract_id}'],
      [/^\/sol3\/\w+\.cfm/i, 'ssrn:{abstractid}'],
    ],
  },
  {
    hosts: 'hal.science *.hal.science *.archives-ouvertes.fr hal.inria.fr',
    // What medihal holds are pictures.
    rules: [[/^\/(?:[a-z]+\/)?((?!medihal)[a-z]+[-_]\d{5,9}(?:v\d+)?)(?![\w-])/, 'hal:$1']],
  },
  {
    // JSTOR writes its own ids as DOIs too; other DOIs there are the publishers'.
    hosts: 'jstor.org',
    rules: [
      [
        /^\/(?:stable|pss)\/(?:(?:pdf|pdfplus|info)\/)?(?:10\.2307\/)?(\d{3,}|j\.[\w.]+?)(?:\.pdf)?$/,
        'jstor:$1',
      ],
    ],
  },
  {
    hosts: 'nber.org papers.nber.org',
    rules: [
      [/^\/(?:papers|chapters|system\/files\/working_papers)\/([a-z]\d+)(?![\w-])/, 'nber:$1'],
    ],
  },
  {
    hosts: 'openalex.org api.openalex.org explore.openalex.org',
    rules: [[/^\/(?:works\/)?(W\d+)$/i, 'openalex:$1']],
  },
  {
    hosts: 'dblp.org dblp.uni-trier.de dblp.dagstuhl.de dblp1.uni-trier.de',
    rules: [
      // CoRR is arXiv.
      [/^\/rec\/(?:\w+\/)?journals\/corr\/abs-(\d{4})-(\d{4,5})(?!\d)/, 'arxiv:$1.$2'],
      [
        /^\/rec\/(?:(?:bibtex|html|xml|rdf|ris)\/)?([a-z]+\/[\w-]+\/[\w-]+)(?:\.[a-z]+)?$/,
        'dblp:$1',
      ],
    ],
  },
  {
    // ADS spells arXiv ids as its own bibcodes.
    hosts: 'ui.adsabs.harvard.edu adsabs.harvard.edu scixplorer.org',
    rules: [
      [/^\/abs\/\d{4}arXiv(\d{4})(?:\.(\d{4})|(\d{5}))[A-Z]/, 'arxiv:$1.$2$3'],
      [/^\/abs\/arXiv:([\w.-]+(?:\/\d{7})?)/, 'arxiv:$1'],
    ],
  },
];
