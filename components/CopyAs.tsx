/**
 * Copying a work or a claim: as a link, a citation, BibTeX, or Markdown with the quote and links.
 *
 * @module
 */
import { COPY_FORMS, type CopyForm } from '../lib/exchange/copy-as.ts';
import { copyText } from './copy-text.ts';
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
  const { notice } = useSidebar();
  const copy = async (form: CopyForm) => {
    const text = textOf(form);
    const isCopied = text !== undefined && (await copyText(text));
    notice.value = isCopied ? `${FORM_WORDS[form]} copied.` : 'The browser did not allow copying.';
  };
  const forms = COPY_FORMS.filter((form) => textOf(form) !== undefined);
  return (
    <p class="copy-as">
      <span class="choice-name">Copy as</span>
      {forms.map((form) => (
        <button key={form} type="button" class="action" onClick={() => void copy(form)}>
          {FORM_WORDS[form]}
        </button>
      ))}
    </p>
  );
}
