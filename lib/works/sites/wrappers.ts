/**
 * Addresses that hold another: redirects, viewers and archives.
 *
 * @module
 */
import type { Site } from '../site.ts';

export const WRAPPERS: readonly Site[] = [
  {
    hosts:
      'google.com google.co.uk google.ca google.de google.fr google.nl google.es google.it google.com.au google.co.in',
    rules: [
      [/^\/url$/, '>{q}'],
      [/^\/url$/, '>{url}'],
    ],
  },
  { hosts: 'scholar.google.com', rules: [[/^\/scholar_url$/, '>{url}']] },
  { hosts: 'docs.google.com', rules: [[/^\/(?:viewerng\/)?g?view(?:er)?$/, '>{url}']] },
  { hosts: 'translate.google.com', rules: [[/^\/translate$/, '>{u}']] },
  { hosts: 'facebook.com l.facebook.com lm.facebook.com', rules: [[/^\/l\.php$/, '>{u}']] },
  { hosts: 'l.instagram.com', rules: [[/^/, '>{u}']] },
  { hosts: 'youtube.com', rules: [[/^\/redirect$/, '>{q}']] },
  { hosts: 'duckduckgo.com', rules: [[/^\/l$/, '>{uddg}']] },
  { hosts: 'linkedin.com', rules: [[/^\/(?:safety\/go|redir\/redirect)$/, '>{url}']] },
  {
    hosts:
      'out.reddit.com slack-redir.net *.safelinks.protection.outlook.com go.openathens.net go.redirectingat.com',
    rules: [[/^/, '>{url}']],
  },
  {
    hosts: 'lesswrong.com alignmentforum.org forum.effectivealtruism.org',
    folders: 'out',
    rules: [[/^\/out$/, '>{url}']],
  },
  {
    hosts:
      'web.archive.org scholar.archive.org r.jina.ai 12ft.io via.hypothes.is archive.is archive.ph archive.today',
    rules: [[/\/https?:\/+(.+)/i, '>https://$1{}']],
  },
  { hosts: 'web.archive.org', rules: [[/^\/web\/\d\w*\/([^:]+)$/, '>https://$1{}']] },
];
