/** Opens the emergency card at once where what was just written tells of an emergency. It stays until it is closed. */
import type { RedFlag } from '@clearleaf/core/monitoring';
import { useEffect, useRef, useState } from 'react';
import { EmergencyPanel } from '../../help/EmergencyPanel.tsx';
import help from '../../help/EmergencyHelp.module.css';
import type { OpenSession, Undoable } from '../session.ts';
import { useLeading } from './leading.ts';
import { RedFlagWords } from './RedFlagWords.tsx';
import { useEmergencies } from './use-emergencies.ts';

/** When that was written whose card was closed last: the card of a page that is met again does not open again. */
const closed = { at: 0 };

/** A questionnaire opens its own card at the moment of answering. */
const isOfWritten = ({ entry }: RedFlag, { ids, kind }: Undoable): boolean =>
  kind !== 'removed' && entry.kind !== 'assessment' && ids.includes(entry.id);

interface Shown {
  /** When it was written. */
  readonly at: number;
  readonly flags: readonly RedFlag[];
}

export function RedFlagWatch({ open: { undoable } }: { readonly open: OpenSession }) {
  const { flags } = useLeading();
  // Kept here: what can be undone is forgotten after a while, and the card must not close with it.
  const [shown, setShown] = useState<Shown>({ at: closed.at, flags: [] });
  if (undoable !== null && undoable.at > shown.at) {
    const written = flags.filter((flag) => isOfWritten(flag, undoable));
    if (written.length > 0) setShown({ at: undoable.at, flags: written });
  }
  const close = (): void => {
    closed.at = shown.at;
    setShown({ at: shown.at, flags: [] });
  };
  return shown.flags.length === 0 ? null : <RedFlagDialog flags={shown.flags} onClose={close} />;
}

interface DialogProps {
  readonly flags: readonly RedFlag[];
  readonly onClose: () => void;
}

function RedFlagDialog({ flags, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const findings = useEmergencies(flags);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={help.dialog}
      aria-labelledby="emergency-title"
      onClose={onClose}
      data-red-flags={flags.length}
    >
      <RedFlagWords findings={findings} padded />
      <EmergencyPanel close={() => dialog.current?.close()} />
    </dialog>
  );
}
