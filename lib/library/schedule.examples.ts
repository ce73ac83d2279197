/**
 * Random schedules of several devices that edit one record and now and then hear of each other,
 * with the plain sets and numbers that say what the record must hold in the end.
 *
 * @module
 */
import fc from 'fast-check';
import { deleteRecord, purgeRecord, restoreRecord, setFields, setNote } from './edit-record.ts';
import { mergeRecords, openRecord, type RecordContent, readRecord, stateOf } from './record.ts';

const DEVICES = ['laptop', 'desktop', 'phone', 'tablet', 'work'] as const;

export interface Step {
  readonly device: number;
  readonly act: 'set' | 'note' | 'delete' | 'restore' | 'purge' | 'hear';
  readonly field: 'text' | 'date' | 'topics';
  /** Makes the value that is set, the place that is edited in the note, and the client's number. */
  readonly number: number;
  readonly from: number;
}

const device = fc.nat({ max: DEVICES.length - 1 });

export const schedules = fc.array(
  fc.record({
    device,
    act: fc.oneof(
      { weight: 8, arbitrary: fc.constant('set' as const) },
      { weight: 4, arbitrary: fc.constant('note' as const) },
      { weight: 2, arbitrary: fc.constant('delete' as const) },
      { weight: 2, arbitrary: fc.constant('restore' as const) },
      { weight: 1, arbitrary: fc.constant('purge' as const) },
      { weight: 8, arbitrary: fc.constant('hear' as const) },
    ),
    field: fc.constantFrom('text', 'date', 'topics'),
    number: fc.nat({ max: 1_000_000 }),
    from: device,
  }),
  { maxLength: 40 },
);

/** What a device knows, in plain words. */
interface Known {
  state: Uint8Array;
  readonly deletions: Set<number>;
  readonly restored: Set<number>;
  readonly edits: Set<number>;
  isPurged: boolean;
}

export interface Played {
  /** The state of each device in the end. */
  readonly states: readonly Uint8Array[];
  readonly expected: {
    /** By field: what was written last. */
    readonly fields: Readonly<Record<string, number>>;
    readonly isDeleted: boolean;
    readonly isPurged: boolean;
    /** How many edits were made. */
    readonly edits: number;
  };
}

/** Plays a schedule. One step lasts a millisecond by every clock. */
export function play(steps: readonly Step[]): Played {
  const devices = DEVICES.map(
    (): Known => ({
      state: stateOf(openRecord()),
      deletions: new Set(),
      restored: new Set(),
      edits: new Set(),
      isPurged: false,
    }),
  );
  const fields: Record<string, number> = {};
  let edits = 0;
  steps.forEach((step, time) => {
    const known = devices[step.device];
    const from = devices[step.from];
    if (!known || !from) return;
    if (step.act === 'hear') {
      hear(known, from);
      return;
    }
    const record = openRecord(known.state);
    record.doc.clientID = step.number * DEVICES.length + step.device;
    const author = { device: DEVICES[step.device] ?? '', now: time };
    const stands = [...known.deletions].some((deletion) => !known.restored.has(deletion));
    if (step.act === 'set' && !known.isPurged && !stands) {
      fields[step.field] = time;
      edits += setFields(record, author, { [step.field]: time }).length;
    }
    if (step.act === 'note' && !known.isPurged && !stands) {
      const note = record.note.toString();
      const at = step.number % (note.length + 1);
      edits += setNote(record, author, `${note.slice(0, at)}<${time}>${note.slice(at)}`).length;
    }
    if (step.act === 'delete' && !known.isPurged && !stands) {
      known.deletions.add(time);
      edits += deleteRecord(record, author).length;
    }
    if (step.act === 'restore' && !known.isPurged && stands) {
      for (const deletion of known.deletions) known.restored.add(deletion);
      edits += restoreRecord(record, author).length;
    }
    if (step.act === 'purge' && stands) {
      known.isPurged = true;
      purgeRecord(record);
    }
    known.state = stateOf(record);
  });
  const deletions = devices.flatMap((known) => [...known.deletions]);
  const restored = new Set(devices.flatMap((known) => [...known.restored]));
  return {
    states: devices.map(({ state }) => state),
    expected: {
      fields,
      isDeleted: deletions.some((deletion) => !restored.has(deletion)),
      isPurged: devices.some((known) => known.isPurged),
      edits,
    },
  };
}

function hear(known: Known, from: Known): void {
  known.state = mergeRecords(known.state, from.state);
  for (const deletion of from.deletions) known.deletions.add(deletion);
  for (const deletion of from.restored) known.restored.add(deletion);
  known.isPurged ||= from.isPurged;
}

/** All states merged in this order, and read. */
export function mergedInOrder(
  states: readonly Uint8Array[],
  order: readonly number[],
): RecordContent {
  const merged = order.reduce(
    (sum, n) => mergeRecords(sum, states[n] ?? sum),
    stateOf(openRecord()),
  );
  return readRecord(openRecord(merged));
}
