/**
 * Libraries that fail in the middle, for tests.
 *
 * @module
 */
import type { Library } from './open.ts';

/**
 * A library in which the background is killed: from the given transaction on, none begins.
 *
 * @param after how many transactions still begin.
 */
export function killedAfter(library: Library, after: number): Library {
  let begun = 0;
  return watched(library, () => {
    begun += 1;
    if (begun > after) throw new DOMException('The worker was stopped.', 'InvalidStateError');
  });
}

/** A library that tells whenever a transaction begins. */
export function watched(library: Library, onTransaction: () => void): Library {
  return new Proxy(library, {
    get(target, name) {
      if (name === 'transaction' || name === 'add') onTransaction();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * Makes the disk full: a row too many aborts its transaction, as a browser does, some time after
 * the write was asked for.
 *
 * @param after how many rows are still written.
 * @returns the function that makes room again.
 */
export function fillDiskAfter(after: number): () => void {
  const { put } = IDBObjectStore.prototype;
  let written = 0;
  let isAborting = false;
  IDBObjectStore.prototype.put = function (...row) {
    const request = put.apply(this, row);
    written += 1;
    if (written > after && !isAborting) {
      isAborting = true;
      queueMicrotask(() => {
        isAborting = false;
        this.transaction.abort();
      });
    }
    return request;
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}

const WRITES = ['put', 'add', 'delete'] as const;

/**
 * Kills the background before a write: its transaction is aborted, as a browser does with one whose
 * process has died, and nothing more is written by it.
 *
 * @param after how many writes still happen.
 * @returns the function that starts the background again.
 */
export function killBeforeWrite(after: number): () => void {
  const former = WRITES.map((name) => [name, IDBObjectStore.prototype[name]] as const);
  let written = 0;
  for (const [name, write] of former) {
    Reflect.set(IDBObjectStore.prototype, name, function (this: IDBObjectStore, ...row: unknown[]) {
      written += 1;
      if (written <= after) return Reflect.apply(write, this, row);
      this.transaction.abort();
      throw new DOMException('The worker was stopped.', 'AbortError');
    });
  }
  return () => {
    for (const [name, write] of former) Reflect.set(IDBObjectStore.prototype, name, write);
  };
}
