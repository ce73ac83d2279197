/**
 * `storage.sync` in this process, with the limits of the browsers and their words, and the way of
 * its items from device to device: one by one, in any order.
 *
 * @module
 */
import type { SyncArea } from './browser-sync.ts';
import { itemBytes } from './packed-items.ts';

/** What Chromium documents of `chrome.storage.sync`. */
const CHROMIUM = { bytes: 102_400, itemBytes: 8192, items: 512, minute: 120, hour: 1800 };

export class FakeSyncArea implements SyncArea {
  readonly items = new Map<string, unknown>();
  /** Items that have changed here and are not carried on yet. */
  readonly changed = new Set<string>();
  readonly #browser: 'chromium' | 'firefox';
  #writes: number[] = [];
  /** The clock, in milliseconds; tests set it. */
  now = 0;
  /** How many more changes are taken before the browser stops; none is lost that was taken. */
  changesLeft = Number.POSITIVE_INFINITY;

  constructor(browser: 'chromium' | 'firefox' = 'chromium') {
    this.#browser = browser;
  }

  async get(_all: null): Promise<Record<string, unknown>> {
    return Object.fromEntries(this.items);
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.#count();
    const after = new Map([...this.items, ...Object.entries(items)]);
    this.#expectWithin(after);
    for (const [name, value] of Object.entries(items)) {
      this.items.set(name, JSON.parse(JSON.stringify(value)));
      this.changed.add(name);
    }
  }

  async remove(names: string[]): Promise<void> {
    this.#count();
    for (const name of names) {
      this.items.delete(name);
      this.changed.add(name);
    }
  }

  /** Carries one changed item to another device; false where none is left. */
  carryOne(to: FakeSyncArea, choose: (count: number) => number): boolean {
    const name = [...this.changed][choose(this.changed.size)];
    if (name === undefined) return false;
    this.changed.delete(name);
    if (this.items.has(name)) to.items.set(name, this.items.get(name));
    else to.items.delete(name);
    return true;
  }

  #count(): void {
    if (this.changesLeft-- <= 0) throw new Error('The browser was stopped.');
    if (this.#browser === 'firefox') return;
    this.#writes = [...this.#writes.filter((time) => this.now - time < 3_600_000), this.now];
    const lastMinute = this.#writes.filter((time) => this.now - time < 60_000).length;
    refuseOver(lastMinute, CHROMIUM.minute, 'MAX_WRITE_OPERATIONS_PER_MINUTE');
    refuseOver(this.#writes.length, CHROMIUM.hour, 'MAX_WRITE_OPERATIONS_PER_HOUR');
  }

  #expectWithin(items: ReadonlyMap<string, unknown>): void {
    const sizes = [...items].map(([name, value]) => itemBytes(name, value));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (this.#browser === 'firefox') {
      if (total <= CHROMIUM.bytes && Math.max(0, ...sizes) <= CHROMIUM.itemBytes) return;
      throw new Error('QuotaExceededError: storage.sync API call exceeded its quota limitations.');
    }
    refuseOver(Math.max(0, ...sizes), CHROMIUM.itemBytes, 'kQuotaBytesPerItem');
    refuseOver(total, CHROMIUM.bytes, 'kQuotaBytes');
    refuseOver(items.size, CHROMIUM.items, 'kMaxItems');
  }
}

function refuseOver(count: number, most: number, name: string): void {
  if (count > most) throw new Error(`Resource::${name} quota exceeded`);
}
