/**
 * What a page prints beside a post, comment or paper: its title, author, date and permalink.
 *
 * @module
 */
/** What could be read of a source; what the page does not print is absent. */
export interface SourceDetails {
  readonly url?: string;
  readonly title?: string;
  readonly author?: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
}

/** Where a comment prints who wrote it, when, and its own address. */
const COMMENT = {
  author: '[class*=username] a[href*="/users/"], .comment-meta a.author, a.author',
  time: 'time[datetime]',
  permalink: 'a[href*="commentId="], a.permalink[href]',
};

/** Where a post prints its title, who wrote it and when. */
const POST = {
  title: '.PostsPageTitle-root, h1.post-title, h1.ltx_title_document',
  author: '.PostsAuthors-authorName a, .post-meta a.author',
  time: '.PostsPageDate-date time[datetime], .post-meta time[datetime]',
};

/** The details of a comment; `title` is that of the page. */
export function commentDetails(comment: Element): SourceDetails {
  const head = (selector: string) =>
    [...comment.querySelectorAll(selector)].find(
      (found) => found.closest('[id].comments-node, li.comment-item') === comment,
    );
  const link = head(COMMENT.permalink);
  return details({
    url: link instanceof HTMLAnchorElement ? link.href : undefined,
    title: pageTitle(),
    author: textsOf([head(COMMENT.author)]),
    date: dayOf(head(COMMENT.time)?.getAttribute('datetime')),
  });
}

/** The details of the page's own post or paper, from what it prints, else from its metadata. */
export function pageDetails(): SourceDetails {
  const printed = textsOf(document.querySelectorAll(POST.author));
  return details({
    url: location.origin + location.pathname,
    title: pageTitle(),
    author: printed.length > 0 ? printed : metaContents('citation_author', 'author'),
    date:
      dayOf(document.querySelector(POST.time)?.getAttribute('datetime')) ??
      dayOf(metaContents('citation_date', 'article:published_time')[0]),
  });
}

function pageTitle(): string | undefined {
  const [printed] = textsOf([document.querySelector(POST.title)]);
  return printed ?? metaContents('citation_title', 'og:title')[0] ?? (document.title || undefined);
}

/** The contents of the first of these kinds of `<meta>` that the page has. */
function metaContents(...names: readonly string[]): string[] {
  for (const name of names) {
    const found = document.querySelectorAll(`meta[name="${name}"],meta[property="${name}"]`);
    const contents = [...found].flatMap((meta) => meta.getAttribute('content')?.trim() || []);
    if (contents.length > 0) return contents.map(inReadingOrder);
  }
  return [];
}

/** "Everitt, Tom" as it is read aloud. */
function inReadingOrder(name: string): string {
  const [, last, first] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  return first && last ? `${first} ${last}` : name;
}

function textsOf(elements: Iterable<Element | null | undefined>): string[] {
  return [...elements].flatMap((element) => element?.textContent?.trim() || []);
}

/** The day of an ISO 8601 time, or of a date with slashes as arXiv writes it. */
function dayOf(time: string | null | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(time?.replaceAll('/', '-') ?? '')?.[0];
}

function details(found: { [Key in keyof SourceDetails]: SourceDetails[Key] | undefined }) {
  const kept = Object.entries(found).filter(([, value]) => value !== undefined && value.length > 0);
  return Object.fromEntries(kept) as SourceDetails;
}
