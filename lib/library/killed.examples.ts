/**
 * A reader who saves, edits, deletes, restores and undoes while the background is killed again and
 * again, for tests: every acknowledged change is there, and none is half there.
 *
 * @module
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ChangeId } from '../claims/history.ts';
import type { ClaimFields, ClaimId } from '../claims/model.ts';
import type { WorkId } from '../works/work-id.ts';
import type { Asked } from './change.ts';
import { saveClaim } from './edit-claim.ts';
import { killBeforeWrite } from './interrupted.examples.ts';
import type { Library } from './open.ts';
import { asking, fieldsOf } from './own.examples.ts';
import { citing } from './pack.examples.ts';
import { LibraryReader } from './read.ts';
import { deleteClaim, restoreClaim, trashedClaims } from './trash.ts';
import { undoChange } from './undo.ts';

const WORKS = ['arxiv:2401.00001', 'arxiv:2401.00002', 'doi:10.1000/x'] as const;

export interface KilledStep {
  readonly act: 'save' | 'edit' | 'delete' | 'restore' | 'undo';
  /** Which of the claims, changes and works is meant. */
  readonly which: number;
  /** The write before which the background is killed; beyond the last: it is not. */
  readonly killedAt: number;
  /** Whether the reader asks again, as a page does. */
  readonly asksAgain: boolean;
}

export const killedSchedules = fc.array(
  fc.record({
    act: fc.constantFrom('save', 'save', 'edit', 'edit', 'delete', 'restore', 'undo'),
    which: fc.nat({ max: 50 }),
    killedAt: fc.nat({ max: 14 }),
    asksAgain: fc.boolean(),
  }),
  { minLength: 4, maxLength: 14 },
);

/** What the library must hold: the fields of each claim, and whether it is in the trash. */
type Expected = Map<ClaimId, { fields: ClaimFields; isDeleted: boolean }>;

interface Made {
  readonly change: ChangeId;
  readonly id: ClaimId;
  readonly before: { fields: ClaimFields; isDeleted: boolean } | undefined;
  readonly after: { fields: ClaimFields; isDeleted: boolean };
}

/** Plays a schedule; throws where the library does not hold what was acknowledged. */
export async function playKilled(library: Library, steps: readonly KilledStep[]): Promise<void> {
  const expected: Expected = new Map();
  const changes: Made[] = [];
  for (const [n, step] of steps.entries()) {
    const deed = deedOf(library, step, n, expected, changes);
    if (!deed) continue;
    const by = asking({ now: n });
    const revive = killBeforeWrite(step.killedAt);
    let isDone = await deed.run(by).then(
      () => true,
      () => false,
    );
    revive();
    // Also where it was done and only the answer was lost.
    if (step.asksAgain) {
      await deed.run(by);
      isDone = true;
    }
    if (isDone) deed.acknowledged();
    await check(library, expected);
  }
}

interface Deed {
  readonly run: (by: Asked) => Promise<unknown>;
  readonly acknowledged: () => void;
}

function deedOf(
  library: Library,
  { act, which }: KilledStep,
  n: number,
  expected: Expected,
  changes: Made[],
): Deed | undefined {
  const fields = fieldsOf({
    text: `Sentence ${n}.`,
    citations: [citing(WORKS[which % 3] ?? WORKS[0], which % 2 === 0 ? 'disputes' : 'supports')],
    ...(which % 5 === 0 && { source: WORKS[(which + 1) % 3] }),
  });
  const made = (id: ClaimId, change: ChangeId, isDeleted: boolean, content = fields) => {
    const after = { fields: content, isDeleted };
    changes.push({ change, id, before: expected.get(id), after });
    expected.set(id, after);
  };
  let reply: { id?: ClaimId; change: ChangeId } | undefined;
  if (act === 'save') {
    return {
      run: async (by) => {
        reply = await saveClaim(library, by, { fields });
      },
      acknowledged: () => reply?.id && made(reply.id, reply.change, false),
    };
  }
  if (act === 'undo') return undoing(library, changes[which % changes.length], expected);
  const [id, known] = [...expected][which % expected.size] ?? [];
  if (!id || !known) return undefined;
  if (act === 'edit') {
    return {
      run: async (by) => {
        reply = await saveClaim(library, by, { id, base: known.fields, fields });
      },
      acknowledged: () => reply && made(id, reply.change, false),
    };
  }
  if (act === 'delete' && !known.isDeleted) {
    return {
      run: async (by) => {
        reply = await deleteClaim(library, by, id);
      },
      acknowledged: () => reply && made(id, reply.change, true, known.fields),
    };
  }
  if (act === 'restore' && known.isDeleted) {
    return {
      run: (by) => restoreClaim(library, by, id),
      acknowledged: () => expected.set(id, { ...known, isDeleted: false }),
    };
  }
  return undefined;
}

/** Only what was changed last is sure to be undone. */
function undoing(library: Library, made: Made | undefined, expected: Expected): Deed | undefined {
  if (!made || expected.get(made.id) !== made.after) return undefined;
  let isUndone = false;
  return {
    run: async (by) => {
      isUndone = await undoChange(library, by, made.change);
    },
    acknowledged: () => {
      assert.ok(isUndone, 'A change that was the last could not be undone.');
      const { before = { ...made.after, isDeleted: true } } = made;
      expected.set(made.id, { ...before });
    },
  };
}

/** Compares every claim, count and record with what was acknowledged. */
async function check(library: Library, expected: Expected): Promise<void> {
  const shown = new Map<ClaimId, ClaimFields>();
  for (const { claim } of await library.getAll('claims')) {
    const { id, ...fields } = claim;
    shown.set(id, fields);
  }
  const trash = await trashedClaims(library);
  for (const [id, { fields, isDeleted }] of expected) {
    assert.deepEqual(shown.get(id), isDeleted ? undefined : fields);
    const trashed = trash.find(({ claim }) => claim.id === id)?.claim;
    assert.deepEqual(trashed, isDeleted ? { ...fields, id } : undefined);
  }
  assert.equal(shown.size + trash.length, expected.size, 'A change that failed has left a claim.');
  assert.equal(await library.count('records'), expected.size);
  assert.equal((await library.get('packs', 'own'))?.claims ?? 0, shown.size);
  await checkCounts(library, [...shown.values()]);
}

/** The counts of every work are those of the claims shown. */
async function checkCounts(library: Library, claims: readonly ClaimFields[]): Promise<void> {
  const reader = await LibraryReader.open(library);
  const summaries = await reader.summaries(WORKS.map((id) => id as string as WorkId));
  for (const work of WORKS) {
    const id = work as string as WorkId;
    const says = claims.filter(({ source }) => (source as string) === id);
    const cites = claims.filter(
      (claim) =>
        !says.includes(claim) &&
        claim.citations.some((citation) => 'work' in citation && citation.work === id),
    );
    const disputes = cites.filter(({ citations }) => citations[0]?.intent === 'disputes');
    const summary = summaries.get(id);
    assert.deepEqual(
      [summary?.own ?? 0, summary?.claims ?? 0, summary?.disputes ?? 0],
      [says.length, cites.length, disputes.length],
      `The counts of ${work} are not those of its claims.`,
    );
  }
}
