/**
 * Where the reader's own claims are marked in pages, and what a page can learn by it.
 *
 * @module
 */
import { OWN_MARKS, type OwnMarks, type Settings } from '../../lib/settings.ts';
import type { OptionsState } from './options-state.ts';
import { RadioRows } from './RadioRows.tsx';

const WORDS: Readonly<Record<OwnMarks, readonly [name: string, about: string]>> = {
  supported: [
    'On the forums and arXiv',
    'Like the claims of others. A page there can learn which of its links and passages are marked.',
  ],
  everywhere: ['On every site where Claimside runs', 'Any of these sites can learn the same.'],
  nowhere: [
    'Nowhere',
    'No page learns anything of your claims. The sidebar and the library still show them.',
  ],
};

const ROWS = OWN_MARKS.map((value) => {
  const [name, about] = WORDS[value];
  return { value, name, about };
});

export function MarksSection({ settings, state }: { settings: Settings; state: OptionsState }) {
  return (
    <section class="options-section" aria-labelledby="marks">
      <h2 id="marks">Marks in pages</h2>
      <RadioRows
        legend="My own marks in pages"
        group="own-marks"
        rows={ROWS}
        chosen={settings.ownMarks}
        choose={(ownMarks) => void state.save({ ownMarks })}
      />
    </section>
  );
}
