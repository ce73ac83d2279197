/**
 * What was done last, shown for a moment and said aloud.
 *
 * @module
 */
import { useSignalEffect } from '@preact/signals';
import { useSidebar } from './sidebar-state.ts';

/** How long a notice stands, in milliseconds. */
const STANDS = 4_000;

export function Notice() {
  const { notice } = useSidebar();
  useSignalEffect(() => {
    if (notice.value === '') return;
    const timer = setTimeout(() => {
      notice.value = '';
    }, STANDS);
    return () => clearTimeout(timer);
  });
  return (
    <div class="notice" role="status">
      {notice.value !== '' && <p>{notice.value}</p>}
    </div>
  );
}
