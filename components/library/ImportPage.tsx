/**
 * Importing: a file is chosen or dropped, what it would do is shown, and then it is done, whole or
 * not at all.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ImportError } from '../../lib/exchange/import-result.ts';
import { readFile } from '../../lib/exchange/read-file.ts';
import { inWords } from '../failure.ts';
import { commitImport } from './commit-import.ts';
import { ImportPlanView } from './ImportPlanView.tsx';
import { type ImportPlan, planImport } from './import-plan.ts';
import { type LibraryState, useLibrary } from './library-state.ts';

type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'busy'; readonly words: string; readonly share: number }
  | { readonly kind: 'failed'; readonly errors: readonly ImportError[] }
  | { readonly kind: 'stopped'; readonly words: string }
  | { readonly kind: 'planned'; readonly plan: ImportPlan; readonly file: string }
  | { readonly kind: 'done'; readonly words: string };

export function ImportPage() {
  const state = useLibrary();
  const stage = useSignal<Stage>({ kind: 'choosing' });
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(new Error('The page was left.')), []);
  const attempt = async (task: (signal: AbortSignal) => Promise<Stage>) => {
    stopping.current = new AbortController();
    try {
      stage.value = await task(stopping.current.signal);
    } catch (error) {
      stage.value = { kind: 'stopped', words: inWords(error) };
    }
  };
  const busy = (words: string) => (share: number) => {
    stage.value = { kind: 'busy', words, share };
  };
  const { value } = stage;
  return (
    <div class="plain-page">
      <h2>Import a file</h2>
      {value.kind !== 'busy' && (
        <Chooser
          take={(file) =>
            void attempt((signal) => planOf(file, signal, busy(`Reading ${file.name}…`)))
          }
        />
      )}
      {value.kind === 'busy' && (
        <Progress
          words={value.words}
          share={value.share}
          cancel={() => stopping.current.abort(new Error(CANCELLED))}
        />
      )}
      {value.kind === 'failed' && <Faults errors={value.errors} />}
      {value.kind === 'planned' && (
        <ImportPlanView
          plan={value.plan}
          file={value.file}
          accept={() =>
            void attempt((signal) => write(value.plan, signal, busy('Importing…'), state))
          }
        />
      )}
      {value.kind === 'stopped' && (
        <p class="failure" role="alert">
          {value.words}
        </p>
      )}
      {value.kind === 'done' && <p role="status">{value.words}</p>}
    </div>
  );
}

const CANCELLED = 'The import was cancelled. Nothing of it was kept.';

async function planOf(
  file: File,
  signal: AbortSignal,
  told: (share: number) => void,
): Promise<Stage> {
  told(0);
  const reading = readFile(file, file.name, signal);
  for (;;) {
    const step = await reading.next();
    if (!step.done) {
      told(step.value);
      continue;
    }
    if (step.value.kind === 'failure') return { kind: 'failed', errors: step.value.errors };
    const plan = await planImport(step.value);
    signal.throwIfAborted();
    return { kind: 'planned', plan, file: file.name };
  }
}

async function write(
  { pack, records }: ImportPlan,
  signal: AbortSignal,
  told: (share: number) => void,
  state: LibraryState,
): Promise<Stage> {
  told(0);
  const change = await commitImport(pack, records, signal, told);
  const words = pack ? `“${pack.title}” is in the library.` : 'The file is in your own records.';
  if (change) state.detail.changes.done(change, 'The file was imported.');
  return { kind: 'done', words };
}

/** The endings of the formats that are read. */
const ENDINGS = '.json,.jsonld,.bib,.bibtex,.ris,.txt,.md,.html';

/** It asks for a file at once: that is what the reader came for. */
function Chooser({ take }: { take: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useSignal(false);
  useEffect(() => {
    if (navigator.userActivation?.isActive) input.current?.click();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field within does the same by keyboard.
    <div
      class={isOver.value ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        const file = event.dataTransfer?.files[0];
        if (file) take(file);
      }}
    >
      <label>
        Choose a file, or drop it here
        <input
          ref={input}
          type="file"
          accept={ENDINGS}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) take(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p class="aside">
        A Claimside pack, Web Annotations, Hypothesis’ export, CSL-JSON, BibTeX, RIS, or a list of
        links. You see first what it would do.
      </p>
    </div>
  );
}

interface ProgressProps {
  readonly words: string;
  readonly share: number;
  readonly cancel: () => void;
}

function Progress({ words, share, cancel }: ProgressProps) {
  return (
    <div class="import-progress">
      <label>
        {words}
        <progress max={1} value={share} />
      </label>
      <button type="button" class="button" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}

function Faults({ errors }: { errors: readonly ImportError[] }) {
  return (
    <section class="failure" role="alert">
      <h3>Nothing was imported: the file has faults</h3>
      <ul>
        {errors.map(({ file, place, reason }) => (
          <li key={`${place} ${reason}`}>
            <bdi dir="auto">
              {file}, {place}: {reason}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
