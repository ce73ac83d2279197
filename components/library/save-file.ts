/**
 * Handing a file to the reader, as a download.
 *
 * @module
 */

/** Saves the content as a file in the reader's folder for downloads. */
export function saveFile(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it once the click is done.
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** In milliseconds. */
const KEPT = 60_000;
