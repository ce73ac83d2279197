/**
 * How many of the claims on a work take each stance, in a glance.
 *
 * @module
 */
import type { PageView, WorkView } from '../lib/messages.ts';
import { StanceShape } from './Icons.tsx';
import { STANCE_WORDS } from './stance-words.ts';
import { groupByStance } from './standings.ts';

interface TallyProps {
  readonly view: WorkView;
  readonly claims: PageView['claims'];
  /** True where the words are left to those who hear the page. */
  readonly isShort?: boolean;
}

export function Tally({ view, claims, isShort = false }: TallyProps) {
  const others = view.others.map((id) => claims[id]).filter((claim) => claim !== undefined);
  if (others.length === 0) return null;
  return (
    <ul class="tally">
      {groupByStance(others, view.ids).map(({ stance, claims: { length } }) => (
        <li key={stance} class="stance" data-stance={stance}>
          <StanceShape stance={stance} />
          {length}{' '}
          <span class={isShort ? 'unseen' : undefined}>
            {STANCE_WORDS[stance][length === 1 ? 'one' : 'several']}
          </span>
        </li>
      ))}
    </ul>
  );
}
