/**
 * Reads addresses by a table of sites. Nothing here knows a site.
 *
 * Most links of a page lead to hosts without a row, and to the same few, so the host is cut from
 * the string and looked up, and the rest is read only where its host has rules.
 *
 * @module
 */
import { type AddressParts, hostOf, partsOf, pathOf } from './address-parts.ts';
import { canonicalId } from './canonical-id.ts';
import { type CompiledRule, HostRules } from './host-rules.ts';
import { addressBehindProxy } from './proxied-host.ts';
import type { Site } from './site.ts';
import { fill } from './template.ts';
import type { WorkId } from './work-id.ts';

/** Longer addresses are not read: none that names a work is, and a page may hold any. */
const LONGEST_READ = 8_192;

/** How many addresses within addresses are followed. */
const DEEPEST = 3;

/** Ids that are written like addresses: `arxiv:…`, `doi:…`, `info:doi/…`, `urn:doi:…`. */
const URI = /^\s*(?:urn:|info:)?(arxiv|doi|pmid|pmcid)[:/]\s*(\S+)\s*$/i;

/** A reader of addresses by the given table. It never throws and its cost is linear. */
export function addressReader(sites: readonly Site[]): (address: string) => WorkId | undefined {
  const hosts = new HostRules(sites);

  function read(address: string, depth: number): WorkId | undefined {
    const host = hostOf(address);
    if (host === undefined) return readUri(address);
    const { own, any, mayBeProxy } = hosts.of(host);
    const behind = mayBeProxy ? addressBehindProxy(address, host) : undefined;
    if (behind) return follow(behind, depth);
    const mayHoldDoi = any.length > 0 && address.includes('10.');
    const parts = own.length > 0 || mayHoldDoi ? partsOf(address, host) : undefined;
    if (!parts) return undefined;
    return apply(own, parts, depth) ?? (mayHoldDoi ? apply(any, parts, depth) : undefined);
  }

  function apply(rules: readonly CompiledRule[], parts: AddressParts, depth: number) {
    const path = pathOf(parts);
    let tried: RegExp | undefined;
    let match: RegExpExecArray | null = null;
    for (const { path: pattern, template } of rules) {
      if (parts[template.needs] === '') continue;
      // Rules for one kind of path stand together.
      if (pattern !== tried) match = pattern.exec(path);
      tried = pattern;
      const value = match ? fill(template.parts, match, parts) : undefined;
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

function readUri(address: string): WorkId | undefined {
  const [, scheme = '', value = ''] = URI.exec(address) ?? [];
  return canonicalId(scheme.toLowerCase(), value);
}
