/**
 * A file of a device's log: the states of some records, and what the device says of its log.
 *
 * Each entry is a whole state, so a file can be read alone, twice, or in any order. Files are
 * immutable: what changes goes into a new one.
 *
 * @module
 */
import { deflateSync, inflateSync } from 'fflate';
import * as v from 'valibot';
import { UnreadableFile } from './sealed-file.ts';

/** What a device says of itself and of its log when it writes a file. */
export interface LogHead {
  readonly device: string;
  /** The file's number: a device numbers its files in the order in which it writes them. */
  readonly file: number;
  /** What the device is called. */
  readonly name: string;
  /** When it was written, in milliseconds since 1970 by the device's clock. */
  readonly at: number;
  /** The numbers of all files that are the device's log now, this one among them. */
  readonly live: readonly number[];
  /** Keys of files of others that it could not read, so that those who can write them again. */
  readonly damaged: readonly string[];
  /** Devices that the reader has given up here; their records stand in this log. */
  readonly forgotten: readonly string[];
}

/** A record as it travels. The key's kind may be one that only a later Claimside knows. */
export interface LogEntry {
  readonly key: string;
  /** The document's state, as `stateOf` gives it. */
  readonly state: Uint8Array;
}

export interface LogFile {
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
}

const fileNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const headSchema = v.object({
  device: v.string(),
  file: fileNumber,
  name: v.pipe(v.string(), v.maxLength(200)),
  at: v.number(),
  live: v.array(fileNumber),
  damaged: v.array(v.string()),
  forgotten: v.array(v.string()),
});

/** The most bytes that a file may unpack to: above what any device writes, below what harms. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
/** Deflate packs no better than this; who says so only wants memory of us. */
const BEST_RATIO = 1_032;
const LENGTH = 4;

/** Packs a file: the length of what follows when unpacked, then head and entries, deflated. */
export function packLog({ head, entries }: LogFile): Uint8Array {
  const parts = [
    utf8(JSON.stringify(head)),
    ...entries.flatMap(({ key, state }) => [utf8(key), state]),
  ];
  const plain = new Uint8Array(parts.reduce((sum, part) => sum + LENGTH + part.length, 0));
  const view = new DataView(plain.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    plain.set(part, at + LENGTH);
    at += LENGTH + part.length;
  }
  const deflated = deflateSync(plain, { level: 9 });
  const packed = new Uint8Array(LENGTH + deflated.length);
  new DataView(packed.buffer).setUint32(0, plain.length);
  packed.set(deflated, LENGTH);
  return packed;
}

/**
 * Unpacks a file.
 *
 * @param key its name, which its head must repeat: `<device>/<number>`.
 * @throws UnreadableFile where it is not what a device writes, or was written under another name.
 */
export function unpackLog(key: string, packed: Uint8Array): LogFile {
  const [head, ...rest] = partsOf(inflated(packed)) ?? [];
  const parsed = v.safeParse(headSchema, head && parseJson(head));
  if (!parsed.success || rest.length % 2 !== 0) throw notALog(key);
  const { device, file } = parsed.output;
  if (key !== `${device}/${file}`) {
    throw new UnreadableFile(key, 'moved', `was written as ${device}/${file}.`);
  }
  const entries: LogEntry[] = [];
  for (let n = 0; n < rest.length; n += 2) {
    const [name, state] = rest.slice(n, n + 2);
    if (name && state) entries.push({ key: new TextDecoder().decode(name), state });
  }
  return { head: parsed.output, entries };
}

function notALog(key: string): UnreadableFile {
  return new UnreadableFile(key, 'foreign', 'holds no records of Claimside’s.');
}

function inflated(packed: Uint8Array): Uint8Array | undefined {
  if (packed.length < LENGTH) return undefined;
  const length = viewOf(packed).getUint32(0);
  if (length > Math.min(LARGEST_UNPACKED, packed.length * BEST_RATIO)) return undefined;
  try {
    return inflateSync(packed.subarray(LENGTH), { out: new Uint8Array(length) });
  } catch {
    return undefined;
  }
}

/** The parts, each with its length before it; undefined where the lengths do not add up. */
function partsOf(plain: Uint8Array | undefined): Uint8Array[] | undefined {
  if (!plain) return undefined;
  const view = viewOf(plain);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < plain.length) {
    if (at + LENGTH > plain.length) return undefined;
    const end = at + LENGTH + view.getUint32(at);
    if (end > plain.length) return undefined;
    parts.push(plain.slice(at + LENGTH, end));
    at = end;
  }
  return parts;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
