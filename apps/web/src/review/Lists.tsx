/** What could not be judged, and what to ask. */
import type { Review } from '@clearleaf/core/review';
import type { ReactNode } from 'react';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Review.module.css';

export function NotAssessedList({ review }: { readonly review: Review }) {
  if (review.notAssessed.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 id="review-not-assessed" tabIndex={-1}>
        {say('review.notAssessedTitle')}
      </h2>
      <p>{say('review.notAssessedText')}</p>
      <ul role="list" className={styles.notAssessed}>
        {review.notAssessed.map(({ input, reason }) => (
          <li key={`${input} ${reason}`}>
            <p className={styles.input}>{input}</p>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The printed page carries a name only if one is typed here; it is not kept. */
export function PrintBox({ name, setName }: { readonly name: string; readonly setName: (name: string) => void }) {
  return (
    <div className={styles.print}>
      <label>
        <span>{say('sheet.name')}</span>
        <input value={name} onChange={(event) => setName(event.target.value)} maxLength={60} autoComplete="off" />
      </label>
      <p className={styles.quiet}>{say('sheet.nameHint')}</p>
      <Button kind="quiet" onClick={() => window.print()}>
        {say('review.print')}
      </Button>
    </div>
  );
}

/** As many as a visit has time for; the others are one tap away. */
const FIRST_QUESTIONS = 6;

function QuestionList({ questions, start }: { readonly questions: Review['questions']; readonly start: number }) {
  return (
    <ol className={styles.questions} start={start}>
      {questions.map(({ id, question, because }) => (
        <li key={id}>
          <p className={styles.question}>{question}</p>
          <p className={styles.quiet}>{because}</p>
        </li>
      ))}
    </ol>
  );
}

export function Questions({ review, print }: { readonly review: Review; readonly print: ReactNode }) {
  const first = review.questions.slice(0, FIRST_QUESTIONS);
  const others = review.questions.slice(FIRST_QUESTIONS);
  return (
    <section className={styles.section}>
      <h2 id="review-questions" tabIndex={-1}>
        {say('review.questionsTitle')}
      </h2>
      {review.questions.length > 0 && <p>{say('review.questionsText')}</p>}
      <QuestionList questions={first} start={1} />
      {others.length > 0 && (
        <details className={styles.fold}>
          <summary>{say('review.questionsMore', { count: others.length })}</summary>
          <QuestionList questions={others} start={first.length + 1} />
        </details>
      )}
      {print}
    </section>
  );
}
