/** From the open journal to what the page of levels shows: prepared here, drawn in a worker. */
import {
  type Ahead,
  doseModels,
  type MeasuredLevel,
  measuredLevels,
  medicinesIn,
  type MedicineScenario,
  type MedicineSpan,
  prepareExposure,
  type Prepared,
  scenariosFor,
} from '@clearleaf/core/exposure';
import { knownIngredients, readMedicine } from '@clearleaf/core/medicines';
import type { Effect, EvenTimes, PharmacokineticModel } from '@clearleaf/core/pharmacokinetics';
import type { PharmacokineticsFacts } from '@clearleaf/core/pharmacokinetics/facts';
import type { ProductFacts } from '@clearleaf/core/product/facts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { medicineIndex } from '../../../knowledge/whole.ts';
import { useRoom } from '../../../knowledge/store.ts';
import { zoneHere } from '../../pen.ts';
import type { OpenSession } from '../../session.ts';
import type { Drawn } from './levels-types.ts';
import { createLevelsClient, type LevelsClient } from './levels-client.ts';

const HOUR = 3_600_000;
const HOURS_A_DAY = 24;
/** Points of a picture: about one a pixel of a phone. */
const POINTS = 384;

export interface LevelFacts {
  readonly pharmacokinetics: PharmacokineticsFacts;
  readonly product: ProductFacts;
}

export interface LevelsView {
  readonly prepared: Prepared;
  readonly times: EvenTimes;
  readonly models: readonly PharmacokineticModel[];
  readonly medicines: readonly MedicineSpan[];
  readonly scenarios: readonly MedicineScenario[];
  readonly measured: readonly MeasuredLevel[];
}

export interface LevelsChoice {
  readonly now: number;
  /** Days before and after now. */
  readonly days: number;
  readonly ahead: Ahead;
}

/** What the journal says of the chosen time, before anything is drawn. */
export function useLevelsView(open: OpenSession, facts: LevelFacts, { now, days, ahead }: LevelsChoice): LevelsView {
  const medicinesRoom = useRoom('medicines').value;
  const lists = useRoom('pharmacology').value?.drugLists;
  return useMemo(() => {
    const hours = days * HOURS_A_DAY;
    const window = { from: now - hours * HOUR, to: now + hours * HOUR };
    const index = medicinesRoom === null ? null : medicineIndex(medicinesRoom);
    const medicines = medicinesIn(open.book, window, lists ?? [], ({ payload }) =>
      index === null ? [] : knownIngredients(readMedicine(payload.text, index), payload.confirmed),
    );
    return {
      prepared: prepareExposure(open.book, facts, { now, window, ahead, zone: zoneHere() }),
      times: { start: -hours, step: (2 * hours) / POINTS, count: POINTS + 1 },
      models: doseModels(facts.pharmacokinetics),
      medicines,
      scenarios: scenariosFor(medicines, facts.pharmacokinetics),
      measured: measuredLevels(open.book, window),
    };
    // The session is a new object whenever the book changed.
  }, [open, facts, now, days, ahead, medicinesRoom, lists]);
}

export interface Drawing {
  readonly status: 'computing' | 'failed' | 'ready';
  /** While others are computed, the last ones. */
  readonly drawn: Drawn | null;
}

interface Answered {
  readonly view: LevelsView;
  readonly effect: Effect | null;
  readonly byValues: boolean;
  readonly drawn: Drawn | null;
}

/**
 * The bands of a view.
 * @param byValues of people who agree with the laboratory values that it shows
 */
export function useDrawing(view: LevelsView, effect: Effect | null, byValues: boolean): Drawing {
  const client = useRef<LevelsClient | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(
    () => () => {
      client.current?.stop();
      client.current = null;
    },
    [],
  );
  useEffect(() => {
    const current = { is: true };
    client.current ??= createLevelsClient();
    const { prepared, models, times } = view;
    const measured = byValues ? view.measured : null;
    const request = { parts: prepared.parts, models, times, effect, measured, now: prepared.now };
    void client.current.draw(request).then((drawn) => {
      if (current.is) setAnswered({ view, effect, byValues, drawn });
    });
    return () => {
      current.is = false;
    };
  }, [view, effect, byValues]);
  const isAnswered = answered?.view === view && answered.effect === effect && answered.byValues === byValues;
  const drawn = answered?.drawn ?? null;
  return { status: !isAnswered ? 'computing' : drawn === null ? 'failed' : 'ready', drawn };
}
