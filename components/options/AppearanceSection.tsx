/**
 * The colours of our own pages.
 *
 * @module
 */
import { APPEARANCES, type Appearance, type Settings } from '../../lib/settings.ts';
import type { OptionsState } from './options-state.ts';
import { RadioRows, rowsOf } from './RadioRows.tsx';

const WORDS: Readonly<Record<Appearance, readonly [name: string, about: string]>> = {
  auto: ['As the page', 'The sidebar as the page beside it; settings and library as the system.'],
  light: ['Always light', ''],
  dark: ['Always dark', ''],
};

export function AppearanceSection({
  settings,
  state,
}: {
  settings: Settings;
  state: OptionsState;
}) {
  return (
    <section class="options-section" aria-labelledby="appearance">
      <h2 id="appearance">Appearance</h2>
      <RadioRows
        legend="Light and dark"
        group="appearance"
        rows={rowsOf(APPEARANCES, WORDS)}
        chosen={settings.appearance}
        choose={(appearance) => void state.save({ appearance })}
      />
    </section>
  );
}
