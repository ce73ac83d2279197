/**
 * The links of the page that name a work, kept up to date as the page changes.
 *
 * @module
 */
import { identify, identifyPath } from '../works/identify.ts';
import type { WorkId } from '../works/work-id.ts';

const LINKS = 'a[href]';

/** The end of an address that leads to an entry of a list of references. */
const ENTRY_ID = /#((?:bib|ref|cite_note|CR\d)[^#]*)$/;

/** How many links are read before it is looked whether the slice is over. */
const AT_ONCE = 100;

/** What addresses are resolved against. */
interface Base {
  readonly address: string;
  readonly host: string;
  readonly origin: string;
}

/** Finds links that name works. Which of them are mentions is for `mentions.ts` to say. */
export class PageLinks {
  readonly #idOf = new Map<Element, WorkId>();
  /** The element id of the entry that a link leads to, on this page or another. */
  readonly #entryOf = new Map<Element, string>();
  /** Whether these are in document order, as they are until the page adds to what was read once. */
  #isInOrder = true;

  /** The work that a link names, where it has been read and names one. */
  idOf(link: Element): WorkId | undefined {
    return this.#idOf.get(link);
  }

  /** Every link that names a work and is in the document, in no order. */
  all(): IterableIterator<[Element, WorkId]> {
    return this.#idOf.entries();
  }

  /** Every link that leads to an entry of a list of references, and the entry's element id. */
  toEntries(): IterableIterator<[Element, string]> {
    return this.#entryOf.entries();
  }

  /** Every link that names a work, in document order. */
  inOrder(): [Element, WorkId][] {
    if (!this.#isInOrder) this.#bringInOrder();
    return [...this.#idOf];
  }

  #bringInOrder(): void {
    const former = new Map(this.#idOf);
    this.#idOf.clear();
    for (const link of document.querySelectorAll(LINKS)) {
      const id = former.get(link);
      if (id) this.#idOf.set(link, id);
    }
    this.#isInOrder = true;
  }

  /** Reads a part of the page, in steps; each link that is new or leads elsewhere is read again. */
  *read(root: Element): Generator<void> {
    // To forget what was never known takes its time too, on a page of many links.
    const isFirst = this.#idOf.size + this.#entryOf.size === 0;
    const { hostname: host, origin, href: address } = new URL(document.baseURI);
    const base = { host, origin, address };
    const own = root.matches(LINKS) ? [root] : [];
    let count = 0;
    for (const link of [...own, ...root.querySelectorAll(LINKS)]) {
      if (!isFirst) this.#forget(link);
      this.#readLink(link, base);
      if (++count % AT_ONCE === 0) yield;
    }
    this.#isInOrder &&= isFirst;
  }

  #forget(link: Element): void {
    this.#idOf.delete(link);
    this.#entryOf.delete(link);
  }

  #readLink(link: Element, base: Base): void {
    const href = link.getAttribute('href') ?? '';
    const id = idOf(href, base);
    if (id) this.#idOf.set(link, id);
    const entry = href.includes('#') ? ENTRY_ID.exec(href)?.[1] : undefined;
    if (entry) this.#entryOf.set(link, entry);
  }

  /** Forgets the links that have left the document. */
  prune(): void {
    for (const found of [this.#idOf, this.#entryOf]) {
      for (const link of found.keys()) if (!link.isConnected) found.delete(link);
    }
  }
}

/** A path that is the same once it is resolved. */
const RESOLVED = /^\/(?![/.])[^\s\\]*$/;

function idOf(href: string, { host, origin, address }: Base): WorkId | undefined {
  if (href.startsWith('#')) return undefined;
  if (href.startsWith('https://') || href.startsWith('http://')) return identify(href);
  // To resolve an address costs more than all else here, and few need it.
  if (RESOLVED.test(href) && !href.includes('/.')) return identifyPath(href, host, origin);
  const resolved = URL.parse(href, address);
  return resolved ? identify(resolved.href) : undefined;
}
