/**
 * What the rows of `wrappers.ts` read, and the proxies of libraries.
 *
 * @module
 */
import type { Example } from '../site.ts';

export const WRAPPERS_EXAMPLES: readonly Example[] = [
  ['https://www.google.com/url?q=https://arxiv.org/abs/2402.10877&sa=D&usg=x', 'arxiv:2402.10877'],
  [
    'https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Farxiv.org%2Fpdf%2F2402.10877',
    'arxiv:2402.10877',
  ],
  [
    'https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2402.10877&hl=en',
    'arxiv:2402.10877',
  ],
  [
    'https://docs.google.com/viewer?url=https%3A%2F%2Farxiv.org%2Fpdf%2F2402.10877.pdf',
    'arxiv:2402.10877',
  ],
  [
    'https://translate.google.com/translate?sl=en&u=https://arxiv.org/abs/2402.10877',
    'arxiv:2402.10877',
  ],
  [
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fopenreview.net%2Fforum%3Fid%3DpOoKI3ouv1&h=x',
    'openreview:pOoKI3ouv1',
  ],
  ['https://l.instagram.com/?u=https%3A%2F%2Farxiv.org%2Fabs%2F2402.10877', 'arxiv:2402.10877'],
  [
    'https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Farxiv.org%2Fabs%2F2402.10877',
    'arxiv:2402.10877',
  ],
  ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Farxiv.org%2Fabs%2F2402.10877', 'arxiv:2402.10877'],
  [
    'https://www.linkedin.com/safety/go?url=https%3A%2F%2Farxiv.org%2Fabs%2F2402.10877',
    'arxiv:2402.10877',
  ],
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Farxiv.org%2Fabs%2F2402.10877',
    'arxiv:2402.10877',
  ],
  [
    'https://www.lesswrong.com/out?url=https%3A%2F%2Farxiv.org%2Fabs%2F2402.10877',
    'arxiv:2402.10877',
  ],
  [
    'https://web.archive.org/web/20240301000000/https://arxiv.org/abs/2402.10877',
    'arxiv:2402.10877',
  ],
  [
    'https://web.archive.org/web/2024if_/http:/openreview.net/forum?id=pOoKI3ouv1',
    'openreview:pOoKI3ouv1',
  ],
  ['https://web.archive.org/web/2024/arxiv.org/abs/2402.10877', 'arxiv:2402.10877'],
  [
    'https://scholar.archive.org/work/abc/access/wayback/https://arxiv.org/pdf/2402.10877',
    'arxiv:2402.10877',
  ],
  ['https://r.jina.ai/https://arxiv.org/abs/2402.10877', 'arxiv:2402.10877'],
  ['https://www-jstor-org.libezp.lib.example.edu/stable/3347357', 'jstor:3347357'],
  ['https://www.jstor.org.ezproxy.example.ac.uk/stable/3347357', 'jstor:3347357'],
  [
    'https://link-springer-com.proxy.library.example.edu/article/10.1007/s10924-010-0192-1',
    'doi:10.1007/s10924-010-0192-1',
  ],
  ['https://0-www-jstor-org.libproxy.example.edu/stable/3347357', 'jstor:3347357'],
  ['https://ezproxy.example.ac.uk/login?url=https://www.jstor.org/stable/3347357', 'jstor:3347357'],
  [
    'https://login.ezproxy.lib.example.edu/login?qurl=https%3a%2f%2fwww.jstor.org%2fstable%2f3347357',
    'jstor:3347357',
  ],
  ['https://arxiv-org.translate.goog/abs/2402.10877?_x_tr_sl=en', 'arxiv:2402.10877'],

  ['https://www.google.com/search?q=https://arxiv.org/abs/2402.10877', undefined],
  ['https://www.google.com.evil.example/url?q=https://arxiv.org/abs/2402.10877', undefined],
  ['https://www.lesswrong.com/search?query=https://arxiv.org/abs/2402.10877', undefined],
  ['https://web.archive.org/web/2024/https://example.org/', undefined],
  ['https://web.archive.org/web/2024*/arxiv', undefined],
  ['https://www-jstor-org.libezp.lib.example.edu:pw@evil.example/stable/3347357', undefined],
  ['https://proxy.example.org/', undefined],
];
