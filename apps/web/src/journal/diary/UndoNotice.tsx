/** What was just written, for a while, with the way to take it back. */
import { useEffect, useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { journal, type OpenSession, type Undoable } from '../session.ts';
import styles from './Diary.module.css';

/** Long enough to read it and to change one's mind. */
const SHOWN = 12_000;

function wordsFor({ kind, kinds }: Undoable): string {
  if (kind === 'edited') return sayJournal('diary.undoEdited');
  if (kind === 'removed') return sayJournal('diary.undoRemoved');
  const [what] = kinds;
  const word =
    kinds.length === 1 && (what === 'dose' || what === 'note') ? what : what === 'check-in' ? 'check_in' : 'other';
  return sayJournal('diary.undoAdded', { what: word });
}

export function UndoNotice({ open: { undoable } }: { readonly open: OpenSession }) {
  return (
    <div className={styles.undo} role="status">
      {undoable !== null && <Notice key={undoable.at} undoable={undoable} />}
    </div>
  );
}

/** The button that had the focus is gone, and the keyboard must not begin at the top again. */
const toMain = (): void => document.getElementById('main')?.focus({ preventScroll: true });

function Notice({ undoable }: { readonly undoable: Undoable }) {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    // A deletion has no other way back, so its notice stays.
    if (undoable.kind === 'removed') return undefined;
    const timer = setTimeout(() => void journal.forgetUndo(), SHOWN);
    return () => clearTimeout(timer);
  }, [undoable]);
  const undo = async (): Promise<void> => {
    const done = await journal.undo();
    if (done.ok) toMain();
    else setProblem(done.error.text);
  };
  const dismiss = async (): Promise<void> => {
    await journal.forgetUndo();
    toMain();
  };
  return (
    <div className={styles.undoInside}>
      <p>{problem ?? wordsFor(undoable)}</p>
      <Button kind="quiet" onClick={() => void undo()}>
        {sayJournal('diary.undo')}
      </Button>
      <Button kind="plain" onClick={() => void dismiss()}>
        {sayJournal('diary.dismiss')}
      </Button>
    </div>
  );
}
