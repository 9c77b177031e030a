/** Everything of the journal that is not opened every day, with a line on what it is for. */
import { href } from '../../app/routes.ts';
import { sayJournal } from '../../messages/journal.ts';
import { Page } from '../../parts/Page.tsx';
import styles from './Rooms.module.css';
import { rooms } from './ways.ts';

export function More() {
  return (
    <Page title={sayJournal('rooms.moreTitle')}>
      <ul role="list" className={styles.rooms}>
        {rooms.map(({ to, name, about }) => (
          <li key={to}>
            <a className={styles.room} href={href('journal', to)}>
              {sayJournal(name)}
            </a>
            <p className={styles.quiet}>{sayJournal(about)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
