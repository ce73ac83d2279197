/**
 * A text field with a list of what may be meant, by the pattern of the WAI-ARIA practices: the focus
 * stays in the field, arrows move through the list, Enter takes, Escape closes.
 *
 * @module
 */
import type { ComponentChildren } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { OptionList, type OptionSource } from './option-list.ts';

interface ComboboxProps<Option> extends OptionSource<Option> {
  readonly name: string;
  /** Whether its name stands over it, and not only in the ears of those who hear the page. */
  readonly isNameShown?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
  readonly keyOf: (option: Option) => string;
  readonly show: (option: Option) => ComponentChildren;
  /** Enter takes the first where none is marked, and a pasted address is taken at once. */
  readonly takesFirst?: boolean;
  /** Said where nothing is found. */
  readonly nothing?: string;
}

export function Combobox<Option>(props: ComboboxProps<Option>) {
  const { name, isNameShown, value, placeholder, onText, takesFirst = false, nothing } = props;
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: one list for the life of the field.
  const list = useMemo(() => new OptionList<Option>(props), []);
  list.source = props;
  const { marked, isOpen, isEmpty } = list;
  return (
    <div class="combobox">
      <label for={id} class={isNameShown ? 'choice-name' : 'unseen'}>
        {name}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        class="note-field"
        aria-expanded={isOpen.value}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={marked.value < 0 ? undefined : `${id}-${marked.value}`}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={value}
        onInput={(event) => {
          onText(event.currentTarget.value);
          list.follow(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (press(event, list, takesFirst ? value : '')) event.preventDefault();
        }}
        onPaste={(event) => {
          const address = takesFirst && value === '' ? pastedAddress(event) : undefined;
          // The field gets the text first, so that it stays there where nothing is found.
          if (address !== undefined) setTimeout(() => void list.takeFirstOf(address));
        }}
        onBlur={() => list.close()}
      />
      <Options {...props} id={id} list={list} />
      <p class="field-about" role="status">
        {isEmpty.value && nothing}
      </p>
    </div>
  );
}

interface OptionsProps<Option> extends ComboboxProps<Option> {
  readonly id: string;
  readonly list: OptionList<Option>;
}

function Options<Option>({ id, list, name, keyOf, show }: OptionsProps<Option>) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={name}
      class="combobox-options"
      hidden={!list.isOpen.value}
    >
      {list.options.value.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
        // biome-ignore lint/a11y/useFocusableInteractive: the field points at the option instead.
        <div
          key={keyOf(option)}
          id={`${id}-${index}`}
          role="option"
          class="combobox-option"
          aria-selected={index === list.marked.value}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => list.take(option)}
        >
          {show(option)}
        </div>
      ))}
    </div>
  );
}

/** Does what a key means for the list; false where it means nothing. */
function press<Option>(event: KeyboardEvent, list: OptionList<Option>, text: string): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey) return false;
  if (event.key === 'Enter') {
    if (!list.takeMarked() && text.trim() !== '') void list.takeFirstOf(text);
    return true;
  }
  const isOpen = list.isOpen.peek();
  if (event.key === 'Escape' && (isOpen || list.isEmpty.peek())) list.close();
  else if (!isOpen) return false;
  else if (event.key === 'ArrowDown') list.move(1);
  else if (event.key === 'ArrowUp') list.move(-1);
  else return false;
  return true;
}

function pastedAddress(event: ClipboardEvent): string | undefined {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  return /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}
