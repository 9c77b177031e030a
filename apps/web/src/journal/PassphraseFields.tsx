/** A new passphrase, typed twice or in sight, with a plain word on how good it is. */
import { useId } from 'react';
import { sayJournal, type JournalMessageId } from '../messages/journal.ts';
import { strengthOf, type Strength } from './strength.ts';
import styles from './Vault.module.css';

export interface TypedPassphrase {
  readonly text: string;
  readonly again: string;
  readonly shown: boolean;
}

export const nothingTyped: TypedPassphrase = { text: '', again: '', shown: false };

/** Why it cannot be used yet, or `null`. What is in sight need not be typed twice. */
export function passphraseProblem({ text, again, shown }: TypedPassphrase): JournalMessageId | null {
  if (text.trim() === '') return 'vault.strengthEmpty';
  return shown || text === again ? null : 'vault.differ';
}

const words: Record<Strength, JournalMessageId | null> = {
  empty: null,
  guessable: 'vault.strengthGuessable',
  short: 'vault.strengthShort',
  fair: 'vault.strengthFair',
  long: 'vault.strengthLong',
};

interface PassphraseFieldsProps {
  readonly label?: string;
  readonly value: TypedPassphrase;
  readonly onChange: (value: TypedPassphrase) => void;
}

export function PassphraseFields({
  label = sayJournal('vault.newPassphrase'),
  value,
  onChange,
}: PassphraseFieldsProps) {
  const id = useId();
  const strength = words[strengthOf(value.text)];
  const type = value.shown ? 'text' : 'password';
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-hint`} className={styles.hint}>
          {sayJournal('vault.passphraseHint')}
        </p>
        <input
          id={id}
          type={type}
          autoComplete="new-password"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-hint ${id}-strength`}
          value={value.text}
          onChange={(event) => onChange({ ...value, text: event.target.value })}
        />
        <p id={`${id}-strength`} className={styles.strength} aria-live="polite">
          {strength === null ? '' : sayJournal(strength)}
        </p>
      </div>
      {!value.shown && (
        <div className={styles.field}>
          <label htmlFor={`${id}-again`}>{sayJournal('vault.repeat')}</label>
          <input
            id={`${id}-again`}
            type="password"
            autoComplete="new-password"
            value={value.again}
            onChange={(event) => onChange({ ...value, again: event.target.value })}
          />
        </div>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={value.shown}
          onChange={(event) => onChange({ ...value, shown: event.target.checked })}
        />
        <span>{sayJournal('vault.show')}</span>
      </label>
    </>
  );
}
