import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { saveClaim } from './edit-claim.ts';
import { historyOf } from './history.ts';
import { asking, fieldsOf, NOON, saveNew } from './own.examples.ts';
import { newLibrary } from './pack.examples.ts';
import { saveAbout } from './save-about.ts';
import { undoChange } from './undo.ts';

describe('historyOf', () => {
  it('names the change of each entry until it is undone', async () => {
    const library = await newLibrary();
    const { id } = await saveNew(library);
    const edit = { id, fields: fieldsOf({ text: 'Another.', topics: ['new'] }) };
    const { change: edited } = await saveClaim(library, asking({ now: NOON + 1 }), edit);
    const noted = await saveAbout(library, asking({ now: NOON + 2 }), id, { note: 'Why?' });
    const named = async () =>
      (await historyOf(library, [id])).map(({ field, change }) => [field, change]);
    expect(await named()).toEqual([
      ['note', noted.change],
      ['topics', edited],
      ['text', edited],
      ['created', undefined],
    ]);
    await undoChange(library, asking({ now: NOON + 3 }), edited);
    expect((await named()).filter(([, change]) => change === edited)).toEqual([]);
  });
});
