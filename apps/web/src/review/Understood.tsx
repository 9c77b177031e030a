/** How what was typed was understood, with the questions that are open, so that it can be put right on the spot. */
import type { Review } from '@clearleaf/core/review';
import type { ReactNode } from 'react';
import { href } from '../app/routes.ts';
import { useRoom } from '../knowledge/store.ts';
import { say } from '../messages/speak.ts';
import { DidYouMean } from '../start/DidYouMean.tsx';
import { medicineNote, needsAnswer } from '../start/medicine-reading.ts';
import { PlaceAnswer } from '../start/PlaceAnswer.tsx';
import { person } from '../store/person.ts';
import styles from './Review.module.css';

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PlaceRow({ review }: { readonly review: Review }) {
  const reading = review.understood.place;
  if (reading === null) return null;
  return (
    <Row name={say('review.place')}>
      {reading.kind === 'resolved' ? (
        reading.name
      ) : (
        <>
          {reading.input}
          <PlaceAnswer reading={reading} choose={(place) => person.update((state) => ({ ...state, place }))} />
        </>
      )}
    </Row>
  );
}

function MedicineRow({ review }: { readonly review: Review }) {
  if (review.understood.medicines.length === 0) return null;
  return (
    <Row name={say('review.medicines')}>
      <ul role="list">
        {review.understood.medicines.map((reading, index) => {
          const confirmed = review.state.medicines[index]?.confirmed;
          const note =
            reading.certain || reading.matches.length === 0
              ? medicineNote(reading, undefined)
              : medicineNote(reading, confirmed);
          return (
            <li key={reading.input}>
              {reading.input}
              {note !== undefined && <span className={styles.quiet}> {note}</span>}
              {needsAnswer(reading, confirmed) && <DidYouMean reading={reading} />}
            </li>
          );
        })}
      </ul>
    </Row>
  );
}

function ReasonRow({ review }: { readonly review: Review }) {
  const claims = useRoom('claims').value;
  const { reasons } = review.understood;
  if (reasons.length === 0) return null;
  const nameOf = (id: string): string => claims?.indications.find((one) => one.id === id)?.name ?? id;
  const words = reasons.map(({ input, indication }) => {
    if (indication === null) return input;
    const name = nameOf(indication);
    return name.toLowerCase() === input.toLowerCase() ? name : say('review.readAs', { input, name });
  });
  return (
    <Row name={say('review.reasons')}>
      <ul role="list">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </Row>
  );
}

export function Understood({ review }: { readonly review: Review }) {
  const { person: said, product } = review.state;
  return (
    <section className={styles.understood} aria-labelledby="review-understood">
      <h2 id="review-understood" tabIndex={-1}>
        {say('review.understoodTitle')}
      </h2>
      <dl className={styles.rows}>
        <PlaceRow review={review} />
        {said.age !== null && <Row name={say('review.age')}>{say('review.ageValue', { age: said.age })}</Row>}
        {said.use !== null && <Row name={say('review.use')}>{say('review.useValue', { use: said.use })}</Row>}
        {said.withdrawal !== null && (
          <Row name={say('review.withdrawal')}>{say('review.withdrawalValue', { withdrawal: said.withdrawal })}</Row>
        )}
        {product !== null && (
          <Row name={say('review.product')}>
            {say('review.productValue', { product: product === '7-oh' ? 'sevenoh' : product })}
          </Row>
        )}
        <MedicineRow review={review} />
        {review.understood.conditions.length > 0 && (
          <Row name={say('review.conditions')}>
            <ul role="list">
              {review.understood.conditions.map((one) => (
                <li key={one.input}>
                  {one.input}
                  {!one.recognised && <span className={styles.quiet}> {say('review.notRecognised')}</span>}
                </li>
              ))}
            </ul>
          </Row>
        )}
        <ReasonRow review={review} />
      </dl>
      <p>
        <a className={styles.change} href={href()}>
          {say('review.change')}
        </a>
      </p>
    </section>
  );
}
