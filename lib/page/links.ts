/**
 * The links of the page that name a work, kept up to date as the page changes.
 *
 * @module
 */
import { identify } from '../works/identify.ts';
import type { WorkId } from '../works/work-id.ts';

const LINKS = 'a[href]';

/** The end of an address that leads to an entry of a list of references. */
const ENTRY_ID = /#((?:bib|ref|cite_note|CR\d)[^#]*)$/;

/** How many links are read before it is looked whether the slice is over. */
const AT_ONCE = 40;

/** Finds links that name works. Which of them are mentions is for `mentions.ts` to say. */
export class PageLinks {
  readonly #idOf = new Map<Element, WorkId>();
  /** The element id of the entry that a link leads to, on this page or another. */
  readonly #entryOf = new Map<Element, string>();
  /** What an address names, since pages repeat addresses; undefined is an answer too. */
  readonly #named = new Map<string, WorkId | undefined>();

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
    return [...document.querySelectorAll(LINKS)].flatMap((link) => {
      const id = this.#idOf.get(link);
      return id ? [[link, id] as [Element, WorkId]] : [];
    });
  }

  /** Reads a part of the page, in steps; each link that is new or leads elsewhere is read again. */
  *read(root: Element): Generator<void> {
    if (root.matches(LINKS)) this.readLink(root);
    let count = 0;
    for (const link of root.querySelectorAll(LINKS)) {
      this.readLink(link);
      if (++count % AT_ONCE === 0) yield;
    }
  }

  /** Reads one link. */
  readLink(link: Element): void {
    const href = link.getAttribute('href') ?? '';
    setOrDelete(this.#idOf, link, this.#identify(href));
    setOrDelete(this.#entryOf, link, ENTRY_ID.exec(href)?.[1]);
  }

  /** Forgets the links that have left the document. */
  prune(): void {
    for (const found of [this.#idOf, this.#entryOf]) {
      for (const link of found.keys()) if (!link.isConnected) found.delete(link);
    }
  }

  #identify(href: string): WorkId | undefined {
    if (href.startsWith('#')) return undefined;
    // Resolving an address costs more than all else here, and most are whole.
    const address = /^https?:/i.test(href) ? href : URL.parse(href, document.baseURI)?.href;
    if (address === undefined) return undefined;
    if (!this.#named.has(address)) {
      this.#named.set(address, identify(address) as WorkId | undefined);
    }
    return this.#named.get(address);
  }
}

function setOrDelete<Value>(map: Map<Element, Value>, link: Element, value: Value | undefined) {
  if (value === undefined) map.delete(link);
  else map.set(link, value);
}
