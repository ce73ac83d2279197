/**
 * Where a claim was made, and the words it rests on: shown where they were read from a page, to be
 * filled in where they were not.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { ClaimQuote } from '../ClaimQuote.tsx';
import { Foreign } from '../Foreign.tsx';
import { siteLink } from '../links.ts';
import { dateInWords } from '../wording.ts';
import { addressOf, quoteOf, withAddress, withFields, withQuote } from './claim-draft.ts';
import type { ClaimWriting } from './claim-writing.ts';
import { TextArea, TextField } from './FormField.tsx';

/** The quoted words with their source; one click makes them the claim. */
export function QuoteShown({ writing }: { writing: ClaimWriting }) {
  const { fields } = writing.draft.value;
  const quote = quoteOf(writing.draft.value);
  const take = () => writing.change((draft) => withFields(draft, { text: oneLine(quote) }));
  return (
    <>
      {fields.anchor && <ClaimQuote anchor={fields.anchor} />}
      <p class="quote-end">
        <SourceLine writing={writing} />
        {quote !== '' && fields.text.trim() === '' && (
          <button type="button" class="action" onClick={take}>
            Use these words
          </button>
        )}
      </p>
    </>
  );
}

function SourceLine({ writing }: { writing: ClaimWriting }) {
  const draft = writing.draft.value;
  const { sourceTitle, date } = draft.fields;
  const site = siteLink(addressOf(draft))?.site;
  const name = sourceTitle ?? site;
  if (name === undefined) return null;
  return (
    <span class="aside">
      <Foreign text={name} />
      {date && ` · ${dateInWords(date)}`}
    </span>
  );
}

/** Open from the start where the source is not known, or a new claim has no words to rest on. */
export function SourceFields({ writing }: { writing: ClaimWriting }) {
  const draft = writing.draft.value;
  const address = useSignal(addressOf(draft));
  const quote = useSignal(quoteOf(draft));
  const isNew = draft.id === undefined && quote.peek() === '' && !draft.fields.anchor;
  const isOpen = useSignal(address.peek() === '' || isNew).value;
  return (
    <details class="source-fields" open={isOpen}>
      <summary class="choice-name">Source and quote</summary>
      <TextField
        name="Address"
        about="Where it was said."
        value={address.value}
        set={(text) => {
          address.value = text;
          writing.change((now) => withAddress(now, text));
        }}
      />
      <TextArea
        name="Quote"
        about="The words it rests on."
        value={quote.value}
        set={(text) => {
          quote.value = text;
          writing.change((now) => withQuote(now, text));
        }}
      />
    </details>
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
