/** The first page of the journal: how long ago the last dose was, the two things people come for, and today so far. */
import type { Journal } from '@clearleaf/core/journal';
import { dayBounds, dayOf } from '@clearleaf/core/quantity/time';
import { lazy, Suspense, useEffect, useState } from 'react';
import { href } from '../../app/routes.ts';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Page } from '../../parts/Page.tsx';
import { RedFlagLead } from '../flags/RedFlagLead.tsx';
import { here, zoneHere } from '../pen.ts';
import { chosenOf } from '../rooms/questionnaires/chosen.ts';
import { journal, type OpenSession } from '../session.ts';
import { BreakNotice, breakDays } from './BreakNotice.tsx';
import styles from './Diary.module.css';
import { EntryList } from './EntryList.tsx';
import { dayStartOf, OFFER_LAST } from './preferences.ts';
import { prepareSearch } from './search-index.ts';
import { Stands } from './Stands.tsx';
import { useUnhurried } from './use-saving.ts';
import { productName, sayLength, sayAmount, sayMoment } from './words.ts';

const Due = lazy(() => import('../rooms/questionnaires/Due.tsx'));

const MINUTE = 60_000;

/** This moment, renewed twice a minute while the page is seen. */
export function useNow(): number {
  const [now, setNow] = useState(() => here().at);
  useEffect(() => {
    const renew = (): void => {
      if (document.visibilityState === 'visible') setNow(here().at);
    };
    const timer = setInterval(renew, MINUTE / 2);
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, []);
  return now;
}

export function Today({ open }: { readonly open: OpenSession }) {
  const { book } = open;
  const clock = useNow();
  useEffect(() => prepareSearch(book), [book]);
  // What was written a moment ago must not lie ahead of the clock of this page.
  const now = Math.max(clock, here().at);
  const zone = zoneHere();
  const view = book.journal(now);
  const start = dayStartOf(view);
  const { from, to } = dayBounds(dayOf(now, zone, start), zone, start);
  // A setting that was changed is no event of the day.
  const today = book
    .between(from, to)
    .filter(({ kind }) => kind !== 'profile')
    .toReversed();
  const rested = breakDays(view, now);
  return (
    <Page title={sayJournal('diary.todayTitle')}>
      <RedFlagLead />
      <Since view={view} open={open} now={now} />
      {rested !== null && !open.underAge && <BreakNotice days={rested} />}
      {open.underAge && <p>{sayJournal('diary.tooYoung')}</p>}
      <Actions view={view} open={open} isRested={rested !== null} />
      {chosenOf(view).length > 0 && (
        <Suspense fallback={null}>
          <Due open={open} now={now} />
        </Suspense>
      )}
      <section className={styles.section} aria-labelledby="today-list">
        <h2 id="today-list">{sayJournal('diary.todayList')}</h2>
        {today.length === 0 ? (
          <p className={styles.hint}>{sayJournal('diary.todayEmpty')}</p>
        ) : (
          <EntryList entries={today} book={book} />
        )}
      </section>
      {/* The review is of the person's own words, never of a made-up journal's. */}
      {!open.simulated && <Stands />}
    </Page>
  );
}

function Since({ view, open, now }: { readonly view: Journal; readonly open: OpenSession; readonly now: number }) {
  const last = view.doses.at(-1);
  return (
    <section className={styles.since} aria-labelledby="since">
      <h2 id="since">{sayJournal('diary.since')}</h2>
      {last === undefined ? (
        <p className={styles.hint}>{sayJournal('diary.sinceNone')}</p>
      ) : (
        <>
          <p className={styles.ago}>{sayLength(now - last.at)}</p>
          <p className={styles.hint}>
            {sayJournal('diary.sinceWhat', {
              what: `${sayAmount(last.payload.amount)} ${productName(last, open.book)}`,
              when: sayMoment(last.at, last.zone),
            })}
          </p>
        </>
      )}
    </section>
  );
}

interface ActionsProps {
  readonly view: Journal;
  readonly open: OpenSession;
  readonly isRested: boolean;
}

function Actions({ view, open, isRested }: ActionsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const last = view.doses.at(-1);
  const offersLast = view.profile.preferences?.[OFFER_LAST] === true && !isRested && last !== undefined;
  const again = useUnhurried(async () => {
    if (last === undefined) return { ok: false };
    const { product, productText, amount } = last.payload;
    const payload = { product, amount, ...(productText === undefined ? {} : { productText }) };
    const written = await journal.add([{ kind: 'dose', ...here(), payload }]);
    setProblem(written.ok ? null : written.error.text);
    return written;
  });
  return (
    <div className={styles.actions}>
      {!open.underAge && (
        <a className={styles.go} href={href('journal', 'log')} aria-keyshortcuts="Alt+Shift+D" title="Alt + Shift + D">
          {sayJournal('diary.log')}
        </a>
      )}
      {offersLast && !open.underAge && (
        <Button kind="quiet" onClick={() => void again()}>
          {sayJournal('diary.again', {
            what: `${sayAmount(last.payload.amount)} ${productName(last, open.book)}`,
          })}
        </Button>
      )}
      <a
        className={open.underAge ? styles.go : styles.goQuiet}
        href={href('journal', 'checkin')}
        aria-keyshortcuts="Alt+Shift+C"
        title="Alt + Shift + C"
      >
        {sayJournal('diary.checkIn')}
      </a>
      <a
        className={styles.goQuiet}
        href={href('journal', 'note')}
        aria-keyshortcuts="Alt+Shift+N"
        title="Alt + Shift + N"
      >
        {sayJournal('diary.note')}
      </a>
      {problem !== null && (
        <p className={styles.error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
