/**
 * The claim form in the sidebar, in the place of what the sidebar shows of the page.
 *
 * @module
 */
import { ClaimForm } from './claim-form/ClaimForm.tsx';
import type { ClaimWriting } from './claim-form/claim-writing.ts';
import type { OpenForm } from './claim-form/open-form.ts';
import { useSidebar } from './sidebar-state.ts';

interface SidebarFormProps {
  readonly writing: ClaimWriting;
  readonly form: OpenForm;
}

export function SidebarForm({ writing, form }: SidebarFormProps) {
  const { changes, saved: savedClaim } = useSidebar();
  return (
    <section class="content form-content" aria-label="Writing a claim">
      <ClaimForm
        writing={writing}
        onSaved={({ id, change }) => {
          changes.done(change, 'The claim is saved.');
          savedClaim.value = id;
          form.close();
        }}
        onCancel={() => void form.cancel()}
      />
    </section>
  );
}
