/**
 * What was found, as a list of which only the rows in sight are drawn.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { SearchSort } from '../../lib/messages.ts';
import { BackupReminder } from '../BackupReminder.tsx';
import { count } from '../wording.ts';
import { type Found, useLibrary } from './library-state.ts';
import { ResultRow } from './ResultRow.tsx';
import { rowAfterKey, scrolledTo, windowOfRows } from './window-of-rows.ts';

export function Results() {
  const { found, failure } = useLibrary();
  return (
    <main class="results">
      <ResultsHead />
      <BackupReminder />
      {failure.value !== undefined && <Failure reason={failure.value} />}
      {found.value === undefined && failure.value === undefined && (
        <p class="waiting">Reading the library…</p>
      )}
      {found.value?.reply.total === 0 && <Nothing />}
      {found.value && found.value.reply.total > 0 && <List found={found.value} />}
    </main>
  );
}

const SORTS: readonly (readonly [SearchSort, string])[] = [
  ['relevance', 'Best match'],
  ['newest', 'Newest'],
  ['title', 'A to Z'],
  ['mostClaims', 'Most answered'],
];

function ResultsHead() {
  const { what, sort, found } = useLibrary();
  const total = found.value?.reply.total;
  const thing = found.value?.question.what === 'works' ? 'work' : 'claim';
  return (
    <div class="results-head">
      <fieldset class="switch">
        <legend class="unseen">Look for</legend>
        {(['claims', 'works'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="what"
              checked={what.value === one}
              onChange={() => {
                what.value = one;
              }}
            />
            {one === 'claims' ? 'Claims' : 'Works'}
          </label>
        ))}
      </fieldset>
      <p class="results-count" role="status">
        {total !== undefined && count(total, thing)}
      </p>
      <label class="sort">
        <span class="unseen">Sort by</span>
        <select
          value={sort.value}
          onChange={(event) => {
            sort.value = event.currentTarget.value as SearchSort;
          }}
        >
          {SORTS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Failure({ reason }: { reason: string }) {
  const state = useLibrary();
  return (
    <section class="empty" role="alert">
      <h2 class="empty-title">The library could not be read</h2>
      <p class="reason">{reason}</p>
      <button type="button" class="button" onClick={() => void state.look()}>
        Retry
      </button>
    </section>
  );
}

function Nothing() {
  const state = useLibrary();
  const isAsked = state.query.value.trim() !== '' || state.isNarrowed.value;
  return (
    <section class="empty">
      <h2 class="empty-title">{isAsked ? 'Nothing found' : 'The library is empty'}</h2>
      <p>
        {isAsked
          ? 'Try fewer words, or look for the other of claims and works.'
          : 'Claims appear here as soon as a pack is loaded or imported.'}
      </p>
      {isAsked && (
        <button
          type="button"
          class="button"
          onClick={() => {
            state.query.value = '';
            state.facets.value = {};
          }}
        >
          Show everything
        </button>
      )}
    </section>
  );
}

/** The height of a row in the styles, in rem. */
const ROW_REM = 6;

function List({ found }: { found: Found }) {
  const state = useLibrary();
  const scroller = useRef<HTMLDivElement>(null);
  const top = useSignal(0);
  const height = useSignal(600);
  const rowHeight = ROW_REM * rem();
  const { total } = found.reply;
  const scrolled = { top: top.value, height: height.value, rowHeight, total };
  const { first, end } = windowOfRows(scrolled);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      height.value = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its top.
  useLayoutEffect(() => {
    if (scroller.current && state.row.peek() === 0) scroller.current.scrollTop = 0;
  }, [found.question, state]);
  useEffect(() => void state.need(found, first, end), [state, found, first, end]);

  const go = (row: number) => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = scrolledTo(row, { ...scrolled, top: element.scrollTop });
    top.value = element.scrollTop;
    state.row.value = row;
    const link = element.querySelector<HTMLElement>(`[data-row="${row}"]`);
    if (link) link.focus({ preventScroll: true });
    else state.rowToFocus.value = row;
  };
  const press = (event: KeyboardEvent) => {
    const next = rowAfterKey(event.key, state.row.peek(), scrolled);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.key === 'ArrowUp' && state.row.peek() === 0) {
      document.querySelector<HTMLElement>('#search')?.focus();
    } else go(next);
  };
  const rows = Array.from({ length: end - first }, (_, n) => first + n);
  const { row } = state;
  // The row that the keyboard is at can be reached also where it was scrolled out of sight.
  const reachable = row.value >= first && row.value < end ? row.value : first;
  return (
    <div
      class="results-list"
      ref={scroller}
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop;
      }}
    >
      <ol style={`block-size: ${total * rowHeight}px`} onKeyDown={press}>
        {rows.map((index) => (
          <li
            key={index}
            class="row"
            style={`inset-block-start: ${index * rowHeight}px`}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            <ResultRow found={found} index={index} isReachable={index === reachable} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
