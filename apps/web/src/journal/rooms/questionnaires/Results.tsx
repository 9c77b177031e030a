/** What one set of answers says, what changed since the one before, and all of them as a chart and a table. */
import {
  changeOf,
  helpIn,
  type HelpLevel,
  type Pack,
  sayChange,
  sayScore,
  type Score,
  scoreOf,
} from '@clearleaf/core/instruments';
import type { JournalBook } from '@clearleaf/core/journal';
import { useState } from 'react';
import { href } from '../../../app/routes.ts';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import { Chart } from '../../diary/Chart.tsx';
import { sayLength, sayMoment } from '../../diary/words.ts';
import { zoneHere } from '../../pen.ts';
import { sayFigure } from '../numbers.ts';
import styles from '../Rooms.module.css';
import type { Assessment } from './chosen.ts';
import { HelpDialog, HelpWords } from './HelpDialog.tsx';

const scored = (pack: Pack, { payload }: Assessment): Score => scoreOf(pack, payload.answers ?? {});

/** The total by the answers, else the one that came with it: a file of elsewhere may bring nothing more. */
const totalOf = (pack: Pack, assessment: Assessment): number | null =>
  scored(pack, assessment).total ?? assessment.payload.total ?? null;

interface ResultProps {
  readonly pack: Pack;
  readonly assessment: Assessment;
  /** The one before it, of the same questionnaire. */
  readonly before: Assessment | null;
  readonly book: JournalBook;
}

export function Result({ pack, assessment, before, book }: ResultProps) {
  const [help, setHelp] = useState<HelpLevel | null>(null);
  const score = scored(pack, assessment);
  const level = helpIn(pack, assessment.payload.answers ?? {});
  const dose = score.shownWith === null ? null : book.latest('dose', assessment.at);
  return (
    <section className={styles.section} aria-labelledby="result">
      <h2 id="result">{sayJournal('questionnaires.resultOf', { when: sayMoment(assessment.at, assessment.zone) })}</h2>
      {level !== null && (
        <>
          <HelpWords level={level} />
          <div>
            <Button kind="danger" onClick={() => setHelp(level)}>
              {sayJournal('questionnaires.helpAgain')}
            </Button>
          </div>
        </>
      )}
      {help !== null && <HelpDialog level={help} onClose={() => setHelp(null)} />}
      <div className={styles.stack} data-result={pack.instrument}>
        {resultTexts(pack, assessment, score).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {dose !== null && (
          <p>{sayJournal('questionnaires.sinceDose', { length: sayLength(assessment.at - dose.at) })}</p>
        )}
      </div>
      {before !== null && score.showsTotal && <ChangeSince pack={pack} before={before} after={assessment} />}
    </section>
  );
}

/** What came with a total and without answers is said as that. */
function resultTexts(pack: Pack, assessment: Assessment, score: Score): readonly string[] {
  const total = totalOf(pack, assessment);
  return score.total === null && total !== null
    ? [sayJournal('questionnaires.totalOnly', { total: sayFigure(total) })]
    : sayScore(pack, score, speakCoreJournal);
}

function ChangeSince({
  pack,
  before,
  after,
}: {
  readonly pack: Pack;
  readonly before: Assessment;
  readonly after: Assessment;
}) {
  if (pack.missing === 'answers-alone') return null;
  const totals = [before, after].map((one) => ({ total: totalOf(pack, one), at: one.at }));
  const [first, last] = totals;
  if (first === undefined || last === undefined) return null;
  return (
    <div className={styles.stack}>
      <h3>{sayJournal('questionnaires.change')}</h3>
      {sayChange(pack, changeOf(pack, first, last), [first, last], speakCoreJournal).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

interface PastProps {
  readonly pack: Pack;
  readonly assessments: readonly Assessment[];
}

export function Past({ pack, assessments }: PastProps) {
  if (assessments.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="past">
      <h2 id="past">{sayJournal('questionnaires.past')}</h2>
      {pack.showsTotal && pack.missing !== 'answers-alone' && <Totals pack={pack} assessments={assessments} />}
      <div className={styles.table} tabIndex={0} role="region" aria-label={sayJournal('diary.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{sayJournal('questionnaires.when')}</th>
              <th scope="col">{sayJournal('questionnaires.said')}</th>
            </tr>
          </thead>
          <tbody>
            {assessments.toReversed().map((assessment) => (
              <tr key={assessment.id}>
                <th scope="row">
                  <a href={href('journal', 'entry', assessment.id)}>{sayMoment(assessment.at, assessment.zone)}</a>
                </th>
                <td>{shortScore(pack, assessment)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function shortScore(pack: Pack, assessment: Assessment): string {
  const score = scored(pack, assessment);
  if (!score.showsTotal) return sayJournal('questionnaires.answersKept');
  if (pack.missing === 'answers-alone')
    return score.rows.map(({ label, value }) => `${label}: ${value === null ? '?' : sayFigure(value)}`).join('; ');
  const sum = totalOf(pack, assessment);
  if (sum === null) return sayJournal('questionnaires.noTotal', { count: score.missing.length });
  const total = sayFigure(sum);
  const of = score.range === null ? '' : sayFigure(score.range.max);
  return sayJournal('questionnaires.totalShort', { total, of: of === '' ? 'no' : of, band: score.band?.label ?? 'no' });
}

function Totals({ pack, assessments }: PastProps) {
  const points = assessments.flatMap((one) => {
    const total = totalOf(pack, one);
    return total === null ? [] : [{ at: one.at, total }];
  });
  const [first] = points;
  const last = points.at(-1);
  const { range } = pack.fact;
  if (first === undefined || last === undefined || first === last) return null;
  return (
    <Chart
      caption={pack.title}
      summary={sayJournal('questionnaires.chart', { count: points.length, title: pack.title })}
      times={points.map(({ at }) => at)}
      lines={[{ name: pack.title, values: points.map(({ total }) => total) }]}
      shape="lines"
      range={{ from: first.at, to: last.at }}
      zone={zoneHere()}
      {...(range === null ? {} : { ends: [range.min, range.max] as const })}
    />
  );
}
