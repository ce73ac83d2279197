/**
 * The foot of the sidebar: what the page cost, and the keys.
 *
 * @module
 */
import { KeysHelp } from './KeysHelp.tsx';
import { useSlash } from './keyboard.ts';
import { PageCost } from './PageCost.tsx';

const KEYS = [
  { does: 'Filter the claims', keys: '/' },
  { does: 'Save the claim that you write', keys: 'Enter' },
  { does: 'The same, from any of its fields', keys: 'Ctrl+Enter' },
  { does: 'Close what is open, the sidebar last', keys: 'Esc' },
];

export function SidebarFoot() {
  useSlash('.filter input[type="search"]');
  return (
    <footer class="side-foot">
      <PageCost />
      <KeysHelp rows={KEYS} />
    </footer>
  );
}
