import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRecord,
  deleteRecord,
  purgeRecord,
  restoreRecord,
  setFields,
  setNote,
} from './edit-record.ts';
import { mergeRecords, openRecord, type RecordParts, readRecord, stateOf } from './record.ts';
import { mergedInOrder, play, schedules } from './schedule.examples.ts';

type Edit = (record: RecordParts) => unknown;

const laptop = { device: 'laptop', now: 1_000 };
const desktop = { device: 'desktop', now: 2_000 };

/** The state after these edits. */
function edited(state: Uint8Array | undefined, ...edits: Edit[]): Uint8Array {
  const record = openRecord(state);
  for (const edit of edits) edit(record);
  return stateOf(record);
}

const read = (state: Uint8Array) => readRecord(openRecord(state));

/** What stands after each of two devices has edited without knowing of the other. */
function together(common: Uint8Array, one: Edit, other: Edit) {
  return read(mergeRecords(edited(common, one), edited(common, other)));
}

const made = edited(undefined, (record) =>
  createRecord(record, laptop, { text: 'A sentence.', date: '2024' }, 'A sentence.'),
);

describe('a record', () => {
  it('holds the fields it was made with, and tells when it was made', () => {
    const content = read(made);
    expect(content.fields).toEqual({ text: 'A sentence.', date: '2024' });
    expect(content.history).toEqual([
      {
        id: 'laptop.1.0',
        at: '1970-01-01T00:00:01.000Z',
        device: 'laptop',
        field: 'created',
        before: null,
        after: 'A sentence.',
      },
    ]);
    expect(content.deletion).toBeNull();
  });

  it('remembers what was before an edit, and nothing of what stays the same', () => {
    const content = read(
      edited(made, (record) =>
        setFields(record, desktop, { text: 'Another.', date: '2024', topics: null }),
      ),
    );
    expect(content.fields).toEqual({ text: 'Another.', date: '2024' });
    expect(content.history.slice(1)).toMatchObject([
      { device: 'desktop', field: 'text', before: 'A sentence.', after: 'Another.' },
    ]);
  });

  it('takes two values for the same whose keys stand in another order', () => {
    const anchored = edited(made, (record) =>
      setFields(record, laptop, { anchor: { start: 1, end: 2 } }),
    );
    edited(anchored, (record) => {
      expect(setFields(record, desktop, { anchor: { end: 2, start: 1 } })).toEqual([]);
      expect(setFields(record, desktop, { anchor: { end: 1, start: 2 } })).toHaveLength(1);
    });
  });

  it('clears a field that is set to null', () => {
    const content = read(edited(made, (record) => setFields(record, laptop, { date: null })));
    expect(content.fields).toEqual({ text: 'A sentence.' });
  });

  it('keeps 200 entries of its history, the newest', () => {
    const state = edited(made, (record) => {
      for (let n = 1; n <= 250; n++) setFields(record, laptop, { text: `Version ${n}` });
    });
    const { history } = read(state);
    expect(history).toHaveLength(200);
    expect(history.at(-1)).toMatchObject({ after: 'Version 250' });
    expect(history[0]).toMatchObject({ after: 'Version 51' });
  });
});

