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
} from './encryption.ts';
import { keepKey, keyFor, keyOf, unlock } from './key-ring.ts';
import { foldersIn } from './names.ts';
import { makeHeader } from './own-folder.ts';
import { PassphraseNeeded } from './push.ts';
import { readHeaders } from './read-folder.ts';
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
  const { library, remote, device } = session;
  const { folders } = foldersIn(await remote.list(''));
  const headers = await readHeaders(session, folders);
  if (passphrase === undefined && headers.size > 0) throw new PassphraseMissing();
  const key = passphrase === undefined ? undefined : await keyOf(passphrase, [...headers.values()]);
  await forgetRemote(library);
  if (key) {
    await keepKey(library, key);
    await makeHeader(library, device.id, (name) => newHeader(name, key));
  }
  await tell(session, key ? 'Connected, encrypted.' : 'Connected, not encrypted.');
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
  const { library, remote } = session;
  const { folders } = foldersIn(await remote.list(''));
  const headers = [...(await readHeaders(session, folders)).values()];
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
