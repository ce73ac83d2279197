/**
 * Publishers whose addresses carry no DOI: those from which the publisher's own rule makes one, and
 * those whose papers keep their address.
 *
 * @module
 */
import type { Site } from '../site.ts';

export const PUBLISHERS: readonly Site[] = [
  {
    hosts: 'nature.com',
    rules: [
      // In the years when journals numbered by year, the parts of the DOI are run together.
      [
        /^\/(?:articles|\w+\/journal\/\w+\/\w+\/\w+)\/((?!nature|ncomms|srep)[a-z]+)(20[01]\d)(\d+)(?:a?\.\w+|\/|$)/,
        'doi:10.1038/$1.$2.$3',
      ],
      [/^\/articles\/((?=.*[a-z]|\d{8})[a-z\d.-]+)/, 'doi:10.1038/$1'],
      [/^\/\w+\/journal\/\w+\/\w+\/\w+\/([a-z\d.-]+?)(?:_\w+)?\.(?:html|pdf)$/, 'doi:10.1038/$1'],
    ],
  },
  {
    hosts: 'elifesciences.org cdn.elifesciences.org',
    rules: [
      [/^\/(?:articles|reviewed-preprints)\/(\d{5,6})(?!\d)/, 'doi:10.7554/elife.$1'],
      [/\/elife-(\d{5,6})-[\w-]+\.pdf$/, 'doi:10.7554/elife.$1'],
    ],
  },
  {
    hosts: 'zenodo.org',
    rules: [[/^\/records?\/(\d+)/, 'doi:10.5281/zenodo.$1']],
  },
  {
    // Their ids have no letter that could be taken for a digit, so no word is one.
    hosts: 'osf.io',
    rules: [
      [/^\/preprints\/osf\/([2-9a-hjkmnp-z]{5}(?:_v\d+)?)$/, 'doi:10.31219/osf.io/$1'],
      [/^\/preprints\/psyarxiv\/([2-9a-hjkmnp-z]{5}(?:_v\d+)?)$/, 'doi:10.31234/osf.io/$1'],
      [/^\/preprints\/socarxiv\/([2-9a-hjkmnp-z]{5}(?:_v\d+)?)$/, 'doi:10.31235/osf.io/$1'],
    ],
  },
  {
    hosts: 'psyarxiv.com',
    rules: [[/^\/(?:preprints\/)?([2-9a-hjkmnp-z]{5}(?:_v\d+)?)$/, 'doi:10.31234/osf.io/$1']],
  },
  {
    hosts: 'thelancet.com',
    rules: [[/\/PII(S[\dX()-]+)/, 'doi:10.1016/$1']],
  },
  {
    hosts: 'pubs.rsc.org',
    rules: [
      [
        /^\/[\w-]+\/content\/article\w+\/\d{4}\/\w+\/([a-z]\d[a-z]{2}\d{5}[a-z\d])$/i,
        'doi:10.1039/$1',
      ],
    ],
  },
  {
    hosts: '*.copernicus.org',
    rules: [[/^\/articles\/(\d+)\/(\d+)\/(20\d\d)(?!\d)/, 'doi:10.5194/{@1}-$1-$2-$3']],
  },
  {
    hosts: 'hindawi.com downloads.hindawi.com',
    rules: [[/^\/journals\/\w+\/(\d{4})\/(\d+)(?!\d)/, 'doi:10.1155/$1/$2']],
  },
  {
    hosts: 'peerj.com',
    rules: [
      [/^\/articles\/(\d+)(?![\w-])/, 'doi:10.7717/peerj.$1'],
      [/^\/articles\/(cs|ai)-(\d+)(?![\w-])/, 'doi:10.7717/peerj-$1.$2'],
    ],
  },
  {
    hosts: 'researchsquare.com',
    rules: [[/^\/article\/(rs-\d+)\/(v\d+)/, 'doi:10.21203/rs.3.$1/$2']],
  },
  {
    hosts: 'preprints.org',
    rules: [[/^\/manuscript\/(\d{6}\.\d{4})\/(v\d+)/, 'doi:10.20944/preprints$1.$2']],
  },
  {
    hosts: 'bmj.com',
    rules: [[/^\/content\/\d+\/(bmj[.-][\w-]+)/, 'doi:10.1136/$1']],
  },
  {
    hosts: 'ams.org',
    rules: [[/^\/journals\/\w+\/[\d-]+\/(S[\dX-]+)/, 'doi:10.1090/$1']],
  },

  {
    // Until 2000, and in the Lancet's journals since, Elsevier's item number is the DOI too.
    hosts: 'sciencedirect.com reader.elsevier.com linkinghub.elsevier.com cell.com',
    rules: [
      [
        /\/(S?)(\d{4})-?(\d{3}[\dX])\(?(9\d|00)\)?(\d{5})-?([\dX])(?![\dX])/,
        'doi:10.1016/$1$2-$3($4)$5-$6',
      ],
      [/\/(\d{4})(\d{3}[\dX])(\d\d)(\d{5})([\dX])(?![\dX])/, 'doi:10.1016/$1-$2($3)$4-$5'],
      [
        /\/S(0140|1470|1473|1474|2214)(6736|2045|3099|4422|109X)(\d\d)(\d{5})([\dX])(?![\dX])/,
        'doi:10.1016/s$1-$2($3)$4-$5',
      ],
      [
        /\/S(\d{4})-?(\d{3}[\dX])\(?(\d\d)\)?(\d{5})-?([\dX])(?![\dX])/,
        'url:https://sciencedirect.com/science/article/pii/S$1$2$3$4$5',
      ],
      [
        /\/pii\/(B97[89]\d{15}[\dX])(?![\dX])/,
        'url:https://sciencedirect.com/science/article/pii/$1',
      ],
    ],
  },
  {
    hosts: 'ieeexplore.ieee.org',
    rules: [
      [/^(?:\/abstract)?\/document\/0*(\d+)/, 'url:https://ieeexplore.ieee.org/document/$1'],
      [/^\/iel\w+\/\d+\/\d+\/0*([1-9]\d*)\.pdf$/, 'url:https://ieeexplore.ieee.org/document/$1'],
      [/^\/(?:stamp|xpl)\/\w+\.jsp$/, 'url:https://ieeexplore.ieee.org/document/{arnumber}'],
    ],
  },
  {
    hosts: 'mdpi.com',
    rules: [
      [/^\/(\d{4}-\d{3}[\dX]\/\d+\/\d+\/\d+)(?:\/(?:pdf|html?|xml))?$/, 'url:https://mdpi.com/$1'],
    ],
  },
  {
    hosts: 'academic.oup.com direct.mit.edu',
    rules: [
      [
        /^\/([\w-]+)\/article(?:-abstract)?\/([\w-]+\/[\w-]+\/[\w-]+\/\d+)(?:\/[^/]*)?$/,
        'url:https://{@}/$1/article/$2',
      ],
    ],
  },
  {
    hosts: 'cambridge.org',
    rules: [
      [
        /^\/core\/journals\/([\w-]+)\/article\/(?:abs\/)?([\w-]+\/[\dA-F]{32})(?![\dA-F])/,
        'url:https://cambridge.org/core/journals/$1/article/$2',
      ],
      [
        /^\/core\/books\/(?:abs\/)?((?:[\w-]+\/){1,2}[\dA-F]{32})(?![\dA-F])/,
        'url:https://cambridge.org/core/books/$1',
      ],
    ],
  },
];
