/**
 * The sidebar: what stored claims say of this page and of the works on it.
 *
 * @module
 */
import type { NoPage, PageView } from '../lib/messages.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { BareWorks } from './BareWorks.tsx';
import { ClaimsMadeHere } from './ClaimsMadeHere.tsx';
import { ClaimsQuotedHere } from './ClaimsQuotedHere.tsx';
import { Contents } from './Contents.tsx';
import type { OpenForm } from './claim-form/open-form.ts';
import { DismissedTitles } from './DismissedTitles.tsx';
import { NoClaimsYet, NoMatch, NoOverlay, NothingFound, Unreachable } from './EmptyState.tsx';
import { Header } from './Header.tsx';
import { HiddenClaims } from './HiddenClaims.tsx';
import { Notice } from './Notice.tsx';
import { SidebarFoot } from './SidebarFoot.tsx';
import { SidebarForm } from './SidebarForm.tsx';
import { SyncOffer } from './SyncOffer.tsx';
import { SidebarProvider, type SidebarState, useSidebar } from './sidebar-state.ts';
import { UndoBar } from './UndoBar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useSavedClaim } from './use-saved-claim.ts';
import { WorksWithClaims } from './WorksWithClaims.tsx';

export function Sidebar({ state, form }: { state: SidebarState; form: OpenForm }) {
  const writing = form.writing.value;
  return (
    <SidebarProvider value={state}>
      <Header form={form} />
      {writing && <SidebarForm key={writing.draft.peek().begun} writing={writing} form={form} />}
      <main class="content" hidden={writing !== undefined}>
        <BackupReminder />
        <SyncOffer
          onAccepted={() => {
            state.notice.value = 'Browser sync is on. The settings show how it stands.';
          }}
        />
        <Content />
      </main>
      <SidebarFoot />
      <UndoBar />
      <Notice />
    </SidebarProvider>
  );
}

function Content() {
  const { view, failure } = useSidebar();
  useKeptFocus();
  useSavedClaim();
  return (
    <>
      {failure.value !== undefined && <Unreachable reason={failure.value} />}
      {view.value ? <Answer view={view.value} /> : failure.value === undefined && <Waiting />}
    </>
  );
}

function Answer({ view }: { view: PageView | NoPage }) {
  if (view.kind === 'none') return <NoOverlay {...view} />;
  const { made, quoted, works, bare, dismissed } = view;
  const all = [made, quoted, works, bare, dismissed];
  if (all.every((each) => each.length === 0)) return <NothingFound />;
  return (
    <>
      {view.isPrivate && (
        <p class="private">In a private window you can read; nothing of it is kept.</p>
      )}
      {made.length + quoted.length + works.length === 0 && <NoClaimsYet works={bare.length} />}
      <NoMatch />
      {works.length > 1 && <Contents view={view} />}
      {made.length > 0 && <ClaimsMadeHere view={view} />}
      {quoted.length > 0 && <ClaimsQuotedHere view={view} />}
      {works.length > 0 && <WorksWithClaims view={view} />}
      {bare.length > 0 && <BareWorks works={bare} />}
      <DismissedTitles works={view.dismissed} />
      <HiddenClaims view={view} />
    </>
  );
}

function Waiting() {
  return (
    <p class="waiting" role="status">
      Reading the page…
    </p>
  );
}
