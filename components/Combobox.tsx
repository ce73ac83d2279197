/**
 * A text field with a list of what may be meant, by the pattern of the WAI-ARIA practices: the focus
 * stays in the field, arrows move through the list, Enter takes, Escape closes.
 *
 * @module
 */
import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useMemo, useRef } from 'preact/hooks';
import { debounced } from './debounced.ts';

interface ComboboxProps<Option> {
  readonly name: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
  /** What may be meant by the text. */
  readonly find: (text: string) => Promise<readonly Option[]>;
  readonly keyOf: (option: Option) => string;
  readonly show: (option: Option) => ComponentChildren;
  readonly onTake: (option: Option) => void;
  /** Enter asks at once and takes the first, where none is marked. */
  readonly takesFirst?: boolean;
  /** Said where nothing is found. */
  readonly nothing?: string;
}

/** How long the reader pauses before the list is asked for, in milliseconds. */
const ASKS_AFTER = 150;

export function Combobox<Option>(props: ComboboxProps<Option>) {
  const { name, value, placeholder, onText, keyOf, show, nothing } = props;
  const id = useId();
  const list = useOptions(props);
  const { options, marked, isOpen, isEmpty } = list;
  return (
    <div class="combobox">
      <input
        type="text"
        role="combobox"
        aria-label={name}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={marked.value < 0 ? undefined : `${id}-${marked.value}`}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={value}
        onInput={(event) => {
          onText(event.currentTarget.value);
          list.askSoon(event.currentTarget.value);
        }}
        onKeyDown={(event) => list.press(event)}
        onPaste={(event) => list.paste(event)}
        onBlur={() => list.close()}
      />
      <div id={`${id}-list`} role="listbox" aria-label={name} class="options" hidden={!isOpen.value}>
        {options.value.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
          // biome-ignore lint/a11y/useFocusableInteractive: the field points at the option instead.
          <div
            key={keyOf(option)}
            id={`${id}-${index}`}
            role="option"
            class="option"
            aria-selected={index === marked.value}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => list.take(option)}
          >
            {show(option)}
          </div>
        ))}
      </div>
      <p class="nothing" role="status">
        {isEmpty.value && nothing}
      </p>
    </div>
  );
}

/** The list under the field, and what the keys do with it. */
function useOptions<Option>({ find, onTake, takesFirst = false, value }: ComboboxProps<Option>) {
  const options = useSignal<readonly Option[]>([]);
  const marked = useSignal(-1);
  const isEmpty = useSignal(false);
  const isOpen = useComputed(() => options.value.length > 0);
  const latest = useRef({ text: '', find, onTake });
  latest.current = { ...latest.current, find, onTake };

  const close = () => {
    latest.current.text = '';
    options.value = [];
    marked.value = -1;
    isEmpty.value = false;
  };
  const ask = async (text: string): Promise<readonly Option[]> => {
    latest.current.text = text;
    const found = await latest.current.find(text).catch(() => []);
    if (latest.current.text === text) {
      options.value = found;
      marked.value = -1;
      isEmpty.value = found.length === 0;
    }
    return found;
  };
  const wait = useMemo(() => debounced(() => void ask(latest.current.text), ASKS_AFTER), []);
  const askSoon = (text: string) => {
    close();
    latest.current.text = text;
    if (text.trim() === '') wait.cancel();
    else wait();
  };
  const take = (option: Option) => {
    wait.cancel();
    latest.current.onTake(option);
    close();
  };
  const takeFirstOf = async (text: string) => {
    wait.cancel();
    const [first] = await ask(text);
    if (first !== undefined) take(first);
  };
  const move = (step: number) => {
    const { length } = options.peek();
    marked.value = (marked.peek() + step + length + (marked.peek() < 0 && step < 0 ? 1 : 0)) % length;
  };
  const enter = () => {
    const option = options.peek()[marked.peek()];
    if (option !== undefined) take(option);
    else if (takesFirst && value.trim() !== '') void takeFirstOf(value);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const isList = isOpen.peek();
    if (event.key === 'Enter') enter();
    else if (event.key === 'Escape' && isList) close();
    else if (event.key === 'ArrowDown' && isList) move(1);
    else if (event.key === 'ArrowUp' && isList) move(-1);
    else return;
    event.preventDefault();
  };
  /** A pasted address is taken at once. */
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!takesFirst || value !== '' || !/^https?:\/\/\S+$/i.test(text)) return;
    setTimeout(() => void takeFirstOf(text));
  };
  return { options, marked, isOpen, isEmpty, askSoon, take, press, paste, close };
}
