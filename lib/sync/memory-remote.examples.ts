/**
 * A remote in memory.
 *
 * @module
 */
import { type Remote, RemoteError } from './remote.ts';

/** Keeps copies, so that what a caller does to its bytes later changes nothing here. */
export class MemoryRemote implements Remote {
  readonly files = new Map<string, Uint8Array>();
  readonly capacity?: number;

  constructor(capacity?: number) {
    if (capacity !== undefined) this.capacity = capacity;
  }

  async list(prefix: string): Promise<readonly string[]> {
    return [...this.files.keys()].filter((key) => key.startsWith(prefix));
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.files.get(key)?.slice();
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const others = [...this.files].filter(([other]) => other !== key);
    const used = others.reduce((sum, [, file]) => sum + file.length, bytes.length);
    if (used > (this.capacity ?? Number.POSITIVE_INFINITY)) {
      throw new RemoteError('full', 'The remote is full.');
    }
    this.files.set(key, bytes.slice());
  }

  async delete(key: string): Promise<void> {
    this.files.delete(key);
  }
}
