/**
 * What the background answers to overlays: ids, counts, and the quotes of the very page.
 *
 * @module
 */
import * as v from 'valibot';
import { sourceIdSchema, workIdSchema } from '../claims/model.ts';
import type { OverlayPart, OverlayRequests, PageFigures, Quote, WorkSummary } from '../messages.ts';
import type { OverlaySettings } from '../settings.ts';
import type { SourceId } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import { tellLibraryChanged, tellPages } from './events.ts';
import { newFrameWord } from './frames.ts';
import { readLibraryForPage, theLibrary } from './library.ts';
import { likelyPlaces, namedPlaces } from './named-places.ts';
import { bringPart } from './overlays.ts';
import { believeWorks } from './page-works.ts';
import type { Answers } from './receive.ts';
import { overlaySettingsChange, readSettings, saveSettings } from './saved-settings.ts';
import { selectionOfferSchema } from './selection-schema.ts';
import { isPanelOpen } from './side-panel.ts';
import { takeOffer } from './take-offer.ts';
import { showFigures } from './toolbar.ts';

/** The most works, and the most sources, that one page may ask for. */
const MOST = 2_000;

const PARTS = [
  'quotes',
  'panels',
  'selection',
  'names',
  'marks',
  'metadata',
] as const satisfies readonly OverlayPart[];

/** The longest text that is looked through at once, in UTF-16 code units. */
const LONGEST_TEXT = 200_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const nothing = v.strictObject({});
const likelyPlace = v.strictObject({
  before: v.pipe(v.string(), v.maxLength(500)),
  text: v.pipe(v.string(), v.maxLength(2_000)),
  keys: v.pipe(v.array(count), v.maxLength(32)),
  enclosed: v.pipe(v.array(count), v.maxLength(32)),
  hasId: v.boolean(),
});

/** By name: how a request of an overlay is read, and what it is answered in that tab. */
export const overlayAnswers: Answers<OverlayRequests> = {
  lookup: {
    schema: v.strictObject({ ids: v.pipe(v.array(workIdSchema), v.maxLength(MOST)) }),
    answer: ({ ids }, { address }) => lookUp(ids, address),
  },
  quotes: {
    schema: v.strictObject({ sources: v.pipe(v.array(sourceIdSchema), v.maxLength(MOST)) }),
    answer: ({ sources }, { address }) => quotesOf(sources, address),
  },
  likelyPlaces: {
    schema: v.strictObject({ text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)) }),
    answer: ({ text }) => likelyPlaces(text),
  },
  namedPlaces: {
    schema: v.strictObject({
      page: sourceIdSchema,
      places: v.pipe(v.array(likelyPlace), v.maxLength(500)),
    }),
    answer: async ({ page, places }, { address }) => {
      const { textMentions } = await readSettings();
      const named = await namedPlaces(page, places, address);
      // The passages that claims rest on are highlighted all the same.
      return textMentions ? named : named.filter((each) => 'claim' in each);
    },
  },
  pageWorks: {
    schema: v.strictObject({ ids: v.pipe(v.array(workIdSchema), v.maxLength(20)) }),
    answer: async ({ ids }, { address, isPrivate }) => {
      const { own, hasJoined } = await believeWorks(await theLibrary(), ids, address, !isPrivate);
      if (hasJoined) void tellLibraryChanged();
      return own;
    },
  },
  loadPart: {
    schema: v.strictObject({ part: v.picklist(PARTS) }),
    answer: async ({ part }, { tab }) => bringPart(tab, part),
  },
  frameWord: {
    schema: nothing,
    answer: async (_request, { tab }) => ({ word: await newFrameWord(tab) }),
  },
  pageChanged: {
    schema: v.strictObject({ works: count, withClaims: count, disputed: count }),
    answer: async (figures: PageFigures, { tab }) => {
      showFigures(tab, figures);
      tellPages({ event: 'pageChanged', tab });
    },
  },
  showDocked: {
    schema: v.strictObject({ work: v.optional(workIdSchema) }),
    answer: async ({ work }, { tab }) => {
      const isDocked = await isPanelOpen(tab);
      if (isDocked && work) tellPages({ event: 'focusWork', tab, work });
      return isDocked;
    },
  },
  focusWork: {
    schema: v.strictObject({ work: workIdSchema }),
    answer: async ({ work }, { tab }) => tellPages({ event: 'focusWork', tab, work }),
  },
  handOver: {
    schema: selectionOfferSchema,
    answer: (offer, asker) => takeOffer(offer, asker),
  },
  settings: { schema: nothing, answer: overlaySettings },
  saveSettings: {
    schema: overlaySettingsChange,
    answer: async (change, { isPrivate }) => {
      // Of a private window nothing is kept, not even how the sidebar was left in it.
      if (!isPrivate) await saveSettings(change);
    },
  },
};

async function overlaySettings(): Promise<OverlaySettings> {
  const { sidebarOpen, sidebarWidth } = await readSettings();
  return { sidebarOpen, sidebarWidth };
}

async function lookUp(ids: readonly WorkId[], address: string | undefined): Promise<WorkSummary[]> {
  const { markedWorks } = await readSettings();
  const reader = await readLibraryForPage(address);
  const found = await reader.summaries(ids);
  return [...found].flatMap(([asked, { ids: all, title, claims, disputes, own }]) => {
    const [work] = all;
    if (!work || claims + own === 0) return [];
    const isMarked = markedWorks === 'all' || (markedWorks === 'disputed' && disputes > 0);
    return [{ asked, work, title, claims, disputes, own, isMarked }];
  });
}

async function quotesOf(
  sources: readonly SourceId[],
  address: string | undefined,
): Promise<Quote[]> {
  const reader = await readLibraryForPage(address);
  const claims = await reader.claims('made', sources);
  return claims.flatMap(({ source, anchor }) => (anchor ? [{ source, anchor }] : []));
}
