/**
 * Keys, and what each does.
 *
 * @module
 */
export interface KeyRow {
  readonly does: string;
  /** Empty: none. */
  readonly keys: string;
}

export function KeyList({ rows }: { rows: readonly KeyRow[] }) {
  return (
    <dl class="key-list">
      {rows.map(({ does, keys }) => (
        <div key={does}>
          <dt>{does}</dt>
          <dd>{keys ? <kbd>{keys}</kbd> : 'no keys'}</dd>
        </div>
      ))}
    </dl>
  );
}
