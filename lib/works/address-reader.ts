/**
 * Reads addresses by a table of sites. Nothing here knows a site.
 *
 * Most links of a page lead to hosts without a row, so the host is found by one look at the string
 * and an address is parsed only where its host has rules.
 *
 * @module
 */
import { canonicalId } from './canonical-id.ts';
import { decoded } from './doi.ts';
import { addressBehindProxy } from './proxied-host.ts';
import type { Rule, Site } from './site.ts';
import type { WorkId } from './work-id.ts';

/** Longer addresses are not read: none that names a work is, and a page may hold any. */
const LONGEST_READ = 8_192;

/** How many addresses within addresses are followed. */
const DEEPEST = 3;

/** No host is longer than 253 characters: https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4. */
const HOST = /^\s*https?:\/\/([^/?#\\:\s]{1,253})/i;

/** Ids that are written like addresses: `arxiv:…`, `doi:…`, `info:doi/…`, `urn:doi:…`. */
const URI = /^\s*(?:urn:|info:)?(arxiv|doi|pmid|pmcid)[:/]\s*(\S+)\s*$/i;

/** A host that has another's whole name within its own, such as arxiv.org.example.net. */
const LOOKALIKE = /\.(?:com|edu|gov|net|org)\.(?!\w\w$)/;

/** A reader of addresses by the given table. It never throws and its cost is linear. */
export function addressReader(sites: readonly Site[]): (address: string) => WorkId | undefined {
  const byHost = rulesByHost(sites);
  const forAnyHost = byHost.get('*') ?? [];

  function rulesFor(host: string): readonly Rule[] {
    let rules = byHost.get(host);
    for (let dot = host.indexOf('.'); !rules && dot >= 0; dot = host.indexOf('.', dot + 1)) {
      rules = byHost.get(`*${host.slice(dot)}`);
    }
    return rules ?? [];
  }

  function read(address: string, depth: number): WorkId | undefined {
    const found = HOST.exec(address)?.[1];
    if (!found) return readUri(address);
    const host = bareHost(found.toLowerCase());
    const behind = addressBehindProxy(address, found);
    if (behind) return follow(behind, depth);
    const own = rulesFor(host);
    const any = address.includes('10.') && !LOOKALIKE.test(host) ? forAnyHost : [];
    if (own.length + any.length === 0) return undefined;
    const url = URL.parse(address.includes('&amp;') ? address.replaceAll('&amp;', '&') : address);
    if (!url || bareHost(url.hostname) !== host || url.port || url.username || url.password) {
      return undefined;
    }
    return apply([...own, ...any], url, depth);
  }

  function apply(rules: readonly Rule[], url: URL, depth: number): WorkId | undefined {
    const path = pathOf(url);
    for (const [pattern, template] of rules) {
      const match = pattern.exec(path);
      const id = match ? filled(template, match, url) : '';
      const found = id.startsWith('>') ? follow(id.slice(1), depth) : idOf(id);
      if (found) return found;
    }
    return undefined;
  }

  function follow(address: string, depth: number): WorkId | undefined {
    return depth < DEEPEST ? read(address, depth + 1) : undefined;
  }

  return (address) =>
    typeof address === 'string' && address.length <= LONGEST_READ ? read(address, 0) : undefined;
}

/** A host in its short form: without `www.`, unless nothing but a top-level domain is left. */
export function bareHost(host: string): string {
  let bare = host;
  while (bare.startsWith('www.') && bare.includes('.', 4)) bare = bare.slice(4);
  return bare;
}

function rulesByHost(sites: readonly Site[]): Map<string, Rule[]> {
  const byHost = new Map<string, Rule[]>();
  for (const { hosts, rules } of sites) {
    for (const host of hosts.split(' ')) {
      byHost.set(host, [...(byHost.get(host) ?? []), ...rules]);
    }
  }
  return byHost;
}

function readUri(address: string): WorkId | undefined {
  const [, scheme = '', value = ''] = URI.exec(address) ?? [];
  return canonicalId(scheme.toLowerCase(), value);
}

function idOf(id: string): WorkId | undefined {
  const colon = id.indexOf(':');
  return canonicalId(id.slice(0, colon), id.slice(colon + 1));
}

function pathOf(url: URL): string {
  const path = decoded(url.pathname);
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The template with its parts put in; empty where a parameter is missing. */
function filled(template: string, match: RegExpExecArray, url: URL): string {
  let isWhole = true;
  const text = template.replace(/\$(\d)|\{([\w#@]*)\}/g, (_, group?: string, name = '') => {
    const part = group ? (match[Number(group)] ?? '') : partOf(url, name);
    isWhole &&= part !== null;
    return part ?? '';
  });
  return isWhole ? text : '';
}

function partOf(url: URL, name: string): string | null {
  switch (name) {
    case '':
      return url.search + url.hash;
    case '#':
      return decoded(url.hash.slice(1));
    case '@':
      return bareHost(url.hostname);
    case '@1':
      return url.hostname.slice(0, url.hostname.indexOf('.'));
    default:
      return url.searchParams.get(name);
  }
}
