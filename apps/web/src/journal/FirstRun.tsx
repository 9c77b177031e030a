/** No journal yet: what one is, and the ways to begin. */
import { useState } from 'react';
import { sayJournal } from '../messages/journal.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { journal, useSession } from './session.ts';

export function FirstRun() {
  const { phase } = useSession();
  const [passphrase, setPassphrase] = useState('');
  const busy = phase === 'opening';
  return (
    <Page title={sayJournal('vault.title')}>
      <input
        aria-label="Passphrase"
        type="password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Button disabled={busy} onClick={() => void journal.create({ kind: 'passphrase', passphrase }, { moveIn: true })}>
        Begin
      </Button>
      <Button disabled={busy} onClick={() => void journal.simulate()}>
        Simulated
      </Button>
    </Page>
  );
}
