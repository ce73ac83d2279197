/**
 * Turning the sync on.
 *
 * @module
 */
import { connect } from '../sync/connect.ts';
import { probeRemote } from '../sync/remotes/probe.ts';
import { inTurn, planSyncs, sessionOf, syncNow } from './sync-runs.ts';
import { type SyncSettings, saveSyncSettings } from './sync-settings.ts';

/**
 * Tries the remote, and syncs with it from now on. The first sync may take a while, and goes on by
 * itself.
 *
 * @throws RemoteError, WrongPassphrase, PassphraseMissing. Then all stays as it was.
 */
export async function beginSync(
  account: SyncSettings['account'],
  passphrase?: string,
): Promise<void> {
  const settings: SyncSettings = { account, encrypts: passphrase !== undefined };
  await inTurn(async () => {
    const session = await sessionOf(settings);
    await probeRemote(session.remote, session.device.id);
    await connect(session, passphrase);
    await saveSyncSettings(settings);
    await planSyncs(true);
  });
  void syncNow();
}
