/** On Today: the chosen questionnaires that can be answered now. One line each, and none where nothing is due. */
import { dueOf, packsOf, sayDue } from '@clearleaf/core/instruments';
import { dayOf } from '@clearleaf/core/quantity/time';
import { href } from '../../../app/routes.ts';
import { useRoom } from '../../../knowledge/store.ts';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import { sayDay } from '../../../messages/speak.ts';
import diary from '../../diary/Diary.module.css';
import { zoneHere } from '../../pen.ts';
import type { OpenSession } from '../../session.ts';
import { askedOf, chosenOf } from './chosen.ts';

export const sayInstantDay = (instant: number): string => sayDay(dayOf(instant, zoneHere()));

export default function Due({ open, now }: { readonly open: OpenSession; readonly now: number }) {
  const facts = useRoom('instruments').value;
  if (facts === null) return null;
  const chosen = chosenOf(open.book.journal(now));
  const due = dueOf(packsOf(facts), askedOf(open.book), now, chosen).filter((one) => one.due);
  if (due.length === 0) return null;
  return (
    <section className={diary.section} aria-labelledby="due">
      <h2 id="due">{sayJournal('questionnaires.dueTitle')}</h2>
      <ul role="list">
        {due.map((one) => (
          <li key={one.instrument}>
            <a className="standalone" href={href('journal', 'questionnaire', one.instrument)}>
              {sayDue(one, sayInstantDay, speakCoreJournal)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
