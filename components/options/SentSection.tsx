/**
 * What has left this browser, as far as the extension sent it.
 *
 * @module
 */
import { ask } from '../../lib/client.ts';
import type { SentRow } from '../../lib/messages.ts';
import { useAnswer } from '../use-answer.ts';
import { count, dateInWords } from '../wording.ts';

const PURPOSES: Readonly<Record<SentRow['purpose'], string>> = { sync: 'Sync' };

export function SentSection() {
  const { answer: rows } = useAnswer(() => ask('sent', {}), 'syncChanged');
  return (
    <section class="options-section" aria-labelledby="sent">
      <h2 id="sent">What has left this browser</h2>
      {rows?.length === 0 && <p>Nothing. Claimside has sent no request to any host.</p>}
      {rows !== undefined && rows.length > 0 && <SentTable rows={rows} />}
      <p class="field-about">
        All requests that Claimside has sent are counted here. What the browser’s own sync carries
        is sent by the browser.
      </p>
    </section>
  );
}

function SentTable({ rows }: { rows: readonly SentRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls can be scrolled by the keyboard.
    <section class="sent" aria-label="Requests by day" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Host</th>
            <th scope="col">For</th>
            <th scope="col">Requests</th>
            <th scope="col">Sent</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, host, purpose, requests, bytes }) => (
            <tr key={`${day} ${host} ${purpose}`}>
              <td>{dateInWords(day)}</td>
              <td>{host}</td>
              <td>{PURPOSES[purpose]}</td>
              <td>{requests.toLocaleString('en-GB')}</td>
              <td>{count(bytes, 'byte')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
