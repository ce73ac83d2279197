/**
 * The settings as their page shows them.
 *
 * @module
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { ask } from '../../lib/client.ts';
import { hostIn, patternOf, type Settings } from '../../lib/settings.ts';
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

  start(): Promise<boolean> {
    void this.sync.start();
    void this.backup.start();
    return this.#attempt('', () => this.#read());
  }

  /** Shows and saves at once; where it could not be saved, what stands is shown again. */
  save(change: Partial<Settings>): Promise<boolean> {
    const former = this.#settings.peek();
    if (former) this.#settings.value = { ...former, ...change };
    return this.#change(() => ask('saveSettings', change));
  }

  /** Switches a site on or off. */
  turnSite(site: string, isOn: boolean): Promise<boolean> {
    return this.#change(() => ask('turnSite', { site, isOn }));
  }

  /** Lets nothing be read anywhere, or lets it be read again. */
  pause(isPaused: boolean): Promise<boolean> {
    return this.#change(() => ask('pause', { isPaused }));
  }

  /**
   * Asks the browser to allow the host of an address, and adds it to the sites. To be called at the
   * reader's click, at which alone the browser asks.
   *
   * @returns whether it was added.
   */
  async addSite(address: string): Promise<boolean> {
    const host = hostIn(address);
    if (host === undefined) {
      this.notice.value = `“${address}” is no address of a site.`;
      return false;
    }
    return this.#change(async () => {
      await browser.permissions.request({ origins: [patternOf(host)] });
      await ask('addSite', { host });
    });
  }

  /** Ends Claimside on a site that was added, and gives its permission back. */
  removeSite(host: string): Promise<boolean> {
    return this.#change(() => ask('removeSite', { host }));
  }

  /** Deletes all that is in this browser; this page closes with the extension, which starts anew. */
  deleteAll(): Promise<boolean> {
    return this.#attempt('Everything is deleted.', () => ask('deleteAll', {}));
  }

  /** What was changed is shown as it is stored, also where it could not be. */
  #change(task: () => Promise<void>): Promise<boolean> {
    return this.#attempt('Saved.', async () => {
      try {
        await task();
      } finally {
        await this.#read();
      }
    });
  }

  async #read(): Promise<void> {
    this.#settings.value = await ask('settings', {});
  }

  async #attempt(words: string, task: () => Promise<void>): Promise<boolean> {
    // What is said again is heard again.
    this.notice.value = '';
    try {
      await task();
      this.notice.value = words;
      return true;
    } catch (error) {
      this.notice.value = inWords(error);
      return false;
    }
  }
}
