/**
 * The envelope of every file in a remote: what it is, how long it is, and a hash of it, so that a
 * file that was cut, damaged or never ours is known for what it is before anything of it is read.
 *
 * Layout: `CLMS`, the format's version (1 byte), the kind (1 byte), the length of the content
 * (4 bytes, the highest first), the content, and the SHA-256 of all of that.
 *
 * @module
 */

/** What is in a file. */
export type FileKind = 'header' | 'log' | 'encryptedLog';

/**
 * What is wrong with a file. `moved`: it is whole, but was written under another name, or with
 * another key. `newer`: a later Claimside wrote it.
 */
export type FileProblem = 'foreign' | 'newer' | 'cut' | 'damaged' | 'moved';

/** A file that cannot be read; the message names it and says why. */
export class UnreadableFile extends Error {
  readonly key: string;
  readonly problem: FileProblem;

  constructor(key: string, problem: FileProblem, why: string) {
    super(`The file ${key} ${why}`);
    this.name = 'UnreadableFile';
    this.key = key;
    this.problem = problem;
  }
}

export const FORMAT_VERSION = 1;

const MAGIC = [0x43, 0x4c, 0x4d, 0x53] as const;
const KINDS: readonly FileKind[] = ['header', 'log', 'encryptedLog'];
const VERSION_AT = MAGIC.length;
const KIND_AT = VERSION_AT + 1;
const LENGTH_AT = KIND_AT + 1;
const CONTENT_AT = LENGTH_AT + 4;
const HASH_LENGTH = 32;

/** How many bytes an envelope adds to its content. */
const ENVELOPE_LENGTH = CONTENT_AT + HASH_LENGTH;

/** Puts content into an envelope. */
export async function seal(kind: FileKind, content: Uint8Array): Promise<Uint8Array> {
  const file = new Uint8Array(content.length + ENVELOPE_LENGTH);
  file.set(MAGIC);
  file[VERSION_AT] = FORMAT_VERSION;
  file[KIND_AT] = KINDS.indexOf(kind);
  new DataView(file.buffer).setUint32(LENGTH_AT, content.length);
  file.set(content, CONTENT_AT);
  file.set(await hashOf(file.subarray(0, -HASH_LENGTH)), file.length - HASH_LENGTH);
  return file;
}

/**
 * Takes content out of its envelope.
 *
 * @param key the file's name, for what is said of it.
 * @throws UnreadableFile where any byte of it is not as it was written.
 */
export async function unseal(
  key: string,
  file: Uint8Array,
): Promise<{ kind: FileKind; content: Uint8Array }> {
  if (!MAGIC.every((byte, at) => file[at] === byte)) {
    throw new UnreadableFile(key, 'foreign', 'is not one of Claimside’s.');
  }
  const whole = wholeLength(file);
  if (whole === undefined || file.length < whole) {
    throw new UnreadableFile(key, 'cut', `is cut short: ${file.length} of ${whole ?? '?'} bytes.`);
  }
  const hash = await hashOf(file.subarray(0, -HASH_LENGTH));
  const isAsWritten = hash.every((byte, at) => file[file.length - HASH_LENGTH + at] === byte);
  if (file.length !== whole || !isAsWritten) {
    throw new UnreadableFile(key, 'damaged', 'is damaged: it is not what was written.');
  }
  const version = file[VERSION_AT] ?? 0;
  const kind = KINDS[file[KIND_AT] ?? KINDS.length];
  if (version > FORMAT_VERSION || !kind) {
    throw new UnreadableFile(key, 'newer', 'was written by a newer Claimside. Update this one.');
  }
  return { kind, content: file.slice(CONTENT_AT, -HASH_LENGTH) };
}

/** How long the file says it is. */
function wholeLength(file: Uint8Array): number | undefined {
  if (file.length < CONTENT_AT) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return view.getUint32(LENGTH_AT) + ENVELOPE_LENGTH;
}

async function hashOf(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
}
