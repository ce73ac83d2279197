/**
 * Exporting: what, in which format, as a file.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { ask } from '../../lib/client.ts';
import type { PackInfo } from '../../lib/messages.ts';
import { inWords } from '../failure.ts';
import { useAnswer } from '../use-answer.ts';
import { count } from '../wording.ts';
import { EXPORT_FORMATS, type ExportFormatName } from './export-formats.ts';
import { type ExportScope, gather } from './gather-export.ts';
import { type LibraryState, useLibrary } from './library-state.ts';
import { saveFile } from './save-file.ts';

export function ExportPage() {
  const state = useLibrary();
  const { answer: packs = [] } = useAnswer(() => ask('packs', {}));
  const scope = useSignal('all');
  const format = useSignal<ExportFormatName>('pack');
  const status = useSignal('');
  const isBusy = useSignal(false);
  const save = async () => {
    isBusy.value = true;
    try {
      const wanted = scopeOf(scope.peek(), packs, state);
      const { name, set } = await gather(wanted, (records) => {
        status.value = `${count(records, 'record')} gathered…`;
      });
      const { ending, type, write } = EXPORT_FORMATS[format.peek()];
      const file = `claimside-${name.id}.${ending}`;
      saveFile(file, write(name, set), type);
      status.value = `${file}: ${count(set.claims.length, 'claim')}, ${count(set.works.length, 'work')}.`;
    } catch (error) {
      status.value = `It could not be exported: ${inWords(error)}`;
    }
    isBusy.value = false;
  };
  return (
    <form
      class="plain-page"
      aria-label="Export"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>Export to a file</h2>
      <fieldset class="options">
        <legend>What</legend>
        {scopes(packs, state).map(([value, words]) => (
          <Option
            key={value}
            name="scope"
            words={words}
            isOn={scope.value === value}
            choose={() => {
              scope.value = value;
            }}
          />
        ))}
      </fieldset>
      <fieldset class="options">
        <legend>Format</legend>
        {Object.entries(EXPORT_FORMATS).map(([value, { name, about }]) => (
          <Option
            key={value}
            name="format"
            words={name}
            about={about}
            isOn={format.value === value}
            choose={() => {
              format.value = value as ExportFormatName;
            }}
          />
        ))}
      </fieldset>
      <button type="submit" class="button" disabled={isBusy.value}>
        Save file
      </button>
      <p role="status">{status.value}</p>
    </form>
  );
}

function scopes(packs: readonly PackInfo[], { found }: LibraryState): [string, string][] {
  const { question, reply } = found.value ?? {};
  const thing = question?.what === 'works' ? 'work' : 'claim';
  return [
    ['all', 'Everything in the library'],
    ...(reply && reply.total > 0
      ? [['found', `What the list shows now (${count(reply.total, thing)})`] as [string, string]]
      : []),
    ['own', 'My own claims and notes'],
    ...packs
      .filter(({ kind }) => kind !== 'own')
      .map(({ id, title }): [string, string] => [`pack ${id}`, `The pack “${title}”`]),
  ];
}

function scopeOf(value: string, packs: readonly PackInfo[], { found }: LibraryState): ExportScope {
  const question = found.peek()?.question;
  if (value === 'found' && question) return { kind: 'found', question };
  if (value === 'own') return { kind: 'pack', id: 'own', title: 'My claims', edition: 'own' };
  const pack = packs.find(({ id }) => value === `pack ${id}`);
  return pack ? { ...pack, kind: 'pack' } : { kind: 'all' };
}

interface OptionProps {
  readonly name: string;
  readonly words: string;
  readonly about?: string;
  readonly isOn: boolean;
  readonly choose: () => void;
}

function Option({ name, words, about, isOn, choose }: OptionProps) {
  return (
    <label class="option">
      <input type="radio" name={name} checked={isOn} onChange={choose} />
      <span>
        <bdi dir="auto">{words}</bdi>
        {about && <span class="aside"> {about}</span>}
      </span>
    </label>
  );
}
