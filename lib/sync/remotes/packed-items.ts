/**
 * Bytes as items of `storage.sync`, each short enough for it. An item is a text, `hash.count.base64`:
 * the hash of the whole value, in how many parts it is, and one part. So parts that belong together
 * are known, whichever came first. What is packed is compressed already.
 *
 * @module
 */
import { fromBase64, toBase64 } from './base64.ts';

/** The most that browsers allow for one item, counted as `itemBytes` counts. */
export const MOST_ITEM_BYTES = 8192;

/** How long an item is to the browser: its name and its value as JSON, in UTF-8. */
export function itemBytes(name: string, value: unknown): number {
  return new TextEncoder().encode(name + JSON.stringify(value)).length;
}

/** The items of a value, by name: at least one. */
export async function packValue(
  bytes: Uint8Array,
  nameOf: (part: number) => string,
): Promise<Record<string, string>> {
  const text = toBase64(bytes);
  const size = partSize(nameOf(MOST_PARTS));
  const count = Math.max(1, Math.ceil(text.length / size));
  const header = `${await hashOf(bytes)}.${count}.`;
  const parts = Array.from({ length: count }, (_, part) => [
    nameOf(part),
    header + text.slice(part * size, (part + 1) * size),
  ]);
  return Object.fromEntries(parts);
}

/**
 * The value whose parts are all there, by their number; undefined where none is whole. There may be
 * parts of a former value among them.
 */
export async function unpackValue(
  parts: ReadonlyMap<number, unknown>,
): Promise<Uint8Array | undefined> {
  const read = [...parts].flatMap(([part, item]) => readItem(part, item) ?? []);
  for (const { hash, count } of read.filter(({ part }) => part === 0)) {
    const texts = Array.from(
      { length: count },
      (_, part) => read.find((each) => each.part === part && each.hash === hash)?.text,
    );
    if (texts.includes(undefined)) continue;
    const value = bytesOf(texts.join(''));
    if (value && (await hashOf(value)) === hash) return value;
  }
  return undefined;
}

/** More than all items that a browser allows. */
const MOST_PARTS = 999;

/** As many characters of base64 as fit into an item beside its longest name and header. */
function partSize(longestName: string): number {
  return MOST_ITEM_BYTES - itemBytes(longestName, `${'-'.repeat(HASH_LENGTH)}.${MOST_PARTS}.`);
}

interface Part {
  readonly part: number;
  readonly hash: string;
  readonly count: number;
  readonly text: string;
}

/** undefined where it is no item of ours. */
function readItem(part: number, item: unknown): Part | undefined {
  if (typeof item !== 'string') return undefined;
  const [, hash, count, text] = ITEM.exec(item) ?? [];
  if (hash === undefined || text === undefined) return undefined;
  return { part, hash, count: Number(count), text };
}

const ITEM = /^([A-Za-z\d+/]{12})\.([1-9]\d{0,2})\.([A-Za-z\d+/]*={0,2})$/;
const HASH_LENGTH = 12;

/** undefined where it is no base64. */
function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return fromBase64(base64);
  } catch {
    return undefined;
  }
}

/** The first 72 bits of SHA-256, in base64. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes.slice());
  return toBase64(new Uint8Array(hash)).slice(0, HASH_LENGTH);
}
