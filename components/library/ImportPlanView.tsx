/**
 * What an import would add, change and skip.
 *
 * @module
 */
import { count } from '../wording.ts';
import { doesAnything, type ImportPlan } from './import-plan.ts';

interface ImportPlanViewProps {
  readonly plan: ImportPlan;
  readonly file: string;
  readonly accept: () => void;
}

export function ImportPlanView({ plan, file, accept }: ImportPlanViewProps) {
  const { pack, preview } = plan;
  const { adds, changes, skips } = preview;
  return (
    <section class="import-plan" aria-label="What the file would do">
      <h3>
        <bdi dir="auto">{file}</bdi>
      </h3>
      <p>
        {pack
          ? `It becomes the pack “${pack.title}”, which can be removed again; all of it or nothing.`
          : 'It goes into your own records, all of it or nothing.'}
      </p>
      <Entries
        words={`Would add ${count(adds.claims.length, 'claim')}, ${count(adds.works.length, 'work')}, ${count(adds.abouts.length, 'note')}`}
        lines={[
          ...adds.claims.map((claim) => claim.text),
          ...adds.works.map((work) => work.title),
          ...adds.abouts.map((about) => about.note ?? about.target),
        ]}
      />
      <Entries
        words={`Would change ${changes.length.toLocaleString('en-GB')}`}
        lines={changes.map((change) => {
          if (change.kind === 'claim') return `${change.before.text} → ${change.after.text}`;
          return change.kind === 'work' ? change.after.title : change.after.target;
        })}
      />
      <Entries
        words={`Would skip ${skips.length.toLocaleString('en-GB')}`}
        lines={skips.map(({ place, reason }) => `${place}: ${reason}`)}
      />
      {doesAnything(plan) ? (
        <button type="button" class="button" onClick={accept}>
          Add to the library
        </button>
      ) : (
        <p>All of it is in the library already.</p>
      )}
    </section>
  );
}

/** The most lines that are listed. */
const MOST = 100;

function Entries({ words, lines }: { words: string; lines: readonly string[] }) {
  if (lines.length === 0) return <p>{words}</p>;
  return (
    <details class="related">
      <summary>{words}</summary>
      <ul class="entries">
        {lines.slice(0, MOST).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
          <li key={index}>
            <bdi dir="auto">{line}</bdi>
          </li>
        ))}
        {lines.length > MOST && <li class="aside">and {lines.length - MOST} more</li>}
      </ul>
    </details>
  );
}
