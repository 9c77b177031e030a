/** The help panel, opened by an answer: at the moment of answering, above everything, and before any score. */
import { sayHelp, type HelpLevel } from '@clearleaf/core/instruments';
import { useEffect, useRef } from 'react';
import { EmergencyPanel } from '../../../help/EmergencyPanel.tsx';
import styles from '../../../help/EmergencyHelp.module.css';
import { speakCore } from '../../../messages/speak.ts';
import rooms from '../Rooms.module.css';

interface HelpDialogProps {
  readonly level: HelpLevel;
  readonly onClose: () => void;
}

export function HelpDialog({ level, onClose }: HelpDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="emergency-title"
      onClose={onClose}
      data-help={level}
    >
      <HelpWords level={level} padded />
      <EmergencyPanel close={() => dialog.current?.close()} />
    </dialog>
  );
}

export function HelpWords({ level, padded = false }: { readonly level: HelpLevel; readonly padded?: boolean }) {
  const [first = '', ...rest] = sayHelp(level, speakCore);
  return (
    <div className={padded ? `${rooms.help} ${rooms.helpPadded}` : rooms.help}>
      <p className={rooms.helpFirst}>{first}</p>
      {rest.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
