/**
 * Levels: what the doses of the journal may come to in the blood, as bands of each model, with what weakens them.
 * It asks "what if I stop now" or "what if I keep to my plan"; it proposes neither a dose nor a time.
 */
import {
  type DrawnPart,
  explainLevels,
  type LevelAnalyte,
  levelAnalytes,
  levelAt,
  type MedicineScenario,
  sayCaveats,
  sayFitted,
  sayLevel,
  sayNotComputable,
  sayScenario,
} from '@clearleaf/core/exposure';
import { resolveSources } from '@clearleaf/core/finding';
import { useMemo, useState } from 'react';
import { useRoom, useWholePharmacokinetics } from '../../../knowledge/store.ts';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import { Page } from '../../../parts/Page.tsx';
import { SourceList } from '../../../parts/SourceList.tsx';
import { Failed, Loading } from '../../../parts/State.tsx';
import diary from '../../diary/Diary.module.css';
import { sayMoment } from '../../diary/words.ts';
import { here } from '../../pen.ts';
import type { OpenSession } from '../../session.ts';
import { LevelChart } from './LevelChart.tsx';
import { type Choice, firstChoice, LevelControls } from './LevelControls.tsx';
import styles from './Levels.module.css';
import { LevelTable } from './LevelTable.tsx';
import { SUBJECTS } from './levels-types.ts';
import { Measured } from './Measured.tsx';
import { Receptors } from './Receptors.tsx';
import { MedicineBars } from './MedicineBars.tsx';
import { type Drawing, type LevelFacts, type LevelsView, useDrawing, useLevelsView } from './use-levels.ts';

const HOUR = 3_600_000;

export default function Levels({ open }: { readonly open: OpenSession }) {
  const pharmacokinetics = useWholePharmacokinetics();
  const product = useRoom('product');
  const facts = useMemo(
    (): LevelFacts | null =>
      pharmacokinetics.value === null || product.value === null
        ? null
        : { pharmacokinetics: pharmacokinetics.value, product: product.value },
    [pharmacokinetics.value, product.value],
  );
  const failed = [pharmacokinetics, product].some(({ status }) => status === 'failed');
  return (
    <Page title={sayJournal('levels.title')}>
      {facts === null ? (
        failed ? (
          <Failed rooms={['pharmacokinetics', 'studies', 'product']} />
        ) : (
          <Loading />
        )
      ) : (
        <Opened open={open} facts={facts} />
      )}
    </Page>
  );
}

function Opened({ open, facts }: { readonly open: OpenSession; readonly facts: LevelFacts }) {
  const [{ at: now, zone }] = useState(here);
  const [choice, setChoice] = useState(firstChoice);
  const set = (change: Partial<Choice>): void => setChoice({ ...choice, ...change });
  const { analyte, days, ahead } = choice;
  const view = useLevelsView(open, facts, { now, days, ahead });
  const { prepared } = view;
  const shown = useShown(view, choice);
  if (prepared.notComputable !== null) return <NotComputable view={view} facts={facts} zone={zone} />;
  return (
    <>
      <Picture view={view} shown={shown} analyte={analyte} zone={zone} />
      <p className={diary.hint}>{sayJournal('levels.key')}</p>
      <p className={styles.explain}>{explainLevels(SUBJECTS, speakCoreJournal).join(' ')}</p>
      <LevelControls
        choice={choice}
        set={set}
        hasPlan={hasPlan(prepared)}
        inhibitor={shown.inhibitor}
        values={view.measured.length}
      />
      <Fitted shown={shown} models={prepared.parts.flatMap((part) => part.models)} />
      <MedicineBars medicines={view.medicines} window={prepared.window} zone={zone} />
      <Receptors facts={facts} drawn={shown.drawn?.parts ?? null} />
      <Scenarios view={view} shown={shown} />
      <Measured measured={view.measured} facts={facts.pharmacokinetics} zone={zone} />
      <Caveats lines={sayCaveats(prepared, speakCoreJournal)} />
      <Behind view={view} facts={facts} />
    </>
  );
}

/** What is drawn for a choice, and with which effect and values. */
interface Shown extends Drawing {
  readonly inhibitor: MedicineScenario | null;
  readonly underEffect: boolean;
  readonly byValues: boolean;
}

function useShown(view: LevelsView, choice: Choice): Shown {
  const inhibitor = view.scenarios.find(({ most }) => most !== null) ?? null;
  const effect = choice.underEffect ? (inhibitor?.most ?? null) : null;
  const byValues = choice.byValues && view.measured.length > 0;
  return { ...useDrawing(view, effect, byValues), inhibitor, underEffect: effect !== null, byValues };
}

interface PictureProps {
  readonly view: LevelsView;
  readonly shown: Shown;
  readonly analyte: LevelAnalyte;
  readonly zone: string;
}

function Picture({ view, shown: { status, drawn }, analyte, zone }: PictureProps) {
  return (
    <>
      {status === 'failed' && <p role="alert">{sayJournal('levels.failed')}</p>}
      {drawn === null && status === 'computing' && <p role="status">{sayJournal('levels.computing')}</p>}
      <div className={status === 'computing' ? styles.pending : undefined} aria-busy={status === 'computing'}>
        {drawn?.parts.map((part) => (
          <Part key={part.kind} part={part} view={view} analyte={analyte} zone={zone} />
        ))}
      </div>
    </>
  );
}

