/** The ways between the journal's own pages. */
import { href, type Route } from '../../app/routes.ts';
import { type JournalMessageId, sayJournal } from '../../messages/journal.ts';
import styles from './Diary.module.css';

const ways: readonly { readonly to: readonly string[]; readonly name: JournalMessageId }[] = [
  { to: [], name: 'diary.goToday' },
  { to: ['timeline'], name: 'diary.goTimeline' },
  { to: ['history'], name: 'diary.goHistory' },
];

export function DiaryWays({ route }: { readonly route: Route }) {
  return (
    <nav className={styles.waysNav} aria-label={sayJournal('diary.waysLabel')}>
      <ul role="list" className={styles.ways}>
        {ways.map(({ to, name }) => (
          <li key={name}>
            <a href={href('journal', ...to)} aria-current={(route[0] ?? '') === (to[0] ?? '') ? 'page' : undefined}>
              {sayJournal(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
