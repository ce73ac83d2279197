import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { asking, claimId, saveNew } from '../library/own.examples.ts';
import { newLibrary, packOf } from '../library/pack.examples.ts';
import { LibraryReader } from '../library/read.ts';
import { replacePack } from '../library/replace-pack.ts';
import { undoChange } from '../library/undo.ts';
import { attach } from './attach.ts';

const POST = 'lw:Ab3dEf7hJkMnPqRsT';
const OLD = { type: 'TextQuoteSelector', exact: 'Newts float.' } as const;
const SELECTED = {
  quote: { type: 'TextQuoteSelector', exact: 'Newts swim.', prefix: 'Look: ', suffix: '' },
  position: { type: 'TextPositionSelector', start: 6, end: 17 },
  source: POST,
} as const;

/** A library with a claim of the reader's own that rests on old words. */
async function newClaim() {
  const library = await newLibrary();
  const position = { type: 'TextPositionSelector', start: 1, end: 13 } as const;
  const { id } = await saveNew(library, { anchor: OLD, position, topics: ['newts'] });
  const read = async () => (await (await LibraryReader.open(library)).claimsById([id])).get(id);
  return { library, id, read };
}

describe('attach', () => {
  it('changes the quote and its position, and nothing else', async () => {
    const { library, id, read } = await newClaim();
    const before = await read();
    await attach(library, asking(), id, SELECTED);
    const { quote: anchor, position } = SELECTED;
    expect(await read()).toEqual({ ...before, anchor, position });
  });

  it('takes a position away that is not known any more', async () => {
    const { library, id, read } = await newClaim();
    const { position: _, ...selected } = SELECTED;
    await attach(library, asking(), id, selected);
    expect(await read()).not.toHaveProperty('position');
  });

  it('can be undone', async () => {
    const { library, id, read } = await newClaim();
    const before = await read();
    const { change } = await attach(library, asking(), id, SELECTED);
    expect(await undoChange(library, asking(), change)).toBe(true);
    expect(await read()).toEqual(before);
  });

  it.each([
    ['no words', null, 'Select the right words in the page first.'],
    [
      'words of another source',
      { ...SELECTED, source: 'lwcomment:Bb3dEf7hJkMnPqRsT' },
      'The selected words stand in another post or comment than the claim.',
    ],
    [
      'too many words',
      { ...SELECTED, quote: { ...SELECTED.quote, exact: 'a'.repeat(20_001) } },
      'The selected words cannot be a quote: longer than 20000 characters.',
    ],
  ])('refuses %s, and leaves the claim as it was', async (_, selected, words) => {
    const { library, id, read } = await newClaim();
    const before = await read();
    await expect(attach(library, asking(), id, selected)).rejects.toThrow(words);
    expect(await read()).toEqual(before);
  });

  it('refuses a claim of a pack, and one that is gone', async () => {
    const library = await newLibrary();
    await replacePack(library, packOf({ claims: [{ id: 'theirs', source: POST }] }));
    await expect(attach(library, asking(), claimId('theirs'), SELECTED)).rejects.toThrow(
      'The claim is none of your own, so it cannot be changed.',
    );
    await expect(attach(library, asking(), claimId('gone'), SELECTED)).rejects.toThrow(
      'The claim is not there any more.',
    );
  });
});
