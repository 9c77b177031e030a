/** The ways between the journal's own pages: four on a phone, where the rest lies behind "More"; all of them on a desktop. */
import { href, type Route } from '../../app/routes.ts';
import { type JournalMessageId, sayJournal } from '../../messages/journal.ts';
import { isRoom, rooms } from '../rooms/ways.ts';
import styles from './Diary.module.css';

interface Way {
  readonly to: string;
  readonly name: JournalMessageId;
  readonly where: 'everywhere' | 'phone' | 'desk';
}

const ways: readonly Way[] = [
  { to: '', name: 'diary.goToday', where: 'everywhere' },
  { to: 'timeline', name: 'diary.goTimeline', where: 'everywhere' },
  { to: 'history', name: 'diary.goHistory', where: 'everywhere' },
  { to: 'more', name: 'rooms.more', where: 'phone' },
  ...rooms.map(({ to, name }): Way => ({ to, name, where: 'desk' })),
];

/** The one room that a page of a single thing belongs to. */
const roomOf = (first: string): string =>
  first === 'product' ? 'products' : first === 'questionnaire' ? 'questionnaires' : first;

export function DiaryWays({ route }: { readonly route: Route }) {
  const first = route[0] ?? '';
  const isHere = ({ to, where }: Way): boolean =>
    where === 'phone' ? isRoom(first) : to === (where === 'desk' ? roomOf(first) : first);
  return (
    <nav aria-label={sayJournal('diary.waysLabel')}>
      <ul role="list" className={styles.ways}>
        {ways.map((way) => (
          <li key={way.to} data-where={way.where}>
            <a
              href={href('journal', ...(way.to === '' ? [] : [way.to]))}
              aria-current={isHere(way) ? 'page' : undefined}
            >
              {sayJournal(way.name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
