/**
 * Knowing how tall an element is, whenever that changes.
 *
 * @module
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Calls `report` with the element's height in CSS pixels, now and at each change. */
export function useMeasuredHeight(report: (height: number) => void): RefObject<HTMLElement | null> {
  const measured = useRef<HTMLElement>(null);
  const latest = useRef(report);
  latest.current = report;
  useLayoutEffect(() => {
    const element = measured.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      latest.current(element.getBoundingClientRect().height),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return measured;
}
