/**
 * What the rows of `labs.ts` read.
 *
 * @module
 */
import type { Example } from '../site.ts';

export const LABS_EXAMPLES: readonly Example[] = [
  [
    'https://transformer-circuits.pub/2021/framework/index.html',
    'url:https://transformer-circuits.pub/2021/framework',
  ],
  [
    'https://transformer-circuits.pub/2021/framework/',
    'url:https://transformer-circuits.pub/2021/framework',
  ],
  ['https://distill.pub/2020/circuits/zoom-in/', 'url:https://distill.pub/2020/circuits/zoom-in'],
  [
    'https://alignment.anthropic.com/2025/automated-researchers/',
    'url:https://alignment.anthropic.com/2025/automated-researchers',
  ],
  [
    'https://www.anthropic.com/research/probes-catch-sleeper-agents',
    'url:https://anthropic.com/research/probes-catch-sleeper-agents',
  ],
  [
    'https://deepmind.google/research/publications/12345/',
    'url:https://deepmind.google/research/publications/12345',
  ],
  ['https://research.google/pubs/a-title/', 'url:https://research.google/pubs/a-title'],
  [
    'https://www.microsoft.com/en-us/research/publication/a-title/?lang=fr',
    'url:https://microsoft.com/en-us/research/publication/a-title',
  ],
  [
    'https://intelligence.org/files/Corrigibility.pdf',
    'url:https://intelligence.org/files/Corrigibility.pdf',
  ],
  [
    'https://cdn.openai.com/papers/weak-to-strong-generalization.pdf',
    'url:https://cdn.openai.com/papers/weak-to-strong-generalization.pdf',
  ],
  [
    'https://d4mucfpksywv.cloudfront.net/better-language-models/language_models.pdf',
    'url:https://cdn.openai.com/better-language-models/language_models.pdf',
  ],
  [
    'https://openaipublic.blob.core.windows.net/neuron-explainer/paper/index.html#sec-intro',
    'url:https://openaipublic.blob.core.windows.net/neuron-explainer/paper/index.html',
  ],

  ['https://transformer-circuits.pub/', undefined],
  ['https://www.anthropic.com/research', undefined],
  ['https://www.anthropic.com/news/claude-3-family', undefined],
  ['https://intelligence.org/blog/', undefined],
];
