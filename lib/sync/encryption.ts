/**
 * What a server must not read: a passphrase makes a key, the key wraps each device's own data key
 * in its header, and the data key encrypts the device's files.
 *
 * PBKDF2-SHA-256, AES-256-GCM with a fresh nonce; the name of a file is authenticated with it, so
 * that one file cannot be given for another. No key made here can be read out by anybody.
 *
 * @module
 */
import { seal, UnreadableFile, unseal } from './sealed-file.ts';

/** How a passphrase becomes a key. */
export interface KeyRecipe {
  readonly salt: Uint8Array;
  readonly rounds: number;
}

/** A key that was made of a passphrase. */
export interface PassphraseKey extends KeyRecipe {
  readonly key: CryptoKey;
}

/** The header of a device's folder as it is stored: how to come to the device's data key. */
export interface Header extends KeyRecipe {
  /** The name it was written under, which is authenticated. */
  readonly name: string;
  readonly nonce: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** A passphrase does not open the header; the header itself is whole. */
export class WrongPassphrase extends Error {
  constructor() {
    super('This is not the passphrase that the other devices use.');
    this.name = 'WrongPassphrase';
  }
}

/** What OWASP asks of PBKDF2 with SHA-256. */
const ROUNDS = 600_000;
/** More than this would only keep a reader waiting. */
const MOST_ROUNDS = 10_000_000;

const SALT = 16;
const NONCE = 12;
const WRAPPED = 48;
const HEADER = SALT + 4 + NONCE + WRAPPED;

/** A recipe nobody has used. */
export function newRecipe(): KeyRecipe {
  return { salt: crypto.getRandomValues(new Uint8Array(SALT)), rounds: ROUNDS };
}

/** The same passphrase makes the same key, on whatever keyboard it was typed. */
export async function makeKey(
  passphrase: string,
  { salt, rounds }: KeyRecipe,
): Promise<PassphraseKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const recipe = { name: 'PBKDF2', hash: 'SHA-256', salt: salt.slice(), iterations: rounds };
  const usages: KeyUsage[] = ['wrapKey', 'unwrapKey'];
  const key = await crypto.subtle.deriveKey(recipe, base, AES, false, usages);
  return { salt, rounds, key };
}

/** A header under this name with a new data key. */
export async function newHeader(name: string, by: PassphraseKey): Promise<Uint8Array> {
  const key = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
  return wrap(name, key, by);
}

/**
 * The same data key under another name, to be opened by another passphrase.
 *
 * @throws WrongPassphrase where `former` does not open the header.
 */
export async function rewrapHeader(
  header: Header,
  former: PassphraseKey,
  name: string,
  by: PassphraseKey,
): Promise<Uint8Array> {
  return wrap(name, await unwrap(header, former, true), by);
}

/** @throws UnreadableFile where the file is no header, or is damaged. */
export async function readHeader(name: string, file: Uint8Array): Promise<Header> {
  const { kind, content } = await unseal(name, file);
  const rounds = content.length === HEADER ? viewOf(content).getUint32(SALT) : 0;
  if (kind !== 'header' || rounds < ROUNDS || rounds > MOST_ROUNDS) {
    throw new UnreadableFile(name, 'foreign', 'is not the header of a device.');
  }
  return {
    name,
    salt: content.slice(0, SALT),
    rounds,
    nonce: content.slice(SALT + 4, SALT + 4 + NONCE),
    wrapped: content.slice(SALT + 4 + NONCE),
  };
}

/**
 * The data key of a device.
 *
 * @throws WrongPassphrase where the key was made of another passphrase.
 */
export function openHeader(header: Header, by: PassphraseKey): Promise<CryptoKey> {
  return unwrap(header, by, false);
}

/** Encrypts what is to stand under this name: the nonce, then the text with its tag. */
export async function encrypt(
  name: string,
  plain: Uint8Array,
  dataKey: CryptoKey,
): Promise<Uint8Array> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const text = await crypto.subtle.encrypt(gcm(name, nonce), dataKey, plain.slice());
  const whole = new Uint8Array(NONCE + text.byteLength);
  whole.set(nonce);
  whole.set(new Uint8Array(text), NONCE);
  return whole;
}

/** @throws UnreadableFile where it was encrypted under another name, or with another key. */
export async function decrypt(
  name: string,
  whole: Uint8Array,
  dataKey: CryptoKey,
): Promise<Uint8Array> {
  const nonce = whole.slice(0, NONCE);
  try {
    const text = whole.slice(NONCE);
    return new Uint8Array(await crypto.subtle.decrypt(gcm(name, nonce), dataKey, text));
  } catch {
    throw new UnreadableFile(name, 'moved', 'is not what its device wrote under this name.');
  }
}

const AES = { name: 'AES-GCM', length: 256 } as const;

function gcm(name: string, nonce: Uint8Array) {
  return { name: 'AES-GCM', iv: nonce.slice(), additionalData: new TextEncoder().encode(name) };
}

async function wrap(name: string, dataKey: CryptoKey, by: PassphraseKey): Promise<Uint8Array> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, by.key, gcm(name, nonce));
  const content = new Uint8Array(HEADER);
  content.set(by.salt);
  viewOf(content).setUint32(SALT, by.rounds);
  content.set(nonce, SALT + 4);
  content.set(new Uint8Array(wrapped), SALT + 4 + NONCE);
  return seal('header', content);
}

async function unwrap(
  { name, nonce, wrapped }: Header,
  { key }: PassphraseKey,
  isExtractable: boolean,
): Promise<CryptoKey> {
  try {
    return await crypto.subtle.unwrapKey(
      'raw',
      wrapped.slice(),
      key,
      gcm(name, nonce),
      AES,
      isExtractable,
      ['encrypt', 'decrypt'],
    );
  } catch {
    throw new WrongPassphrase();
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
