/**
 * Keeping the keyboard's place when what is shown changes.
 *
 * @module
 */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus back to an element that lost it by being moved. */
export function useKeptFocus(): void {
  const former = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const remember = (event: FocusEvent) => {
      former.current = event.target instanceof Element ? event.target : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const element = former.current;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && element instanceof HTMLElement && element.isConnected && document.hasFocus()) {
      element.focus({ preventScroll: true });
    }
  });
}
