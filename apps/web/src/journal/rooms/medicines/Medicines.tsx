/** The medicines of the journal: taken now, beginning later, ended; each with what the review says about it. */
import { readMedicine, suggestMedicines } from '@clearleaf/core/medicines';
import { type ReactNode, useState } from 'react';
import { href } from '../../../app/routes.ts';
import { useRoom } from '../../../knowledge/store.ts';
import { medicineIndex } from '../../../knowledge/whole.ts';
import { sayJournal } from '../../../messages/journal.ts';
import { say } from '../../../messages/speak.ts';
import { Button } from '../../../parts/Button.tsx';
import { Page } from '../../../parts/Page.tsx';
import { SeverityWord } from '../../../parts/Severity.tsx';
import { TypeAhead } from '../../../parts/TypeAhead.tsx';
import { useReview } from '../../../review/use-review.ts';
import { usePerson } from '../../../store/person.ts';
import { ingredientsOf, medicineNote, nameOf, needsAnswer } from '../../../start/medicine-reading.ts';
import diary from '../../diary/Diary.module.css';
import { here } from '../../pen.ts';
import { journal, type OpenSession } from '../../session.ts';
import { sayFirst, sayLast } from '../days.ts';
import { Problem } from '../parts.tsx';
import styles from '../Rooms.module.css';
import type { Medicine } from './medicine-fields.ts';
import { MedicineForm } from './MedicineForm.tsx';

const SUGGESTIONS = 7;
const MOST_ASKED = 5;

export default function Medicines({ open }: { readonly open: OpenSession }) {
  const now = here().at;
  const all = open.book.all('medicine');
  const isOver = ({ payload }: Medicine): boolean => payload.until !== undefined && payload.until <= now;
  const isAhead = ({ at, payload }: Medicine): boolean => (payload.from ?? at) > now;
  const taken = all.filter((medicine) => !isOver(medicine) && !isAhead(medicine));
  const later = all.filter((medicine) => !isOver(medicine) && isAhead(medicine));
  const ended = all.filter(isOver).toReversed();
  return (
    <Page title={sayJournal('rooms.medicines')} lead={sayJournal('rooms.medicinesLead')}>
      <AddMedicine taken={taken} />
      <Group id="taking" title={sayJournal('rooms.takingNow')}>
        {taken.length === 0 ? (
          <p className={diary.hint}>{sayJournal('rooms.noMedicines')}</p>
        ) : (
          <List medicines={taken} current />
        )}
      </Group>
      {later.length > 0 && (
        <Group id="later" title={sayJournal('rooms.laterMedicines')}>
          <List medicines={later} />
        </Group>
      )}
      {ended.length > 0 && (
        <Group id="ended" title={sayJournal('rooms.ended')}>
          <List medicines={ended} />
        </Group>
      )}
    </Page>
  );
}

