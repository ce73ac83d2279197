/**
 * Leading to a claim that the reader has just saved, as soon as it stands in the sidebar.
 *
 * @module
 */
import { useLayoutEffect } from 'preact/hooks';
import { useSidebar } from './sidebar-state.ts';

/** Called by what draws the claims, at each drawing. */
export function useSavedClaim(): void {
  const { saved, claims } = useSidebar();
  const id = saved.value;
  const isListed = id !== undefined && claims.value[id] !== undefined;
  useLayoutEffect(() => {
    if (!isListed || id === undefined) return;
    const article = document.querySelector<HTMLElement>(`[data-claim-id="${CSS.escape(id)}"]`);
    if (!article || article.closest('[hidden]')) return;
    saved.value = undefined;
    article.tabIndex = -1;
    article.focus({ preventScroll: true });
    article.scrollIntoView({ block: 'center', behavior: 'instant' });
    article.addEventListener('animationend', () => article.classList.remove('arrived'), {
      once: true,
    });
    article.classList.add('arrived');
  });
}
