/** A decoy, with what it cannot do said before it is made. docs/vault-format.md has the same limits in full. */
import { useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { nothingTyped, passphraseProblem, PassphraseFields } from '../PassphraseFields.tsx';
import { Fold, SaidLine, Section, useAsking } from '../parts.tsx';
import { journal } from '../session.ts';
import styles from '../Vault.module.css';

const limits = [
  'vault.decoyLimit1',
  'vault.decoyLimit2',
  'vault.decoyLimit3',
  'vault.decoyLimit4',
  'vault.decoyLimit5',
] as const;

export function DecoySection({ unlocked }: { readonly unlocked: boolean }) {
  return (
    <Section title={sayJournal('vault.decoyTitle')}>
      {unlocked ? (
        <p>{sayJournal('vault.decoyNoLock')}</p>
      ) : (
        <>
          <p>{sayJournal('vault.decoyText')}</p>
          <Fold title={sayJournal('vault.decoyMake')}>
            <MakeDecoy />
          </Fold>
        </>
      )}
    </Section>
  );
}

function MakeDecoy() {
  const [typed, setTyped] = useState(nothingTyped);
  const { busy, said, setSaid, ask } = useAsking();
  const make = async (): Promise<void> => {
    const problem = passphraseProblem(typed);
    if (problem !== null) {
      setSaid({ kind: 'error', text: sayJournal(problem) });
      return;
    }
    if (await ask(() => journal.makeDecoy(typed.text), sayJournal('vault.decoyMade'))) setTyped(nothingTyped);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h3>{sayJournal('vault.decoyLimits')}</h3>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{sayJournal(limit)}</li>
        ))}
      </ul>
      <PassphraseFields value={typed} onChange={setTyped} />
      <p className={styles.caution}>{sayJournal('vault.decoyLimit1')}</p>
      <Button type="submit" kind="danger" disabled={busy}>
        {sayJournal('vault.decoyMake')}
      </Button>
      <SaidLine said={said} />
    </form>
  );
}
