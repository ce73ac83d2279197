import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packCurated } from './pack-curated.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A dataset of these files, packed. */
function pack(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'curated-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return packCurated(folder);
}

/** What is wrong with a dataset, one problem a line; without the heading. */
function problemsOf(files: Readonly<Record<string, string>>): string[] {
  try {
    pack(files);
  } catch (error) {
    return String(error)
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

/** A dataset of one good work and one source with one claim, to which a test adds its fault. */
const dataset = (changes: { work?: string; source?: string; claim?: string; more?: string }) => ({
  'all.yaml': `works:
  - id: arxiv:2401.00001
    kind: paper
    title: A paper
${indent(changes.work, 4)}
sources:
  - page: https://www.lesswrong.com/posts/Ab3dEf7hJkMnPqRsT/a-post
${indent(changes.source, 4)}
    claims:
      - id: one
        text: A sentence.
${indent(changes.claim, 8)}
${changes.more ?? ''}`,
});

const indent = (text = '', by = 0) =>
  text
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n');

describe('packCurated', () => {
  it('accepts the good dataset that the other tests spoil', () => {
    expect(problemsOf(dataset({}))).toEqual([]);
  });

  it.each<[what: string, files: Readonly<Record<string, string>>, problem: string]>([
    [
      'an unknown work',
      dataset({
        claim: 'citations:\n  - { work: arxiv:2401.00009, intent: cites, basis: linked }',
      }),
      'all.yaml:13: one, citations[0].work: unknown work arxiv:2401.00009',
    ],
    [
      'an unknown work that a claim is attributed to',
      dataset({ claim: 'attributedTo: arxiv:2401.00009' }),
      'all.yaml:12: one, attributedTo: unknown work arxiv:2401.00009',
    ],
    [
      'an unknown claim',
      dataset({ claim: 'citations:\n  - { claim: two, intent: repliesTo, basis: named }' }),
      'all.yaml:13: one, citations[0].claim: unknown claim two',
    ],
    [
      'an unknown lost link',
      dataset({ claim: 'citations:\n  - { lost: unresolved:x, intent: cites, basis: linked }' }),
      'all.yaml:13: one, citations[0].lost: unknown lost link unresolved:x',
    ],
    [
      'a claim that cites itself',
      dataset({ claim: 'citations:\n  - { claim: one, intent: extends, basis: named }' }),
      'all.yaml:13: one, citations[0].claim: the claim cites itself',
    ],
    [
      'a citation of nothing',
      dataset({ claim: 'citations:\n  - { intent: extends, basis: named }' }),
      'all.yaml:13: one, citations[0]: names none or several of work, claim and lost',
    ],
    [
      'an unknown intent',
      dataset({
        claim: 'citations:\n  - { work: arxiv:2401.00001, intent: hates, basis: linked }',
      }),
      'all.yaml:13: one, citations[0].intent: unknown intent "hates"',
    ],
    [
      'an unknown basis',
      dataset({
        claim: 'citations:\n  - { work: arxiv:2401.00001, intent: cites, basis: guessed }',
      }),
      'all.yaml:13: one, citations[0].basis: unknown basis "guessed"',
    ],
    [
      'an unknown kind',
      dataset({ claim: 'kind: rumour' }),
      'all.yaml:12: one, kind: unknown kind "rumour"',
    ],
    [
      'an unknown field of a work',
      dataset({ work: 'authors: [ Ann ]' }),
      'all.yaml:5: arxiv:2401.00001, authors: unknown field',
    ],
    [
      'an unknown field of a claim',
      dataset({ claim: 'claim: A sentence.' }),
      'all.yaml:12: one, claim: unknown field',
    ],
    [
      'an unknown part of a file',
      dataset({ more: 'papers: []' }),
      'all.yaml:13: papers: unknown field',
    ],
    [
      'a missing field',
      { 'a.yaml': 'works:\n  - id: arxiv:2401.00001\n    kind: paper\n' },
      'a.yaml:2: arxiv:2401.00001, title: missing',
    ],
    [
      'an entry without id',
      { 'a.yaml': 'works:\n  - title: A paper\n    kind: paper\n' },
      'a.yaml:2: works[0], id: missing',
    ],
    [
      'an empty anchor',
      dataset({ claim: "anchor:\n  start: ''\n  end: the end." }),
      'all.yaml:13: one, anchor.start: empty',
    ],
    [
      'an anchor of blanks',
      dataset({ claim: "anchor:\n  start: The start\n  end: ' '" }),
      'all.yaml:14: one, anchor.end: empty',
    ],
    ['an anchor of nothing', dataset({ claim: 'anchor:' }), 'all.yaml:12: one, anchor: empty'],
    [
      'half an anchor',
      dataset({ claim: 'anchor:\n  start: The start' }),
      'all.yaml:13: one, anchor.end: missing',
    ],
    [
      'a day that does not exist',
      dataset({ claim: 'date: 2023-02-29' }),
      'all.yaml:12: one, date: no such date: "2023-02-29"',
    ],
    [
      'a date in other words',
      dataset({ source: 'date: March 2023' }),
      'all.yaml:8: https://www.lesswrong.com/posts/Ab3dEf7hJkMnPqRsT/a-post, date: not a date (YYYY, YYYY-MM or YYYY-MM-DD): "March 2023"',
    ],
    [
      'a year that is none',
      dataset({ work: 'issued: 23' }),
      'all.yaml:5: arxiv:2401.00001, issued: not a date (YYYY, YYYY-MM or YYYY-MM-DD): "23"',
    ],
    [
      'a source that is no address',
      { 'a.yaml': 'sources:\n  - page: lesswrong\n    claims: []\n' },
      'a.yaml:2: lesswrong, page: not a http or https address: "lesswrong"',
    ],
    [
      'a source that runs a script',
      { 'a.yaml': 'sources:\n  - page: javascript:alert(1)\n    claims: []\n' },
      'a.yaml:2: javascript:alert(1), page: not a http or https address: "javascript:alert(1)"',
    ],
    [
      'a part without a heading',
      dataset({ claim: 'part: quote-1' }),
      'all.yaml:12: one, part: stands without a heading of its source',
    ],
    [
      'a work id of no scheme',
      { 'a.yaml': 'works:\n  - id: 2401.00001\n    kind: paper\n    title: A paper\n' },
      'a.yaml:2: works[0], id: 2401.00001 is not a text (quote it)',
    ],
    [
      'a word that is no text',
      dataset({ work: 'otherTitles: [ 1984 ]' }),
      'all.yaml:5: arxiv:2401.00001, otherTitles[0]: 1984 is not a text (quote it)',
    ],
    [
      'one word for a list',
      dataset({ work: 'topics: scaling' }),
      'all.yaml:5: arxiv:2401.00001, topics: "scaling" is not a list',
    ],
    [
      'a work used twice',
      { ...dataset({}), 'b.yaml': 'works:\n  - { id: arxiv:2401.00001, kind: paper, title: A }\n' },
      'b.yaml:2: arxiv:2401.00001, id: already used at all.yaml:2',
    ],
    [
      'a claim used twice, one of them by a work',
      dataset({ work: 'says:\n  - id: one\n    text: Another sentence.' }),
      'all.yaml:12: one, id: already used at all.yaml:6',
    ],
    [
      'a lost link used twice',
      {
        'a.yaml':
          'lostLinks:\n  - { id: unresolved:x, title: X }\n  - { id: unresolved:x, title: Y }\n',
      },
      'a.yaml:3: unresolved:x, id: already used at a.yaml:2',
    ],
    [
      'two works that share a further id',
      {
        'a.yaml': `works:
  - { id: arxiv:2401.00001, kind: paper, title: A, sameAs: [ doi:10.1/x ] }
  - { id: arxiv:2401.00002, kind: paper, title: B, sameAs: [ doi:10.1/x ] }
`,
      },
      'a.yaml:3: arxiv:2401.00002, sameAs[0]: doi:10.1/x is also the work arxiv:2401.00001 at a.yaml:2',
    ],
    [
      "a work that has another one's id as a further id",
      {
        'a.yaml': `works:
  - { id: arxiv:2401.00001, kind: paper, title: A, sameAs: [ doi:10.1/x ] }
  - { id: doi:10.1/x, kind: paper, title: B }
`,
      },
      'a.yaml:2: arxiv:2401.00001, sameAs[0]: doi:10.1/x is also the work doi:10.1/x at a.yaml:3',
    ],
    [
      'a work under the lesser of its ids',
      {
        'a.yaml':
          'works:\n  - { id: doi:10.1/x, kind: paper, title: A, sameAs: [ arxiv:2401.00001 ] }\n',
      },
      'a.yaml:2: doi:10.1/x, id: arxiv:2401.00001 of sameAs comes first and is the id',
    ],
    [
      "another work's address as a copy",
      {
        'a.yaml': `works:
  - { id: arxiv:2401.00001, kind: paper, title: A, copies: [ "https://arxiv.org/abs/2401.00002" ] }
  - { id: arxiv:2401.00002, kind: paper, title: B }
`,
      },
      'a.yaml:2: arxiv:2401.00001, copies[0]: is the address of arxiv:2401.00002',
    ],
    [
      "the work's own address as a page about it",
      dataset({ work: 'about:\n  - https://arxiv.org/pdf/2401.00001v2' }),
      'all.yaml:6: arxiv:2401.00001, about[0]: is the address of the work itself',
    ],
    [
      'a file that is no YAML',
      { 'a.yaml': 'works:\n  - id: "arxiv:1\n' },
      'a.yaml:3: Missing closing "quote',
    ],
    [
      'a field written twice',
      dataset({ claim: 'kind: result\nkind: method' }),
      'all.yaml:13: Map keys must be unique',
    ],
  ])('refuses %s', (_, files, problem) => {
    expect(problemsOf(files)).toEqual([problem]);
  });

  it('tells all problems at once, in the order of files and lines', () => {
    const files = {
      'b/z.yaml': 'works:\n  - { id: nonsense, kind: paper, title: A }\n',
      'a.yaml': 'works: [\n',
      ...dataset({ work: 'issued: soon', claim: 'kind: rumour\ndate: 2023-13' }),
    };
    expect(() => pack(files)).toThrow(
      [
        'The curated dataset has 5 problems:',
        '  a.yaml:2: Flow sequence in block collection must be sufficiently indented and end with a ]',
        '  all.yaml:5: arxiv:2401.00001, issued: not a date (YYYY, YYYY-MM or YYYY-MM-DD): "soon"',
        '  all.yaml:12: one, kind: unknown kind "rumour"',
        '  all.yaml:13: one, date: no such date: "2023-13"',
        '  b/z.yaml:2: nonsense, id: not a work id (scheme:value): "nonsense"',
      ].join('\n'),
    );
  });

  it('does not call a work unknown that has another fault', () => {
    const files = dataset({
      work: 'issued: soon',
      claim: 'citations:\n  - { work: arxiv:2401.00001, intent: cites, basis: linked }',
    });
    expect(problemsOf(files)).toHaveLength(1);
  });

  it('gives one edition to one content, and another to another', () => {
    const { edition } = pack(dataset({}));
    expect(pack(dataset({})).edition).toBe(edition);
    expect(pack(dataset({ claim: 'kind: result' })).edition).not.toBe(edition);
    expect(pack(dataset({ claim: 'note: For editors only.' })).edition).toBe(edition);
  });
});

describe('a packed work', () => {
  it('has the fields of CSL-JSON, and no remark for editors', () => {
    const { works } = pack(
      dataset({
        work: `author: [ Ann Smith ]
moreAuthors: true
issued: 2023-08-08
container-title: A venue
note: Only for editors.`,
      }),
    );
    expect(works).toEqual([
      {
        id: 'arxiv:2401.00001',
        kind: 'paper',
        title: 'A paper',
        author: [{ literal: 'Ann Smith' }],
        moreAuthors: true,
        issued: { 'date-parts': [[2023, 8, 8]] },
        'container-title': 'A venue',
      },
    ]);
  });

  it('is also what the addresses of its copies name, never what those of pages about it name', () => {
    const { works } = pack(
      dataset({
        work: `copies:
  - https://arxiv.org/abs/2401.00001
  - https://openreview.net/forum?id=abcdefghij
about:
  - https://www.lesswrong.com/posts/Bb3dEf7hJkMnPqRsT/a-summary`,
      }),
    );
    expect(works[0]?.sameAs).toEqual(['openreview:abcdefghij']);
  });
});

describe('a packed claim', () => {
  const claimsOf = (changes: Parameters<typeof dataset>[0]) => pack(dataset(changes)).claims;

  it('of a page has its source, its address, and what the page says for all', () => {
    const claims = claimsOf({
      source: `heading: On something
speaker: [ Ann ]
speakerInferred: true
date: 2024-03`,
      claim: 'part: reply-1\nanchor: { start: The first, end: the last. }',
    });
    expect(claims).toEqual([
      {
        id: 'one',
        text: 'A sentence.',
        speaker: ['Ann'],
        speakerInferred: true,
        date: '2024-03',
        passage: { heading: 'On something', part: 'reply-1' },
        anchor: { type: 'TextFragment', start: 'The first', end: 'the last.' },
        source: 'lw:Ab3dEf7hJkMnPqRsT',
        url: 'https://www.lesswrong.com/posts/Ab3dEf7hJkMnPqRsT/a-post',
        citations: [],
      },
    ]);
  });

  it('keeps its own speaker and date before those of its page', () => {
    const [claim] = claimsOf({
      source: 'speaker: [ Ann ]\nspeakerInferred: true\ndate: 2024-03',
      claim: 'speaker: [ Bob ]\ndate: 2024-04-01',
    });
    expect(claim).toMatchObject({ speaker: ['Bob'], date: '2024-04-01' });
    expect(claim).not.toHaveProperty('speakerInferred');
  });

  it('that is quoted does not take the speaker of its page', () => {
    const [claim] = claimsOf({ source: 'speaker: [ Ann ]', claim: 'quoted: true' });
    expect(claim).not.toHaveProperty('speaker');
  });

  it('of a work has the work as its source, and no address', () => {
    const [claim] = pack({
      'a.yaml': `works:
  - id: arxiv:2401.00001
    kind: paper
    title: A paper
    says:
      - { id: one, text: A sentence., kind: result, limits: Only here. }
`,
    }).claims;
    expect(claim).toEqual({
      id: 'one',
      text: 'A sentence.',
      kind: 'result',
      limits: 'Only here.',
      source: 'arxiv:2401.00001',
      citations: [],
    });
  });

  it('keeps a reference whose link is lost apart from its citations', () => {
    const [claim] = claimsOf({
      claim: `citations:
  - { lost: unresolved:talk, intent: citesAsEvidence, basis: linked }
  - { work: arxiv:2401.00001, intent: disputes, basis: named, note: Only for editors. }`,
      more: 'lostLinks:\n  - { id: unresolved:talk, title: A talk }',
    });
    expect(claim?.citations).toEqual([
      { work: 'arxiv:2401.00001', intent: 'disputes', basis: 'named' },
    ]);
    expect(claim?.lostReferences).toEqual([
      { id: 'unresolved:talk', title: 'A talk', intent: 'citesAsEvidence', basis: 'linked' },
    ]);
  });

  it('made on two addresses of one page has one source', () => {
    const { claims } = pack({
      'a.yaml': `sources:
  - page: https://www.lesswrong.com/users/ann?from=post_header
    claims: [ { id: one, text: A sentence. } ]
  - page: https://www.greaterwrong.com/users/ann
    claims: [ { id: two, text: A sentence. } ]
`,
    });
    expect(claims.map(({ source }) => source)).toEqual([
      'url:https://www.lesswrong.com/users/ann',
      'url:https://www.lesswrong.com/users/ann',
    ]);
  });
});
