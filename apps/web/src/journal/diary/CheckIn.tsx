/** Writes down how it is now. The ratings are the person's own choice. */
import { useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Page } from '../../parts/Page.tsx';
import { here, zoneHere } from '../pen.ts';
import { journal, type OpenSession } from '../session.ts';
import { CheckInForm } from './CheckInForm.tsx';
import { emptyCheckIn, likelyAnchor, readCheckIn, type CheckInProblems } from './check-in-fields.ts';
import { ChooseRatings } from './ChooseRatings.tsx';
import { ratingsOf } from './preferences.ts';
import { useSaving } from './use-saving.ts';

export function CheckIn({ open }: { readonly open: OpenSession }) {
  const [{ at: now }] = useState(here);
  const zone = zoneHere();
  const view = open.book.journal(now);
  const [fields, setFields] = useState(() => emptyCheckIn(likelyAnchor(view, now, zone)));
  const [ratings, setRatings] = useState(() => ratingsOf(view));
  const [problems, setProblems] = useState<CheckInProblems>({});
  const { failed, save: write } = useSaving();
  const save = async (): Promise<void> => {
    const read = readCheckIn(fields, here().at, zone);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) return;
    await write(() => journal.add([read.draft]));
  };
  return (
    <Page title={sayJournal('diary.checkInTitle')}>
      <CheckInForm
        fields={fields}
        problems={problems}
        ratings={ratings}
        zone={zone}
        now={now}
        saveLabel={sayJournal('diary.checkInSave')}
        failed={failed}
        onChange={setFields}
        onSave={() => void save()}
      />
      <ChooseRatings chosen={ratings} onChoose={setRatings} />
    </Page>
  );
}
