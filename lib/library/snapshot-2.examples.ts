/**
 * A library as version 2 of its schema wrote it, with one claim of the reader's own, without help of
 * the code that is tested: what later versions must still open. It never changes.
 *
 * @module
 */

export const SNAPSHOT_2_CLAIM = 'own-76a07288-449f-486c-bf3b-8aca055c9a33';

const SOURCE = 'lw:Ab3dEf7hJkMnPqRsT';
const URL_OF_SOURCE = 'https://www.lesswrong.com/posts/Ab3dEf7hJkMnPqRsT/a-post';
const CITED = 'doi:10.1000/x';
const STATE =
  'AQfXnoqaCgAoAQZmaWVsZHMLdGV4dCBsYXB0b3ABdgIFc3RhbXB7Qnm3lt1gAAAFdmFsdWV3C0Egc2VudGVuY2UuKAEGZm' +
  'llbGRzDXNvdXJjZSBsYXB0b3ABdgIFc3RhbXB7Qnm3lt1gAAAFdmFsdWV3FGx3OkFiM2RFZjdoSmtNblBxUnNUKAEGZmll' +
  'bGRzCnVybCBsYXB0b3ABdgIFc3RhbXB7Qnm3lt1gAAAFdmFsdWV3OGh0dHBzOi8vd3d3Lmxlc3N3cm9uZy5jb20vcG9zdH' +
  'MvQWIzZEVmN2hKa01uUHFSc1QvYS1wb3N0KAEGZmllbGRzEGNpdGF0aW9ucyBsYXB0b3ABdgIFc3RhbXB7Qnm3lt1gAAAF' +
  'dmFsdWV1AXYDBHdvcmt3DWRvaToxMC4xMDAwL3gGaW50ZW50dwhkaXNwdXRlcwViYXNpc3cGbGlua2VkKAEGZmllbGRzC2' +
  '1hZGUgbGFwdG9wAXYCBXN0YW1we0J5t5bdYAAABXZhbHVle0J5t5bdYAAAKAEEbGlmZQxlZGl0cyBsYXB0b3ABfQEIAQdo' +
  'aXN0b3J5AXYGAmlkdwpsYXB0b3AuMS4wAmF0dxgyMDI2LTAxLTAxVDEyOjAwOjAwLjAwMFoGZGV2aWNldwZsYXB0b3AFZm' +
  'llbGR3B2NyZWF0ZWQGYmVmb3JlfgVhZnRlcncLQSBzZW50ZW5jZS4A';

const COUNTS = { claims: 0, disputes: 0, own: 0, related: 0 };

const ROWS: Readonly<Record<string, readonly unknown[]>> = {
  packs: [{ id: 'own', title: 'My claims', live: 0, edition: 'own', works: 2, claims: 1 }],
  works: [
    { edition: 0, id: CITED, work: { id: CITED, kind: 'paper', title: CITED } },
    {
      edition: 0,
      id: SOURCE,
      work: { id: SOURCE, kind: 'post', title: 'A post', copies: [URL_OF_SOURCE] },
    },
  ],
  summaries: [
    { edition: 0, id: CITED, ids: [CITED], title: CITED, ...COUNTS, claims: 1, disputes: 1 },
    { edition: 0, id: SOURCE, ids: [SOURCE], title: 'A post', ...COUNTS, own: 1 },
  ],
  claims: [
    {
      edition: 0,
      id: SNAPSHOT_2_CLAIM,
      order: 1767268800000,
      claim: {
        id: SNAPSHOT_2_CLAIM,
        text: 'A sentence.',
        source: SOURCE,
        url: URL_OF_SOURCE,
        citations: [{ work: CITED, intent: 'disputes', basis: 'linked' }],
      },
      keys: [`0 made ${SOURCE}`, `0 says ${SOURCE}`, `0 cites ${CITED}`],
    },
  ],
  records: [
    {
      key: `claim:${SNAPSHOT_2_CLAIM}`,
      state: Uint8Array.from(atob(STATE), (letter) => letter.charCodeAt(0)),
      changed: 1,
    },
  ],
  devices: [{ id: 'laptop', name: 'Firefox on Linux', isThis: true }],
};

/** Writes the library under this name, and closes it. */
export function writeSnapshot2(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 2);
    request.onupgradeneeded = () => {
      makeStores(request.result);
      for (const [store, rows] of Object.entries(ROWS)) {
        for (const row of rows) request.transaction?.objectStore(store).add(row);
      }
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

function makeStores(database: IDBDatabase): void {
  database.createObjectStore('packs', { keyPath: 'id' });
  database.createObjectStore('hiddenEditions', { keyPath: 'edition', autoIncrement: true });
  database.createObjectStore('works', { keyPath: ['edition', 'id'] });
  database.createObjectStore('summaries', { keyPath: ['edition', 'id'] });
  database
    .createObjectStore('claims', { keyPath: ['edition', 'id'] })
    .createIndex('byKey', 'keys', { multiEntry: true });
  const records = database.createObjectStore('records', { keyPath: 'key' });
  records.createIndex('byChanged', 'changed', { unique: true });
  records.createIndex('byDeleted', 'deleted');
  database.createObjectStore('abouts', { keyPath: 'target' }).createIndex('byHidden', 'hidden');
  database.createObjectStore('changes', { keyPath: 'id' }).createIndex('byTime', 'at');
  database.createObjectStore('drafts', { keyPath: ['session', 'tab'] });
  database.createObjectStore('devices', { keyPath: 'id' });
}