interface ViewProps {
  readonly view: LevelsView;
  readonly facts: LevelFacts;
  readonly zone: string;
}

function NotComputable({ view, facts, zone }: ViewProps) {
  const { prepared, measured } = view;
  return (
    <>
      <p className={styles.unknown} data-not-computable={prepared.notComputable}>
        {sayNotComputable(prepared.notComputable ?? 'no-doses', speakCoreJournal)}
      </p>
      <Caveats lines={sayCaveats(prepared, speakCoreJournal)} />
      <Measured measured={measured} facts={facts.pharmacokinetics} zone={zone} />
    </>
  );
}

const hasPlan = ({ planned }: LevelsView['prepared']): boolean => planned.perDay !== 'none' || planned.doses.length > 0;

/** The place of "now" in the picture. */
const nowIn = ({ together: { times } }: DrawnPart): number => (times.length - 1) / 2;

interface PartProps {
  readonly part: DrawnPart;
  readonly view: LevelsView;
  readonly analyte: LevelAnalyte;
  readonly zone: string;
}

function Part({ part, view, analyte, zone }: PartProps) {
  const { prepared, measured } = view;
  const { now } = prepared;
  const kind = speakCoreJournal('exposure.kindTitle', { kind: part.kind });
  const range = sayLevel(levelAt(part, analyte, nowIn(part)), speakCoreJournal);
  const { times } = part.together;
  const at = (place: number): string => sayMoment(now + (times.at(place) ?? 0) * HOUR, zone);
  const doses = prepared.parts.find((one) => one.kind === part.kind)?.doses ?? [];
  return (
    <section className={styles.part} aria-label={kind} data-part={part.kind}>
      {levelAnalytes.map((one) => (
        <p key={one} className={one === 'mitragynine' ? styles.said : undefined} data-now={one}>
          {sayJournal('levels.now', {
            analyte: one,
            range: sayLevel(levelAt(part, one, nowIn(part)), speakCoreJournal),
          })}
        </p>
      ))}
      <LevelChart
        caption={sayJournal('levels.caption', { kind, analyte: sayJournal('levels.analyteName', { analyte }) })}
        summary={sayJournal('levels.summary', {
          from: at(0),
          to: at(-1),
          models: part.models.map(({ model }) => speakCoreJournal('exposure.model', { model })).join(', '),
          range,
        })}
        drawn={part}
        analyte={analyte}
        now={now}
        doses={doses}
        measured={measured}
        zone={zone}
      />
      <LevelTable drawn={part} analyte={analyte} now={now} zone={zone} />
    </section>
  );
}

interface FittedProps {
  readonly shown: Shown;
  readonly models: readonly string[];
}

/** What was done with the own values, and which model could not be brought to agree with them. */
function Fitted({ shown: { byValues, drawn }, models }: FittedProps) {
  if (!byValues || drawn === null) return null;
  return (
    <div data-fitted={drawn.refused.length >= models.length ? 'none' : 'some'}>
      {sayFitted(drawn, models, speakCoreJournal).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

interface ScenariosProps {
  readonly view: LevelsView;
  readonly shown: Shown;
}

/** What other medicines may do, in words; with its range where the picture shows it. */
function Scenarios({ view: { scenarios }, shown: { underEffect, drawn } }: ScenariosProps) {
  const [part, another] = drawn?.parts ?? [];
  // Of several parts no one range is the level: the pictures then say it alone.
  const isOne = part !== undefined && another === undefined;
  const under = underEffect && isOne ? levelAt(part, 'mitragynine', nowIn(part)) : null;
  return scenarios.map((scenario: MedicineScenario) => (
    <p key={scenario.id} data-scenario={scenario.id}>
      {sayScenario(scenario, under, speakCoreJournal)}
    </p>
  ));
}

function Caveats({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={diary.section} aria-labelledby="levels-caveats">
      <h2 id="levels-caveats">{sayJournal('levels.toKnow')}</h2>
      <ul className={styles.notes}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What each model is worth, and the studies that it was made from. */
function Behind({ view, facts }: { readonly view: LevelsView; readonly facts: LevelFacts }) {
  const used = new Set(view.prepared.parts.flatMap(({ models }) => models));
  const models = view.models.filter(({ id }) => used.has(id));
  const ids = [...new Set(models.flatMap(({ sources }) => sources))];
  return (
    <>
      <details className={diary.more}>
        <summary>{sayJournal('levels.modelWorth')}</summary>
        {models.map(({ id, describes, validity }) => (
          <section key={id} aria-label={describes}>
            <h3>{describes}</h3>
            <ul className={styles.notes}>
              {validity.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </details>
      <details className={diary.more}>
        <summary>{sayJournal('levels.sources')}</summary>
        <SourceList sources={resolveSources(ids, facts.pharmacokinetics.sources)} />
      </details>
    </>
  );
}
