/**
 * Putting text on the clipboard, from a frame too.
 *
 * @module
 */

/**
 * Copies the text; false where the browser refused. A site's policy may keep the clipboard's API
 * from every frame, ours too; the older command follows the reader's click alone.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isCopied;
}
