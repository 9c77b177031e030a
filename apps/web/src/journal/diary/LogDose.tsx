/** Writes down a dose: at most three taps where the last amount is offered, a number more where it is not. */
import { useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Page } from '../../parts/Page.tsx';
import { here, zoneHere } from '../pen.ts';
import { NotOffered } from '../rooms/NotOffered.tsx';
import { journal, type OpenSession } from '../session.ts';
import { BreakNotice, breakDays } from './BreakNotice.tsx';
import styles from './Diary.module.css';
import { fieldsFor, readDose, type DoseProblems } from './dose-fields.ts';
import { DoseForm } from './DoseForm.tsx';
import { OFFER_LAST, usableProducts } from './preferences.ts';
import { ratingsOf } from './preferences.ts';
import { useSaving } from './use-saving.ts';

export function LogDose({ open }: { readonly open: OpenSession }) {
  const { book } = open;
  const [{ at: now }] = useState(here);
  const view = book.journal(now);
  const zone = zoneHere();
  const rested = breakDays(view, now);
  const [wanted, setWanted] = useState(() => view.profile.preferences?.[OFFER_LAST] === true);
  const offerLast = wanted && rested === null;
  const products = usableProducts(view);
  const [fields, setFields] = useState(() => fieldsFor(products[0] ?? null, book, offerLast));
  const [problems, setProblems] = useState<DoseProblems>({});
  const { failed, save: write } = useSaving();
  if (open.underAge) return <NotOffered />;
  const save = async (): Promise<void> => {
    const read = readDose(fields, here().at, zone);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) return;
    await write(() => journal.add([read.draft]));
  };
  return (
    <Page title={sayJournal('diary.logTitle')}>
      {rested !== null && <BreakNotice days={rested} />}
      <DoseForm
        fields={fields}
        problems={problems}
        book={book}
        products={products}
        reasons={view.state.reasons}
        ratings={ratingsOf(view)}
        offerLast={offerLast}
        zone={zone}
        now={now}
        saveLabel={sayJournal('diary.logSave')}
        failed={failed}
        onChange={setFields}
        onSave={() => void save()}
      >
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={wanted}
            onChange={(event) => {
              const preferences = { ...view.profile.preferences, [OFFER_LAST]: event.target.checked };
              setWanted(event.target.checked);
              void journal.add([{ kind: 'profile', ...here(), payload: { preferences } }]);
            }}
          />
          <span>
            {sayJournal('diary.offerLast')}
            <span className={styles.hint}>{sayJournal('diary.offerLastHint')}</span>
          </span>
        </label>
      </DoseForm>
    </Page>
  );
}
