/**
 * The templates of the address table's ids, as `Rule` describes them.
 *
 * @module
 */
import { decoded } from './doi.ts';
import { bareHost } from './host.ts';

/** Text as it stands, the number of a group, or a part of the address. */
type Part = string | number | ((url: URL) => string | null);

export interface Template {
  /** The scheme of the id; empty where the value is another address. */
  readonly scheme: string;
  readonly parts: readonly Part[];
}

const PLACES = /(\$\d|\{[\w#@]*\})/;

/** A template in its parts. */
export function templateOf(id: string): Template {
  const scheme = id.startsWith('>') ? '' : id.slice(0, id.indexOf(':'));
  return {
    scheme,
    parts: id
      .slice(scheme.length + 1)
      .split(PLACES)
      .filter(Boolean)
      .map(partOf),
  };
}

/** The value with its parts put in; undefined where a parameter is missing. */
export function fill(parts: readonly Part[], match: RegExpExecArray, url: URL): string | undefined {
  let value = '';
  for (const part of parts) {
    const text =
      typeof part === 'number' ? (match[part] ?? '') : typeof part === 'string' ? part : part(url);
    if (text === null) return undefined;
    value += text;
  }
  return value;
}

function partOf(text: string): Part {
  if (/^\$\d$/.test(text)) return Number(text[1]);
  if (!text.startsWith('{')) return text;
  const name = text.slice(1, -1);
  return PLACES_OF_ADDRESS[name] ?? ((url) => parameter(url, name));
}

const PLACES_OF_ADDRESS: Readonly<Record<string, (url: URL) => string>> = {
  '': (url) => url.search + url.hash,
  '#': (url) => decoded(url.hash.slice(1)),
  '@': (url) => bareHost(url.hostname),
  '@1': (url) => url.hostname.slice(0, url.hostname.indexOf('.')),
};

/** Parsing the query costs more than all else here, so it is done only where the name is in it. */
function parameter(url: URL, name: string): string | null {
  return url.search.includes(`${name}=`) ? url.searchParams.get(name) : null;
}
