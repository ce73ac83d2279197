/**
 * Text from elsewhere. It is shown as text, in its own direction, and cannot turn what stands
 * beside it.
 *
 * @module
 */
import { Fragment } from 'preact';
import { MOST_NAMES } from './wording.ts';

/** A name, title or other run of words within a line. */
export function Foreign({ text }: { text: string }) {
  return <bdi dir="auto">{text}</bdi>;
}

/** Several names in a row, each in its own direction; more than three are cut short. */
export function People({ names }: { names: readonly string[] }) {
  const written = names.slice(0, MOST_NAMES);
  return (
    <span class="people" title={names.length > written.length ? names.join(', ') : undefined}>
      {written.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          <Foreign text={name} />
        </Fragment>
      ))}
      {names.length > written.length && ' et al.'}
    </span>
  );
}
