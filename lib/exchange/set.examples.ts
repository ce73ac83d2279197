/**
 * A set with every field of the model, and files of each format, for tests.
 *
 * @module
 */
import * as v from 'valibot';
import { claimSchema, workSchema } from '../claims/model.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import { aboutEntrySchema } from './findings.ts';
import type { ExchangeSet, ImportFormat } from './import-result.ts';
import { writePack } from './pack-file.ts';
import { writeRis } from './ris.ts';
import { writeWebAnnotations } from './to-web-annotation.ts';
import { WORKS } from './works.examples.ts';

const works = [
  {
    id: 'arxiv:2310.15213',
    kind: 'paper',
    title: 'Function Vectors in Large Language Models',
    author: [{ literal: 'Eric Todd' }, { literal: 'David Bau' }],
    moreAuthors: true,
    issued: { 'date-parts': [[2023, 10, 23]] },
    'container-title': 'ICLR 2024',
    editor: [{ literal: 'Been Kim' }],
    publisher: 'ICLR',
    volume: '1',
    issue: '2',
    page: '1-20',
    sameAs: ['openreview:AwyxtyMwaG'],
    otherTitles: ['Function vectors'],
    terms: ['task vectors'],
    copies: ['https://functions.baulab.info/'],
    about: ['https://github.com/ericwtodd/function_vectors'],
    topics: ['function-vectors'],
  },
  { id: 'lw:w4aeAFzSAguvqA5qu', kind: 'post', title: 'A post: why #tags and [[links]] stay words' },
  { id: 'concept:scheming', kind: 'concept', title: 'Scheming' },
];

const claims = [
  {
    id: 'own-6f0e8f8c-2c1d-4c1e-9a51-0d2f3a5b7c9d',
    text: 'Function vectors are causal across contexts.',
    kind: 'result',
    speaker: ['Eric Todd', 'David Bau'],
    attributedTo: 'arxiv:2310.15213',
    source: 'lw:w4aeAFzSAguvqA5qu',
    sourceTitle: 'A post: why #tags and [[links]] stay words',
    url: 'https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/a-post',
    date: '2024-02-29',
    passage: { heading: 'Results', part: 'quote-1' },
    hedges: ['might'],
    confidence: 'moderate',
    limits: 'Only small models.',
    topics: ['function-vectors', 'interpretability'],
    anchor: {
      type: 'TextQuoteSelector',
      exact: 'We find that FVs are *causal*\nacross contexts',
      prefix: 'paper. ',
      suffix: ' of many kinds',
    },
    position: { type: 'TextPositionSelector', start: 120, end: 164 },
    citations: [
      { work: 'arxiv:2310.15213', intent: 'citesAsEvidence', basis: 'linked' },
      { work: 'concept:scheming', intent: 'discusses', basis: 'inferred' },
    ],
    lostReferences: [{ title: 'A lost page', intent: 'cites', basis: 'linked' }],
  },
  {
    id: 'answer-1',
    text: 'That does not follow.',
    speaker: ['Jane Doe'],
    quoted: true,
    source: 'url:https://example.org/page',
    url: 'https://example.org/page?x=1',
    date: '2024-03',
    anchor: { type: 'TextFragment', start: 'That does', end: 'not follow.' },
    citations: [
      { claim: 'own-6f0e8f8c-2c1d-4c1e-9a51-0d2f3a5b7c9d', intent: 'disputes', basis: 'named' },
      { work: 'arxiv:2310.15213', intent: 'disputes', basis: 'named' },
    ],
  },
  { id: 'said-by-itself', text: 'It says so.', source: 'arxiv:2310.15213', citations: [] },
];

const abouts = [
  {
    target: 'arxiv:2310.15213',
    note: 'Read § 3 again: https://arxiv.org/abs/2310.15213 #todo',
    reading: 'read',
    stance: 'supports',
  },
  { target: 'answer-1', note: 'A note\nof two lines', hidden: true },
];

/** Every field of the model at least once. */
export const SET: ExchangeSet = {
  works: v.parse(v.array(workSchema), works),
  claims: v.parse(v.array(claimSchema), claims),
  abouts: v.parse(v.array(aboutEntrySchema), abouts),
};

export const NAME = { id: 'own', title: 'My claims', edition: '2024-03-01' };

/** Two annotations, a page note and a reply, as Hypothesis exports them. */
export const HYPOTHESIS = JSON.stringify({
  export_date: '2024-05-01T10:00:00.000Z',
  export_userid: 'reader',
  client_version: '1.1500.0',
  annotations: [
    {
      id: 'qJ0VbAeCEe6vZ9cYQ2ZJtA',
      created: '2024-04-30T10:00:00.000000+00:00',
      user: 'acct:reader@hypothes.is',
      uri: 'https://arxiv.org/abs/2310.15213v2',
      text: 'Is this so?',
      tags: ['function-vectors', 'to check'],
      group: '__world__',
      target: [
        {
          source: 'https://arxiv.org/abs/2310.15213v2',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/div[1]',
              startOffset: 1,
              endContainer: '/div[1]',
              endOffset: 40,
            },
            { type: 'TextPositionSelector', start: 1042, end: 1080 },
            {
              type: 'TextQuoteSelector',
              exact: 'a small number of attention heads',
              prefix: 'we find that ',
              suffix: ' transport a',
            },
          ],
        },
      ],
      document: { title: ['[2310.15213] Function Vectors in Large Language Models'] },
    },
    {
      id: 'page-note',
      uri: 'https://arxiv.org/abs/2310.15213',
      text: 'A note on the whole paper',
      tags: [],
      target: [{ source: 'https://arxiv.org/abs/2310.15213' }],
      document: { title: ['Function Vectors in Large Language Models'] },
    },
    {
      id: 'reply',
      uri: 'https://arxiv.org/abs/2310.15213',
      text: 'I agree',
      references: ['qJ0VbAeCEe6vZ9cYQ2ZJtA'],
      target: [{ source: 'https://arxiv.org/abs/2310.15213' }],
    },
  ],
});

/** An annotation such as other programs write them. */
export const FOREIGN_ANNOTATION = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/anno1',
  type: 'Annotation',
  motivation: 'highlighting',
  body: [
    { type: 'TextualBody', value: '<p>Fine &amp; <b>bold</b></p>', format: 'text/html' },
    { type: 'TextualBody', value: 'a tag', purpose: 'tagging' },
  ],
  target: {
    source: { id: 'https://example.org/essay', type: 'Text' },
    selector: {
      type: 'FragmentSelector',
      value: 'section-2',
      refinedBy: { type: 'TextQuoteSelector', exact: 'the words', prefix: 'before ' },
    },
  },
});

const LINKS = `# To read
https://arxiv.org/abs/2310.15213v2
doi:10.1126/science.adi1374

- https://openreview.net/forum?id=AwyxtyMwaG
10.1038/nature14539
https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/a-post
`;

/** A valid file of each format. */
export const FILES: Readonly<
  Record<ImportFormat, { readonly name: string; readonly text: string }>
> = {
  pack: { name: 'own.json', text: writePack(NAME, SET) },
  webAnnotation: { name: 'own.jsonld', text: writeWebAnnotations(SET, 'My claims') },
  hypothesis: { name: 'hypothesis.json', text: HYPOTHESIS },
  cslJson: { name: 'works.json', text: writeCslJson(WORKS.slice(0, 12)) },
  bibtex: { name: 'works.bib', text: writeBibtex(WORKS.slice(0, 12)) },
  ris: { name: 'works.ris', text: writeRis(WORKS.slice(0, 12)) },
  links: { name: 'links.txt', text: LINKS },
};
