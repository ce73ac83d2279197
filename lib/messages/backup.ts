/**
 * Writing what the reader made into the folder for downloads.
 *
 * @module
 */

/** How it stands with the backups of the reader's own claims and notes. */
export interface BackupStatus {
  /** One is written every week in which something has changed. */
  readonly isWeekly: boolean;
  /** The last one: when, in milliseconds since 1970, and the file's name. */
  readonly written: { readonly at: number; readonly file: string } | null;
  /** Why the last attempt came to nothing, in words for the reader; null where it did not. */
  readonly failure: string | null;
}

/** Backups: files in the folder for downloads. */
export interface BackupRequests {
  backupStatus: { request: Record<never, never>; reply: BackupStatus };
  /** Turned on, the first one is written at once. The page has the permission `downloads` by then. */
  setWeeklyBackup: { request: { isWeekly: boolean }; reply: BackupStatus };
  /** Replies when it is written, or was not: `failure` says. */
  backUpNow: { request: Record<never, never>; reply: BackupStatus };
  /**
   * Whether to remind the reader that there is no copy of their claims, and of how many: null where
   * there is one, where they are few, or where the reader has dismissed it.
   */
  backupReminder: { request: Record<never, never>; reply: { claims: number } | null };
  /** For ever. */
  dismissBackupReminder: { request: Record<never, never>; reply: undefined };
}
