/**
 * The foot of the sidebar: its keys.
 *
 * @module
 */
import { useEffect } from 'preact/hooks';
import { isWriting, KeysHelp } from './KeysHelp.tsx';

const KEYS = [
  { does: 'Filter the claims', keys: '/' },
  { does: 'Save the claim that you write', keys: 'Enter' },
  { does: 'The same, from any of its fields', keys: 'Ctrl+Enter' },
  { does: 'Close what is open, the sidebar last', keys: 'Esc' },
];

export function SidebarFoot() {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key !== '/' || isWriting(event) || event.ctrlKey || event.metaKey) return;
      const field = document.querySelector<HTMLInputElement>('.filter input[type="search"]');
      if (!field) return;
      event.preventDefault();
      field.focus();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, []);
  return (
    <footer class="side-foot">
      <KeysHelp rows={KEYS} />
    </footer>
  );
}
