/**
 * Real browsers of one reader that share a real server, each behind a faulty proxy, and whose
 * service workers are killed at random moments: once the faults stop, all hold every acknowledged
 * edit, and the same library.
 *
 * @module
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SyncStatus } from '../../lib/messages.ts';
import { withPermissions } from '../e2e/allowed-build.ts';
import { KillableBrowser } from '../killed/browser.ts';
import { type FaultyProxy, startFaultyProxy } from '../servers/faulty-proxy.ts';
import { recordsOf } from './own-records.ts';
import { syncServers } from './servers.ts';

const MOST_DEVICES = 3;
/** One in so many runs has a third device. */
const THREE_ONE_IN = 4;
const STEPS = 14;
/** How many of the requests meet a fault. */
const FAULT_RATE = 0.3;
/** How long a step waits for an answer that a fault holds back, in milliseconds. */
const PATIENCE = 3_000;
/** How many syncs of each device it may take, once nothing fails, until they are the same. */
const MOST_ROUNDS = 10;

interface Step {
  readonly act: 'save' | 'edit' | 'note' | 'delete' | 'restore' | 'sync';
  readonly device: number;
  /** Which of the claims is meant. */
  readonly which: number;
  /** When the worker is killed, in milliseconds after the step has begun; null: it is not. */
  readonly killed: number | null;
}

const schedules = fc.array(
  fc.record({
    act: fc.constantFrom(
      'save',
      'save',
      'edit',
      'edit',
      'note',
      'delete',
      'restore',
      'sync',
      'sync',
    ),
    device: fc.nat({ max: MOST_DEVICES - 1 }),
    which: fc.nat({ max: 50 }),
    killed: fc.option(fc.nat({ max: 400 }), { freq: 2 }),
  }),
  { minLength: STEPS, maxLength: STEPS },
) satisfies fc.Arbitrary<Step[]>;

interface Device {
  readonly browser: KillableBrowser;
  readonly proxy: FaultyProxy;
}

/** Plays the schedule of a seed; throws where anything is lost, with what each proxy did. */
export async function playSynced(seed: number): Promise<void> {
  const [steps = []] = fc.sample(schedules, { seed, numRuns: 1 });
  const servers = syncServers();
  const { start, accountAt } = servers[seed % servers.length] ?? {};
  assert.ok(start && accountAt);
  const server = await start();
  const devices: Device[] = [];
  try {
    await withPermissions({ host_permissions: ['http://127.0.0.1/*'] }, async (extension) => {
      const count = seed % THREE_ONE_IN === 0 ? MOST_DEVICES : 2;
      for (let n = 0; n < count; n++) {
        const proxy = await startFaultyProxy(server.url, {
          seed: seed * MOST_DEVICES + n,
          rate: 0,
        });
        devices.push({ proxy, browser: await KillableBrowser.start(extension) });
      }
      await play(seed, devices, accountAt, steps);
    });
  } catch (error) {
    const log = devices.map(({ proxy }, n) => `Device ${n}:\n${proxy.log.join('\n')}`);
    throw new Error(`Seed ${seed}:\n${log.join('\n')}`, { cause: error });
  } finally {
    for (const { browser } of devices) await browser.close();
    for (const { proxy } of devices) await proxy.stop();
    await server.stop();
  }
}

async function play(
  seed: number,
  devices: readonly Device[],
  accountAt: (url: string) => object,
  steps: readonly Step[],
): Promise<void> {
  const secret = seed % 2 === 0 ? { passphrase: 'correct horse' } : {};
  // All at once.
  await Promise.all(
    devices.map(({ browser, proxy }) =>
      browser.ask('connectRemote', { account: accountAt(proxy.url), ...secret }),
    ),
  );
  const acknowledged: Acknowledged = new Map();
  for (const { proxy } of devices) proxy.setRate(FAULT_RATE);
  for (const [n, step] of steps.entries()) {
    const device = devices[step.device % devices.length];
    if (device) await take(device, step, n, acknowledged);
  }
  for (const { proxy, browser } of devices) {
    await proxy.heal();
    // What still waits for an answer that does not come is given up.
    await browser.killWorker();
  }
  await settle(devices);
  await check(devices, acknowledged);
}

/** Entries of histories that must be there in the end, by claim. */
type Acknowledged = Map<string, Set<string>>;

