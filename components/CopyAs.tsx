/**
 * Copying a work or a claim: as a link, a citation, BibTeX, or Markdown with the quote and links.
 *
 * @module
 */
import { COPY_FORMS, type CopyForm } from '../lib/exchange/copy-as.ts';
import { useSidebar } from './sidebar-state.ts';

const FORM_WORDS: Readonly<Record<CopyForm, string>> = {
  link: 'Link',
  citation: 'Citation',
  bibtex: 'BibTeX',
  markdown: 'Markdown',
};

interface CopyAsProps {
  /** The text in a form; undefined where it has none. */
  readonly textOf: (form: CopyForm) => string | undefined;
}

export function CopyAs({ textOf }: CopyAsProps) {
  const state = useSidebar();
  const texts = COPY_FORMS.flatMap((form) => {
    const text = textOf(form);
    return text === undefined ? [] : [{ form, text }];
  });
  return (
    <p class="copy-as">
      <span class="choice-name">Copy as</span>
      {texts.map(({ form, text }) => (
        <button
          key={form}
          type="button"
          class="action"
          onClick={() => void state.copy(text, `${FORM_WORDS[form]} copied.`)}
        >
          {FORM_WORDS[form]}
        </button>
      ))}
    </p>
  );
}
