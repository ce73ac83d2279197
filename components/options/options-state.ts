/**
 * The settings as their page shows them.
 *
 * @module
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../lib/client.ts';
import type { Settings } from '../../lib/settings.ts';
import { inWords } from '../failure.ts';
import { BackupState } from './backup-state.ts';
import { SyncState } from './sync/sync-state.ts';

/** The settings of one page. Nothing is asked before `start`. */
export class OptionsState {
  /** What was done last, or what went wrong. */
  readonly notice = signal('');
  readonly sync = new SyncState();
  readonly backup = new BackupState();
  readonly #settings = signal<Settings | undefined>(undefined);

  /** Absent until they have come. */
  get settings(): ReadonlySignal<Settings | undefined> {
    return this.#settings;
  }

  start(): Promise<void> {
    void this.sync.start();
    void this.backup.start();
    return this.#attempt('', () => this.#read());
  }

  /** Shows and saves at once; where it could not be saved, what stands is shown again. */
  save(change: Partial<Settings>): Promise<void> {
    const former = this.#settings.peek();
    if (former) this.#settings.value = { ...former, ...change };
    return this.#attempt('Saved.', async () => {
      try {
        await ask('saveSettings', change);
      } finally {
        await this.#read();
      }
    });
  }

  async #read(): Promise<void> {
    this.#settings.value = await ask('settings', {});
  }

  async #attempt(words: string, task: () => Promise<void>): Promise<void> {
    // What is said again is heard again.
    this.notice.value = '';
    try {
      await task();
      this.notice.value = words;
    } catch (error) {
      this.notice.value = inWords(error);
    }
  }
}
