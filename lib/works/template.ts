/**
 * The templates of the address table's ids, as `Rule` describes them.
 *
 * @module
 */
import type { AddressParts } from './address-parts.ts';
import { decoded } from './doi.ts';
import { bareHost } from './host.ts';

/** Text as it stands, the number of a group, or a part of the address. */
type Part = string | number | ((address: AddressParts) => string | null);

export interface Template {
  /** The scheme of the id; empty where the value is another address. */
  readonly scheme: string;
  readonly parts: readonly Part[];
  /** The part of the address without which the template cannot be filled. */
  readonly needs: 'search' | 'hash' | 'pathname';
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
    needs: id.includes('{#}') ? 'hash' : /\{\w/.test(id) ? 'search' : 'pathname',
  };
}

/** The value with its parts put in; undefined where a parameter is missing. */
export function fill(
  parts: readonly Part[],
  match: RegExpExecArray,
  address: AddressParts,
): string | undefined {
  let value = '';
  for (const part of parts) {
    const text =
      typeof part === 'string'
        ? part
        : typeof part === 'number'
          ? (match[part] ?? '')
          : part(address);
    if (text === null) return undefined;
    value += text;
  }
  return value;
}

function partOf(text: string): Part {
  if (/^\$\d$/.test(text)) return Number(text[1]);
  if (!text.startsWith('{')) return text;
  const name = text.slice(1, -1);
  return PLACES_OF_ADDRESS[name] ?? (({ search }) => parameter(search, name));
}

const PLACES_OF_ADDRESS: Readonly<Record<string, (address: AddressParts) => string>> = {
  '': ({ search, hash }) => search + hash,
  '#': ({ hash }) => decoded(hash.slice(1)),
  '@': ({ hostname }) => bareHost(hostname),
  '@1': ({ hostname }) => hostname.slice(0, hostname.indexOf('.')),
};

/** Parsing the query costs more than all else here, so it is done only where the name is in it. */
function parameter(search: string, name: string): string | null {
  return search.includes(`${name}=`) ? new URLSearchParams(search).get(name) : null;
}
