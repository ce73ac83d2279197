/**
 * The browser's own log of the network: which requests an extension has made, from whichever of its
 * contexts (https://www.chromium.org/developers/design-documents/network-stack/netlog/).
 *
 * @module
 */
import { readFile } from 'node:fs/promises';

/** The part that is read of an event: each stands on a line of its own. */
interface NetLogEvent {
  readonly params?: { readonly initiator?: string; readonly url?: string };
}

/** The addresses that extensions asked hosts for. The browser must have ended. */
export async function requestsOfExtensions(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line) => {
    if (!line.includes('"initiator":"chrome-extension:')) return [];
    const { params }: NetLogEvent = JSON.parse(line.replace(/,$/, ''));
    return params?.url && /^(https?|wss?):/.test(params.url) ? [params.url] : [];
  });
}
