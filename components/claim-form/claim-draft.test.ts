import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ClaimDraft, claimDraftSchema, type DraftWork } from '../../lib/claims/draft.ts';
import type { ClaimId } from '../../lib/claims/model.ts';
import type { SourceId } from '../../lib/works/source.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import { makeClaim } from '../fixtures.ts';
import {
  addressOf,
  answeredClaims,
  citedWorks,
  draftOfClaim,
  fieldsToSave,
  NO_SOURCE,
  newDraft,
  openedDraft,
  problemOf,
  suggestedWorks,
  titlesToSave,
  withAddress,
  withAnswer,
  withFields,
  withIntent,
  without,
  withQuote,
  withWork,
} from './claim-draft.ts';

const BEGUN = new Date('2026-01-02T03:04:05Z');
const POST = 'lw:abc' as SourceId;
const COMMENT = 'lwcomment:abc' as SourceId;
const PAPER = 'arxiv:2402.10877' as WorkId;

function offered(source: SourceId, places: readonly DraftWork['from'][]): ClaimDraft {
  const works = places.map((from, n): DraftWork => ({ id: id(n), from }));
  return { fields: { text: '', source }, works, note: '', begun: BEGUN.toISOString() };
}

function id(number: number): WorkId {
  return `arxiv:2401.0000${number}` as WorkId;
}

function citedIn(draft: ClaimDraft): WorkId[] {
  return citedWorks(openedDraft(draft)).map(({ work }) => work);
}

describe('openedDraft', () => {
  it.each<[string, SourceId, DraftWork['from'][], number[]]>([
    [
      'selection and paragraph, nothing further off',
      COMMENT,
      ['selection', 'paragraph', 'comment'],
      [0, 1],
    ],
    ['a comment where neither has any', COMMENT, ['comment', 'comment', 'page'], [0, 1]],
    ['a comment with many', COMMENT, Array<'comment'>(6).fill('comment'), [0, 1, 2, 3, 4, 5]],
    ['a post with many: none', POST, Array<'comment'>(6).fill('comment'), []],
    ['the page’s own paper', PAPER as string as SourceId, ['paragraph', 'page'], [0, 1]],
  ])('cites the works of %s', (_, source, places, cited) => {
    expect(citedIn(offered(source, places))).toEqual(cited.map(id));
  });

  it('says that near works are linked, and others named', () => {
    const near = openedDraft(offered(COMMENT, ['selection']));
    const around = openedDraft(offered(COMMENT, ['comment']));
    expect([near, around].map((draft) => citedWorks(draft)[0]?.basis)).toEqual(['linked', 'named']);
  });

  it('leaves a draft as it is that was opened before', () => {
    const opened = openedDraft(offered(COMMENT, ['selection']));
    const [citation] = citedWorks(opened);
    const emptied = citation ? without(opened, citation) : opened;
    expect(openedDraft(emptied)).toBe(emptied);
    expect(suggestedWorks(emptied).map((work) => work.id)).toEqual([id(0)]);
  });
});

describe('changing a draft', () => {
  const empty = newDraft(BEGUN);

  it('cites a work once, and suggests it no more once the reader takes it back', () => {
    const added = withWork(withWork(empty, { id: PAPER, title: 'A paper' }), {
      id: PAPER,
      title: 'Again',
    });
    expect(citedWorks(added)).toEqual([{ work: PAPER, intent: 'cites', basis: 'named' }]);
    expect(titlesToSave(added)).toEqual({ [PAPER]: 'A paper' });
    const [citation] = citedWorks(added);
    const removed = citation ? without(added, citation) : added;
    expect([citedWorks(removed), suggestedWorks(removed)]).toEqual([[], []]);
  });

  it('changes the intent of one citation', () => {
    const both = withWork(withWork(empty, { id: id(1), title: 'One' }), {
      id: id(2),
      title: 'Two',
    });
    const [, second] = citedWorks(both);
    const changed = second ? withIntent(both, second, 'disputes') : both;
    expect(citedWorks(changed).map(({ intent }) => intent)).toEqual(['cites', 'disputes']);
  });

  it('answers a claim once', () => {
    const claim = 'other' as ClaimId;
    const answering = withAnswer(withAnswer(empty, claim), claim);
    expect(answeredClaims(answering)).toEqual([{ claim, intent: 'repliesTo', basis: 'named' }]);
  });
});

