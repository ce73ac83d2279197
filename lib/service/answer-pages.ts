/**
 * What the background answers to the extension's own pages.
 *
 * @module
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { anchorSchema, claimIdSchema, sourceIdSchema, workIdSchema } from '../claims/model.ts';
import { dismiss, dismissedOn, takeBackDismissal } from '../library/dismissals.ts';
import { pairOf, setJoined } from '../library/equivalences.ts';
import type { NoPage, PageRequests, PageState, PageView } from '../messages.ts';
import { isOn, siteIdOf } from '../settings.ts';
import { backupAnswers } from './answer-backups.ts';
import { exchangeAnswers } from './answer-exchange.ts';
import { recordAnswers } from './answer-records.ts';
import { siteAnswers } from './answer-sites.ts';
import { syncAnswers } from './answer-sync.ts';
import { askedBy, refusePrivate } from './asking.ts';
import { attach } from './attach.ts';
import { deleteAll } from './delete-all.ts';
import { tellLibraryChanged } from './events.ts';
import { confirmFrameWord } from './frames.ts';
import { readLibrary, theLibrary } from './library.ts';
import { sentRows } from './noted-requests.ts';
import { command } from './overlays.ts';
import { stateOfAddress } from './page-of-address.ts';
import { viewOneWork, viewPage } from './page-view.ts';
import { type Answers, NO_TAB } from './receive.ts';
import { readSettings, saveSettings, settingsChange } from './saved-settings.ts';

const tabId = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** By name: how a request of a page is read, and what it is answered. */
export const pageAnswers: Answers<PageRequests> = {
  ...recordAnswers,
  ...exchangeAnswers,
  ...backupAnswers,
  ...syncAnswers,
  ...siteAnswers,
  confirmFrame: {
    schema: v.strictObject({ word: v.pipe(v.string(), v.maxLength(100)) }),
    answer: ({ word }, { tab, isFramed }) => !isFramed || confirmFrameWord(tab, word),
  },
  page: {
    schema: v.strictObject({ tab: tabId }),
    answer: ({ tab: asked }, { tab, isPrivate }) => pageOf(asked ?? tab, isPrivate),
  },
  work: {
    schema: v.strictObject({ id: workIdSchema }),
    answer: async ({ id }) => viewOneWork(await readLibrary(), id),
  },
  showMention: {
    schema: v.strictObject({ tab: tabId, ids: v.pipe(v.array(workIdSchema), v.maxLength(100)) }),
    answer: async ({ tab: asked, ids }, { tab }) =>
      (await command(asked ?? tab, 'showMention', { ids })) ?? false,
  },
  showQuote: {
    schema: v.strictObject({
      tab: tabId,
      quote: v.strictObject({ source: sourceIdSchema, anchor: anchorSchema }),
    }),
    answer: async ({ tab: asked, quote }, { tab }) =>
      (await command(asked ?? tab, 'showQuote', quote)) ?? false,
  },
  dismissTitle: {
    schema: v.strictObject({
      tab: tabId,
      ids: v.pipe(v.array(workIdSchema), v.maxLength(100)),
      isMeant: v.boolean(),
    }),
    answer: async ({ tab: asked, ids, isMeant }, asker) => {
      const tab = asked ?? asker.tab;
      await refusePrivate(asker, tab);
      const page = (await command(tab, 'pageState', {}))?.sources[0];
      if (!page) throw new Error('The page has gone, so nothing of it was changed.');
      await (isMeant ? takeBackDismissal : dismiss)(await theLibrary(), page, ids);
      await command(tab, 'libraryChanged', {});
    },
  },
  settings: { schema: v.strictObject({}), answer: () => readSettings() },
  saveSettings: {
    schema: settingsChange,
    answer: async (change) => {
      await saveSettings(change);
      // Overlays ask again what they may mark.
      await tellLibraryChanged();
    },
  },
  sent: { schema: v.strictObject({}), answer: () => sentRows() },
  deleteAll: {
    schema: v.strictObject({}),
    answer: async (_request, { isFramed }) => {
      if (isFramed) throw new Error('Everything can be deleted in the settings alone.');
      await deleteAll();
    },
  },
  attach: {
    schema: v.strictObject({ tab: tabId, id: claimIdSchema }),
    answer: async ({ tab: asked, id }, asker) => {
      const tab = asked ?? asker.tab;
      const by = await askedBy(asker, tab);
      const selected = await command(tab, 'selectedQuote', {});
      const attached = await attach(await theLibrary(), by, id, selected);
      void tellLibraryChanged();
      return attached;
    },
  },
  setJoined: {
    schema: v.strictObject({ ids: v.tuple([workIdSchema, workIdSchema]), isJoined: v.boolean() }),
    answer: async ({ ids: [one, other], isJoined }, asker) => {
      await refusePrivate(asker, asker.tab);
      await setJoined(await theLibrary(), pairOf(one, other), isJoined);
      await tellLibraryChanged();
    },
  },
  closeSidebar: {
    schema: v.strictObject({ tab: tabId }),
    answer: async ({ tab: asked }, { tab }) => {
      await command(asked ?? tab, 'closeSidebar', {});
    },
  },
  cardHeight: {
    schema: v.strictObject({ height: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)) }),
    answer: async ({ height }, { tab }) => {
      await command(tab, 'cardHeight', { height });
    },
  },
};

/**
 * What a tab without an overlay is: the work that its address names, as that of a PDF does, or why
 * nothing is read there, as far as that is the reader's doing.
 */
async function unreadState(tab: number): Promise<PageState | NoPage> {
  const { url, title } = await tabOf(tab);
  const settings = await readSettings();
  if (settings.isPaused) return { kind: 'none', isPaused: true };
  const site = siteIdOf(url);
  if (site !== undefined && !isOn(settings, url)) return { kind: 'none', siteOff: site };
  return (url === undefined ? undefined : stateOfAddress(url, title)) ?? { kind: 'none' };
}

/** The address is known of tabs that the extension may read, by their sites or the reader's click. */
async function tabOf(
  tab: number,
): Promise<{ url?: string | undefined; title?: string | undefined }> {
  return tab === NO_TAB ? {} : browser.tabs.get(tab).catch(() => ({}));
}

async function pageOf(tab: number, isPrivate: boolean): Promise<PageView | NoPage> {
  const state = (await command(tab, 'pageState', {})) ?? (await unreadState(tab));
  if ('kind' in state) return state;
  const [page] = state.sources;
  const dismissed = page ? await dismissedOn(await theLibrary(), page) : [];
  const view = await viewPage(await readLibrary(), state, dismissed);
  return isPrivate ? { ...view, isPrivate } : view;
}
