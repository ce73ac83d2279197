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
import { type CompiledRule, type HostRow, HostRules } from './host-rules.ts';
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

/** Reads addresses by the given table. It never throws and its cost is linear. */
export class AddressReader {
  readonly #hosts: HostRules;

  constructor(sites: readonly Site[]) {
    this.#hosts = new HostRules(sites);
  }

  /** The work that an address points at. */
  read(address: string): WorkId | undefined {
    return address.length <= LONGEST_READ ? this.#read(address, 0) : undefined;
  }

  /** The same for a path, with what follows it, of a host in lower case; `origin` is the host's. */
  readPath(path: string, host: string, origin: string): WorkId | undefined {
    // Pages link their own site most, and mostly not its works.
    return isElsewhere(path, this.#hosts.of(host)) ? undefined : this.read(origin + path);
  }

  #read(address: string, depth: number): WorkId | undefined {
    const host = hostOf(address);
    if (host === undefined) return readUri(address);
    const { own, any, mayBeProxy } = this.#hosts.of(host);
    const behind = mayBeProxy ? addressBehindProxy(address, host) : undefined;
    if (behind) return this.#follow(behind, depth);
    const mayHoldDoi = any.length > 0 && address.includes('10.');
    const parts = own.length > 0 || mayHoldDoi ? partsOf(address, host) : undefined;
    if (!parts) return undefined;
    const found = this.#apply(own, parts, depth);
    return found ?? (mayHoldDoi ? this.#apply(any, parts, depth) : undefined);
  }

  #apply(rules: readonly CompiledRule[], parts: AddressParts, depth: number) {
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
      const found = template.scheme
        ? canonicalId(template.scheme, value)
        : this.#follow(value, depth);
      if (found) return found;
    }
    return undefined;
  }

  #follow(address: string, depth: number): WorkId | undefined {
    return depth < DEEPEST ? this.#read(address, depth + 1) : undefined;
  }
}

/** Whether no rule matches the path, by its first folder. */
function isElsewhere(path: string, { folders }: HostRow): boolean {
  if (!folders || path.includes('10.')) return false;
  const folder = path.slice(1, Math.max(1, path.indexOf('/', 1)));
  return !folders.has(folder) && /^[\w-]+$/.test(folder);
}

function readUri(address: string): WorkId | undefined {
  const [, scheme = '', value = ''] = URI.exec(address) ?? [];
  return canonicalId(scheme.toLowerCase(), value);
}
