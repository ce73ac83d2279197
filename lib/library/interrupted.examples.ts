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