describe('two devices that did not know of each other', () => {
  it('both keep what they wrote into different fields', () => {
    const content = together(
      made,
      (record) => setFields(record, laptop, { text: 'Another.' }),
      (record) => setFields(record, desktop, { date: '2025' }),
    );
    expect(content.fields).toEqual({ text: 'Another.', date: '2025' });
  });

  it('keep of the same field what was written last, the other in the history', () => {
    const late = { ...laptop, now: 3_000 };
    const content = together(
      made,
      (record) => setFields(record, late, { text: 'Later.' }),
      (record) => setFields(record, desktop, { text: 'Earlier.' }),
    );
    expect(content.fields['text']).toBe('Later.');
    expect(content.history.map((entry) => entry.after)).toEqual(
      expect.arrayContaining(['Later.', 'Earlier.']),
    );
  });

  it('let an edit win over what it knew, however wrong the clock', () => {
    const ahead = edited(made, (record) =>
      setFields(record, { device: 'ahead', now: 9e12 }, { text: 'From the future.' }),
    );
    const corrected = edited(ahead, (record) => setFields(record, desktop, { text: 'Corrected.' }));
    expect(read(mergeRecords(ahead, corrected)).fields['text']).toBe('Corrected.');
  });

  it('keep every word that they wrote into a note', () => {
    const noted = edited(made, (record) => setNote(record, laptop, 'Read this again.'));
    const { note } = together(
      noted,
      (record) => setNote(record, laptop, 'Read all of this again.'),
      (record) => setNote(record, desktop, 'Read this again, slowly.'),
    );
    expect(note).toBe('Read all of this again, slowly.');
  });

  it('keep in the trash what one deleted and the other edited, and say so', () => {
    const content = together(
      made,
      (record) => deleteRecord(record, laptop),
      (record) => setFields(record, desktop, { text: 'Edited.' }),
    );
    expect(content.deletion).toEqual({ at: '1970-01-01T00:00:01.000Z', device: 'laptop' });
    expect(content.editedAfter).toEqual(['desktop']);
    expect(content.fields['text']).toBe('Edited.');
  });

  it('do not call an edit late that the deletion knew of', () => {
    const state = edited(
      made,
      (record) => setFields(record, desktop, { text: 'Edited.' }),
      (record) => deleteRecord(record, laptop),
    );
    expect(read(state)).toMatchObject({ editedAfter: [] });
  });

  it('keep deleted what one restored and the other deleted again', () => {
    const deleted = edited(made, (record) => deleteRecord(record, laptop));
    const again = edited(
      deleted,
      (record) => restoreRecord(record, desktop),
      (record) => deleteRecord(record, desktop),
    );
    const restored = edited(deleted, (record) => restoreRecord(record, laptop));
    expect(read(mergeRecords(again, restored)).deletion).not.toBeNull();
    expect(read(mergeRecords(deleted, restored)).deletion).toBeNull();
  });

  it('leave nothing of a text that one purged, whatever the other wrote', () => {
    const secret = 'A word that is to be gone';
    const deleted = edited(
      made,
      (record) => setFields(record, laptop, { text: secret }),
      (record) => setNote(record, laptop, secret),
      (record) => deleteRecord(record, laptop),
    );
    const purged = edited(deleted, purgeRecord);
    const unaware = edited(deleted, (record) => setFields(record, desktop, { text: `${secret}!` }));
    for (const state of [
      purged,
      mergeRecords(purged, unaware),
      mergeRecords(unaware, purged),
      mergeRecords(mergeRecords(deleted, unaware), purged),
    ]) {
      expect(new TextDecoder('latin1').decode(state)).not.toContain('word that is');
      expect(read(state)).toMatchObject({ fields: {}, note: '', history: [], isPurged: true });
      expect(read(state).deletion).not.toBeNull();
    }
  });
});

describe('any schedule of five devices', () => {
  it('ends in the same content, in whatever order and how often states are merged', () => {
    fc.assert(
      fc.property(
        schedules,
        fc.array(fc.nat({ max: 4 }), { maxLength: 12 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        (steps, repeated, order) => {
          const { states } = play(steps);
          const straight = mergedInOrder(states, [0, 1, 2, 3, 4]);
          expect(mergedInOrder(states, [...repeated, ...order])).toEqual(straight);
          // Associative: two halves merged apart, then joined.
          const half = (from: number, to: number) =>
            states.slice(from, to).reduce((sum, state) => mergeRecords(sum, state));
          expect(read(mergeRecords(half(3, 5), half(0, 3)))).toEqual(straight);
        },
      ),
      { seed: 4, numRuns: 60 },
    );
  });

  it('ends with the last value of each field, deleted and purged as it was meant', () => {
    fc.assert(
      fc.property(schedules, (steps) => {
        const { states, expected } = play(steps);
        const content = mergedInOrder(states, [0, 1, 2, 3, 4]);
        expect(content.isPurged).toBe(expected.isPurged);
        expect(content.deletion !== null).toBe(expected.isDeleted);
        if (expected.isPurged) return;
        expect(content.fields).toEqual(expected.fields);
        expect(content.history).toHaveLength(expected.edits);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('ends with every word of every note', () => {
    fc.assert(
      fc.property(schedules, (steps) => {
        const notes = steps.filter(({ act }) => act !== 'purge' && act !== 'delete');
        const { note, history } = mergedInOrder(play(notes).states, [0, 1, 2, 3, 4]);
        const written = history.filter(({ field }) => field === 'note').length;
        expect([...note].filter((letter) => letter === '<')).toHaveLength(written);
      }),
      { seed: 6, numRuns: 50 },
    );
  });
});
