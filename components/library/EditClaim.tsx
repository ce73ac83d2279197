/**
 * Making a claim of the reader's own, and changing one.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Claim } from '../../lib/claims/model.ts';
import { ask } from '../../lib/client.ts';
import type { PageView, SaveClaim } from '../../lib/messages.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import { debounced } from '../debounced.ts';
import { nameOfUntitled } from '../links.ts';
import { ClaimForm } from './ClaimForm.tsx';
import {
  draftOfForm,
  EMPTY_FORM,
  type FormValues,
  fieldsOfForm,
  formOfClaim,
  formOfDraft,
} from './claim-form.ts';
import { useLibrary } from './library-state.ts';

/** How long the reader pauses before what they wrote is kept, in milliseconds. */
const PAUSE = 400;

/** A new claim. What is written is kept as this tab's draft until it is saved or given up. */
export function NewClaim() {
  const state = useLibrary();
  const values = useSignal<FormValues | undefined>(undefined);
  const keep = useMemo(() => {
    const begun = new Date().toISOString();
    return debounced(() => {
      const draft = values.peek();
      if (!draft) return;
      ask('saveDraft', { draft: draftOfForm(draft, begun) }).catch(() => undefined);
    }, PAUSE);
  }, [values]);
  useEffect(() => {
    const begin = (form: FormValues) => {
      values.value = form;
    };
    ask('draft', {}).then(
      (draft) => begin(draft ? formOfDraft(draft) : EMPTY_FORM),
      () => begin(EMPTY_FORM),
    );
    return () => keep.flush();
  }, [values, keep]);
  if (!values.value) return null;
  return (
    <ClaimForm
      values={values.value}
      change={(next) => {
        values.value = next;
        keep();
      }}
      save={async (form) => {
        const fields = fieldsOfForm(form);
        if (typeof fields === 'string') throw new Error(fields);
        keep.cancel();
        const saved = await ask('saveClaim', { fields, note: form.note, titles: titlesOf(form) });
        values.value = undefined;
        state.undoable.value = { change: saved.change, words: 'The claim is saved.' };
        state.open({ page: 'claim', id: saved.id });
      }}
      cancel={() => {
        keep.cancel();
        values.value = undefined;
        ask('saveDraft', { draft: null }).catch(() => undefined);
        state.open({ page: 'search' });
      }}
    />
  );
}

/** A claim as it was when the editing began is what the changes are told from. */
export function EditClaim({ view, claim }: { view: PageView; claim: Claim }) {
  const state = useLibrary();
  const base = useSignal({ claim, note: view.about[claim.id]?.note ?? '' }).value;
  const { id, ...fields } = base.claim;
  const titleOf = (work: WorkId) => view.titles[work] ?? nameOfUntitled(work);
  const values = useSignal(formOfClaim(fields, base.note, titleOf));
  return (
    <ClaimForm
      values={values.value}
      change={(next) => {
        values.value = next;
      }}
      save={async (form) => {
        const edited = fieldsOfForm(form, fields);
        if (typeof edited === 'string') throw new Error(edited);
        const saving: SaveClaim = {
          id,
          base: fields,
          fields: edited,
          note: form.note,
          baseNote: base.note,
          titles: titlesOf(form),
        };
        const { change } = await ask('saveClaim', saving);
        state.undoable.value = { change, words: 'The claim is changed.' };
        state.open({ page: 'claim', id });
      }}
      cancel={() => state.open({ page: 'claim', id })}
    />
  );
}

function titlesOf({ works }: FormValues): Record<WorkId, string> {
  return Object.fromEntries(works.map(({ id, title }) => [id, title]));
}
