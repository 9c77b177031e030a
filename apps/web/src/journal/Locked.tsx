/** The journal is there and locked. */
import { useState } from 'react';
import { sayJournal } from '../messages/journal.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { journal } from './session.ts';

export function Locked() {
  const [passphrase, setPassphrase] = useState('');
  return (
    <Page title={sayJournal('vault.title')}>
      <input
        aria-label="Passphrase"
        type="password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Button onClick={() => void journal.open({ kind: 'passphrase', passphrase })}>Open</Button>
    </Page>
  );
}
