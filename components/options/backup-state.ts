/**
 * The backups as the settings show them, and what the reader can do about them.
 *
 * @module
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { ask } from '../../lib/client.ts';
import type { BackupStatus } from '../../lib/messages.ts';
import { inWords } from '../failure.ts';

const NOT_ALLOWED =
  'The browser was not allowed to save files for Claimside, so no backup was written.';

/** The backups of one page. Nothing is asked before `start`; nothing is thrown. */
export class BackupState {
  readonly #status = signal<BackupStatus | undefined>(undefined);
  readonly #failure = signal('');
  readonly #isBusy = signal(false);

  /** Absent until it has come. */
  get status(): ReadonlySignal<BackupStatus | undefined> {
    return this.#status;
  }

  /** Why the reader's last wish was not carried out; empty where it was. */
  get failure(): ReadonlySignal<string> {
    return this.#failure;
  }

  get isBusy(): ReadonlySignal<boolean> {
    return this.#isBusy;
  }

  start(): Promise<void> {
    return this.#run(() => ask('backupStatus', {}));
  }

  /** To be called in the click itself, since the browser has to ask the reader first. */
  setWeekly(isWeekly: boolean): Promise<void> {
    const allowing = isWeekly ? askBrowser() : Promise.resolve(true);
    const former = this.#status.peek();
    if (former) this.#status.value = { ...former, isWeekly };
    return this.#run(async () => {
      const isAllowed = await allowing;
      const status = await ask('setWeeklyBackup', { isWeekly: isWeekly && isAllowed });
      if (!isAllowed) this.#failure.value = NOT_ALLOWED;
      return status;
    });
  }

  /** To be called in the click itself. */
  backUpNow(): Promise<void> {
    const allowing = askBrowser();
    return this.#run(async () => {
      if (!(await allowing)) throw new Error(NOT_ALLOWED);
      return ask('backUpNow', {});
    });
  }

  async #run(task: () => Promise<BackupStatus>): Promise<void> {
    this.#failure.value = '';
    this.#isBusy.value = true;
    try {
      this.#status.value = await task();
    } catch (error) {
      this.#failure.value = inWords(error);
    }
    this.#isBusy.value = false;
  }
}

/** Replies at once where the reader has allowed it before. */
function askBrowser(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}
