/**
 * Works on the page that no stored claim concerns.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { BareWork } from '../lib/messages.ts';
import { Foreign } from './Foreign.tsx';
import { Icon } from './Icons.tsx';
import { nameOfUntitled, workLink } from './links.ts';
import { MappedClaims } from './MappedClaims.tsx';
import { useSidebar } from './sidebar-state.ts';
import { useFocusedWork } from './use-focused-work.ts';

export function BareWorks({ works }: { works: readonly BareWork[] }) {
  const { isFiltered } = useSidebar();
  return (
    <section class="part bare" aria-labelledby="bare-heading" hidden={isFiltered}>
      <h2 id="bare-heading" class="part-heading">
        Also on this page, no claims yet <span class="number">{works.length}</span>
      </h2>
      <ul class="bare-works">
        {works.map((work) => (
          <BareWorkItem key={work.id} work={work} />
        ))}
      </ul>
    </section>
  );
}

function BareWorkItem({ work }: { work: BareWork }) {
  const state = useSidebar();
  const title = work.title ?? nameOfUntitled(work.id);
  const heading = useFocusedWork([work.id]);
  const link = workLink(work.id);
  return (
    <li class="bare-work" data-work-id={work.id}>
      <h3 class="bare-title" tabIndex={-1} ref={heading}>
        {work.isPage ? (
          <>
            <span class="this-page">This page</span> <Foreign text={title} />
          </>
        ) : (
          <button
            type="button"
            class="title-button"
            title="Show in page"
            onClick={() => void state.showMention([work.id])}
          >
            <Foreign text={title} />
          </button>
        )}
      </h3>
      {link && (
        <a class="action" href={link.href} target="_blank" rel="noopener noreferrer">
          <Icon name="away" />
          {link.site}
        </a>
      )}
      {work.related > 0 && <RelatedFold work={work} />}
    </li>
  );
}

/** Opens what an editor mapped to the work; asked of the background when it is wanted. */
function RelatedFold({ work }: { work: BareWork }) {
  const state = useSidebar();
  const isOpen = useSignal(false);
  const id = useId();
  const toggle = () => {
    isOpen.value = !isOpen.value;
    if (isOpen.value && !state.loaded.peek().has(work.id)) void state.load(work.id);
  };
  return (
    <>
      <button
        type="button"
        class="action"
        aria-expanded={isOpen.value}
        aria-controls={id}
        onClick={toggle}
      >
        <Icon name="chevron" />
        {work.related} related, by our mapping
      </button>
      <div id={id} class="mapped-claims" hidden={!isOpen.value}>
        {isOpen.value && <MappedClaims id={work.id} />}
      </div>
    </>
  );
}
