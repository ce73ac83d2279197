/**
 * The devices that histories name.
 *
 * @module
 */
import { writeLibrary } from './change.ts';
import type { Device, DeviceRow, Library } from './open.ts';
import { changeMemoryIn, markAllUnsent } from './sync-memory.ts';

/** This browser. Its id is made when it is first asked for. */
export async function thisDevice(library: Library, name: string): Promise<Device> {
  const writing = library.transaction('devices', 'readwrite');
  const known = (await writing.store.getAll()).find(({ isThis }) => isThis);
  if (known) return known;
  const device = newDevice(name);
  await writing.store.put(device);
  await writing.done;
  return device;
}

/** Gives this browser the name that its reader wants. The other devices learn of it by a sync. */
export async function renameDevice(library: Library, name: string): Promise<void> {
  const writing = library.transaction('devices', 'readwrite');
  const known = (await writing.store.getAll()).find(({ isThis }) => isThis);
  if (known) await writing.store.put({ ...known, name });
  await writing.done;
}

/**
 * Makes this browser another device, since somebody else goes by its id. All that it knows is then
 * to be sent by the new one.
 */
export function renewDevice(library: Library, name: string): Promise<Device> {
  return writeLibrary(library, async (writing) => {
    const devices = writing.objectStore('devices');
    for (const former of await devices.getAll()) await devices.put({ ...former, isThis: false });
    const device = newDevice(name);
    await devices.put(device);
    await changeMemoryIn(writing, (memory) => ({ ...memory, files: [] }));
    await markAllUnsent(writing);
    return device;
  });
}

function newDevice(name: string): DeviceRow {
  return { id: crypto.randomUUID().slice(0, 8), name, isThis: true };
}

/** The name of a device by its id; of one that is not known, its id. */
export async function deviceNames(library: Library): Promise<(id: string) => string> {
  const names = new Map((await library.getAll('devices')).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
