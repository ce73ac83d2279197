/**
 * Trying a remote before anything is trusted to it.
 *
 * @module
 */
import { type Remote, RemoteError } from '../remote.ts';

/**
 * Lists, writes a value under a key of this device, reads it back, finds it in the list and deletes
 * it. What the remote has else is not touched.
 *
 * @throws RemoteError that says in plain words what is wrong.
 */
export async function probeRemote(remote: Remote, device: string): Promise<void> {
  const key = `${device}/probe`;
  const value = crypto.getRandomValues(new Uint8Array(VALUE_LENGTH));
  await remote.list('');
  await remote.put(key, value);
  try {
    await expectValue(remote, key, value);
  } catch (error) {
    await remote.delete(key).catch(() => undefined);
    throw error;
  }
  await remote.delete(key);
  const isLeft = (await remote.list(key)).includes(key);
  if (isLeft) throw wrong('readOnly', 'It keeps what was deleted.');
}

/** More than a server, or what stands before it, might pass on by chance. */
const VALUE_LENGTH = 2048;

async function expectValue(remote: Remote, key: string, value: Uint8Array): Promise<void> {
  const found = await remote.get(key);
  if (!found) throw wrong('notARemote', 'It said that it took a file, and does not have it.');
  if (found.length !== value.length || found.some((byte, at) => byte !== value[at])) {
    throw wrong('notARemote', 'It gave back another file than it was given.');
  }
  const isListed = (await remote.list(key)).includes(key);
  if (!isListed) throw wrong('notARemote', 'It does not list a file that it has.');
}

function wrong(kind: 'notARemote' | 'readOnly', what: string): RemoteError {
  return new RemoteError(kind, `This server cannot be used for sync. ${what}`);
}
