/**
 * What the rows of `databases.ts` read.
 *
 * @module
 */
import type { Example } from '../site.ts';

export const DATABASES_EXAMPLES: readonly Example[] = [
  ['https://pubmed.ncbi.nlm.nih.gov/31233491/', 'pmid:31233491'],
  ['https://www.ncbi.nlm.nih.gov/pubmed/1941451?dopt=AbstractPlus', 'pmid:1941451'],
  ['https://www.ncbi.nlm.nih.gov/pubmed?term=21249754', 'pmid:21249754'],
  ['https://pubmed.ncbi.nlm.nih.gov/?term=21249754', 'pmid:21249754'],
  [
    'https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=000123',
    'pmid:123',
  ],
  [
    'http://eutils.ncbi.nlm.nih.gov/entrez/eutils/elink.fcgi?dbfrom=pubmed&amp;id=27357669&amp;retmode=ref',
    'pmid:27357669',
  ],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/27357669/', 'pmid:27357669'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5731347/pdf/MSB-13-954.pdf', 'pmcid:PMC5731347'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC2631623/', 'pmcid:PMC2631623'],
  ['https://pubmedcentralcanada.ca/pmcc/articles/PMC324123/pdf', 'pmcid:PMC324123'],
  ['http://www.pubmedcentral.nih.gov/articlerender.fcgi?artid=324123', 'pmcid:PMC324123'],
  ['https://europepmc.org/articles/PMC4944528?pdf=render', 'pmcid:PMC4944528'],
  ['https://europepmc.org/article/PMC/4944528', 'pmcid:PMC4944528'],
  ['https://europepmc.org/article/MED/31233491', 'pmid:31233491'],
  [
    'https://www.semanticscholar.org/paper/A-Title/406120529d907d0c7bf96125b83b930ba56f29e4',
    's2:406120529d907d0c7bf96125b83b930ba56f29e4',
  ],
  [
    'https://www.semanticscholar.org/paper/406120529d907d0c7bf96125b83b930ba56f29e4',
    's2:406120529d907d0c7bf96125b83b930ba56f29e4',
  ],
  [
    'https://www.semanticscholar.org/reader/406120529d907d0c7bf96125b83b930ba56f29e4',
    's2:406120529d907d0c7bf96125b83b930ba56f29e4',
  ],
  [
    'https://pdfs.semanticscholar.org/4061/20529d907d0c7bf96125b83b930ba56f29e4.pdf',
    's2:406120529d907d0c7bf96125b83b930ba56f29e4',
  ],
  ['https://api.semanticscholar.org/CorpusID:212727442', 's2corpus:212727442'],
  ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4904445', 'ssrn:4904445'],
  [
    'https://papers.ssrn.com/sol3/Delivery.cfm/SSRN_ID4904445_code1.pdf?abstractid=4904445&mirid=1',
    'ssrn:4904445',
  ],
  ['http://ssrn.com/abstract=4904445', 'ssrn:4904445'],
  ['https://hal.science/hal-00328427v2/document', 'hal:hal-00328427'],
  ['https://inria.hal.science/hal-01234567', 'hal:hal-01234567'],
  ['https://tel.archives-ouvertes.fr/tel-01234567', 'hal:tel-01234567'],
  ['http://hal.archives-ouvertes.fr/mem_13102590', 'hal:mem_13102590'],
  ['https://www.jstor.org/stable/3347357?seq=1', 'jstor:3347357'],
  ['https://www.jstor.org/stable/pdf/3347357.pdf', 'jstor:3347357'],
  ['https://www.jstor.org/stable/j.ctt802dw', 'jstor:j.ctt802dw'],
  ['http://www.jstor.org/stable/10.2307/40237667', 'jstor:40237667'],
  ['https://www.nber.org/papers/w33843', 'nber:w33843'],
  ['https://www.nber.org/system/files/working_papers/w33843/w33843.pdf', 'nber:w33843'],
  ['https://openalex.org/W2029394297', 'openalex:W2029394297'],
  ['https://openalex.org/works/w2029394297', 'openalex:W2029394297'],
  ['https://dblp.org/rec/journals/cssc/XuY12.html?view=bibtex', 'dblp:journals/cssc/XuY12'],
  [
    'https://dblp.uni-trier.de/rec/bibtex/conf/ats/KochteZBIWHCP10',
    'dblp:conf/ats/KochteZBIWHCP10',
  ],
  ['https://dblp.org/rec/journals/corr/abs-2402-10877', 'arxiv:2402.10877'],
  ['https://ui.adsabs.harvard.edu/abs/2020arXiv201207436Z/abstract', 'arxiv:2012.07436'],
  ['https://ui.adsabs.harvard.edu/abs/2008arXiv0806.2878C/abstract', 'arxiv:0806.2878'],
  ['https://ui.adsabs.harvard.edu/abs/arXiv:2012.07436', 'arxiv:2012.07436'],

  ['https://www.ncbi.nlm.nih.gov/pubmed', undefined],
  ['https://www.ncbi.nlm.nih.gov/pubmed?term=causality', undefined],
  ['https://www.ncbi.nlm.nih.gov/pmc/about/intro/', undefined],
  ['https://www.ncbi.nlm.nih.gov/gene/7157', undefined],
  ['https://europepmc.org/search?query=symmetry', undefined],
  ['https://www.semanticscholar.org/author/1234567', undefined],
  ['https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=123', undefined],
  ['https://hal.archives-ouvertes.fr/medihal-00772952v1', undefined],
  ['https://www.jstor.org/journal/mind', undefined],
  ['https://www.jstor.org/stable/i24432', undefined],
  ['https://www.nber.org/people/someone', undefined],
  ['https://openalex.org/A5023888391', undefined],
  ['https://dblp.org/pid/k/DonaldEKnuth.html', undefined],
  ['https://dblp.org/db/journals/tois/tois25.html', undefined],
  ['https://ui.adsabs.harvard.edu/abs/2023A%26ARv..31....1A/abstract', undefined],
];
