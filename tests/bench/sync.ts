/**
 * What syncs cost, at 100, 1,000 and 10,000 claims: one edit, the first sync of all of them, and
 * taking them in. Over WebDAV from Apache on this machine where that is installed, else over a
 * remote in memory. The library is one in memory, several times slower than a browser's.
 *
 * @module
 */
import 'fake-indexeddb/auto';
import type { ClaimId } from '../../lib/claims/model.ts';
import { saveClaim } from '../../lib/library/edit-claim.ts';
import { importRecords } from '../../lib/library/import-records.ts';
import { asking, fieldsOf } from '../../lib/library/own.examples.ts';
import { connect } from '../../lib/sync/connect.ts';
import { counted, newDevice } from '../../lib/sync/devices.examples.ts';
import { MemoryRemote } from '../../lib/sync/memory-remote.examples.ts';
import type { Remote } from '../../lib/sync/remote.ts';
import { webDavRemote } from '../../lib/sync/remotes/webdav.ts';
import type { Session } from '../../lib/sync/session.ts';
import { sync } from '../../lib/sync/sync.ts';
import type { Bench, Figure } from '../../scripts/bench.ts';
import { APACHE, APACHE_USER, startApache } from '../servers/apache.ts';
import { isInstalled } from '../servers/server.ts';

const SIZES = [100, 1_000, 10_000];

const bench: Bench = async () => {
  const figures: Figure[] = [];
  for (const size of SIZES) figures.push(...(await withPlace((place) => measure(place, size))));
  return figures;
};
export default bench;

/** Runs with a remote of its own. */
async function withPlace<Reply>(run: (place: Remote) => Promise<Reply>): Promise<Reply> {
  if (!isInstalled(APACHE)) return run(new MemoryRemote());
  const apache = await startApache();
  try {
    return await run(webDavRemote({ address: apache.url, ...APACHE_USER }));
  } finally {
    await apache.stop();
  }
}

async function measure(place: Remote, size: number): Promise<Figure[]> {
  const { counts, remote } = counted(place);
  const laptop = await newDevice('laptop', remote);
  await connect(laptop);
  const claims = Array.from({ length: size }, (_, n) => claimOf(n));
  await importRecords(laptop.library, asking(), { works: [], claims, abouts: [] });
  const first = await time(() => sync(laptop));
  const firstBytes = counts.bytes;

  const before = { ...counts };
  await editOne(laptop);
  const edit = await time(() => sync(laptop));
  const requests = counts.list + counts.get + counts.put + counts.delete;
  const requestsBefore = before.list + before.get + before.put + before.delete;

  const desktop = await newDevice('desktop', place);
  await connect(desktop);
  const merge = await time(() => sync(desktop));
  const of = `of ${size.toLocaleString('en')} claims`;
  return [
    { what: `one edit ${of}: requests`, value: requests - requestsBefore, unit: '' },
    { what: `one edit ${of}: sent`, value: counts.bytes - before.bytes, unit: 'bytes' },
    { what: `one edit ${of}`, value: edit, unit: 'ms' },
    { what: `first sync ${of}: sent`, value: firstBytes / 1_000, unit: 'kB' },
    { what: `first sync ${of}`, value: first, unit: 'ms' },
    { what: `taking in all ${of}`, value: merge, unit: 'ms' },
  ];
}

function claimOf(n: number) {
  const work = `arxiv:2401.${String(n % 1_000).padStart(5, '0')}`;
  const fields = fieldsOf({
    text: `Claim ${n} says of the model that it learns ${n % 97} of its ${n % 31} tasks.`,
    citations: [{ work, intent: 'disputes', basis: 'linked' }],
  });
  return { id: idOf(n), ...fields };
}

const idOf = (n: number) => `own-${n}` as ClaimId;

async function editOne({ library }: Session): Promise<void> {
  const fields = fieldsOf({ text: 'Edited.' });
  await saveClaim(library, asking({ device: 'laptop' }), { id: idOf(50), fields });
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
