/**
 * The devices that histories name.
 *
 * @module
 */
import type { Device, Library } from './open.ts';

/** This browser. Its id is made when it is first asked for, and never changes. */
export async function thisDevice(library: Library, name: string): Promise<Device> {
  const writing = library.transaction('devices', 'readwrite');
  const known = (await writing.store.getAll()).find(({ isThis }) => isThis);
  if (known) return known;
  const device = { id: crypto.randomUUID().slice(0, 8), name, isThis: true };
  await writing.store.put(device);
  await writing.done;
  return device;
}

/** The name of a device by its id; of one that is not known, its id. */
export async function deviceNames(library: Library): Promise<(id: string) => string> {
  const names = new Map((await library.getAll('devices')).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
