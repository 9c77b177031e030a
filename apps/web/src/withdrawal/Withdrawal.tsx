/**
 * Withdrawal: what to expect. When to call for help stands first; then two questions; then what sources say of this hour
 * and of what comes, what helps, and what to be careful of. Nothing that is chosen here is kept.
 */
import { helpFor } from '@clearleaf/core/safety';
import type { SafetyFacts } from '@clearleaf/core/safety/facts';
import { type WithdrawalCompanion, withdrawalCompanion } from '@clearleaf/core/withdrawal';
import type { WithdrawalFacts } from '@clearleaf/core/withdrawal/facts';
import { useState } from 'react';
import { useToday } from '../app/clock.ts';
import { href } from '../app/routes.ts';
import { countriesWithHelp, countryName } from '../help/countries.ts';
import { HelpLineList } from '../help/HelpLines.tsx';
import { telephone } from '../help/telephone.ts';
import { type OpenSession, useOpenJournal } from '../journal/session.ts';
import { countryOf, usePlaceReading } from '../knowledge/place.ts';
import { useRoom } from '../knowledge/store.ts';
import { locale, say } from '../messages/speak.ts';
import { sayWithdrawal, speakWithdrawal } from '../messages/withdrawal.ts';
import { Button } from '../parts/Button.tsx';
import { FindingCard } from '../parts/FindingCard.tsx';
import { Under } from '../parts/Heading.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { usePerson } from '../store/person.ts';
import { type Answers, AskWithdrawal } from './AskWithdrawal.tsx';
import { CourseChart } from './CourseChart.tsx';
import { CareList, HelpList, SignList } from './Lists.tsx';
import { hoursOf, timeSince } from './typed-time.ts';
import styles from './Withdrawal.module.css';

export default function Withdrawal() {
  const withdrawal = useRoom('withdrawal');
  const safety = useRoom('safety');
  const open = useOpenJournal();
  const failed = withdrawal.status === 'failed' || safety.status === 'failed';
  return (
    <Page title={sayWithdrawal('withdrawalPage.title')} lead={sayWithdrawal('withdrawalPage.lead')}>
      {withdrawal.value === null || safety.value === null ? (
        failed ? (
          <Failed rooms={['withdrawal', 'safety']} />
        ) : (
          <Loading />
        )
      ) : (
        // What the journal filled in goes with it when it is locked.
        <Companion
          key={open === null ? 'typed' : 'journal'}
          withdrawal={withdrawal.value}
          safety={safety.value}
          open={open}
        />
      )}
    </Page>
  );
}

interface CompanionProps {
  readonly withdrawal: WithdrawalFacts;
  readonly safety: SafetyFacts;
  readonly open: OpenSession | null;
}

const momentFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

function Companion({ withdrawal, safety, open }: CompanionProps) {
  const { state } = usePerson();
  const [lastDose] = useState(() => open?.book.latest('dose', Date.now())?.at ?? null);
  const [answers, setAnswers] = useState<Answers>(() => ({
    substance: state.product ?? (state.person.withdrawal === 'opioids' ? 'opioid' : 'kratom'),
    time: lastDose === null ? { text: '', unit: 'hours' } : timeSince(lastDose, Date.now()),
    circumstances: [],
  }));
  const [isTyped, setTyped] = useState(false);
  const own = countryOf(usePlaceReading());
  const [chosen, setChosen] = useState<string | null>(null);
  const country = chosen === null ? own : chosen === '' ? null : chosen;
  const hours = hoursOf(answers.time);
  const companion = withdrawalCompanion(
    { ...answers, hours, age: state.person.age, country },
    { withdrawal, safety },
    useToday(),
    speakWithdrawal,
  );
  const change = (part: Partial<Answers>): void => {
    if (part.time !== undefined) setTyped(true);
    setAnswers((now) => ({ ...now, ...part }));
  };
  const origin = lastDose === null || isTyped ? null : originOf(lastDose, open);
  return (
    <>
      <CallFirst companion={companion} safety={safety} country={country} choose={setChosen} />
      <AskWithdrawal answers={answers} change={change} origin={origin} />
      <Answer companion={companion} hours={hours} />
      <section className={styles['section']} aria-labelledby="withdrawal-talk">
        <h2 id="withdrawal-talk">{sayWithdrawal('withdrawalPage.talk')}</h2>
        <HelpLineList lines={helpFor(country, safety).filter(({ kind }) => kind !== 'emergency')} />
        <p>
          <a className="standalone" href={href('library', 'help')}>
            {sayWithdrawal('withdrawalPage.library')}
          </a>
        </p>
      </section>
      <div className={styles['print']}>
        <Button kind="quiet" onClick={() => window.print()}>
          {sayWithdrawal('withdrawalPage.print')}
        </Button>
        <p className={styles['quiet']}>{sayWithdrawal('withdrawalPage.notKept')}</p>
      </div>
    </>
  );
}

