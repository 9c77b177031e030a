/** No journal yet: what one is, the three ways to lock it, and one to look at first. */
import { useId, useState } from 'react';
import { goTo, href } from '../app/routes.ts';
import { sayJournal } from '../messages/journal.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Page } from '../parts/Page.tsx';
import { AgeInput, readAge } from '../start/AgeField.tsx';
import { isEmpty, person, usePerson } from '../store/person.ts';
import { bytesOf, Fold, SaidLine, Section, useAsking } from './parts.tsx';
import { passkeysHere } from './passkey-here.ts';
import { nothingTyped, passphraseProblem, PassphraseFields } from './PassphraseFields.tsx';
import { journal, useSession, type NewLock } from './session.ts';
import styles from './Vault.module.css';

type Lock = NewLock['kind'];

const ADULT = 18;

const locks: readonly { readonly value: Lock; readonly label: string; readonly hint: string }[] = [
  { value: 'passphrase', label: sayJournal('vault.lockPassphrase'), hint: sayJournal('vault.lockPassphraseHint') },
  { value: 'passkey', label: sayJournal('vault.lockPasskey'), hint: sayJournal('vault.lockPasskeyHint') },
  { value: 'none', label: sayJournal('vault.lockNone'), hint: sayJournal('vault.lockNoneHint') },
];

export function FirstRun() {
  const { age } = usePerson().state.person;
  if (age !== null && age < ADULT) return <UnderAge />;
  return (
    <Page title={sayJournal('vault.beginTitle')} lead={sayJournal('vault.beginLead')}>
      <ul>
        <li>{sayJournal('vault.begin1')}</li>
        <li>{sayJournal('vault.begin2')}</li>
        <li>{sayJournal('vault.begin3')}</li>
      </ul>
      <Look />
      <Begin />
      <Fold title={sayJournal('vault.fromBackup')}>
        <FromBackup />
      </Fold>
    </Page>
  );
}

function Look() {
  const { busy, said, ask } = useAsking();
  const look = async (): Promise<void> => {
    if (await ask(journal.simulate, null)) goTo('journal');
  };
  return (
    <div className={styles.stack}>
      <p>{sayJournal('vault.lookText')}</p>
      <Button kind="quiet" disabled={busy} onClick={() => void look()}>
        {sayJournal('vault.look')}
      </Button>
      <SaidLine said={said} />
    </div>
  );
}

const sayAge = (age: number): void => person.update((state) => ({ ...state, person: { ...state.person, age } }));

function Begin() {
  const { phase } = useSession();
  const { state, where } = usePerson();
  const [lock, setLock] = useState<Lock>('passphrase');
  const [typed, setTyped] = useState(nothingTyped);
  const [moveIn, setMoveIn] = useState(true);
  const [age, setAge] = useState('');
  const { said, setSaid, ask } = useAsking();
  const making = phase === 'opening';
  const canMove = where === 'browser' && !isEmpty(state);
  const begin = async (): Promise<void> => {
    const years = readAge(age);
    const problem = lock === 'passphrase' ? passphraseProblem(typed) : null;
    if (problem !== null) setSaid({ kind: 'error', text: sayJournal(problem) });
    if (problem !== null || years === undefined) return;
    // Whoever is under 18 reads why there is none, before one is made.
    if (years !== null && years < ADULT) return sayAge(years);
    const request: NewLock = lock === 'passphrase' ? { kind: lock, passphrase: typed.text } : { kind: lock };
    const made = await ask(() => journal.create(request, { moveIn: canMove && moveIn }), null);
    if (!made) return;
    if (years !== null) sayAge(years);
    goTo('journal', ...(lock === 'none' ? [] : ['recovery']));
  };
  return (
    <Section title={sayJournal('vault.own')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <Choice
          question={sayJournal('vault.lockQuestion')}
          answers={passkeysHere() ? locks : locks.filter(({ value }) => value !== 'passkey')}
          value={lock}
          onChange={(value) => setLock(value ?? 'passphrase')}
        />
        {lock === 'passphrase' && (
          <>
            <PassphraseFields label={sayJournal('vault.passphrase')} value={typed} onChange={setTyped} />
            <p className={styles.caution}>{sayJournal('vault.forgotten')}</p>
          </>
        )}
        {lock === 'passkey' && <p className={styles.caution}>{sayJournal('vault.passkeyText')}</p>}
        {lock === 'none' && <p className={styles.caution}>{sayJournal('vault.noneText')}</p>}
        {state.person.age === null && (
          <AgeInput shown={age} hint={sayJournal('vault.ageHint')} wrong={readAge(age) === undefined} onType={setAge} />
        )}
        {canMove && (
          <label className={styles.check}>
            <input type="checkbox" checked={moveIn} onChange={(event) => setMoveIn(event.target.checked)} />
            <span>{sayJournal('vault.moveIn')}</span>
          </label>
        )}
        <SaidLine said={said} />
        <Button type="submit" disabled={making}>
          {sayJournal('vault.beginButton')}
        </Button>
        <p role="status">{making ? sayJournal('vault.making') : ''}</p>
      </form>
    </Section>
  );
}

function FromBackup() {
  const id = useId();
  const { busy, said, ask } = useAsking();
  return (
    <>
      <p>{sayJournal('vault.fromBackupText')}</p>
      <div className={styles.field}>
        <label htmlFor={id}>{sayJournal('vault.backupFile')}</label>
        <input
          id={id}
          type="file"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void ask(async () => journal.restoreWhole(await bytesOf(file)), null);
          }}
        />
      </div>
      <SaidLine said={said} />
    </>
  );
}

/** Nothing here offers a person under 18 to write down doses. */
function UnderAge() {
  return (
    <Page title={sayJournal('vault.underAgeTitle')} lead={sayJournal('vault.underAge')}>
      <ul role="list">
        <li>
          <a className="standalone" href={href('library', 'help')}>
            {sayJournal('vault.underAgeHelp')}
          </a>
        </li>
        <li>
          <a className="standalone" href={href('library', 'interactions')}>
            {sayJournal('vault.underAgeSafety')}
          </a>
        </li>
        <li>
          <a className="standalone" href={href()}>
            {sayJournal('vault.underAgeChange')}
          </a>
        </li>
      </ul>
    </Page>
  );
}
