/**
 * Reading what a page says of itself in its markup. A part of its own, for pages that have any.
 *
 * @module
 */
import { versionOf, worksOfMetadata } from '../works/page-metadata.ts';
import type { WorkId } from '../works/work-id.ts';

/** What the page says it is. */
export interface SaidOfItself {
  /** The ids of its work. */
  readonly ids: readonly WorkId[];
  /** The version of a preprint, such as `v2`. */
  readonly version?: string;
}

/** Reads it, in one go: a page has some dozens of such elements. */
export function readMetadata(): SaidOfItself {
  const links = document.querySelectorAll('link[rel~=canonical],link[rel~=alternate]');
  const addresses = [...links].map((link) => (link as HTMLLinkElement).href);
  const metas = [...document.querySelectorAll('meta[name],meta[property]')];
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  const dois = document.querySelectorAll('[data-doi]');
  const meta = metas.map((each): [string, string] => [
    each.getAttribute('name') ?? each.getAttribute('property') ?? '',
    each.getAttribute('content') ?? '',
  ]);
  const ids = worksOfMetadata({
    meta,
    addresses,
    jsonLd: [...scripts].map((script) => script.textContent),
    // Pages that list several papers carry one for each.
    dois: dois.length === 1 ? [dois[0]?.getAttribute('data-doi') ?? ''] : [],
  });
  const shown = meta.find(([name]) => name === 'og:url')?.[1] ?? '';
  const version = versionOf(location.href) ?? versionOf(shown);
  return { ids, ...(version && { version }) };
}
