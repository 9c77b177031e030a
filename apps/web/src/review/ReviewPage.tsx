/** The review, from what is dangerous now to where it all comes from. */
import type { Finding } from '@clearleaf/core/finding';
import type { Review } from '@clearleaf/core/review';
import { type ReactNode, useEffect, useState } from 'react';
import { href } from '../app/routes.ts';
import { HelpByCountry, HelpLineList } from '../help/HelpLines.tsx';
import { useLeading } from '../journal/flags/leading.ts';
import { useOpenJournal } from '../journal/session-state.ts';
import { useRoom } from '../knowledge/store.ts';
import { neededRooms } from '../knowledge/whole.ts';
import { say, sayDay } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { SourceList } from '../parts/SourceList.tsx';
import { Failed, LoadingReview } from '../parts/State.tsx';
import { isEmpty, person, usePerson } from '../store/person.ts';
import { ClinicianSheet } from './ClinicianSheet.tsx';
import { Contents } from './Contents.tsx';
import { Evidence, evidenceId } from './Evidence.tsx';
import { Findings, keyOf, ReviewFinding } from './Findings.tsx';
import { NotAssessedList, PrintBox, Questions } from './Lists.tsx';
import styles from './Review.module.css';
import { Understood } from './Understood.tsx';
import { useReview } from './use-review.ts';

export function ReviewPage({ section }: { readonly section: string | null }) {
  const { state, leftover } = usePerson();
  const { status, review, withoutTowns } = useReview();
  const { signs } = useLeading();
  const open = useOpenJournal();
  const [name, setName] = useState('');
  useEffect(() => {
    if (section === null || review === null) return;
    const heading = document.getElementById(`review-${section}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [section, review]);

  // A journal alone says something too: what it shows over time.
  const hasEntries = (open?.book.count ?? 0) > 0;
  if (isEmpty(state) && leftover.length === 0 && signs.length === 0 && !hasEntries) {
    return (
      <Page title={say('review.title')} lead={say('review.empty')}>
        <p>
          <a className="standalone" href={href()}>
            {say('review.toStart')}
          </a>
        </p>
      </Page>
    );
  }
  if (review === null) {
    return (
      <Page title={say('review.title')}>
        {status === 'failed' ? <Failed rooms={neededRooms} /> : <LoadingReview />}
      </Page>
    );
  }
  return (
    <>
      <div className={styles.screen}>
        <Page title={say('review.title')} lead={say('review.lead', { day: sayDay(review.at) })}>
          <Body review={review} withoutTowns={withoutTowns} print={<PrintBox name={name} setName={setName} />} />
        </Page>
      </div>
      <ClinicianSheet review={review} name={name.trim()} />
    </>
  );
}

/** What cannot wait: emergencies, and what somebody in withdrawal must know first. */
const cannotWait = (finding: Finding): boolean => finding.severity === 'emergency' || finding.urgent !== undefined;

function Body({
  review,
  withoutTowns,
  print,
}: {
  readonly review: Review;
  readonly withoutTowns: boolean;
  readonly print: ReactNode;
}) {
  const first = review.findings.filter(cannotWait);
  const rest = review.findings.filter((finding) => !cannotWait(finding));
  return (
    <>
      {review.underAge && <p className={styles.underAge}>{say('review.underAge')}</p>}
      {first.length > 0 && (
        <>
          <div className={styles.findings}>
            {first.map((finding) => (
              <ReviewFinding key={keyOf(finding)} finding={finding} review={review} />
            ))}
          </div>
          {first.some(({ urgent }) => urgent !== undefined) && (
            <p>
              <a className="standalone" href={href('withdrawal')}>
                {say('start.withdrawalExpect')}
              </a>
            </p>
          )}
          <Help review={review} />
        </>
      )}
      <Understood review={review} />
      {withoutTowns && <p className={styles.unreviewed}>{say('review.withoutTowns')}</p>}
      <Contents review={review} findings={rest} />
      {(first.length === 0 || rest.length > 0) && <Findings findings={rest} review={review} />}
      {review.evidence.map((answer) => (
        <Evidence key={evidenceId(answer)} answer={answer} />
      ))}
      <NotAssessedList review={review} />
      <Questions review={review} print={print} />
      {first.length === 0 && <Help review={review} />}
      {review.sources.length > 0 && (
        <section className={styles.section}>
          <h2 id="review-sources" tabIndex={-1}>
            {say('review.sourcesTitle')}
          </h2>
          <details className={styles.fold}>
            <summary>{say('review.sourcesShow', { count: review.sources.length })}</summary>
            <SourceList sources={review.sources} numbered />
          </details>
        </section>
      )}
      <div className={styles.actions}>
        <Button kind="danger" onClick={person.clear}>
          {say('start.clear')}
        </Button>
      </div>
    </>
  );
}

function Help({ review }: { readonly review: Review }) {
  const facts = useRoom('safety').value;
  const countryKnown = review.help.some((line) => line.country !== 'any');
  return (
    <section className={styles.section}>
      <h2 id="review-help" tabIndex={-1}>
        {say('review.helpTitle')}
      </h2>
      {countryKnown || facts === null ? <HelpLineList lines={review.help} /> : <HelpByCountry facts={facts} />}
    </section>
  );
}
