/**
 * The head of a work: title, authors, year and venue, how others stand to it, its copies, and the
 * way to it in the page.
 *
 * @module
 */
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import type { About } from '../lib/claims/about.ts';
import type { Work } from '../lib/claims/model.ts';
import { copyWorkAs } from '../lib/exchange/copy-as.ts';
import type { PageView, WorkView } from '../lib/messages.ts';
import { AboutEditor } from './AboutEditor.tsx';
import { CopyAs } from './CopyAs.tsx';
import { Foreign, People } from './Foreign.tsx';
import { Icon } from './Icons.tsx';
import { Kept } from './Kept.tsx';
import { copiesOf } from './links.ts';
import { MoreButton } from './MoreButton.tsx';
import { useSidebar } from './sidebar-state.ts';
import { Tally } from './Tally.tsx';
import { authorsOf, yearOf } from './wording.ts';

interface WorkHeadProps {
  readonly view: WorkView;
  readonly claims: PageView['claims'];
  /** The start of the names of its elements. */
  readonly id: string;
  readonly isOpen: Signal<boolean>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function WorkHead({ view, claims, id, isOpen, heading }: WorkHeadProps) {
  const state = useSidebar();
  const { work, ids, isPage, isMentioned, isTitled } = view;
  const isMoreOpen = useSignal(false);
  const about = state.about.value[work.id];
  const show = () => void state.showMention(ids);
  return (
    <header class="work-head">
      <FoldButton id={id} isOpen={isOpen} />
      {isPage && <p class="this-page">This page</p>}
      <h3 id={`${id}-title`} class="work-title" tabIndex={-1} ref={heading}>
        {isMentioned ? (
          <button type="button" class="title-button" title="Show in page" onClick={show}>
            <Foreign text={work.title} />
          </button>
        ) : (
          <Foreign text={work.title} />
        )}
      </h3>
      <Byline work={work} />
      <Tally view={view} claims={claims} />
      <Kept about={about} />
      <p class="work-links">
        {isMentioned && (
          <button type="button" class="action" onClick={show}>
            <Icon name="locate" />
            Show in page
          </button>
        )}
        {isTitled && !state.isPrivate.value && (
          <button
            type="button"
            class="action"
            title="The page does not mean this work by these words"
            onClick={() => void state.dismissTitle(ids, false)}
          >
            <Icon name="missing" />
            Not this work here
          </button>
        )}
        <Copies work={work} ids={ids} />
        <MoreButton isOpen={isMoreOpen} />
      </p>
      {isMoreOpen.value && <WorkMore work={work} about={about} />}
    </header>
  );
}

interface WorkMoreProps {
  readonly work: Work;
  readonly about: About | undefined;
}

/** What the reader keeps about the work, and its copies as text. */
function WorkMore({ work, about }: WorkMoreProps) {
  const { isPrivate } = useSidebar();
  return (
    <div class="more">
      {!isPrivate.value && <AboutEditor target={work.id} about={about} of="work" />}
      <CopyAs textOf={(form) => copyWorkAs(form, work)} />
    </div>
  );
}

function FoldButton({ id, isOpen }: Pick<WorkHeadProps, 'id' | 'isOpen'>) {
  return (
    <button
      type="button"
      class="icon-button fold-button"
      aria-labelledby={`${id}-fold ${id}-title`}
      aria-expanded={isOpen.value}
      aria-controls={`${id}-claims`}
      onClick={() => {
        isOpen.value = !isOpen.value;
      }}
    >
      <Icon name="chevron" />
      <span id={`${id}-fold`} class="unseen">
        Claims of
      </span>
    </button>
  );
}

export function Byline({ work }: { work: Work }) {
  const authors = authorsOf(work);
  const year = yearOf(work);
  const venue = work['container-title'];
  if (authors.length === 0 && year === undefined && !venue) return null;
  return (
    <p class="byline">
      {authors.length > 0 && <People names={authors} />}
      {year !== undefined && <span>{year}</span>}
      {venue && (
        <cite>
          <Foreign text={venue} />
        </cite>
      )}
    </p>
  );
}

export function Copies({ work, ids }: Pick<WorkView, 'work' | 'ids'>) {
  return (
    <>
      {copiesOf(work, ids).map(({ href, site }) => (
        <a key={href} class="action" href={href} target="_blank" rel="noopener noreferrer">
          <Icon name="away" />
          {site}
        </a>
      ))}
    </>
  );
}
