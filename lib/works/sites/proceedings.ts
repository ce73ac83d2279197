/**
 * Proceedings and journals of machine learning, most of whose papers have no id but an address.
 *
 * @module
 */
import type { Site } from '../site.ts';

export const PROCEEDINGS: readonly Site[] = [
  {
    hosts:
      'aclanthology.org aclanthology.info aclweb.org anthology.aclweb.org acl.ldc.upenn.edu aclanthology.coli.uni-saarland.de',
    rules: [[/\/([A-Z]\d\d-\d{4}|\d{4}\.\w+-\w+\.\d+)(?!\d)/, 'acl:$1']],
  },
  {
    hosts: 'proceedings.mlr.press',
    rules: [
      [
        /^\/([vr]\d+)\/([\w-]+)(?:\.(?:html|pdf)$|\/|$)/,
        'url:https://proceedings.mlr.press/$1/$2.html',
      ],
    ],
  },
  {
    // PMLR keeps its newer files there.
    hosts: 'raw.githubusercontent.com',
    rules: [
      [
        /^\/mlresearch\/(v\d+)\/\w+\/assets\/([\w-]+)\//,
        'url:https://proceedings.mlr.press/$1/$2.html',
      ],
    ],
  },
  {
    hosts: 'jmlr.org jmlr.csail.mit.edu',
    rules: [
      [
        /^\/proceedings\/papers\/(v\d+)\/([\w-]+)(?:\.(?:html|pdf)$|\/|$)/,
        'url:https://proceedings.mlr.press/$1/$2.html',
      ],
      [
        /^\/papers\/v(?:olume)?(\d+)\/([\w-]+)(?:\.(?:html|pdf)$|\/|$)/,
        'url:https://jmlr.org/papers/v$1/$2.html',
      ],
    ],
  },
  {
    hosts: 'proceedings.neurips.cc papers.neurips.cc papers.nips.cc',
    rules: [
      [
        /^\/paper(?:_files\/paper)?\/(\d{4})\/(?:hash|file)\/([\da-f]{32})-[A-Za-z]+(-[\w-]+)?\.[a-z]+$/,
        'url:https://proceedings.neurips.cc/paper_files/paper/$1/hash/$2-Abstract$3.html',
      ],
      [/^\/paper\/(\d+-[\w-]+)(?:\.pdf)?$/, 'url:https://papers.nips.cc/paper/$1'],
    ],
  },
  {
    hosts: 'proceedings.iclr.cc proceedings.mlsys.org',
    rules: [
      [
        /^\/paper_files\/paper\/(\d{4})\/(?:hash|file)\/([\da-f]{32})-[A-Za-z]+(-[\w-]+)?\.[a-z]+$/,
        'url:https://{@}/paper_files/paper/$1/hash/$2-Abstract$3.html',
      ],
    ],
  },
  {
    hosts: 'iclr.cc icml.cc neurips.cc',
    rules: [[/^(\/virtual\/\d{4}\/(?:poster|oral|spotlight)\/\d+)$/, 'url:https://{@}$1']],
  },
  {
    hosts: 'nips.cc',
    rules: [[/^(\/virtual\/\d{4}\/(?:poster|oral|spotlight)\/\d+)$/, 'url:https://neurips.cc$1']],
  },
  {
    hosts: 'openaccess.thecvf.com',
    rules: [
      [
        /^\/(content\w*(?:\/\w+){0,2})\/(?:papers|html)\/((?:\w+\/)?[\w-]+)\.(?:pdf|html)$/,
        'url:https://openaccess.thecvf.com/$1/html/$2.html',
      ],
    ],
  },
  {
    hosts: 'ojs.aaai.org aaai.org',
    rules: [
      [
        /^\/(?:ojs\/)?index\.php\/([\w-]+)\/article\/(?:view|download)\/(\d+)/,
        'url:https://ojs.aaai.org/index.php/$1/article/view/$2',
      ],
      [
        /^(\/ocs\/index\.php\/\w+\/\w+\/paper\/view)(?:Paper|File)?\/(\d+)/,
        'url:https://aaai.org$1/$2',
      ],
    ],
  },
  {
    hosts: 'ijcai.org',
    rules: [
      [
        /^\/proceedings\/(20(?:1[7-9]|[2-9]\d))\/0*([1-9]\d*)(?:\.pdf)?$/,
        'doi:10.24963/ijcai.$1/$2',
      ],
    ],
  },
  {
    hosts: 'usenix.org',
    rules: [
      [
        /^(\/conference\/[\w-]+\/(?:technical-sessions\/)?presentation\/[\w-]+)$/,
        'url:https://{@}$1',
      ],
    ],
  },
  {
    hosts: 'eprint.iacr.org ia.cr',
    rules: [[/^\/(\d{4}\/\d{3,4})(?:\.pdf|\.ps)?$/, 'iacr:$1']],
  },
];
