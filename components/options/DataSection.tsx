/**
 * Where the reader's own records are, and how they are taken along.
 *
 * @module
 */
export function DataSection() {
  return (
    <section class="options-section" aria-labelledby="data">
      <h2 id="data">Your claims and notes</h2>
      <p>
        They are kept in this browser, and nowhere else as long as sync is off.{' '}
        <a href="library.html#/export">Export</a> writes them into a file,{' '}
        <a href="library.html#/import">import</a> brings one in, and the{' '}
        <a href="library.html#/trash">trash</a> keeps what you delete for 90 days.
      </p>
    </section>
  );
}