function Group({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={diary.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function AddMedicine({ taken }: { readonly taken: readonly Medicine[] }) {
  const facts = useRoom('medicines').value;
  const index = facts === null ? null : medicineIndex(facts);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (text: string): Promise<void> => {
    if (taken.some(({ payload }) => payload.text.toLowerCase() === text.toLowerCase())) return;
    const written = await journal.add([{ kind: 'medicine', ...here(), payload: { text } }]);
    setProblem(written.ok ? null : written.error.text);
  };
  return (
    <div className={styles.stack}>
      <TypeAhead
        label={sayJournal('rooms.addMedicine')}
        hint={say('start.medicinesHint')}
        suggest={(typed) => (index === null ? [] : suggestMedicines(typed, index, SUGGESTIONS))}
        onEnter={(text) => void add(text)}
        button={say('start.add')}
      />
      {problem !== null && <Problem>{problem}</Problem>}
    </div>
  );
}

function List({ medicines, current = false }: { readonly medicines: readonly Medicine[]; readonly current?: boolean }) {
  return (
    <ul role="list" className={styles.list}>
      {medicines.map((medicine) => (
        <li key={medicine.id} data-medicine={medicine.payload.text}>
          <OneMedicine medicine={medicine} current={current} />
        </li>
      ))}
    </ul>
  );
}

function OneMedicine({ medicine, current }: { readonly medicine: Medicine; readonly current: boolean }) {
  const facts = useRoom('medicines').value;
  const [problem, setProblem] = useState<string | null>(null);
  const { text, confirmed } = medicine.payload;
  const reading = facts === null ? null : readMedicine(text, medicineIndex(facts));
  const note = reading === null ? undefined : medicineNote(reading, confirmed);
  const change = async (payload: Partial<Medicine['payload']>): Promise<void> => {
    const changed = await journal.edit(medicine, { payload });
    setProblem(changed.ok ? null : changed.error.text);
  };
  return (
    <div className={styles.stack}>
      <h3>{text}</h3>
      {note !== undefined && <p className={styles.quiet}>{note}</p>}
      <p className={styles.quiet}>{medicineLine(medicine)}</p>
      {reading !== null && needsAnswer(reading, confirmed) && (
        <div role="group" className={styles.unknown} aria-label={`${say('start.didYouMean')} (${text})`}>
          <p>{say('start.didYouMean')}</p>
          <div className={styles.buttons}>
            {[reading.matches, ...reading.alternatives]
              .filter((matches) => matches.length > 0)
              .slice(0, MOST_ASKED)
              .map((matches) => (
                <Button
                  key={nameOf(matches)}
                  kind="quiet"
                  onClick={() => void change({ confirmed: ingredientsOf(matches) })}
                >
                  {nameOf(matches)}
                </Button>
              ))}
            <Button kind="plain" onClick={() => void change({ confirmed: [] })}>
              {say('start.noneOfThese')}
            </Button>
          </div>
        </div>
      )}
      {current && <InReview text={text} />}
      {problem !== null && <Problem>{problem}</Problem>}
      <details className={diary.more}>
        <summary>{sayJournal('rooms.medicineChange', { name: text })}</summary>
        <MedicineForm medicine={medicine} />
        {current && (
          <div className={styles.stack}>
            <div>
              <Button kind="quiet" onClick={() => void change({ until: here().at })}>
                {sayJournal('rooms.medicineStop')}
              </Button>
            </div>
            <p className={diary.hint}>{sayJournal('rooms.medicineDoNotStop')}</p>
          </div>
        )}
      </details>
    </div>
  );
}

function medicineLine({ at, zone, payload }: Medicine): string {
  const { from = at, until, regular = [], asNeeded } = payload;
  const days =
    until === undefined
      ? sayJournal('rooms.medicineSince', { from: sayFirst(from, zone) })
      : sayJournal('rooms.medicineFromTo', { from: sayFirst(from, zone), to: sayLast(until, zone) });
  const how =
    regular.length > 0
      ? sayJournal('rooms.medicineTimes', { times: regular.map(({ time }) => time).join(', ') })
      : asNeeded === true
        ? sayJournal('rooms.medicineNeeded').toLowerCase()
        : '';
  return [days, how].filter((part) => part !== '').join(' · ');
}

/** The gravest that the review says of this medicine, and the way there. */
function InReview({ text }: { readonly text: string }) {
  const { where } = usePerson();
  const { review } = useReview();
  // The review reads the person's own journal, never a simulated one.
  if (review === null || where !== 'journal') return null;
  const found = review.findings.filter(
    ({ about, severity }) => severity !== 'none' && about.toLowerCase().includes(text.toLowerCase()),
  );
  const [worst] = found;
  if (worst === undefined) return <p className={diary.hint}>{sayJournal('rooms.medicineReviewNothing')}</p>;
  return (
    <div className={styles.stack} data-findings={found.length}>
      <SeverityWord severity={worst.severity} />
      <p className={styles.said}>{worst.statement}</p>
      <a className="standalone" href={href('review')}>
        {sayJournal('rooms.medicineFindings', { count: found.length })}
      </a>
    </div>
  );
}
