/** Bands of prepared doses: people drawn from each model, with the errors of product and dose, followed once and drawn often. */
import {
  type Analyte,
  BAND_SHARES,
  type Bands,
  type Effect,
  type EvenTimes,
  type Group,
  type PharmacokineticModel,
  sampleAmountFactors,
  samplePeople,
  type Sampling,
  type Track,
  track,
  underEffect,
  windowBands,
  windowDrawer,
} from '../pharmacokinetics/index.ts';
import type { FittedPart } from './fitted.ts';
import type { DrawnPart, LevelAnalyte, LevelRange, PreparedPart } from './types.ts';

/** A part that has been followed from its first dose on. */
export interface TrackedPart {
  readonly kind: PreparedPart['kind'];
  readonly models: readonly { readonly model: string; readonly track: Track }[];
  readonly together: Track;
}

export interface DrawSettings extends Sampling {
  /** What another medicine is taken to do all the while; nothing where absent. */
  readonly effect?: Effect;
  /** People who agree with laboratory values, in place of the models' own; only their models are drawn. */
  readonly fitted?: FittedPart;
  /** h from `now` up to which it will be drawn. */
  readonly end: number;
}

/**
 * Follows each model's people through the part's doses.
 * @param models must hold those that the part names.
 */
export function trackPart(
  part: PreparedPart,
  models: readonly PharmacokineticModel[],
  settings: DrawSettings,
): TrackedPart {
  const { fitted } = settings;
  const own = models.filter(
    ({ id }) => part.models.includes(id) && (fitted?.people.some(({ model }) => model === id) ?? true),
  );
  const groups = own.map((model, place) => groupOf(part, model, { ...settings, seed: settings.seed + place }));
  const start = Math.min(settings.end, ...part.dosing.map(({ time }) => time));
  const tracks = groups.map((group) => track([group], start, settings.end));
  return {
    kind: part.kind,
    models: own.map(({ id }, place) => ({ model: id, track: tracks[place] ?? { moments: [] } })),
    together: joined(tracks),
  };
}

/** Tracks of the same moments side by side: what has been followed once is not followed again. */
function joined(tracks: readonly Track[]): Track {
  const [first] = tracks;
  return {
    moments: (first?.moments ?? []).map(({ time }, place) => ({
      time,
      runs: tracks.flatMap(({ moments }) => moments[place]?.runs ?? []),
    })),
  };
}

function groupOf(part: PreparedPart, model: PharmacokineticModel, settings: DrawSettings): Group {
  const { effect, fitted } = settings;
  const own = fitted?.people.find((one) => one.model === model.id)?.people;
  const people = own ?? samplePeople(model, settings);
  return {
    people: effect === undefined ? people : people.map((person) => underEffect(person, effect)),
    dosing: part.dosing,
    // Fitted people have taken the error of the amounts into themselves.
    ...(own === undefined ? { amountFactors: sampleAmountFactors(part.uncertain, settings) } : {}),
  };
}

/** Exact bands at even times, h from `now`. */
export function drawPart(tracked: TrackedPart, times: EvenTimes): DrawnPart {
  const models = tracked.models.map(({ model, track: of }) => ({ model, bands: windowBands(of, times) }));
  const [only] = models;
  const together = models.length === 1 && only !== undefined ? only.bands : windowBands(tracked.together, times);
  return { kind: tracked.kind, models, together };
}

/**
 * The same for a picture that is drawn again and again: every quantile within 1/128 of the exact one, in less than a frame.
 * Exact where the machine or the doses ask for it.
 */
export function partDrawer(tracked: TrackedPart): (times: EvenTimes) => DrawnPart {
  const draw = windowDrawer(tracked.together);
  if (draw === null) return (times) => drawPart(tracked, times);
  return (times) => {
    const { each, together } = draw(times);
    const models = tracked.models.flatMap(({ model }, place) => {
      const bands = each[place];
      return bands === undefined ? [] : [{ model, bands }];
    });
    return { kind: tracked.kind, models, together };
  };
}

/** More than this between the middles of two models, and the studies do not agree. */
const AGREE_WITHIN = 2;
const [LOW, , MIDDLE, , HIGH] = [0, 1, 2, 3, 4] as const;

/** What the bands say of one alkaloid at one of their times. */
export function levelAt(drawn: DrawnPart, analyte: LevelAnalyte, place: number): LevelRange {
  const rangeOf = (bands: Bands): { low: number; median: number; high: number } => {
    const values = analyte === 'mitragynine' ? bands.parent : bands.metabolite;
    const share = (which: number): number => values?.[place * BAND_SHARES.length + which] ?? 0;
    return { low: share(LOW), median: share(MIDDLE), high: share(HIGH) };
  };
  const models = drawn.models.map(({ model, bands }) => ({ model, ...rangeOf(bands) }));
  const middles = models.map(({ median }) => median);
  return {
    analyte: analyte satisfies Analyte,
    hours: drawn.together.times[place] ?? 0,
    ...rangeOf(drawn.together),
    models,
    studiesDisagree: Math.max(...middles) > AGREE_WITHIN * Math.min(...middles),
  };
}
