/**
 * The laboratories' own publications, which have no id but their address.
 *
 * @module
 */
import type { Site } from '../site.ts';

export const LABS: readonly Site[] = [
  {
    hosts: 'transformer-circuits.pub distill.pub alignment.anthropic.com red.anthropic.com',
    rules: [
      [/^(\/20\d\d\/[\w-]+(?:\/(?!index\.html)[\w-]+)?)(?:\/index\.html)?$/, 'url:https://{@}$1'],
    ],
  },
  {
    hosts:
      'anthropic.com openai.com deepmind.google ai.meta.com research.google far.ai apolloresearch.ai redwoodresearch.org goodfire.ai timaeus.co aisi.gov.uk matsprogram.org',
    rules: [
      [/^(\/(?:research\/)?(?:research|publications?|papers|pubs)\/[\w-]+)$/, 'url:https://{@}$1'],
    ],
  },
  {
    hosts: 'microsoft.com',
    rules: [
      [
        /^\/[\w-]+\/research\/publication\/([\w-]+)$/,
        'url:https://{@}/en-us/research/publication/$1',
      ],
    ],
  },
  {
    // Reports that are files without a page of their own.
    hosts: 'intelligence.org storage.googleapis.com',
    rules: [[/^(\/(?:files|deepmind-media)\/[\w/.-]+\.pdf)$/, 'url:https://{@}$1']],
  },
  {
    // The second host is what OpenAI's files were first linked at.
    hosts: 'cdn.openai.com d4mucfpksywv.cloudfront.net',
    rules: [[/^(\/[\w/.-]+\.pdf)$/, 'url:https://cdn.openai.com$1']],
  },
  {
    hosts: 'openaipublic.blob.core.windows.net',
    rules: [[/^(\/[\w-]+\/paper)\/index\.html$/, 'url:https://{@}$1/index.html']],
  },
];
