/** The status of a law as a shape, so that a column can be read at a glance without its colour. */
import type { LawStatus } from '@clearleaf/core/law';
import styles from './Laws.module.css';

const drawn: Record<LawStatus, string> = {
  prohibited: 'M2 2h12v12H2Z',
  'prescription-only': 'M2 2h12v12H2ZM2 14 14 2V14Z',
  unclear: 'M2 5.5 5.5 2M2 9.5 9.5 2M2 13.5 13.5 2M6 14 14 6M10 14 14 10M2 2h12v12H2Z',
  regulated: 'M8 2a6 6 0 1 0 .01 0ZM8 5v6M5 8h6',
  'age-restricted': 'M8 2a6 6 0 1 0 .01 0ZM5 8h6',
  'not-specifically-regulated': 'M8 2a6 6 0 1 0 .01 0Z',
};

const filled: readonly LawStatus[] = ['prohibited'];

export function LawMark({ status }: { readonly status: LawStatus }) {
  const kind =
    status === 'prohibited' || status === 'prescription-only'
      ? styles.barred
      : status === 'unclear'
        ? styles.unclear
        : styles.open;
  return (
    <svg className={`${styles.mark} ${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawn[status]} className={filled.includes(status) ? styles.filled : undefined} />
    </svg>
  );
}
