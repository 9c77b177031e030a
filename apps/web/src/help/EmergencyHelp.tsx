/**
 * Emergency help: one button, in the same place on every page, that opens at once.
 *
 * The first lines need no knowledge to be loaded. Numbers follow as soon as the country and the help lines are known.
 */
import { useRef, useState } from 'react';
import { say } from '../messages/speak.ts';
import styles from './EmergencyHelp.module.css';
import { EmergencyPanel } from './EmergencyPanel.tsx';

export function EmergencyHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = (): void => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className={styles.button} aria-haspopup="dialog" onClick={show}>
        <span className={styles.long}>{say('shell.help')}</span>
        <span className={styles.short} aria-hidden="true">
          {say('shell.helpShort')}
        </span>
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="emergency-title" onClose={() => setOpen(false)}>
        {open && <EmergencyPanel close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}
