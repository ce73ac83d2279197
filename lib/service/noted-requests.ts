/**
 * What has left this browser: every request to a host, noted before it is sent, in `storage.local`.
 *
 * @module
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { SentRow } from '../messages.ts';
import { inSeries } from './in-series.ts';

const KEY = 'sent';

/** The most rows that are kept; the oldest go first. A year of syncing daily has as many. */
const MOST = 400;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const rowsSchema = v.array(
  v.strictObject({
    day: v.pipe(v.string(), v.isoDate()),
    host: v.string(),
    purpose: v.picklist(['sync']),
    requests: count,
    bytes: count,
    last: count,
  }),
);

/** A day's requests to one host for one purpose a row, the newest first. */
export async function sentRows(): Promise<readonly SentRow[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(rowsSchema, stored);
  return parsed.success ? parsed.output : [];
}

/** `fetch`, for a purpose under which it is noted. */
export function notedFetch(purpose: SentRow['purpose'], send: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    await note(host, purpose, lengthOf(init?.body), Date.now());
    return send(input, init);
  };
}

const inTurn = inSeries();

function note(host: string, purpose: SentRow['purpose'], bytes: number, now: number) {
  return inTurn(async () => {
    const rows = await sentRows();
    const day = new Date(now).toISOString().slice(0, 10);
    const isSame = (row: SentRow) =>
      row.day === day && row.host === host && row.purpose === purpose;
    const former = rows.find(isSame) ?? { requests: 0, bytes: 0 };
    const row: SentRow = {
      day,
      host,
      purpose,
      requests: former.requests + 1,
      bytes: former.bytes + bytes,
      last: now,
    };
    const others = rows.filter((other) => !isSame(other));
    await browser.storage.local.set({ [KEY]: [row, ...others].slice(0, MOST) });
  });
}

/** In bytes, of the bodies that are sent here: bytes and texts. */
function lengthOf(body: BodyInit | null | undefined): number {
  if (typeof body === 'string') return new TextEncoder().encode(body).length;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength;
  return body instanceof Blob ? body.size : 0;
}
