/** The help panel, opened by an answer: at the moment of answering, above everything, and before any score. */
import { sayHelp, type HelpLevel } from '@clearleaf/core/instruments';
import { useEffect, useRef } from 'react';
import { EmergencyPanel } from '../../../help/EmergencyPanel.tsx';
import { speakCoreJournal } from '../../../messages/journal.ts';
import styles from '../../../help/EmergencyHelp.module.css';
import rooms from '../Rooms.module.css';

/** Sentences that stand above the number to call; the rest follows below it. */
const FIRST = 2;

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
      <Sentences texts={sayHelp(level, speakCoreJournal).slice(0, FIRST)} padded />
      <EmergencyPanel close={() => dialog.current?.close()} />
      <Sentences texts={sayHelp(level, speakCoreJournal).slice(FIRST)} padded />
    </dialog>
  );
}

export const HelpWords = ({ level }: { readonly level: HelpLevel }) => (
  <Sentences texts={sayHelp(level, speakCoreJournal)} />
);

function Sentences({ texts, padded = false }: { readonly texts: readonly string[]; readonly padded?: boolean }) {
  return (
    <div className={padded ? `${rooms.help} ${rooms.helpPadded}` : rooms.help}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
