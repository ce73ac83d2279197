/**
 * Beginning and ending with a remote, and its passphrase.
 *
 * @module
 */
import { writeLibrary } from '../library/change.ts';
import type { Library } from '../library/open.ts';
import { forgetRemote, markAllUnsent, readMemory } from '../library/sync-memory.ts';
import {
  type Header,
  makeKey,
  newHeader,
  newRecipe,
  type PassphraseKey,
  readHeader,
  rewrapHeader,
  WrongPassphrase,
} from './encryption.ts';
import { isSameRecipe, keepKey, keyFor, keyOf, unlock } from './key-ring.ts';
import { foldersIn } from './names.ts';
import { makeHeader } from './own-folder.ts';
import { PassphraseNeeded } from './push.ts';
import { readHeaders } from './read-folder.ts';
import { RemoteError } from './remote.ts';
import { type Session, tell } from './session.ts';

/** The other devices encrypt, and no passphrase was given. */
export class PassphraseMissing extends Error {
  constructor() {
    super('The other devices encrypt what they keep there. Enter their passphrase.');
    this.name = 'PassphraseMissing';
  }
}

/**
 * Begins with a remote. Nothing is sent or taken in yet, nothing here is deleted, and all that is
 * here waits to be sent.
 *
 * @throws WrongPassphrase where the passphrase is not that of the devices there, PassphraseMissing,
 * RemoteError. Then the former remote stays.
 */
export async function connect(session: Session, passphrase?: string): Promise<void> {
  const headers = await headersThere(session);
  if (passphrase === undefined) {
    if (headers.length > 0) throw new PassphraseMissing();
    await forgetRemote(session.library);
  } else {
    const key = await keyToBeginWith(session, passphrase, headers);
    await forgetRemote(session.library);
    await beginHeader(session, key);
    await shareRecipe(session, passphrase);
  }
  const how = passphrase === undefined ? 'not encrypted' : 'encrypted';
  await tell(session, `Connected, ${how}.`);
}

/** A key takes a while to be made, and another device may have begun meanwhile. */
async function keyToBeginWith(
  session: Session,
  passphrase: string,
  headers: readonly Header[],
): Promise<PassphraseKey> {
  const key = await keyOf(passphrase, headers);
  if (headers.length > 0) return key;
  const since = await headersThere(session);
  return since.length > 0 ? keyOf(passphrase, since) : key;
}

/** How often it is looked who else has begun. */
const MOST_LOOKS = 3;

/**
 * Devices that begin at the same moment make a recipe each, and the passphrase is not kept to make
 * the other's key later. So the header is written at once; who then finds another recipe takes it
 * over, and has the keys of both.
 */
async function shareRecipe(session: Session, passphrase: string): Promise<void> {
  const { library, remote } = session;
  try {
    for (let look = 0; look < MOST_LOOKS; look++) {
      const { header } = await readMemory(library);
      if (!header) return;
      await remote.put(header.name, header.file);
      const others = await headersThere(session);
      const own = await readHeader(header.name, header.file);
      if (others.length === 0 || others.some((other) => isSameRecipe(own, other))) return;
      await beginHeader(session, await keyOf(passphrase, others));
    }
  } catch (error) {
    // The sync that follows writes the header, or says what is wrong.
    if (!(error instanceof RemoteError || error instanceof WrongPassphrase)) throw error;
  }
}

/** Nothing was encrypted with a former header yet. */
async function beginHeader({ library, device }: Session, key: PassphraseKey): Promise<void> {
  await keepKey(library, key);
  await makeHeader(library, device.id, (name) => newHeader(name, key));
}

/** The headers of the other devices. */
async function headersThere(session: Session): Promise<Header[]> {
  const { folders } = foldersIn(await session.remote.list(''));
  return [...(await readHeaders(session, folders)).values()];
}

/** What is to be deleted from a remote that is given up. */
export type Erasing = 'nothing' | 'own' | 'all';

/** Ends with a remote. What is here stays here. */
export async function disconnect(session: Session, erasing: Erasing): Promise<void> {
  const { library, remote, device } = session;
  if (erasing !== 'nothing') {
    const names = await remote.list(erasing === 'own' ? `${device.id}/` : '');
    for (const name of names) await remote.delete(name);
  }
  await forgetRemote(library);
  await tell(session, 'Disconnected.');
}

/**
 * Takes the passphrase of devices that have another than this one, and uses it for this one too.
 *
 * @throws WrongPassphrase where it opens nothing that is locked, RemoteError
 */
export async function enterPassphrase(session: Session, passphrase: string): Promise<void> {
  const { library } = session;
  const headers = await headersThere(session);
  const own = await ownHeader(library);
  const all = own ? [own, ...headers] : headers;
  const locked: Header[] = [];
  for (const header of all) if (!(await unlock(library, header))) locked.push(header);
  await takeKey(
    library,
    session.device.id,
    await keyOf(passphrase, locked.length > 0 ? locked : all),
  );
  await tell(session, 'Passphrase entered.');
}

/**
 * Changes the passphrase. This device's key is wrapped again; no file is written again, and the
 * other devices ask for the new passphrase. Where this device did not encrypt, all is sent again.
 *
 * @throws PassphraseNeeded where this browser has lost the key to its own header.
 */
export async function changePassphrase(session: Session, passphrase: string): Promise<void> {
  await takeKey(session.library, session.device.id, await makeKey(passphrase, newRecipe()));
  await tell(session, 'Passphrase changed. The other devices ask for the new one.');
}

async function takeKey(library: Library, device: string, key: PassphraseKey): Promise<void> {
  await keepKey(library, key);
  const header = await ownHeader(library);
  if (!header) {
    await makeHeader(library, device, (name) => newHeader(name, key));
    await writeLibrary(library, markAllUnsent);
    return;
  }
  const former = await keyFor(library, header);
  if (!former) throw new PassphraseNeeded();
  await makeHeader(library, device, (name) => rewrapHeader(header, former, name, key));
}

async function ownHeader(library: Library): Promise<Header | undefined> {
  const { header } = await readMemory(library);
  return header && readHeader(header.name, header.file);
}
