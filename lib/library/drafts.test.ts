import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ClaimDraft } from '../claims/draft.ts';
import { findDraft, forgetOldDrafts, leaveDraft, saveDraft } from './drafts.ts';
import { NOON } from './own.examples.ts';
import { newLibrary, sourceId } from './pack.examples.ts';

const POST = sourceId('lw:Ab3dEf7hJkMnPqRsT');
const TAB = { session: 'today', tab: 1 };

const draftOf = (text: string, source?: typeof POST): ClaimDraft => ({
  fields: { text, ...(source && { source }) },
  works: [],
  note: '',
  begun: '2026-01-01T12:00:00Z',
});

describe('a draft', () => {
  it('is its tab’s alone until it is given up', async () => {
    const library = await newLibrary();
    const draft = draftOf('Half a sent', POST);
    await saveDraft(library, TAB, draft, NOON);
    expect(await findDraft(library, TAB, [])).toEqual(draft);
    expect(await findDraft(library, { ...TAB, tab: 2 }, [POST])).toBeNull();
    await saveDraft(library, TAB, null, NOON);
    expect(await findDraft(library, TAB, [POST])).toBeNull();
  });

  it('of an earlier run of the browser is found where its page is shown, and only there', async () => {
    const library = await newLibrary();
    const draft = draftOf('Half a sent', POST);
    await saveDraft(library, { session: 'yesterday', tab: 1 }, draft, NOON);
    expect(await findDraft(library, TAB, [sourceId('arxiv:2401.00001')])).toBeNull();
    expect(await findDraft(library, TAB, [POST])).toEqual(draft);
    expect(await findDraft(library, { ...TAB, tab: 2 }, [POST])).toBeNull();
    expect(await findDraft(library, TAB, [])).toEqual(draft);
  });

  it('of a closed tab is found where its page is shown again', async () => {
    const library = await newLibrary();
    await saveDraft(library, TAB, draftOf('Half a sent', POST), NOON);
    await leaveDraft(library, TAB);
    expect(await findDraft(library, { ...TAB, tab: 2 }, [POST])).toEqual(
      draftOf('Half a sent', POST),
    );
  });

  it('that was begun on no page goes on where none is shown', async () => {
    const library = await newLibrary();
    await saveDraft(library, { session: 'yesterday', tab: 1 }, draftOf('Half'), NOON);
    expect(await findDraft(library, TAB, [POST])).toBeNull();
    expect(await findDraft(library, TAB, [])).toEqual(draftOf('Half'));
  });

  it('is the one saved last, where several were left behind', async () => {
    const library = await newLibrary();
    await saveDraft(library, { session: 'a', tab: 1 }, draftOf('Older', POST), NOON);
    await saveDraft(library, { session: 'a', tab: 2 }, draftOf('Newer', POST), NOON + 1);
    expect((await findDraft(library, TAB, [POST]))?.fields.text).toBe('Newer');
  });

  it('is forgotten after 90 days without a word', async () => {
    const library = await newLibrary();
    const day = 24 * 60 * 60 * 1_000;
    await saveDraft(library, TAB, draftOf('Old', POST), NOON);
    await saveDraft(library, { ...TAB, tab: 2 }, draftOf('New', POST), NOON + day);
    await forgetOldDrafts(library, NOON + 90 * day + 1);
    expect((await library.getAll('drafts')).map(({ tab }) => tab)).toEqual([2]);
  });
});
