/**
 * How the sites that we know are built: what of a page is its navigation, where its comments are,
 * and which works and sources the page itself is.
 *
 * @module
 */
import { identify } from '../works/identify.ts';
import { type SourceId, sourceOf } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';
import { isShown } from './visibility.ts';

/** What holds for the pages of one kind of site. */
interface SiteRow {
  /** Host names; a host below one of them counts too. */
  readonly hosts: readonly string[];
  /** Parts whose links lead around the site: what is in them is no mention. */
  readonly navigation: string;
  /** Parts that list posts, as a profile does: of them only the comments' own words have mentions. */
  readonly lists?: string;
  /** The comments, whose element ids are the comments' ids, perhaps after a prefix. */
  readonly comments?: {
    readonly selector: string;
    readonly body: string;
    readonly idAfter: string;
  };
  /** Where the page's own text stands; the first that is found. */
  readonly main: string;
}

/** On every site: what the reader writes in, and what leads around a site. */
const NO_MENTIONS =
  'nav,[role=navigation],[role=menu],[contenteditable]:not([contenteditable=false]),[data-lexical-editor]';

const FORUM_MAGNUM: SiteRow = {
  hosts: ['lesswrong.com', 'alignmentforum.org', 'forum.effectivealtruism.org'],
  navigation: [
    'header:not(article header)',
    '[class*=LWPopper]',
    '.PopperCard-root',
    '[class*=Recommendations-root]',
    '[class*=TableOfContents]',
    '[class*=PostsPageHeader-root]',
    '.PostsPageTitle-root',
    '[class*=TabNavigation]',
    '[class*=FooterTag]',
  ].join(),
  lists: '[class*=Profile]',
  comments: { selector: '.comments-node[id]', body: '.CommentBody-root', idAfter: '' },
  main: '#postContent,.PostsPage-postContent,main',
};

const GREATER_WRONG: SiteRow = {
  hosts: ['greaterwrong.com'],
  navigation: '#primary-bar,#secondary-bar,.nav-bar,.post-meta,.contents,.page-toolbar',
  comments: { selector: 'li.comment-item[id]', body: '.comment-body', idAfter: 'comment-' },
  main: '.post-body,main,#content',
};

const ARXIV: SiteRow = {
  hosts: ['arxiv.org', 'ar5iv.org'],
  navigation: '#header,header.desktop_header,.mobile-header,footer',
  main: 'article.ltx_document,#content,main',
};

const ANY_SITE: SiteRow = { hosts: [], navigation: 'footer', main: 'main,article' };

/** How many comments are looked at before it is looked whether the slice is over. */
const AT_ONCE = 50;

const ROWS = [FORUM_MAGNUM, GREATER_WRONG, ARXIV];

/** A post or comment shown on the page, and the element that holds its words. */
export interface ShownSource {
  readonly source: SourceId;
  readonly body: Element;
}

/** The site of a page, at the address that the page has at the moment. */
export class Site {
  readonly #row: SiteRow;
  readonly #address: string;
  readonly #commentScheme: 'lwcomment' | 'eafcomment';

  constructor(address: string) {
    const host = URL.parse(address)?.hostname ?? '';
    this.#address = address;
    this.#commentScheme = /^ea\.|effectivealtruism/.test(host) ? 'eafcomment' : 'lwcomment';
    this.#row =
      ROWS.find(({ hosts }) => hosts.some((each) => host === each || host.endsWith(`.${each}`))) ??
      ANY_SITE;
  }

  /** The ids of the works that the page itself is: on a comment's page, its post too. */
  own(): WorkId[] {
    const whole = withoutComment(this.#address);
    const ids = [identify(this.#address), identify(whole)].filter((id) => id !== undefined);
    return [...new Set(ids)] as WorkId[];
  }

  /** Whether a link here leads around the site, or stands in something the reader writes in. */
  isNavigation(link: Element): boolean {
    const { navigation, lists, comments } = this.#row;
    if (link.closest(`${NO_MENTIONS},${navigation}`)) return true;
    const isInComment = comments !== undefined && link.closest(comments.body) !== null;
    return lists !== undefined && !isInComment && link.closest(lists) !== null;
  }

  /** The page and the comments shown on it, in reading order; in steps. */
  *sources(): Generator<void, ShownSource[]> {
    const page = sourceOf(this.#address);
    const post = sourceOf(withoutComment(this.#address));
    const body = document.querySelector(this.#row.main) ?? document.body;
    const shown = yield* this.#comments();
    const isShownComment = shown.some(({ source }) => source === page);
    const pages = [post, ...(isShownComment ? [] : [page])].filter((each) => each !== undefined);
    return [...[...new Set(pages)].map((source) => ({ source, body })), ...shown];
  }

  /** The comment that an element stands in, as a work of its own. */
  commentOf(element: Element): WorkId | undefined {
    return this.commentAround(element)?.id;
  }

  /** The comment that an element stands in: its element and its id. */
  commentAround(element: Element): { element: Element; id: WorkId } | undefined {
    const { comments } = this.#row;
    const comment = comments && element.closest(comments.selector);
    const id = comment ? this.#idOf(comment) : undefined;
    return comment && id ? { element: comment, id } : undefined;
  }

  *#comments(): Generator<void, ShownSource[]> {
    const { comments } = this.#row;
    if (!comments) return [];
    const byId = new Map<WorkId, ShownSource>();
    let count = 0;
    for (const body of document.querySelectorAll(comments.body)) {
      if (++count % AT_ONCE === 0) yield;
      const comment = body.closest(comments.selector);
      const id = comment ? this.#idOf(comment) : undefined;
      if (!id || byId.has(id) || !isShown(body)) continue;
      byId.set(id, { source: id as string as SourceId, body });
    }
    return [...byId.values()];
  }

  #idOf(comment: Element): WorkId | undefined {
    const id = comment.id.slice(this.#row.comments?.idAfter.length);
    return /^\w{15,24}$/.test(id) ? (`${this.#commentScheme}:${id}` as WorkId) : undefined;
  }
}

/** The address of the post where this is the address of a comment on it. */
function withoutComment(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  url.searchParams.delete('commentId');
  return url.origin + url.pathname.replace(/\/comment\/\w+$/, '') + url.search;
}
