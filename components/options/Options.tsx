/**
 * The settings: everything the reader can decide, each saved as soon as it is chosen.
 *
 * @module
 */
import { Logo } from '../Icons.tsx';
import { DataSection } from './DataSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import type { OptionsState } from './options-state.ts';
import { SyncSection } from './sync/SyncSection.tsx';

export function Options({ state }: { state: OptionsState }) {
  const settings = state.settings.value;
  return (
    <>
      <header class="options-head">
        <Logo />
        <h1>Settings</h1>
        <a class="action" href="library.html">
          Library
        </a>
      </header>
      <main class="options-page">
        {settings && (
          <>
            <MarksSection settings={settings} state={state} />
            <SyncSection state={state.sync} />
            <DataSection />
          </>
        )}
      </main>
      <div class="notice" aria-live="polite">
        {state.notice.value !== '' && <p>{state.notice.value}</p>}
      </div>
    </>
  );
}
