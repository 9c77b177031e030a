/**
 * A text field that offers names while a person types. What is typed always counts: nobody has to pick from the list.
 */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components/ComboBox';
import { say } from '../messages/speak.ts';
import { Button } from './Button.tsx';
import styles from './TypeAhead.module.css';

export interface Suggestion {
  readonly name: string;
  /** A few quiet words beside the name. */
  readonly detail?: string;
}

interface TypeAheadProps {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly suggest: (typed: string) => readonly Suggestion[];
  /** Called with what was picked, or with what was typed on Enter, on the button or on leaving the field. */
  readonly onEnter: (text: string) => void;
  /** The field keeps this value; without it the field empties itself after each entry. */
  readonly value?: string;
  readonly onType?: (typed: string) => void;
  readonly button?: string;
}

const MAX_LENGTH = 300;

/** The text in the field, which follows `value` where that changes from outside. */
function useTyped(value: string | undefined): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(value ?? '');
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    setTyped(value ?? '');
  }
  return [typed, setTyped];
}

type Item = Suggestion & { readonly id: string };

const suggestionItem = (item: Item) => (
  <ListBoxItem id={item.id} textValue={item.name} className={styles.item ?? ''}>
    <Text slot="label">{item.name}</Text>
    {item.detail !== undefined && item.detail !== '' && (
      <Text slot="description" className={styles.detail ?? ''}>
        {item.detail}
      </Text>
    )}
  </ListBoxItem>
);

export function TypeAhead({ label, hint, suggest, onEnter, value, onType, button }: TypeAheadProps) {
  const [typed, setTyped] = useTyped(value);
  const items: Item[] = typed.trim() === '' ? [] : suggest(typed).map((one) => ({ ...one, id: one.name }));
  const enter = (text: string): void => {
    setTyped(value === undefined ? '' : text);
    if (text.trim() !== '' || value !== undefined) onEnter(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // With an option in focus, Enter picks that one.
    if (event.key !== 'Enter' || event.currentTarget.hasAttribute('aria-activedescendant')) return;
    event.preventDefault();
    enter(typed);
  };
  return (
    <ComboBox
      className={styles.field ?? ''}
      allowsCustomValue
      menuTrigger="input"
      items={items}
      defaultFilter={() => true}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        onType?.(text);
      }}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key !== null) enter(String(key));
      }}
      onBlur={() => {
        if (typed.trim() !== (value ?? '')) enter(typed);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <div className={styles.row}>
        <Input
          className={styles.input ?? ''}
          maxLength={MAX_LENGTH}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          onKeyDown={onKeyDown}
        />
        {button !== undefined && (
          <Button kind="quiet" onClick={() => enter(typed)}>
            {button}
          </Button>
        )}
      </div>
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox className={styles.list ?? ''} aria-label={say('start.suggestions')}>
          {suggestionItem}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
