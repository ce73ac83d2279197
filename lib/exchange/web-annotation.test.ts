import { describe, expect, it } from 'vitest';
import type { ImportContent } from './import-result.ts';
import { readWhole } from './read-file.ts';
import { FOREIGN_ANNOTATION, SET } from './set.examples.ts';
import { writeWebAnnotations } from './to-web-annotation.ts';

type Fields = Readonly<Record<string, unknown>>;

const COLLECTION = JSON.parse(writeWebAnnotations(SET, 'My claims'));

async function contentOf(annotation: unknown): Promise<ImportContent> {
  const text = typeof annotation === 'string' ? annotation : JSON.stringify(annotation);
  const result = await readWhole(text, 'a.jsonld');
  if (result.kind === 'failure') throw new Error(JSON.stringify(result.errors));
  return result;
}

/** The values that the model allows for `motivation` and `purpose`. */
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );

const SELECTORS = ['FragmentSelector', 'TextQuoteSelector', 'TextPositionSelector'];

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value : [value]) as Fields[];

/** What the model requires of an annotation (Web Annotation Data Model, sections 3 and 4). */
function violations(annotation: Fields): string[] {
  const bodies = listOf(annotation['body']);
  const [target] = listOf(annotation['target']);
  const isIri = (value: unknown) => typeof value === 'string' && URL.canParse(value);
  const source = target && typeof target === 'object' ? target['source'] : target;
  const checks: [string, boolean][] = [
    ['id is an IRI', isIri(annotation['id'])],
    ['type is Annotation', annotation['type'] === 'Annotation'],
    [
      'motivation is known',
      listOf(annotation['motivation']).every((one) => MOTIVATIONS.includes(String(one))),
    ],
    [
      'a textual body has a value',
      bodies.every((body) => body['type'] === 'TextualBody' && typeof body['value'] === 'string'),
    ],
    ['a purpose is known', bodies.every((body) => MOTIVATIONS.includes(String(body['purpose'])))],
    [
      'created is xsd:dateTime in UTC',
      bodies.every(
        ({ created }) =>
          created === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(created)),
      ),
    ],
    [
      'a creator has a type and a name',
      bodies
        .flatMap((body) => listOf(body['creator'] ?? []))
        .every((creator) => creator['type'] === 'Person' && creator['name'] !== ''),
    ],
    [
      'the target is an IRI, or has a source that is one',
      isIri(typeof source === 'string' ? source : (source as Fields)['id']),
    ],
    [
      'a part of a resource is a SpecificResource',
      typeof target === 'string' || target?.['type'] === 'SpecificResource',
    ],
    [
      'selectors are of the model',
      listOf(typeof target === 'string' ? [] : (target?.['selector'] ?? [])).every(isSelector),
    ],
  ];
  return checks.filter(([, holds]) => !holds).map(([rule]) => rule);
}

function isSelector(selector: Fields): boolean {
  const needed = {
    TextQuoteSelector: ['exact'],
    TextPositionSelector: ['start', 'end'],
    FragmentSelector: ['value'],
  };
  const type = selector['type'] as keyof typeof needed;
  return SELECTORS.includes(type) && needed[type].every((field) => selector[field] !== undefined);
}

describe('writing Web Annotations', () => {
  it('gives a collection of the model', () => {
    expect(COLLECTION['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(COLLECTION).toMatchObject({
      type: 'AnnotationCollection',
      label: 'My claims',
      total: 4,
      first: { type: 'AnnotationPage', startIndex: 0, items: { length: 4 } },
    });
  });

  it.each((COLLECTION.first.items as Fields[]).map((item) => [item['id'], item] as const))(
    'gives %s as the model requires',
    (_, item) => {
      expect(violations(item)).toEqual([]);
    },
  );

  it('names what a claim cites by its address, with CiTO’s properties', () => {
    const [body] = COLLECTION.first.items[0].body;
    expect(body).toMatchObject({
      value: 'Function vectors are causal across contexts.',
      creator: [
        { type: 'Person', name: 'Eric Todd' },
        { type: 'Person', name: 'David Bau' },
      ],
      created: '2024-02-29T00:00:00Z',
      'cito:citesAsEvidence': [{ 'dcterms:identifier': 'arxiv:2310.15213' }],
      'rdfs:seeAlso': [{ 'dcterms:identifier': 'concept:scheming' }],
    });
  });

  it('gives no time where a date names no day', () => {
    const [body] = COLLECTION.first.items[1].body;
    expect(body).toMatchObject({ 'dcterms:date': '2024-03' });
    expect(body).not.toHaveProperty('created');
  });
});

describe('reading Web Annotations', () => {
  it('reads our own claims back with all that the format can say', async () => {
    const { claims, abouts } = await contentOf(COLLECTION);
    expect(claims[0]).toEqual({
      id: SET.claims[0]?.id,
      text: SET.claims[0]?.text,
      speaker: ['Eric Todd', 'David Bau'],
      source: 'lw:w4aeAFzSAguvqA5qu',
      sourceTitle: SET.claims[0]?.sourceTitle,
      url: SET.claims[0]?.url,
      date: '2024-02-29',
      topics: SET.claims[0]?.topics,
      anchor: SET.claims[0]?.anchor,
      position: SET.claims[0]?.position,
      citations: [{ work: 'arxiv:2310.15213', intent: 'citesAsEvidence', basis: 'linked' }],
    });
    expect(claims[1]?.anchor).toEqual(SET.claims[1]?.anchor);
    expect(claims[1]?.citations[0]).toMatchObject({ claim: SET.claims[0]?.id, intent: 'disputes' });
    expect(abouts).toEqual([
      { target: 'answer-1', note: 'A note\nof two lines' },
      { target: 'arxiv:2310.15213', note: SET.abouts[0]?.note },
    ]);
  });

  it('takes a foreign highlight as a claim of its page, and the remark as a note', async () => {
    const { claims, abouts } = await contentOf(FOREIGN_ANNOTATION);
    expect(claims).toEqual([
      {
        id: expect.stringMatching(
          /^own-[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
        ),
        text: 'the words',
        source: 'url:https://example.org/essay',
        url: 'https://example.org/essay',
        topics: ['a tag'],
        anchor: { type: 'TextQuoteSelector', exact: 'the words', prefix: 'before ' },
        citations: [],
      },
    ]);
    expect(abouts).toEqual([{ target: claims[0]?.id, note: 'Fine & bold' }]);
  });

  it('gives a file that is read twice the same ids', async () => {
    const [once, twice] = [
      await contentOf(FOREIGN_ANNOTATION),
      await contentOf(FOREIGN_ANNOTATION),
    ];
    expect(once.claims[0]?.id).toBe(twice.claims[0]?.id);
  });

  it.each([
    ['no target', { target: undefined }, 'it has no target with an address'],
    [
      'a target that is no web address',
      { target: 'urn:isbn:1' },
      'its page is no web address: urn:isbn:1',
    ],
    [
      'nothing quoted and nothing said',
      { target: 'https://example.org/', body: [] },
      'it quotes nothing and says nothing',
    ],
    [
      'a note on a page that is no work',
      { target: 'https://example.org/' },
      'a note on a whole page that is no known work',
    ],
  ])('leaves out one with %s, and says so', async (_, change, reason) => {
    const annotation = { ...JSON.parse(FOREIGN_ANNOTATION), ...change };
    const { claims, skipped } = await contentOf([annotation]);
    expect(claims).toEqual([]);
    expect(skipped).toEqual([{ place: 'annotation 1 (http://example.org/anno1)', reason }]);
  });
});