const originOf = (lastDose: number, open: OpenSession | null): string =>
  sayWithdrawal(open?.simulated === true ? 'withdrawalPage.fromSimulated' : 'withdrawalPage.fromJournal', {
    when: momentFormat.format(lastDose),
  });

interface CallProps {
  readonly companion: WithdrawalCompanion;
  readonly safety: SafetyFacts;
  readonly country: string | null;
  readonly choose: (country: string) => void;
}

/** The one block that must be found at three in the morning. */
function CallFirst({ companion, safety, country, choose }: CallProps) {
  const number = helpFor(country, safety).find(({ kind }) => kind === 'emergency')?.number ?? null;
  return (
    <section className={styles['call']} aria-labelledby="withdrawal-call">
      <h2 id="withdrawal-call">{sayWithdrawal('withdrawalPage.care', { urgency: 'emergency' })}</h2>
      <CareList care={companion.care} urgency="emergency" />
      {number === null ? (
        <p className={styles['local']}>{sayWithdrawal('withdrawalPage.local')}</p>
      ) : (
        <a className={styles['number']} href={telephone(number)}>
          {sayWithdrawal('withdrawalPage.call', { number })}
        </a>
      )}
      <label className={styles['field']}>
        <span>{say('help.country')}</span>
        <select value={country ?? ''} onChange={({ target }) => choose(target.value)}>
          <option value="">{say('help.anyCountry')}</option>
          {countriesWithHelp(safety).map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

interface AnswerProps {
  readonly companion: WithdrawalCompanion;
  readonly hours: number | null;
}

function Answer({ companion, hours }: AnswerProps) {
  const emergencies = companion.careful.filter(({ severity }) => severity === 'emergency');
  const rest = companion.careful.filter(({ severity }) => severity !== 'emergency');
  const { courses } = companion;
  return (
    <>
      <div role="status" className={styles['section']}>
        {emergencies.map((finding) => (
          <FindingCard key={finding.rule} finding={finding} />
        ))}
        <h2>{sayWithdrawal('withdrawalPage.now')}</h2>
        <Under>
          {companion.expect.map((finding) => (
            <FindingCard key={finding.rule} finding={finding} />
          ))}
        </Under>
        {companion.notAssessed.map(({ input, reason }) => (
          <p key={input} className={styles['unknown']}>
            <strong>{input}</strong>: {reason}
          </p>
        ))}
      </div>
      {(['today', 'this-week'] as const).map((urgency) => (
        <Section key={urgency} title={sayWithdrawal('withdrawalPage.care', { urgency: urgency.replace('-', '') })}>
          <CareList care={companion.care} urgency={urgency} />
        </Section>
      ))}
      <Section title={sayWithdrawal('withdrawalPage.helps')}>
        <p className={styles['quiet']}>{sayWithdrawal('withdrawalPage.helpsAbout')}</p>
        <HelpList helps={companion.helps} />
      </Section>
      {courses.length > 0 && (
        <Section title={sayWithdrawal('withdrawalPage.chart')}>
          <p className={styles['quiet']}>{sayWithdrawal('withdrawalPage.chartAbout')}</p>
          <CourseChart courses={courses} hours={hours} />
        </Section>
      )}
      <Section title={sayWithdrawal('withdrawalPage.signs')}>
        <SignList signs={companion.signs} />
      </Section>
      <Section title={sayWithdrawal('withdrawalPage.careful')}>
        <Under>
          {rest.map((finding) => (
            <FindingCard key={finding.rule} finding={finding} />
          ))}
        </Under>
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
