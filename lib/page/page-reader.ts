/**
 * Reading the page: which works it mentions, what is known of them, and which of its passages stored
 * claims quote; kept up to date as the page changes and navigates.
 *
 * @module
 */
import type { Quote, WorkSummary } from '../messages.ts';
import type { WorkId } from '../works/work-id.ts';
import { ask } from './background.ts';
import type { Changes } from './changes.ts';
import { runIdly } from './idle.ts';
import { PageLinks } from './links.ts';
import { type MarkedMention, Mentions } from './mentions.ts';
import { timed } from './own-time.ts';
import type { readMetadata } from './page-metadata.ts';
import { loadPart } from './parts.ts';
import type { Quotes } from './quotes.ts';
import { type ShownSource, Site } from './site.ts';
import type { TextReader } from './text-reader.ts';

/** The least time between two looks at a page that keeps changing, in milliseconds. */
const PAUSE = 120;

/** What may say which work a page is. */
const METADATA =
  'meta[name^=citation_ i],meta[name^="dc." i],meta[name^=prism i],meta[name^=bepress i],[data-doi],script[type="application/ld+json"]';

/** Reads the page. All that it does to the page is to write and remove attributes of ours. */
export class PageReader {
  readonly #links = new PageLinks();
  readonly #known = new Map<WorkId, WorkSummary | null>();
  readonly #signal: AbortSignal;
  readonly #onRead: () => void;
  #address = '';
  #site = new Site('');
  #mentions = new Mentions(this.#links, this.#site, this.#known);
  #marked: readonly MarkedMention[] = [];
  #sources: readonly ShownSource[] = [];
  /** The sources whose quotes are known, as one text. */
  #asked = '';
  #wanted: readonly Quote[] = [];
  #quotes: Quotes | undefined;
  #texts: TextReader | undefined;
  #version: string | undefined;
  /** Parts of the page whose links are to be read. */
  #unread: Element[] = [document.documentElement];
  /** And whose text is. */
  #unreadText: Element[] = [];
  #hasRemoved = false;
  #mustFindQuotes = false;
  #isLooking = false;
  #mustLook = false;

  /**
   * `onRead` is called after each look, whether or not it found anything new, and once more where
   * the quotes, which take longer, are others than before or stand elsewhere.
   */
  constructor(onRead: () => void, signal: AbortSignal) {
    this.#onRead = onRead;
    this.#signal = signal;
  }

  get site(): Site {
    return this.#site;
  }

  /** The version of a preprint that the page is, as far as it says. */
  get version(): string | undefined {
    return this.#version;
  }

  get mentions(): Mentions {
    return this.#mentions;
  }

  /** The mentions that are marked, in reading order. */
  get marked(): readonly MarkedMention[] {
    return this.#marked;
  }

  /** The page, and the posts and comments shown on it. */
  get sources(): readonly ShownSource[] {
    return this.#sources;
  }

  /** How many passages of the page stored claims quote, found or not. */
  get quoteCount(): number {
    return this.#wanted.length;
  }

  /** The passages that were found; undefined where the page has none to look for. */
  get quotes(): Quotes | undefined {
    return this.#quotes;
  }

  /** Takes in what the page changed. */
  take({ added, hasRemoved }: Changes): void {
    this.#unread.push(...added);
    this.#unreadText.push(...added);
    this.#hasRemoved ||= hasRemoved;
    if (added.length > 0) this.#mustFindQuotes = true;
    this.look();
  }

  /** The library has changed: everything is asked for again. */
  forgetAnswers(): void {
    this.#known.clear();
    this.#asked = '';
    this.#texts?.forget();
    this.look();
  }

  /** Takes every highlight away. */
  clearHighlights(): void {
    this.#quotes?.clear();
    this.#texts?.show([]);
  }