interface Entry {
  readonly id: string;
}

async function take(
  { browser }: Device,
  step: Step,
  n: number,
  acknowledged: Acknowledged,
): Promise<void> {
  const deed = await deedOf(browser, step, n);
  if (!deed) return;
  const request = crypto.randomUUID();
  const ask = () => browser.ask<{ id?: string } | undefined>(deed.name, deed.request, request);
  const isDone = ask().then(
    (reply) => ({ reply }),
    () => undefined,
  );
  if (step.killed !== null) {
    await waited(step.killed);
    await browser.killWorker();
  }
  let done = await Promise.race([isDone, waited(PATIENCE)]);
  if (deed.name === 'syncNow') {
    // A sync that hangs is stopped in the middle, as a browser may do at any time.
    if (!done) await browser.killWorker();
    return;
  }
  // A page asks again where no answer came.
  done ??= { reply: await ask() };
  const target = deed.target ?? done.reply?.id;
  if (target === undefined) return;
  const known = acknowledged.get(target) ?? new Set();
  acknowledged.set(target, known);
  for (const { id } of await browser.ask<readonly Entry[]>('history', { target })) known.add(id);
}

/** What is asked, of which claim. */
interface Deed {
  readonly name: string;
  readonly request: object;
  /** Absent: the reply says it. */
  readonly target?: string;
}

async function deedOf(
  browser: KillableBrowser,
  { act, which }: Step,
  n: number,
): Promise<Deed | undefined> {
  const { claims, trash } = await recordsOf((name, request) => browser.ask(name, request));
  const id = claims[which % claims.length]?.id;
  const deleted = trash[which % trash.length]?.id;
  const fields = fieldsOf(`Sentence ${n}.`, which);
  if (act === 'sync') return { name: 'syncNow', request: {} };
  if (act === 'restore') {
    return deleted === undefined
      ? undefined
      : { name: 'restore', request: { id: deleted }, target: deleted };
  }
  if (act === 'save' || id === undefined) {
    return { name: 'saveClaim', request: { fields, note: `Note ${n}.` } };
  }
  if (act === 'edit') return { name: 'saveClaim', request: { id, fields }, target: id };
  if (act === 'delete') return { name: 'deleteClaim', request: { id }, target: id };
  const change = { note: `Another note, ${n}.`, stance: 'supports' };
  return { name: 'saveAbout', request: { target: id, change }, target: id };
}

function fieldsOf(text: string, which: number) {
  const work = `arxiv:2401.0000${which % 4}`;
  const citations = [{ work, intent: 'disputes', basis: 'named' }];
  return { text, source: 'url:https://example.org/page', citations };
}

/** Lets all sync in turn until nothing waits on any, and no sync changes anything. */
async function settle(devices: readonly Device[]): Promise<void> {
  let former = '';
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const states: object[] = [];
    for (const { browser } of devices) {
      let status = await browser.ask<SyncStatus>('syncNow', {});
      if (status.question) {
        status = await browser.ask<SyncStatus>('confirmLargeChange', { accept: true });
      }
      const { trouble, waiting, question } = status;
      const records = await recordsOf((name, request) => browser.ask(name, request));
      states.push({ trouble, waiting, question, records });
    }
    const now = JSON.stringify(states);
    if (now === former && states.every(isSettled)) return;
    former = now;
  }
  assert.fail(`After ${MOST_ROUNDS} rounds without faults the devices are not settled: ${former}`);
}

function isSettled(state: object): boolean {
  const { trouble, waiting, question } = state as SyncStatus;
  return trouble === null && waiting === 0 && question === null;
}

async function check(devices: readonly Device[], acknowledged: Acknowledged): Promise<void> {
  const [first, ...others] = await Promise.all(
    devices.map(async ({ browser }) => {
      const histories = new Map<string, readonly string[]>();
      for (const [target, entries] of acknowledged) {
        const history = await browser.ask<readonly Entry[]>('history', { target });
        const ids = history.map(({ id }) => id);
        for (const entry of entries)
          assert.ok(ids.includes(entry), `${entry} of ${target} is lost`);
        histories.set(target, ids.sort());
      }
      const records = await recordsOf((name, request) => browser.ask(name, request));
      return { histories, records };
    }),
  );
  for (const other of others) assert.deepEqual(other, first);
}

function waited(time: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), time);
  });
}
