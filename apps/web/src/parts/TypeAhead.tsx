/**
 * A text field that offers names while a person types. What is typed always counts: nobody has to pick from the list.
 */
import { type KeyboardEvent, type ReactNode, useContext, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components/ComboBox';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
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

/**
 * What is offered for one typed text, as it was first shown. Towns arrive while a person reads the list, and names
 * that move under a finger are picked by mistake; the next letter brings them in.
 */
function useSteady(typed: string, items: readonly Item[]): readonly Item[] {
  const [shown, setShown] = useState({ typed, items });
  if (shown.typed === typed && (shown.items.length > 0 || items.length === 0)) return shown.items;
  setShown({ typed, items });
  return items;
}

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

/**
 * The list of names. Left to itself it closes as soon as the page scrolls (a nudge, the keyboard of a phone, a note
 * that grows above): the finger on its way then lands on what lies beneath. It scrolls with the page, so it can stay.
 */
function Offers() {
  const state = useContext(OverlayTriggerStateContext);
  const close = (): void => {
    if (window.event?.type !== 'scroll') state?.close();
  };
  return (
    <OverlayTriggerStateContext value={state === null ? null : { ...state, close }}>
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox className={styles.list ?? ''} aria-label={say('start.suggestions')}>
          {suggestionItem}
        </ListBox>
      </Popover>
    </OverlayTriggerStateContext>
  );
}

export function TypeAhead({ label, hint, suggest, onEnter, value, onType, button }: TypeAheadProps) {
  const [typed, setTyped] = useTyped(value);
  const offered = typed.trim() === '' ? [] : suggest(typed).map((one) => ({ ...one, id: one.name }));
  const items = useSteady(typed, offered);
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
      <Offers />
    </ComboBox>
  );
}
