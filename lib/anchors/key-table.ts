/**
 * A set of keys that is quick to ask and small to send: what a page is given of all names.
 *
 * @module
 */

/** Bytes that are turned into text at once: more would be more arguments than a call takes. */
const AT_ONCE = 8_192;

/** Keys as text, four bytes each. */
export function packKeys(keys: Uint32Array): string {
  const bytes = new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength);
  let text = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  }
  return btoa(text);
}

/** Reads what `packKeys` wrote. */
function unpackKeys(packed: string): Uint32Array {
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return new Uint32Array(bytes.buffer);
}

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

  /** The table of the keys that `packKeys` wrote. */
  static unpack(packed: string): KeyTable {
    return new KeyTable(unpackKeys(packed));
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
