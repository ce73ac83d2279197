/**
 * Saving a file in the reader's folder for downloads, without a question.
 *
 * @module
 */
import browser, { type Downloads } from 'webextension-polyfill';
import { withFileAddress } from './file-address.ts';

/** The permission that the reader gives for it. */
const PERMISSION = { permissions: ['downloads'] } satisfies browser.Permissions.Permissions;

/**
 * Saves the text. A file that is there already stays; the new one then gets a number.
 *
 * @returns the name that the file has got.
 * @throws Error in words for the reader.
 */
export async function saveFile(name: string, text: string): Promise<string> {
  if (!(await browser.permissions.contains(PERMISSION))) {
    throw new Error(
      'Claimside may not save files any more. Press “Back up now” to allow it again.',
    );
  }
  return withFileAddress(text, async (url) => {
    const id = await browser.downloads.download({
      url,
      filename: name,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    const { state, error, filename } = await ended(id);
    if (state !== 'complete') throw new Error(`The file was not saved: ${wordsOf(error)}.`);
    return filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
  });
}

/** The download when it has ended, well or not. */
function ended(id: number): Promise<Downloads.DownloadItem> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(look);
      if (item) resolve(item);
      else reject(new Error('The file was not saved: the browser forgot the download.'));
    };
    browser.downloads.onChanged.addListener(look);
    void look();
  });
}

/** Why browsers interrupt a download (`InterruptReason`). */
const REASONS: Readonly<Record<string, string>> = {
  FILE_NO_SPACE: 'the disk is full',
  FILE_ACCESS_DENIED: 'the browser may not write in the folder for downloads',
  FILE_FAILED: 'the folder for downloads cannot be written',
  FILE_TOO_LARGE: 'the disk takes no file of this size',
  FILE_BLOCKED: 'downloads are forbidden on this computer',
  FILE_SECURITY_CHECK_FAILED: 'the system’s security check refused it',
  FILE_VIRUS_INFECTED: 'the virus scanner refused it',
  FILE_TRANSIENT_ERROR: 'the disk was busy',
  USER_CANCELED: 'the download was cancelled',
  USER_SHUTDOWN: 'the browser was closed',
};

function wordsOf(error: string | undefined): string {
  return REASONS[error ?? ''] ?? `the browser says ${error ?? 'no reason'}`;
}
