/**
 * Fields that hold several values: who says it, and its topics.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { ask } from '../../lib/client.ts';
import { Combobox } from '../Combobox.tsx';
import { Foreign } from '../Foreign.tsx';
import { withFields } from './claim-draft.ts';
import type { ClaimWriting } from './claim-writing.ts';
import { TextField } from './FormField.tsx';
import { completeList, lastOfList, readList, writeList } from './separated-list.ts';

/** The text is the field's own while it is written: a list has no comma at its end. */
export function NamesField({ writing }: { writing: ClaimWriting }) {
  const text = useSignal(writeList(writing.draft.peek().fields.speaker ?? []));
  return (
    <TextField
      name="Said by"
      about="Names, with commas between."
      value={text.value}
      set={(written) => {
        text.value = written;
        const speaker = readList(written);
        const set = speaker.length > 0 ? speaker : undefined;
        writing.change((draft) => withFields(draft, { speaker: set, speakerInferred: undefined }));
      }}
    />
  );
}

export function TopicsField({ writing }: { writing: ClaimWriting }) {
  const text = useSignal(writeList(writing.draft.peek().fields.topics ?? []));
  const set = (written: string) => {
    text.value = written;
    const topics = readList(written);
    writing.change((draft) =>
      withFields(draft, { topics: topics.length > 0 ? topics : undefined }),
    );
  };
  return (
    <div class="choice">
      <Combobox<string>
        name="Topics"
        isNameShown
        value={text.value}
        onText={set}
        find={async (written) => {
          const prefix = lastOfList(written);
          return prefix === '' ? [] : ask('topics', { prefix });
        }}
        onTake={(topic) => set(completeList(text.peek(), topic))}
        keyOf={(topic) => topic}
        show={(topic) => <Foreign text={topic} />}
      />
    </div>
  );
}
