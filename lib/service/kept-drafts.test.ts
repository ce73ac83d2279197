import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState, SelectionOffer } from '../messages.ts';
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import type { Asker } from './receive.ts';

const SOURCE = 'lw:Ab3dEf7hJkMnPqRsT' as string as SourceId;

const fake = vi.hoisted(() => {
  const session = new Map<string, unknown>();
  const page = { sources: [] as string[] };
  const privateTabs = new Set<number>();
  return {
    session,
    page,
    privateTabs,
    told: [] as unknown[],
    browser: {
      runtime: { sendMessage: async (event: unknown) => void fake.told.push(event) },
      tabs: {
        query: async () => [],
        get: async (tab: number) => ({ incognito: privateTabs.has(tab) }),
        sendMessage: async () => ({ reply: page }),
      },
      storage: {
        session: {
          get: async (key: string) => ({ [key]: session.get(key) }),
          set: async (items: object) => {
            for (const [key, value] of Object.entries(items)) session.set(key, value);
          },
        },
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const { takeOffer } = await import('./take-offer.ts');
const { draftOf, keepDraft, leaveDraftOf } = await import('./kept-drafts.ts');
const { askedBy } = await import('./asking.ts');
const { recordAnswers } = await import('./answer-records.ts');
const { theLibrary } = await import('./library.ts');
const { fieldsOf } = await import('../library/own.examples.ts');
const { packOf } = await import('../library/pack.examples.ts');
const { replacePack } = await import('../library/replace-pack.ts');
const v = await import('valibot');

const asker = (tab = 1, isPrivate = false): Asker => ({
  tab,
  isFramed: false,
  address: undefined,
  isPrivate,
  request: crypto.randomUUID(),
});

const offer = (exact: string, more: Partial<SelectionOffer> = {}): SelectionOffer => ({
  quote: { type: 'TextQuoteSelector', exact },
  source: SOURCE,
  works: [],
  ...more,
});

const REFUSAL = 'This is a private window, of which Claimside keeps nothing.';

beforeEach(async () => {
  const library = await theLibrary();
  for (const store of library.objectStoreNames) await library.clear(store);
  fake.page.sources = [];
  fake.privateTabs.clear();
  fake.told.length = 0;
});

describe('selected words', () => {
  it('become the draft of their tab, with an empty sentence, and the page is told', async () => {
    await takeOffer(offer('Quoted.', { author: ['Ann'], date: '2026-01-01' }), asker());
    expect(await draftOf(1)).toMatchObject({
      fields: { text: '', anchor: { exact: 'Quoted.' }, speaker: ['Ann'], date: '2026-01-01' },
    });
    expect(await draftOf(2)).toBeNull();
    expect(fake.told).toEqual([{ event: 'draftChanged', tab: 1 }]);
  });

  it('bring their works under the library’s ids and titles, each once', async () => {
    const paper = 'arxiv:2401.00001' as WorkId;
    const copy = 'doi:10.1000/a' as WorkId;
    const pack = packOf({ works: [{ id: paper, sameAs: [copy], title: 'The paper' }] });
    await replacePack(await theLibrary(), pack);
    const works = [
      { id: copy, title: 'A link', from: 'selection' },
      { id: paper, from: 'page' },
      { id: 'arxiv:2401.99999' as WorkId, from: 'comment' },
    ] as const;
    await takeOffer(offer('Quoted.', { works }), asker());
    expect((await draftOf(1))?.works).toEqual([
      { id: paper, title: 'The paper', from: 'selection' },
      { id: 'arxiv:2401.99999', from: 'comment' },
    ]);
  });

  it('that are handed over twice leave what was written about them', async () => {
    await takeOffer(offer('Quoted.'), asker());
    const draft = await draftOf(1);
    if (draft) await keepDraft(1, { ...draft, fields: { ...draft.fields, text: 'Begun.' } });
    await takeOffer(offer('Quoted.'), asker());
    expect((await draftOf(1))?.fields.text).toBe('Begun.');
  });

  it('are refused from a private window, and nothing is kept', async () => {
    await expect(takeOffer(offer('Quoted.'), asker(1, true))).rejects.toThrow(REFUSAL);
    fake.privateTabs.add(2);
    await expect(takeOffer(offer('Quoted.'), asker(2))).rejects.toThrow(REFUSAL);
    expect(await (await theLibrary()).count('drafts')).toBe(0);
  });
});

describe('a draft', () => {
  it('in whose place another comes is found again where its page is shown', async () => {
    await takeOffer(offer('First.'), asker());
    const first = await draftOf(1);
    if (first) await keepDraft(1, { ...first, fields: { ...first.fields, text: 'Begun.' } });
    await takeOffer(offer('Second.', { source: 'lw:Zb3dEf7hJkMnPqRsT' as SourceId }), asker());
    expect((await draftOf(1))?.fields.anchor).toMatchObject({ exact: 'Second.' });
    fake.page.sources = [SOURCE];
    expect((await draftOf(2))?.fields.text).toBe('Begun.');
  });

  it('of a closed tab waits for the tab that shows its page next', async () => {
    await takeOffer(offer('First.'), asker());
    await leaveDraftOf(1);
    expect(await draftOf(3)).toBeNull();
    const state: Pick<PageState, 'sources'> = { sources: [SOURCE] };
    fake.page.sources = [...state.sources];
    expect((await draftOf(3))?.fields.anchor).toMatchObject({ exact: 'First.' });
  });

  it('that is given up is gone, and the page is told', async () => {
    await takeOffer(offer('First.'), asker());
    await keepDraft(1, null);
    expect(await draftOf(1)).toBeNull();
    expect(fake.told.at(-1)).toEqual({ event: 'draftChanged', tab: 1 });
  });
});

describe('a change', () => {
  it('goes by the name of its request and by this device', async () => {
    const by = asker();
    const [one, two] = [await askedBy(by), await askedBy(by)];
    expect(one.id).toBe(by.request);
    expect(two.author.device).toBe(one.author.device);
  });

  it('is refused from a private window, also for a tab that is private', async () => {
    fake.privateTabs.add(7);
    await expect(askedBy(asker(1, true))).rejects.toThrow(REFUSAL);
    await expect(askedBy(asker(1), 7)).rejects.toThrow(REFUSAL);
  });

  it('of a claim larger than a million characters is refused, in words', () => {
    const schema = recordAnswers.saveClaim.schema;
    const topics = (length: number) => Array.from({ length }, () => 't'.repeat(90));
    const citations = Array.from({ length: 20_000 }, (_, n) => ({
      work: `arxiv:2401.${String(n).padStart(5, '0')}`,
      intent: 'discusses',
      basis: 'linked',
    }));
    expect(v.safeParse(schema, { fields: fieldsOf({ topics: topics(2) }) }).success).toBe(true);
    const parsed = v.safeParse(schema, { fields: { ...fieldsOf(), citations } });
    expect(parsed.issues?.map(({ message }) => message)).toEqual([
      'larger than 1000000 characters',
    ]);
  });
});
