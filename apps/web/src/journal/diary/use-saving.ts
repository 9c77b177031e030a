/** How the diary's forms save: once, however often the button is tapped, and to the first wrong field where one is. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { goTo } from '../../app/routes.ts';
import type { Outcome } from '../session.ts';

interface Saving {
  /** Why it could not be written. */
  readonly failed: string | null;
  /** Writes, and goes on: to Today, or where it is told. A tap while it is being written does nothing: a dose must not be there twice. */
  readonly save: <Written>(write: () => Promise<Outcome<Written>>, goOn?: (written: Written) => void) => Promise<void>;
}

const toToday = (): void => goTo('journal');

export function useSaving(): Saving {
  const [failed, setFailed] = useState<string | null>(null);
  const isClosed = useRef(false);
  const save: Saving['save'] = async (write, goOn = toToday) => {
    if (isClosed.current) return;
    isClosed.current = true;
    const written = await write();
    // What was written stays closed until the form is gone: the address changes a moment later.
    if (written.ok) return goOn(written.value);
    isClosed.current = false;
    setFailed(written.error.text);
  };
  return { failed, save };
}

/** Long enough for a trembling hand. */
const REST = 1_500;

/** For a button that stays: runs what it does, and not again for a moment after that was done. */
export function useUnhurried(act: () => Promise<{ readonly ok: boolean }>): () => Promise<void> {
  const closedUntil = useRef(0);
  return async () => {
    if (performance.now() < closedUntil.current) return;
    closedUntil.current = Number.POSITIVE_INFINITY;
    const { ok } = await act();
    closedUntil.current = ok ? performance.now() + REST : 0;
  };
}

/** Goes to the first field that is wrong each time saving was refused: on a phone it may be far above the button. */
export function useFirstWrong(problems: object): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  return form;
}