  /** Looks at the page soon; calls while it looks make it look once more. */
  look(): void {
    this.#mustLook = true;
    if (!this.#isLooking) void this.#lookWhileDue();
  }

  async #lookWhileDue(): Promise<void> {
    this.#isLooking = true;
    while (this.#mustLook && !this.#signal.aborted) {
      this.#mustLook = false;
      await this.#lookOnce();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    this.#isLooking = false;
  }

  async #lookOnce(): Promise<void> {
    if (this.#followAddress()) await this.#readMetadata();
    await runIdly(this.#readLinks(), this.#signal);
    await this.#askForWorks();
    if (this.#signal.aborted) return;
    this.#sources = (await runIdly(this.#site.sources(), this.#signal)) ?? [];
    await this.#mark();
    if (await this.#readText()) {
      await this.#askForWorks();
      await this.#mark();
    }
    if ((await this.#findQuotes()) && !this.#signal.aborted) this.#onRead();
  }

  /** Forums navigate without loading a page, and the links stay; whose they are changes. */
  #followAddress(): boolean {
    if (this.#address === location.href) return false;
    this.#address = location.href;
    this.#site = new Site(location.href);
    this.#mentions = new Mentions(this.#links, this.#site, this.#known);
    this.#mentions.setTexts(this.#texts);
    this.#mustFindQuotes = true;
    return true;
  }

  /** What the page says of itself; a page that has changed its address may still say what it was. */
  async #readMetadata(): Promise<void> {
    this.#version = undefined;
    if (!document.querySelector(METADATA)) return;
    const read = await loadPart<typeof readMetadata>('metadata');
    const { ids = [], version } = read?.() ?? {};
    const { own } = this.#mentions;
    if (own.length > 0 && !ids.some((id) => own.includes(id))) return;
    this.#version = version;
    if (ids.every((id) => own.includes(id))) return;
    const believed = await ask('pageWorks', { ids });
    if (believed) this.#mentions.addOwn(believed);
  }

  *#readLinks(): Generator<void> {
    if (this.#hasRemoved) this.#links.prune();
    this.#hasRemoved = false;
    for (let root = this.#unread.pop(); root; root = this.#unread.pop()) {
      if (root.isConnected) yield* this.#links.read(root);
    }
  }

  async #mark(): Promise<void> {
    const marked = await runIdly(this.#mentions.mark(), this.#signal, 'marking');
    if (!marked) return;
    timed('marking', () => {
      this.#marked = marked;
      this.#texts?.show(marked.flatMap(({ spot }) => (spot instanceof Range ? [spot] : [])));
    });
    timed('marking', () => this.#onRead());
  }

  /** Whether other works are named in the text than before, or elsewhere. */
  async #readText(): Promise<boolean> {
    const [page] = this.#sources;
    if (!this.#texts) {
      const Part = await loadPart<typeof TextReader>('names');
      if (Part) this.#texts = new Part();
      this.#mentions.setTexts(this.#texts);
    }
    if (!this.#texts || !page || this.#signal.aborted) return false;
    const roots = this.#unreadText.splice(0);
    const isChanged = await this.#texts.read(roots, page.source, this.#signal);
    if (isChanged) this.#mustFindQuotes = true;
    return isChanged;
  }

  async #askForWorks(): Promise<void> {
    const ids = this.#mentions.unasked();
    if (ids.length === 0) return;
    const summaries = await ask('lookup', { ids });
    if (summaries) this.#mentions.learn(ids, summaries);
  }

  /** Whether the quotes that are wanted, or their states, are others than before. */
  async #findQuotes(): Promise<boolean> {
    const hasOthers = await this.#askForQuotes();
    if (!this.#mustFindQuotes && !this.#quotes?.isDamaged) return hasOthers;
    this.#mustFindQuotes = false;
    const places = this.#texts?.passages ?? [];
    if (this.#wanted.length + places.length > 0) await this.#loadQuotes();
    if (!this.#quotes || this.#signal.aborted) return hasOthers;
    const steps = this.#quotes.find(this.#wanted, this.#sources, places, this.#site);
    return (await runIdly(steps, this.#signal)) || hasOthers;
  }

  async #askForQuotes(): Promise<boolean> {
    const sources = this.#sources.map(({ source }) => source);
    const asked = sources.join(' ');
    if (asked === this.#asked) return false;
    const wanted = await ask('quotes', { sources });
    if (!wanted) return false;
    this.#asked = asked;
    this.#wanted = wanted;
    this.#mustFindQuotes = true;
    return true;
  }

  async #loadQuotes(): Promise<void> {
    if (this.#quotes) return;
    const Part = await loadPart<typeof Quotes>('quotes');
    if (Part) this.#quotes = new Part();
  }
}
