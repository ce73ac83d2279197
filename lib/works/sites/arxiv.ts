/**
 * arXiv, its mirrors, and the sites that show its papers under its ids.
 *
 * @module
 */
import type { Site } from '../site.ts';

export const ARXIV: readonly Site[] = [
  {
    hosts: 'arxiv.org *.arxiv.org xxx.lanl.gov xxx.itp.ac.cn',
    rules: [
      [
        /^\/(?:abs|pdf|html|format|ps|src|e-print|tb|dvi|bibtex|cits|refs|papers|versions)\/(?:arxiv:)?([\w.-]+(?:\/\d{7}(?!\d))?)/i,
        'arxiv:$1',
      ],
      [/^\/ftp\/arxiv\/papers\/\d{4}\/([\d.]+)/, 'arxiv:$1'],
      [/^\/ftp\/([a-z-]+)\/papers\/\d{4}\/(\d{7})/, 'arxiv:$1/$2'],
      [
        /^\/(?:arxiv:)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)$/,
        'arxiv:$1',
      ],
    ],
  },
  {
    hosts:
      'ar5iv.org arxiv-vanity.com huggingface.co hf.co scirate.com semanticscholar.org papers.cool emergentmind.com inspirehep.net',
    rules: [[/^\/(?:abs|html|papers?|arxiv)\/(?:arxiv:)?([\w.-]+(?:\/\d{7}(?!\d))?)/i, 'arxiv:$1']],
  },
  { hosts: 'api.semanticscholar.org', rules: [[/\/arXiv:([\w.-]+(?:\/\d{7})?)/i, 'arxiv:$1']] },
  {
    hosts: 'alphaxiv.org',
    rules: [[/^(?:\/\w\w)?\/[a-z]+\/([\w.-]+(?:\/\d{7}(?!\d))?)/, 'arxiv:$1']],
  },
  {
    // Copies that keep the name of the file.
    hosts: 'github.com raw.githubusercontent.com *.github.io',
    rules: [[/\/(?:arxiv[-_.]?)?(\d{4}\.\d{4,5}(?:v\d+)?)\.pdf$/i, 'arxiv:$1']],
  },
];
