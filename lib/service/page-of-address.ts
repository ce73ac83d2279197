/**
 * What a page is by its address alone, where no overlay can read it: a PDF above all.
 *
 * @module
 */
import type { PageState } from '../messages.ts';
import { identify } from '../works/identify.ts';
import { type SourceId, sourceOf } from '../works/source.ts';
import type { WorkId } from '../works/work-id.ts';

/** A file as arXiv names it: `2402.10877v2.pdf` (https://info.arxiv.org/help/arxiv_identifier.html). */
const ARXIV_FILE = /^(\d{4}\.\d{4,5})(v\d+)?(?: ?\(\d+\))?\.pdf$/i;

/** The page as an overlay would tell of it; undefined where the address names no work. */
export function stateOfAddress(address: string, title = ''): PageState | undefined {
  const published = addressOfFile(address) ?? address;
  const id = identify(published);
  const source = sourceOf(published);
  if (id === undefined || source === undefined) return undefined;
  return {
    title,
    own: [id as WorkId],
    sources: [source as SourceId],
    mentions: [],
    quotes: {},
    passages: [],
    titled: [],
    theme: 'light',
  };
}

/** The address at which a file on the reader's disk was published, as its name says. */
function addressOfFile(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'file:') return undefined;
  const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1).replaceAll('%20', ' ');
  const [, id] = ARXIV_FILE.exec(name) ?? [];
  return id && `https://arxiv.org/pdf/${id}`;
}
