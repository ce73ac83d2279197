/**
 * A library as version 1 of its schema wrote it, without help of the code that is tested: what
 * later versions must still open. It never changes.
 *
 * @module
 */

const WORK = {
  id: 'arxiv:2401.00001',
  kind: 'paper',
  title: 'A paper',
  sameAs: ['doi:10.1000/x'],
};
const CLAIM = {
  id: 'one',
  text: 'A sentence.',
  source: 'lw:Ab3dEf7hJkMnPqRsT',
  url: 'https://www.lesswrong.com/posts/Ab3dEf7hJkMnPqRsT/a-post',
  anchor: { type: 'TextFragment', start: 'The first', end: 'the last.' },
  citations: [{ work: 'doi:10.1000/x', intent: 'disputes', basis: 'linked' }],
};
const IDS = ['arxiv:2401.00001', 'doi:10.1000/x'];
const COUNTS = { claims: 1, disputes: 1, own: 0, related: 0 };

const ROWS: Readonly<Record<string, readonly unknown[]>> = {
  packs: [{ id: 'curated', title: 'Curated', live: 2, edition: 'abc', works: 1, claims: 1 }],
  hiddenEditions: [{ edition: 3, pack: 'curated' }],
  works: [
    { edition: 2, id: WORK.id, work: WORK },
    { edition: 3, id: WORK.id, work: { ...WORK, title: 'Half written' } },
  ],
  summaries: IDS.map((id) => ({ edition: 2, id, ids: IDS, title: WORK.title, ...COUNTS })),
  claims: [
    {
      edition: 2,
      id: CLAIM.id,
      order: 0,
      claim: CLAIM,
      keys: [
        `2 made ${CLAIM.source}`,
        `2 says ${CLAIM.source}`,
        ...IDS.map((id) => `2 cites ${id}`),
      ],
    },
  ],
};

/** Writes the library under this name, and closes it. */
export function writeSnapshot1(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore('packs', { keyPath: 'id' });
      database.createObjectStore('hiddenEditions', { keyPath: 'edition', autoIncrement: true });
      database.createObjectStore('works', { keyPath: ['edition', 'id'] });
      database.createObjectStore('summaries', { keyPath: ['edition', 'id'] });
      database
        .createObjectStore('claims', { keyPath: ['edition', 'id'] })
        .createIndex('byKey', 'keys', { multiEntry: true });
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
