/**
 * Which rules of the address table hold for a host.
 *
 * @module
 */
import { bareHost } from './host.ts';
import { isProxy } from './proxied-host.ts';
import type { Site } from './site.ts';
import { type Template, templateOf } from './template.ts';

/** A rule, its template in parts. */
export interface CompiledRule {
  readonly path: RegExp;
  readonly template: Template;
  /** The first parts of all paths that it matches, see `Site`. */
  readonly folders: readonly string[] | undefined;
}

/** What is known of a host. */
export interface HostRow {
  /** Its own rules; empty where the table does not have it. */
  readonly own: readonly CompiledRule[];
  /** The first parts of all paths that its own rules match; undefined where that cannot be told. */
  readonly folders: ReadonlySet<string> | undefined;
  /** The rules for every host; empty for a host that dresses up as another. */
  readonly any: readonly CompiledRule[];
  /** Whether it may stand for another host. */
  readonly mayBeProxy: boolean;
}

/** A page links to the same few hosts over and over. */
const MOST_REMEMBERED = 2_000;

/** A host that has another's whole name within its own, such as arxiv.org.example.net. */
const LOOKALIKE = /\.(?:com|edu|gov|net|org)\.(?!\w\w$)/;

/** The hosts of a table. */
export class HostRules {
  readonly #byHost = new Map<string, CompiledRule[]>();
  readonly #remembered = new Map<string, HostRow>();

  constructor(sites: readonly Site[]) {
    for (const { hosts, folders: names, rules } of sites) {
      const folders = names?.split(' ');
      const compiled = rules.map(([path, id]) => ({ path, template: templateOf(id), folders }));
      for (const host of hosts.split(' ')) {
        this.#byHost.set(host, [...(this.#byHost.get(host) ?? []), ...compiled]);
      }
    }
  }

  /** What is known of a host, in lower case. */
  of(host: string): HostRow {
    const known = this.#remembered.get(host);
    if (known) return known;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    const own = this.#find(bareHost(host)) ?? [];
    const any = LOOKALIKE.test(host) ? [] : (this.#byHost.get('*') ?? []);
    const row = {
      own,
      folders: foldersOf(own),
      any,
      mayBeProxy: own.length === 0 && isProxy(host),
    };
    this.#remembered.set(host, row);
    return row;
  }

  #find(host: string): readonly CompiledRule[] | undefined {
    let rules = this.#byHost.get(host);
    for (let dot = host.indexOf('.'); !rules && dot >= 0; dot = host.indexOf('.', dot + 1)) {
      rules = this.#byHost.get(`*${host.slice(dot)}`);
    }
    return rules;
  }
}

function foldersOf(rules: readonly CompiledRule[]): ReadonlySet<string> | undefined {
  const folders = new Set<string>();
  for (const rule of rules) {
    if (!rule.folders) return undefined;
    for (const folder of rule.folders) folders.add(folder);
  }
  return rules.length > 0 ? folders : undefined;
}
