/** What the journal shows to someone who looks over a shoulder: when it locks, and what its window is called. */
import { useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Choice } from '../../parts/Choice.tsx';
import { discreet, useDiscreet } from '../../store/discreet.ts';
import { lockAfterMinutes, lockChoices, setLockAfterMinutes } from '../lock-timer.ts';
import { Section } from '../parts.tsx';
import styles from '../Vault.module.css';

const answers = lockChoices.map((minutes) =>
  minutes === 0
    ? { value: '0', label: sayJournal('vault.autoNever'), hint: sayJournal('vault.autoNeverHint') }
    : { value: String(minutes), label: sayJournal('vault.autoMinutes', { minutes }) },
);

export function AutoLock({ unlocked }: { readonly unlocked: boolean }) {
  const [minutes, setMinutes] = useState(lockAfterMinutes);
  return (
    <Section title={sayJournal('vault.autoTitle')}>
      {unlocked ? (
        <p>{sayJournal('vault.autoNoLock')}</p>
      ) : (
        <>
          <Choice
            question={sayJournal('vault.autoQuestion')}
            answers={answers}
            value={String(minutes)}
            onChange={(value) => {
              setLockAfterMinutes(Number(value));
              setMinutes(Number(value));
            }}
          />
          <p className={styles.quiet}>{sayJournal('vault.autoText')}</p>
        </>
      )}
    </Section>
  );
}

export function Discreet() {
  const on = useDiscreet();
  return (
    <Section title={sayJournal('vault.discreetTitle')}>
      <label className={styles.check}>
        <input type="checkbox" checked={on} onChange={(event) => discreet.set(event.target.checked)} />
        <span>{sayJournal('vault.discreet')}</span>
      </label>
      <p className={styles.quiet}>{sayJournal('vault.discreetText')}</p>
    </Section>
  );
}
