/**
 * Two devices of one reader that edit the same claims while the remote between them fails in every
 * way and their backgrounds are stopped in the middle: once the faults stop, both hold every edit
 * that was acknowledged, and the same library.
 *
 * @module
 */
import assert from 'node:assert/strict';
import type { ClaimId } from '../claims/model.ts';
import { saveClaim } from '../library/edit-claim.ts';
import { killBeforeWrite } from '../library/interrupted.examples.ts';
import type { Library } from '../library/open.ts';
import { asking, fieldsOf } from '../library/own.examples.ts';
import { countUnsent } from '../library/own-log.ts';
import { citing, newLibrary } from '../library/pack.examples.ts';
import { openRecord, readRecord } from '../library/record.ts';
import { saveAbout } from '../library/save-about.ts';
import { readMemory } from '../library/sync-memory.ts';
import { deleteClaim, purgeClaim, restoreClaim } from '../library/trash.ts';
import { connect } from './connect.ts';
import {
  type FaultyConnection,
  FaultyRemote,
  type Random,
  randomFrom,
  rot,
} from './faulty-remote.examples.ts';
import { MemoryRemote } from './memory-remote.examples.ts';
import { allowLargeChange } from './pull.ts';
import type { Remote } from './remote.ts';
import type { Session } from './session.ts';
import { sync } from './sync.ts';

const DAY = 24 * 60 * 60 * 1_000;
const WORKS = ['arxiv:2401.00001', 'arxiv:2401.00002', 'doi:10.1000/x'] as const;
/** How many syncs of each device it may take, once nothing fails, until they are the same. */
const MOST_ROUNDS = 8;
/** One in so many runs encrypts: it takes a while to make a key of a passphrase. */
const ENCRYPTED_ONE_IN = 5;

interface Actor {
  session: Session;
  readonly library: Library;
  readonly remote: FaultyConnection;
  /** How wrong the device's clock is, in milliseconds. */
  readonly skew: number;
}

/** Entries of histories that must be there in the end, by record. */
type Acknowledged = Map<string, Set<string>>;

/** What the devices share. */
export interface Place {
  /** As it is, without faults. */
  readonly server: Remote;
  /** Connects one more device; nothing fails yet. */
  connect(random: Random): FaultyConnection;
}

/** Plays the run of a seed; throws where something was lost. */
export async function playFaults(seed: number, place: Place = inMemory()): Promise<void> {
  const random = randomFrom(seed);
  const { server } = place;
  const passphrase = seed % ENCRYPTED_ONE_IN === 0 ? 'correct horse' : undefined;
  const clock = { now: Date.UTC(2026, 0, 1) };
  const year = random() < 0.5 ? 1 : -1;
  const actors = [
    await newActor('laptop', place.connect(random), clock, 0),
    await newActor('desktop', place.connect(random), clock, year * 365 * DAY),
  ];
  for (const actor of actors) {
    await connect(actor.session, passphrase);
    await syncOnce(actor);
  }
  const acknowledged: Acknowledged = new Map();
  const steps = 12 + Math.floor(random() * 20);
  for (let step = 0; step < steps; step++) {
    clock.now += Math.floor(random() * 3_600_000);
    const actor = actors[Math.floor(random() * actors.length)];
    if (!actor) continue;
    // Numbers of its own, since it is not known which of two things that run at once asks first.
    const choosing = randomFrom(seed * 1_000 + step);
    const act = random();
    if (act < 0.5) await edit(actor, choosing, acknowledged, step);
    else if (act < 0.9) await syncOrFail(actor, random);
    else await Promise.all([syncFailing(actor, random), edit(actor, choosing, acknowledged, step)]);
    if (random() < 0.04) await rot(server, random);
  }
  for (const { remote } of actors) await remote.stopFaults();
  await settle(actors, clock);
  await check(actors, acknowledged, server, passphrase !== undefined);
}

function inMemory(): Place {
  const server = new MemoryRemote();
  return { server, connect: (random) => new FaultyRemote(server, random, 0) };
}

async function newActor(
  name: string,
  remote: FaultyConnection,
  clock: { now: number },
  skew: number,
): Promise<Actor> {
  const library = await newLibrary();
  const session: Session = {
    library,
    remote,
    device: { id: name, name: `The ${name}` },
    now: () => clock.now + skew,
    encrypts: false,
  };
  return { session, library, remote, skew };
}

