/** The ways into the journal: which there are, and how to change, add or remove one. */
import type { SecretKind } from '@clearleaf/vault';
import { useState } from 'react';
import { href } from '../../app/routes.ts';
import { sayJournal, type JournalMessageId } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { nothingTyped, passphraseProblem, PassphraseFields } from '../PassphraseFields.tsx';
import { Fold, SaidLine, Section, useAsking } from '../parts.tsx';
import { passkeysHere } from '../passkey-here.ts';
import { journal, type OpenSession } from '../session.ts';
import styles from '../Vault.module.css';

type Way = SecretKind | 'unknown';

const names: Record<Way, JournalMessageId> = {
  passphrase: 'vault.wayPassphrase',
  passkey: 'vault.wayPasskey',
  recovery: 'vault.wayRecovery',
  none: 'vault.wayNone',
  unknown: 'vault.wayUnknown',
};

interface Listed {
  readonly place: number;
  readonly way: Way;
}

export function LockSection({ open }: { readonly open: OpenSession }) {
  const listed = open.ways.flatMap((way, place): Listed[] => (way === 'unused' ? [] : [{ place, way }]));
  const hasPassphrase = listed.some(({ way }) => way === 'passphrase');
  return (
    <Section title={sayJournal('vault.waysTitle')}>
      <WaysList listed={listed} />
      <div>
        <Fold title={sayJournal(hasPassphrase ? 'vault.changePassphrase' : 'vault.setPassphrase')}>
          <ChangePassphrase />
        </Fold>
        {passkeysHere() && (
          <Fold title={sayJournal('vault.addPasskey')}>
            <AddPasskey />
          </Fold>
        )}
        {!open.unlocked && (
          <Fold title={sayJournal('vault.removeLock')}>
            <RemoveLock />
          </Fold>
        )}
      </div>
      {!open.unlocked && (
        <p>
          <a className="standalone" href={href('journal', 'recovery')}>
            {sayJournal('vault.newSheet')}
          </a>
        </p>
      )}
      <p className={styles.quiet}>{sayJournal('vault.waysOld')}</p>
    </Section>
  );
}

function WaysList({ listed }: { readonly listed: readonly Listed[] }) {
  const { busy, said, ask } = useAsking();
  const [asked, setAsked] = useState<number | null>(null);
  const remove = (place: number): void => {
    setAsked(null);
    void ask(() => journal.changeLock({ remove: place }), sayJournal('vault.wayRemoved'));
  };
  return (
    <>
      <ul role="list" className={styles.ways}>
        {listed.map(({ place, way }) => (
          <li key={place}>
            <span>{sayJournal(names[way])}</span>
            {listed.length > 1 &&
              (asked === place ? (
                <span className={styles.actions}>
                  <Button kind="danger" onClick={() => remove(place)}>
                    {sayJournal('vault.wayRemoveSure')}
                  </Button>
                  <Button kind="quiet" onClick={() => setAsked(null)}>
                    {sayJournal('vault.wayKeep')}
                  </Button>
                </span>
              ) : (
                <Button kind="plain" disabled={busy} onClick={() => setAsked(place)}>
                  {sayJournal('vault.wayRemove', { way: sayJournal(names[way]) })}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      <SaidLine said={said} />
    </>
  );
}

function ChangePassphrase() {
  const [typed, setTyped] = useState(nothingTyped);
  const { busy, said, setSaid, ask } = useAsking();
  const change = async (): Promise<void> => {
    const problem = passphraseProblem(typed);
    if (problem !== null) {
      setSaid({ kind: 'error', text: sayJournal(problem) });
      return;
    }
    const request = { set: 'passphrase', passphrase: typed.text } as const;
    if (await ask(() => journal.changeLock(request), sayJournal('vault.passphraseSet'))) setTyped(nothingTyped);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <PassphraseFields value={typed} onChange={setTyped} />
      <p className={styles.caution}>{sayJournal('vault.forgotten')}</p>
      <Button type="submit" kind="quiet" disabled={busy}>
        {sayJournal('vault.setPassphrase')}
      </Button>
      <SaidLine said={said} />
    </form>
  );
}

function AddPasskey() {
  const { busy, said, ask } = useAsking();
  return (
    <>
      <p>{sayJournal('vault.passkeyText')}</p>
      <Button
        kind="quiet"
        disabled={busy}
        onClick={() => void ask(() => journal.changeLock({ set: 'passkey' }), sayJournal('vault.passkeyAdded'))}
      >
        {sayJournal('vault.addPasskey')}
      </Button>
      <SaidLine said={said} />
    </>
  );
}

function RemoveLock() {
  const { busy, said, ask } = useAsking();
  return (
    <>
      <p className={styles.caution}>{sayJournal('vault.removeLockText')}</p>
      <Button
        kind="danger"
        disabled={busy}
        onClick={() => void ask(() => journal.changeLock({ set: 'none' }), sayJournal('vault.lockRemoved'))}
      >
        {sayJournal('vault.removeLockSure')}
      </Button>
      <SaidLine said={said} />
    </>
  );
}