describe('fieldsToSave', () => {
  it('needs nothing but the sentence', () => {
    const draft = withFields(newDraft(BEGUN), { text: ' It is so. ' });
    expect(fieldsToSave(draft)).toEqual({ text: 'It is so.', source: NO_SOURCE, citations: [] });
  });

  it('does not save that a work mentions itself, but why it cites itself', () => {
    const draft = withFields(openedDraft(offered(PAPER as string as SourceId, ['page'])), {
      text: 'It is so.',
      source: id(0) as string as SourceId,
    });
    expect(fieldsToSave(draft).citations).toEqual([]);
    const [itself] = citedWorks(draft);
    const told = itself ? withIntent(draft, itself, 'critiques') : draft;
    expect(fieldsToSave(told).citations).toHaveLength(1);
  });

  it('keeps the page that is shown', () => {
    const draft = newDraft(BEGUN, { source: POST, title: ' A\n post ' });
    expect(fieldsToSave(draft)).toMatchObject({
      source: POST,
      sourceTitle: 'A post',
      url: 'https://www.lesswrong.com/posts/abc',
    });
  });
});

describe('an edited claim', () => {
  const claim = makeClaim('own-1', {
    anchor: { type: 'TextQuoteSelector', exact: 'We find it.', prefix: 'Here ' },
    position: { type: 'TextPositionSelector', start: 5, end: 16 },
    citations: [{ work: PAPER, intent: 'cites', basis: 'linked' }],
    limits: 'Only small models.',
  });
  const draft = draftOfClaim(claim, { [PAPER]: 'A paper' }, { note: 'Mine' }, BEGUN);

  it('stays as it was where nothing is changed', () => {
    const { id: _id, ...fields } = claim;
    expect(fieldsToSave(openedDraft(draft))).toEqual(fields);
    expect(draft.works).toEqual([{ id: PAPER, title: 'A paper', from: 'reader' }]);
    expect(draft.baseNote).toBe('Mine');
  });

  it('loses its place in the text with other words, and keeps it with the same', () => {
    expect(withQuote(draft, ' We find it. ')).toBe(draft);
    const other = fieldsToSave(withQuote(draft, 'We found it.'));
    expect(other.anchor).toEqual({ type: 'TextQuoteSelector', exact: 'We found it.' });
    expect(other).not.toHaveProperty('position');
    expect(fieldsToSave(withQuote(draft, ' '))).not.toHaveProperty('anchor');
    expect(other.limits).toBe('Only small models.');
  });
});

describe('an address', () => {
  const draft = withFields(newDraft(BEGUN, { source: POST, title: 'A post' }), { text: 'It.' });

  it('is the source’s own until another is written', () => {
    expect(addressOf(draft)).toBe('https://www.lesswrong.com/posts/abc');
    expect(addressOf(newDraft(BEGUN))).toBe('');
  });

  it('names another source, whose title is not known', () => {
    const moved = withAddress(draft, 'https://arxiv.org/abs/2402.10877v2');
    expect(fieldsToSave(moved)).toEqual({
      text: 'It.',
      source: PAPER,
      url: 'https://arxiv.org/abs/2402.10877v2',
      citations: [],
    });
  });

  it.each(['javascript:alert(1)', 'somewhere', 'ftp://example.org/'])(
    'that is none of the web is kept as written, and not saved: %s',
    (text) => {
      const wrong = withAddress(draft, text);
      expect(addressOf(wrong)).toBe(text);
      expect(problemOf(wrong)).toContain('none of the web');
      expect(v.parse(claimDraftSchema, wrong)).toMatchObject({ address: text });
      expect(problemOf(withAddress(wrong, ''))).toBe('');
    },
  );
});