/** A sync in which a share of the requests fails, and now and then a write of the library too. */
async function syncOrFail(actor: Actor, random: Random): Promise<void> {
  const revive = random() < 0.3 ? killBeforeWrite(Math.floor(random() * 60)) : () => undefined;
  await syncFailing(actor, random);
  revive();
}

async function syncFailing(actor: Actor, random: Random): Promise<void> {
  actor.remote.share = random() < 0.3 ? 0 : random() * 0.4;
  await syncOnce(actor).catch(() => undefined);
}

async function syncOnce(actor: Actor): Promise<void> {
  const { question } = await readMemory(actor.library);
  if (question) await allowLargeChange(actor.session);
  const devices = await actor.library.getAll('devices');
  const renewed = devices.find(({ isThis }) => isThis);
  if (renewed) actor.session = { ...actor.session, device: renewed };
  await sync(actor.session);
}

async function settle(actors: readonly Actor[], clock: { now: number }): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    clock.now += 2 * DAY;
    for (const actor of actors) await syncOnce(actor);
  }
}

/** One act of the reader's on one device. */
async function edit(
  { library, session }: Actor,
  random: Random,
  acknowledged: Acknowledged,
  step: number,
): Promise<void> {
  const ids = (await library.getAllKeys('records')).filter((key) => key.startsWith('claim:'));
  const key = ids[Math.floor(random() * ids.length)];
  const id = key?.slice('claim:'.length) as ClaimId | undefined;
  const by = asking({ device: session.device.id, now: session.now() });
  const work = WORKS[step % WORKS.length] ?? WORKS[0];
  const fields = fieldsOf({ text: `Sentence ${step}.`, citations: [citing(work, 'disputes')] });
  const act = random();
  try {
    if (!id || act < 0.35) await saveClaim(library, by, { fields });
    else if (act < 0.6) await saveClaim(library, by, { id, fields });
    else if (act < 0.75) await saveAbout(library, by, id, { note: `A note, ${step}.` });
    else if (act < 0.87) await deleteClaim(library, by, id);
    else if (act < 0.95) await restoreClaim(library, by, id);
    else await purgeClaim(library, by, id);
  } catch (error) {
    // What was purged can be edited no more; what is not in the trash cannot be purged.
    assert.match(String(error), /removed for ever|not in the trash/);
    return;
  }
  for (const row of await library.getAll('records')) {
    const known = acknowledged.get(row.key) ?? new Set();
    acknowledged.set(row.key, known);
    const { history, isPurged } = readRecord(openRecord(row.state));
    for (const entry of history) known.add(entry.id);
    if (isPurged) known.add(PURGED);
  }
}

const PURGED = 'purged';

async function check(
  actors: readonly Actor[],
  acknowledged: Acknowledged,
  server: Remote,
  isEncrypted: boolean,
): Promise<void> {
  const contents = [];
  for (const { library } of actors) {
    const rows = await library.getAll('records');
    const read = new Map(rows.map((row) => [row.key as string, readRecord(openRecord(row.state))]));
    for (const [key, entries] of acknowledged) {
      const content = read.get(key);
      assert.ok(content, `The record ${key} was lost.`);
      if (entries.has(PURGED)) assert.ok(content.isPurged, `${key} came back.`);
      if (content.isPurged) continue;
      const held = new Set(content.history.map(({ id }) => id));
      for (const entry of entries) assert.ok(held.has(entry), `${entry} of ${key} was lost.`);
    }
    assert.equal(await countUnsent(library), 0, 'Something still waits to be sent.');
    contents.push({
      records: [...read].sort(([a], [b]) => (a < b ? -1 : 1)),
      claims: await library.getAll('claims'),
      abouts: await library.getAll('abouts'),
      counts: (await library.getAll('summaries')).map(({ title: _drawn, ...counts }) => counts),
    });
  }
  for (const other of contents.slice(1)) assert.deepEqual(other, contents[0]);
  if (isEncrypted) assert.ok(!(await holdsWords(server)), 'The server can read a sentence.');
}

async function holdsWords(server: Remote): Promise<boolean> {
  for (const name of await server.list('')) {
    const file = new TextDecoder('latin1').decode(await server.get(name));
    if (file.includes('Sentence')) return true;
  }
  return false;
}
