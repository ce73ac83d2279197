/**
 * What pages taught of a work's ids, each with where it was said, to be taken back.
 *
 * @module
 */
import { ask } from '../lib/client.ts';
import type { LearnedEquivalence, WorkView } from '../lib/messages.ts';
import { canonicalUrl } from '../lib/works/canonical-url.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { siteLink } from './links.ts';
import { useSidebar } from './sidebar-state.ts';

const STATES: Readonly<Record<LearnedEquivalence['state'], string>> = {
  joined: 'Same work as',
  apart: 'Taken apart from',
  refused: 'Not joined with',
};

export function LearnedIds({ view: { work, learned = [] } }: { view: WorkView }) {
  if (learned.length === 0) return null;
  return (
    <ul class="learned-ids" aria-label="Learned from pages">
      {learned.map((each) => (
        <Learned key={each.ids.join(' ')} learned={each} work={work.id} />
      ))}
    </ul>
  );
}

interface LearnedProps {
  readonly learned: LearnedEquivalence;
  /** The id under which the work is shown. */
  readonly work: WorkId;
}

function Learned({ learned: { ids, from, state }, work }: LearnedProps) {
  const other = ids[0] === work ? ids[1] : ids[0];
  const { isPrivate, notice } = useSidebar();
  const isJoined = state === 'joined';
  const change = async () => {
    await ask('setJoined', { ids, isJoined: !isJoined });
    notice.value = isJoined ? 'The two are taken apart.' : 'The two are one work again.';
  };
  const page = siteLink(from);
  return (
    <li class="aside">
      {STATES[state]} <Id id={other} />, learned from{' '}
      {page ? (
        <a href={page.href} target="_blank" rel="noopener noreferrer">
          {page.site}
        </a>
      ) : (
        'a page'
      )}
      {state === 'refused' && ': one work would have two ids of one kind'}.{' '}
      {state !== 'refused' && !isPrivate.value && (
        <button type="button" class="action" onClick={() => void change()}>
          {isJoined ? 'Take apart' : 'Join again'}
        </button>
      )}
    </li>
  );
}

function Id({ id }: { id: WorkId }) {
  const address = canonicalUrl(id);
  return address ? (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {id}
    </a>
  ) : (
    id
  );
}
