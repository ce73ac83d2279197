/**
 * Keys that lead somewhere on a page of ours, unless the reader writes.
 *
 * @module
 */
import { useEffect } from 'preact/hooks';

/** Whether what is typed goes into a field. */
export function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}

/** Leads a slash to the field that a selector finds, where there is one. */
export function useSlash(selector: string): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key !== '/' || isWriting(event) || event.ctrlKey || event.metaKey) return;
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) return;
      event.preventDefault();
      field.focus();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [selector]);
}
