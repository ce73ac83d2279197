/**
 * Reads addresses by a table of sites. Nothing here knows a site.
 *
 * Most links of a page lead to hosts without a row, and to the same few, so the host is cut from
 * the string and looked up; an address is parsed only where its host has rules.
 *
 * @module
 */
import { canonicalId } from './canonical-id.ts';
import { decoded } from './doi.ts';
import { bareHost } from './host.ts';
import { addressBehindProxy, isProxy } from './proxied-host.ts';
import type { Rule, Site } from './site.ts';
import { fill, type Template, templateOf } from './template.ts';
import type { WorkId } from './work-id.ts';

/** Longer addresses are not read: none that names a work is, and a page may hold any. */
const LONGEST_READ = 8_192;

/** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_HOST = 253;

/** How many addresses within addresses are followed. */
const DEEPEST = 3;

/** How many hosts are remembered with their rules. */
const MOST_HOSTS = 2_000;

const HTTP = /^\s*https?:\/\/$/i;

/** What may follow a host; browsers read a backslash as a slash. */
const HOST_END = '/?#:\\ \n';

/** Ids that are written like addresses: `arxiv:…`, `doi:…`, `info:doi/…`, `urn:doi:…`. */
const URI = /^\s*(?:urn:|info:)?(arxiv|doi|pmid|pmcid)[:/]\s*(\S+)\s*$/i;

/** A host that has another's whole name within its own, such as arxiv.org.example.net. */
const LOOKALIKE = /\.(?:com|edu|gov|net|org)\.(?!\w\w$)/;

interface CompiledRule {
  readonly path: RegExp;
  readonly template: Template;
}

const NO_RULES: readonly CompiledRule[] = [];

/** What is known of a host: its rules, and whether it may stand for another. */
interface HostRow {
  readonly rules: readonly CompiledRule[];
  readonly isProxy: boolean;
}

/** A reader of addresses by the given table. It never throws and its cost is linear. */
export function addressReader(sites: readonly Site[]): (address: string) => WorkId | undefined {
  const byHost = rulesByHost(sites);
  const forAnyHost = byHost.get('*') ?? NO_RULES;
  const remembered = new Map<string, HostRow>();

  function rowOf(host: string): HostRow {
    const known = remembered.get(host);
    if (known) return known;
    if (remembered.size >= MOST_HOSTS) remembered.clear();
    const rules = rulesFor(bareHost(host));
    const row = { rules, isProxy: rules === NO_RULES && isProxy(host) };
    remembered.set(host, row);
    return row;
  }

  function rulesFor(host: string): readonly CompiledRule[] {
    let rules = byHost.get(host);
    for (let dot = host.indexOf('.'); !rules && dot >= 0; dot = host.indexOf('.', dot + 1)) {
      rules = byHost.get(`*${host.slice(dot)}`);
    }
    return rules ?? NO_RULES;
  }

  function read(address: string, depth: number): WorkId | undefined {
    const host = hostOf(address);
    if (host === undefined) return readUri(address);
    const { rules: own, isProxy } = rowOf(host);
    const behind = isProxy ? addressBehindProxy(address, host) : undefined;
    if (behind) return follow(behind, depth);
    const any = address.includes('10.') && !LOOKALIKE.test(host) ? forAnyHost : NO_RULES;
    if (own === NO_RULES && any === NO_RULES) return undefined;
    const url = URL.parse(address.includes('&amp;') ? address.replaceAll('&amp;', '&') : address);
    if (url?.hostname !== host || url.port || url.username || url.password) return undefined;
    const path = pathOf(url);
    return apply(own, path, url, depth) ?? apply(any, path, url, depth);
  }

  function apply(
    rules: readonly CompiledRule[],
    path: string,
    url: URL,
    depth: number,
  ): WorkId | undefined {
    for (const { path: pattern, template } of rules) {
      const match = pattern.exec(path);
      const value = match ? fill(template.parts, match, url) : undefined;
      if (value === undefined) continue;
      const found = template.scheme ? canonicalId(template.scheme, value) : follow(value, depth);
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

function rulesByHost(sites: readonly Site[]): Map<string, CompiledRule[]> {
  const byHost = new Map<string, CompiledRule[]>();
  for (const { hosts, rules } of sites) {
    const compiled = rules.map(([path, id]: Rule) => ({ path, template: templateOf(id) }));
    for (const host of hosts.split(' ')) {
      byHost.set(host, [...(byHost.get(host) ?? []), ...compiled]);
    }
  }
  return byHost;
}

/** The host as it stands in the string, in lower case; undefined for what is no web address. */
function hostOf(address: string): string | undefined {
  const start = address.indexOf('://') + 3;
  if (start < 3 || !HTTP.test(address.slice(0, start))) return undefined;
  let end = start;
  while (end < address.length && !HOST_END.includes(address.charAt(end))) end++;
  return end - start <= LONGEST_HOST ? address.slice(start, end).toLowerCase() : '';
}

function readUri(address: string): WorkId | undefined {
  const [, scheme = '', value = ''] = URI.exec(address) ?? [];
  return canonicalId(scheme.toLowerCase(), value);
}

function pathOf(url: URL): string {
  const path = decoded(url.pathname);
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}
