/**
 * A set of keys that is quick to ask.
 *
 * @module
 */

/** A table with open addressing, at most half full, behind a bitmap that stays in the cache. */
export class KeyTable {
  readonly #slots: Uint32Array;
  readonly #bits: Uint32Array;

  constructor(keys: Uint32Array) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(8, keys.length * 2)));
    this.#slots = new Uint32Array(room);
    // Sixteen bits a key: of the keys that are not in the table, one in sixteen is looked up in it.
    this.#bits = new Uint32Array(Math.max(1, room / 4));
    for (const key of keys) this.#add(key);
  }

  has(key: number): boolean {
    const bit = key >>> 7;
    const bits = this.#bits;
    const word = bits[(bit >>> 5) & (bits.length - 1)] ?? 0;
    return (word & (1 << (bit & 31))) !== 0 && this.#find(key) >= 0;
  }

  #find(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = key & mask; slots[at] !== 0; at = (at + 1) & mask) {
      if (slots[at] === key) return at;
    }
    return -1;
  }

  #add(key: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = key & mask;
    while (slots[at] !== 0 && slots[at] !== key) at = (at + 1) & mask;
    slots[at] = key;
    const bit = key >>> 7;
    const word = (bit >>> 5) & (this.#bits.length - 1);
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit & 31));
  }
}
