/** Small parts that the pages of the journal's lock and settings share. */
import { useState, type ReactNode } from 'react';
import type { Outcome } from './session.ts';
import styles from './Vault.module.css';

/** What came of the last thing that was asked for, read aloud when it changes. */
export type Said = { readonly kind: 'good' | 'error'; readonly text: string } | null;

export function SaidLine({ said }: { readonly said: Said }) {
  return (
    <div role={said?.kind === 'error' ? 'alert' : 'status'}>
      {said !== null && <p className={said.kind === 'error' ? styles.error : styles.good}>{said.text}</p>}
    </div>
  );
}

interface Asking {
  readonly busy: boolean;
  readonly said: Said;
  readonly setSaid: (said: Said) => void;
  /** Runs an action; says `good` where it worked, or why it did not. True where it worked. */
  readonly ask: (action: () => Promise<Outcome<unknown>>, good: string | null) => Promise<boolean>;
}

export function useAsking(): Asking {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  const ask: Asking['ask'] = async (action, good) => {
    setBusy(true);
    setSaid(null);
    const outcome = await action();
    setBusy(false);
    if (outcome.ok) setSaid(good === null ? null : { kind: 'good', text: good });
    else setSaid({ kind: 'error', text: outcome.error.text });
    return outcome.ok;
  };
  return { busy, said, setSaid, ask };
}

interface FoldProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Something that is seldom needed, behind its name. */
export function Fold({ title, children }: FoldProps) {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The bytes of a chosen file. */
export const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
