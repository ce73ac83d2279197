/**
 * The settings: everything the reader can decide, each saved as soon as it is chosen.
 *
 * @module
 */
import { useEffect } from 'preact/hooks';
import { Logo } from '../Icons.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { DataSection } from './DataSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import type { OptionsState } from './options-state.ts';
import { SentSection } from './SentSection.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { SyncSection } from './sync/SyncSection.tsx';

export function Options({ state }: { state: OptionsState }) {
  const settings = state.settings.value;
  const parts = [settings, state.backup.status.value, state.sync.status.value];
  const isReady = !parts.includes(undefined);
  // What the address names is drawn only now.
  useEffect(() => {
    if (isReady) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isReady]);
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
            <SitesSection settings={settings} state={state} />
            <MarksSection settings={settings} state={state} />
            <AppearanceSection settings={settings} state={state} />
            <ShortcutsSection />
            <SyncSection state={state.sync} />
            <SentSection />
            <BackupSection backup={state.backup} />
            <DataSection state={state} />
          </>
        )}
      </main>
      <div class="notice" aria-live="polite">
        {state.notice.value !== '' && <p>{state.notice.value}</p>}
      </div>
    </>
  );
}
