/** A trial's days as weeks, and one by one as a list: the condition, whether it was rated, and what was taken. */
import type { TrialDay } from '@clearleaf/core/trial/calendar';
import { sayCalendarDay, sayTrialPage } from '../../../messages/trial.ts';
import diary from '../../diary/Diary.module.css';
import timeline from '../../diary/Timeline.module.css';
import levels from '../levels/Levels.module.css';
import { amountOf, planOf } from './day-words.ts';
import styles from './Trial.module.css';

interface CalendarProps {
  readonly calendar: readonly TrialDay[];
  readonly outcome: string;
  readonly other: string;
}

const WEEK = 7;
const MARKS: Readonly<Record<TrialDay['state'], string>> = { rated: '✓', missing: '–', today: '▸', ahead: '' };

export function Calendar({ calendar, outcome, other }: CalendarProps) {
  const weeks = Array.from({ length: Math.ceil(calendar.length / WEEK) }, (_, week) =>
    calendar.slice(week * WEEK, (week + 1) * WEEK),
  );
  return (
    <section className={levels.part} aria-labelledby="trial-calendar">
      <h2 id="trial-calendar">{sayTrialPage('trialPage.calendar')}</h2>
      <table className={styles.calendar}>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]?.date}>
              {days.map((day) => (
                <td key={day.date} data-plan={planOf(day)} data-state={day.state}>
                  <span aria-hidden="true">{Number(day.date.slice(8))}</span>
                  <span aria-hidden="true" className={styles.mark}>
                    {MARKS[day.state]}
                  </span>
                  <span className={styles.spoken}>
                    {sayCalendarDay(day.date)}: {planned(day, other)}, {stateOf(day)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={diary.hint}>{sayTrialPage('trialPage.key', { other })}</p>
      <details className={diary.more}>
        <summary>{sayTrialPage('trialPage.list')}</summary>
        <div
          className={timeline.scroll}
          role="region"
          aria-label={sayTrialPage('trialPage.list')}
          // A region that scrolls must be reachable by the keyboard.
          tabIndex={0}
        >
          <table className={timeline.table}>
            <thead>
              <tr>
                <th scope="col">{sayTrialPage('trialPage.day')}</th>
                <th scope="col">{sayTrialPage('trialPage.planned')}</th>
                <th scope="col">{outcome}</th>
                <th scope="col">{sayTrialPage('trialPage.took')}</th>
              </tr>
            </thead>
            <tbody>
              {calendar.map((day) => (
                <tr key={day.date}>
                  <th scope="row">{sayCalendarDay(day.date)}</th>
                  <td>{planned(day, other)}</td>
                  <td>{stateOf(day)}</td>
                  <td>{takenOf(day)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

const planned = (day: TrialDay, other: string): string =>
  sayTrialPage('trialPage.plannedAs', {
    plan: planOf(day),
    other: amountOf(day, other),
    washout: day.washout ? 'yes' : 'no',
  });

const stateOf = ({ state, outcome }: TrialDay): string =>
  sayTrialPage('trialPage.state', {
    state: state === 'today' && outcome !== null ? 'rated' : state,
    value: outcome ?? 0,
  });

const takenOf = ({ asPlanned }: TrialDay): string =>
  asPlanned === null ? '' : sayTrialPage('trialPage.taken', { taken: asPlanned ? 'yes' : 'no' });
