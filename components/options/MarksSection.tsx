/**
 * What is marked in pages, and what a page can learn by it.
 *
 * @module
 */
import {
  MARKED_WORKS,
  type MarkedWorks,
  OWN_MARKS,
  type OwnMarks,
  type Settings,
} from '../../lib/settings.ts';
import type { OptionsState } from './options-state.ts';
import { RadioRows, rowsOf } from './RadioRows.tsx';

const WORKS: Readonly<Record<MarkedWorks, readonly [name: string, about: string]>> = {
  all: ['All with claims', 'Each in the margin, with the number of claims that cite it.'],
  disputed: ['Only those that a claim disputes', 'The sidebar still lists the others.'],
  none: ['None', 'Nothing in pages is marked; the sidebar lists all.'],
};

const OWN: Readonly<Record<OwnMarks, readonly [name: string, about: string]>> = {
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

export function MarksSection({ settings, state }: { settings: Settings; state: OptionsState }) {
  return (
    <section class="options-section" aria-labelledby="marks">
      <h2 id="marks">Marks in pages</h2>
      <RadioRows
        legend="Which works"
        group="marked-works"
        rows={rowsOf(MARKED_WORKS, WORKS)}
        chosen={settings.markedWorks}
        choose={(markedWorks) => void state.save({ markedWorks })}
      />
      <label class="choice-row">
        <input
          type="checkbox"
          checked={settings.textMentions}
          onChange={(event) => void state.save({ textMentions: event.currentTarget.checked })}
        />
        <span>
          Titles and identifiers in running text
          <span class="field-about">Works that a page names without a link.</span>
        </span>
      </label>
      <RadioRows
        legend="My own marks in pages"
        group="own-marks"
        rows={rowsOf(OWN_MARKS, OWN)}
        chosen={settings.ownMarks}
        choose={(ownMarks) => void state.save({ ownMarks })}
      />
    </section>
  );
}
