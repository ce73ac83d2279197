/**
 * The browser's own sync (`storage.sync`) as a remote: a small store that the browser carries from
 * device to device, item by item and in no order.
 *
 * @module
 */
import { type Remote, RemoteError, type RemoteProblem } from '../remote.ts';
import { itemBytes, MOST_ITEM_BYTES, packValue, unpackValue } from './packed-items.ts';

/** The part of `browser.storage.sync` that is used. */
export interface SyncArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * The remote. A value is written by one call, so in this browser it is there whole or not at all;
 * where only a part of it has come from another device yet, reading it fails until the rest has.
 */
export function browserSync(area: SyncArea): Remote {
  return new BrowserSync(area);
}

/** What browsers allow for all items together. */
const MOST = { bytes: 102_400, items: 512 } as const;

/** Base64 leaves three quarters; a tenth of them is for the names and headers of items. */
const SHARE_OF_VALUES = 0.75 * 0.9;

class BrowserSync implements Remote {
  /** Without what others have put there, as it was when it was listed last. */
  capacity = capacityBeside({});
  readonly #area: SyncArea;

  constructor(area: SyncArea) {
    this.#area = area;
  }

  async list(prefix: string): Promise<readonly string[]> {
    const items = await this.#items();
    this.capacity = capacityBeside(items);
    const keys = Object.keys(items).flatMap((name) => placeOf(name)?.key ?? []);
    return [...new Set(keys)].filter((key) => key.startsWith(prefix));
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const parts = partsOf(key, await this.#items());
    if (parts.size === 0) return undefined;
    const value = await unpackValue(parts);
    if (value) return value;
    throw new RemoteError('server', 'Browser sync has brought a part of a file; the rest follows.');
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const items = await packValue(bytes, (part) => itemName({ key, part }));
    const kept = await this.#items();
    expectRoom({ ...kept, ...items });
    await asking(() => this.#area.set(items));
    // A browser that stops here leaves parts of the former value, which are told by their hash.
    await this.#remove(namesOf(key, kept).filter((name) => !(name in items)));
  }

  async delete(key: string): Promise<void> {
    await this.#remove(namesOf(key, await this.#items()));
  }

  #items(): Promise<Items> {
    return asking(() => this.#area.get(null));
  }

  async #remove(names: string[]): Promise<void> {
    if (names.length > 0) await asking(() => this.#area.remove(names));
  }
}

type Items = Readonly<Record<string, unknown>>;

/** How many bytes of values find room beside the items that are none of ours. */
function capacityBeside(items: Items): number {
  const others = Object.entries(items).filter(([name]) => !placeOf(name));
  const taken = others.reduce((sum, [name, value]) => sum + itemBytes(name, value), 0);
  const inItems = (MOST.items - others.length) * MOST_ITEM_BYTES;
  return Math.floor(Math.max(0, Math.min(MOST.bytes - taken, inItems)) * SHARE_OF_VALUES);
}

/** Which part of which value an item holds. */
interface Place {
  readonly key: string;
  readonly part: number;
}

/** Our items begin with a tilde, which stands in no key. */
function itemName({ key, part }: Place): string {
  return part === 0 ? `~${key}` : `~${key}~${part}`;
}

/** undefined where the item is none of ours. */
function placeOf(name: string): Place | undefined {
  const [, key, part = '0'] = /^~([\w/-]+)(?:~([1-9]\d{0,2}))?$/.exec(name) ?? [];
  return key === undefined ? undefined : { key, part: Number(part) };
}

function namesOf(key: string, items: Items): string[] {
  return Object.keys(items).filter((name) => placeOf(name)?.key === key);
}

function partsOf(key: string, items: Items): Map<number, unknown> {
  return new Map(namesOf(key, items).map((name) => [placeOf(name)?.part ?? 0, items[name]]));
}

/** Asked before writing, since a refused write counts as one too, and Firefox names no reason. */
function expectRoom(items: Items): void {
  const rows = Object.entries(items);
  const bytes = rows.reduce((sum, [name, value]) => sum + itemBytes(name, value), 0);
  if (bytes <= MOST.bytes && rows.length <= MOST.items) return;
  const kilobytes = Math.floor(MOST.bytes / 1000);
  throw new RemoteError('full', `Browser sync is full: it holds ${kilobytes} kB and no more.`);
}

async function asking<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const { kind, message, retryAfter } = REFUSALS.find(({ says }) => says.test(said)) ?? UNKNOWN;
    const wait = retryAfter === undefined ? {} : { retryAfter };
    throw new RemoteError(kind, message ?? `Browser sync failed: ${said}`, { cause, ...wait });
  }
}

interface Refusal {
  readonly kind: RemoteProblem;
  /** Absent: the browser's own words. */
  readonly message?: string;
  readonly retryAfter?: number;
}

const UNKNOWN: Refusal = { kind: 'server' };

/** What browsers say; the first row that fits counts. */
const REFUSALS: readonly (Refusal & { readonly says: RegExp })[] = [
  {
    says: /MAX_WRITE_OPERATIONS_PER_MINUTE/,
    kind: 'tooMany',
    message: 'The browser takes 120 changes a minute for its sync; the rest follows.',
    retryAfter: 60_000,
  },
  {
    says: /MAX_WRITE_OPERATIONS_PER_HOUR/,
    kind: 'tooMany',
    message: 'The browser takes 1,800 changes an hour for its sync; the rest follows.',
    retryAfter: 3_600_000,
  },
  { says: /quota/i, kind: 'full', message: 'Browser sync is full.' },
  {
    says: /storage\.sync\.enabled/,
    kind: 'blocked',
    message: 'Browser sync is switched off in this browser.',
  },
];
