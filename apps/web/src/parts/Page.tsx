/** One page: its heading, its window title, and the reading position when it arrives. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useDiscreet, windowTitle } from '../store/discreet.ts';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** One or two sentences under the heading. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isDiscreet = useDiscreet();
  useEffect(() => {
    document.title = windowTitle(title, isDiscreet);
  }, [title, isDiscreet]);
  useEffect(() => {
    // Only where the focus was lost with the page that is gone, so that nothing is taken from a reader.
    if (document.activeElement === document.body && document.documentElement.dataset.moved === 'yes')
      heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
