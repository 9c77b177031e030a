/** Severity said three times: by word, by shape and by colour, so that none of them has to be seen. */
import type { Severity } from '@clearleaf/core/finding';
import type { ReactNode } from 'react';
import { speakCore } from '../messages/speak.ts';
import styles from './Severity.module.css';

const shapes: Record<Severity, ReactNode> = {
  emergency: (
    <>
      <path d="M7 1.5h6L18.5 7v6L13 18.5H7L1.5 13V7Z" fill="currentColor" />
      <path d="M10 5v6.2M10 13.6v1.6" className={styles.cut} />
    </>
  ),
  contraindicated: (
    <>
      <circle cx="10" cy="10" r="8" className={styles.line} />
      <path d="M4.4 4.4l11.2 11.2" className={styles.line} />
    </>
  ),
  major: (
    <>
      <path d="M10 1.8 19 18H1Z" fill="currentColor" />
      <path d="M10 7.4v5M10 14.4v1.6" className={styles.cut} />
    </>
  ),
  moderate: (
    <>
      <path d="M10 2.6 18.2 17.2H1.8Z" className={styles.line} />
      <path d="M10 8v4.2M10 13.8v1.6" className={styles.line} />
    </>
  ),
  unknown: (
    <>
      <path d="M2.5 2.5h15v15h-15Z" className={styles.dashed} />
      <path d="M7.4 8a2.7 2.7 0 1 1 3.9 2.4c-.9.4-1.3.9-1.3 1.9M10 14v1.4" className={styles.line} />
    </>
  ),
  minor: <circle cx="10" cy="10" r="4.5" className={styles.line} />,
  none: <path d="M3.5 10h13" className={styles.line} />,
};

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <svg className={`${styles.mark} ${styles[severity]}`} viewBox="0 0 20 20" aria-hidden="true">
      {shapes[severity]}
    </svg>
  );
}

/** The word for a severity, the same as in the terminal. */
export const severityWord = (severity: Severity): string => speakCore('review.severity', { severity });

/** The shape and the word. */
export function SeverityWord({ severity }: { readonly severity: Severity }) {
  return (
    <span className={styles.word}>
      <SeverityMark severity={severity} />
      {severityWord(severity)}
    </span>
  );
}
