/**
 * The sync as the settings' page shows it, and what the reader can do with it.
 *
 * @module
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { ChangeId } from '../../../lib/claims/history.ts';
import { ask, onEvent } from '../../../lib/client.ts';
import type { RecordsCopy, RemoteAccount, SyncEvent, SyncStatus } from '../../../lib/messages.ts';
import { inWords } from '../../failure.ts';

const NOT_ALLOWED =
  'The browser was not allowed to reach this server, so nothing was sent. Press Connect again to allow it.';

const STILL_NOT_ALLOWED = 'The browser was not allowed to reach this server, so nothing was sent.';

/** The sync of one page. Nothing is asked before `start`. */
export class SyncState {
  /** Why the last thing that the reader asked for was not done; empty where it was. */
  readonly failure = signal('');
  /** What is being done now that may take a while, in words. */
  readonly doing = signal('');
  readonly #status = signal<SyncStatus | undefined>(undefined);
  readonly #log = signal<readonly SyncEvent[]>([]);
  readonly #copies = signal<readonly RecordsCopy[]>([]);
  readonly #restored = signal<{ readonly copy: number; readonly change: ChangeId } | undefined>(
    undefined,
  );
  /** The permission that the address needs, asked for while it is typed. */
  #pattern: Promise<string> | undefined;
  #known: string | undefined;

  /** Absent until it has come. */
  get status(): ReadonlySignal<SyncStatus | undefined> {
    return this.#status;
  }

  /** The last events, the newest first. */
  get log(): ReadonlySignal<readonly SyncEvent[]> {
    return this.#log;
  }

  /** The copies of all records that are kept, the newest first. */
  get copies(): ReadonlySignal<readonly RecordsCopy[]> {
    return this.#copies;
  }

  /** The copy that was put back last, and the change that this was. */
  get restored(): ReadonlySignal<{ readonly copy: number } | undefined> {
    return this.#restored;
  }

  async start(): Promise<void> {
    onEvent(({ event }) => {
      if (event === 'syncChanged') void this.#refresh();
    });
    await this.#refresh();
  }

  /**
   * Learns which permission an address needs. To be called while it is typed: Firefox asks the
   * reader only in the click itself, which cannot wait for an answer of the background.
   */
  prepare(address: string): void {
    this.#known = undefined;
    const asking = ask('remoteOrigin', { address });
    this.#pattern = asking;
    asking.then(
      (pattern) => {
        if (this.#pattern === asking) this.#known = pattern;
      },
      () => undefined,
    );
  }

  /** To be called in the click itself, since the browser may have to ask the reader first. */
  connect(account: RemoteAccount, passphrase: string): Promise<boolean> {
    const allowing = account.kind === 'browser' ? Promise.resolve(true) : this.#allow();
    return this.#run('Trying the server…', async () => {
      if (!(await allowing)) throw new Error(NOT_ALLOWED);
      return ask('connectRemote', { account, ...(passphrase !== '' && { passphrase }) });
    });
  }

  disconnect(erase: 'nothing' | 'own' | 'all'): Promise<boolean> {
    return this.#run('Disconnecting…', () => ask('disconnectRemote', { erase }));
  }

  syncNow(): Promise<boolean> {
    return this.#run('Syncing…', () => ask('syncNow', {}));
  }

  rename(name: string): Promise<boolean> {
    return this.#run('Renaming this device…', () => ask('renameDevice', { name }));
  }

  /** To be called in the click itself, since the browser has to ask the reader first. */
  allowAgain(permission: string): Promise<boolean> {
    const allowing = askBrowser(permission);
    return this.#run('Syncing…', async () => {
      if (!(await allowing)) throw new Error(STILL_NOT_ALLOWED);
      return ask('syncNow', {});
    });
  }

  forget(id: string): Promise<boolean> {
    return this.#run('Taking over what the device wrote…', () => ask('forgetDevice', { id }));
  }

  enterPassphrase(passphrase: string): Promise<boolean> {
    return this.#run('Trying the passphrase…', () => ask('enterPassphrase', { passphrase }));
  }

  changePassphrase(passphrase: string): Promise<boolean> {
    return this.#run('Changing the passphrase…', () => ask('changePassphrase', { passphrase }));
  }

  answer(accept: boolean): Promise<boolean> {
    return this.#run('Syncing…', () => ask('confirmLargeChange', { accept }));
  }

  putBack(copy: number): Promise<boolean> {
    return this.#run('Putting the copy back…', async () => {
      const { change } = await ask('restoreCopy', { id: copy });
      this.#restored.value = { copy, change };
      return ask('syncStatus', {});
    });
  }

  undoPutBack(): Promise<boolean> {
    return this.#run('Undoing…', async () => {
      const change = this.#restored.value?.change;
      this.#restored.value = undefined;
      if (change && !(await ask('undo', { change }))) {
        throw new Error('This can no longer be undone: some of it was changed again since.');
      }
      return ask('syncStatus', {});
    });
  }

  #allow(): Promise<boolean> {
    if (this.#known !== undefined) return askBrowser(this.#known);
    return (this.#pattern ?? Promise.reject(new Error('Enter the address of the server.'))).then(
      askBrowser,
    );
  }

  /** @returns whether it was done; `failure` says why not. */
  async #run(doing: string, task: () => Promise<SyncStatus>): Promise<boolean> {
    this.failure.value = '';
    this.doing.value = doing;
    try {
      this.#status.value = await task();
      return true;
    } catch (error) {
      this.failure.value = inWords(error);
      return false;
    } finally {
      this.doing.value = '';
      void this.#refresh();
    }
  }

  async #refresh(): Promise<void> {
    try {
      [this.#status.value, this.#log.value, this.#copies.value] = await Promise.all([
        ask('syncStatus', {}),
        ask('syncLog', {}),
        ask('copies', {}),
      ]);
    } catch (error) {
      this.failure.value = inWords(error);
    }
  }
}

/** Replies at once where the reader has allowed it before. */
function askBrowser(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
}
