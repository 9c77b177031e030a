/**
 * What the studies of blood mean for a review: how long a combination still matters after the last dose, that daily
 * doses build up, and what an anaesthetist has to know. Always a range of what was measured, with its sources.
 */
import {
  type Finding,
  isAtLeast,
  type NotAssessed,
  resolveSources,
  type Severity,
  type SourceTable,
} from '../finding/index.ts';
import type { JournalState } from '../journal/index.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { StudyFact } from '../pharmacokinetics/facts.ts';

/** The part of the room `pharmacokinetics` that this needs. */
export interface ExposureStudies {
  readonly sources: SourceTable;
  readonly studies: readonly StudyFact[];
}

/** What screening has found already. */
export interface ExposureContext {
  readonly findings: readonly Finding[];
  /** Ids of conditions that were read without doubt. */
  readonly conditions: ReadonlySet<string>;
}

export interface ExposureAnswer {
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

type Say = Speak<ReviewMessageId>;

/** Of somebody who takes kratom, or took it and stopped: only then is there something in the blood. */
export const asksForLevels = ({ person: { use } }: JournalState): boolean =>
  use === 'sometimes' || use === 'daily' || use === 'stopped';

/**
 * The findings of one person; none where {@link asksForLevels} is false.
 * @param studies `null` where they were not loaded: then "not assessed" says so.
 */
export function exposureFindings(
  state: JournalState,
  context: ExposureContext,
  studies: ExposureStudies | null,
  speak: Say,
): ExposureAnswer {
  if (!asksForLevels(state)) return NOTHING;
  const input = speak('exposure.findingAbout');
  // Nobody has measured blood after isolated 7-OH, so that nothing here can be carried over to it.
  if (state.product === '7-oh')
    return { findings: [], notAssessed: [{ input, reason: speak('exposure.findingNoModel') }] };
  const halfLife = studies === null ? null : rangeOf(studies, 'terminalHalfLife');
  if (studies === null || halfLife === null)
    return { findings: [], notAssessed: [{ input, reason: speak('exposure.findingNotLoaded') }] };
  const voice: Voice = { studies, speak, days: daysAfter(halfLife) };
  return {
    findings: [
      ...(hasInteraction(context) ? [windowFinding(halfLife, voice)] : []),
      ...(state.person.use === 'daily' ? accumulationFinding(voice) : []),
      ...(context.conditions.has(SURGERY) ? surgeryFinding(halfLife, voice) : []),
    ],
    notAssessed: [],
  };
}

const NOTHING: ExposureAnswer = { findings: [], notAssessed: [] };
/** Id of the condition in the facts of safety. */
const SURGERY = 'upcoming_surgery';

const hasInteraction = ({ findings }: ExposureContext): boolean =>
  findings.some(({ rule, severity }) => rule.startsWith('interaction/') && isAtLeast(severity, 'moderate'));

type Figure = StudyFact['results'][number];

/** The span of a measure over all studies that were read, and what it rests on. */
interface Range {
  readonly low: number;
  readonly high: number;
  /** The most likely value, where the one figure has one. */
  readonly value: number | null;
  readonly figures: readonly Figure[];
  readonly studies: readonly StudyFact[];
}

function rangeOf({ studies }: ExposureStudies, measure: Figure['measure'], analyte = 'mitragynine'): Range | null {
  const found = studies.flatMap((study) =>
    [...study.results, ...study.arms.flatMap((arm) => arm.results)]
      .filter((one) => one.measure === measure && one.analyte === analyte && one.reading !== 'recalled')
      .map((figure) => ({ study, figure })),
  );
  const values = found
    .flatMap(({ figure }) => [figure.low, figure.value, figure.high])
    .filter((one) => one !== undefined);
  if (values.length === 0) return null;
  return {
    low: Math.min(...values),
    high: Math.max(...values),
    value: found.length === 1 ? (found[0]?.figure.value ?? null) : null,
    figures: found.map(({ figure }) => figure),
    studies: [...new Set(found.map(({ study }) => study))],
  };
}

/** Half-lives after which 3 of 100 parts are left: the convention of the field for "gone". */
const HALF_LIVES = 5;
const HOURS_PER_DAY = 24;

const daysAfter = ({ low, high }: Range): { readonly from: number; readonly to: number } => ({
  from: Math.round((HALF_LIVES * low) / HOURS_PER_DAY),
  to: Math.round((HALF_LIVES * high) / HOURS_PER_DAY),
});

interface Voice {
  readonly studies: ExposureStudies;
  readonly speak: Say;
  /** From the shortest half-life measured to the longest, five of each. */
  readonly days: { readonly from: number; readonly to: number };
}

interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly about: string;
  readonly statement: string;
  readonly action: string;
  readonly why: string;
}

function findingOf(said: Said, ranges: readonly Range[], { studies, speak }: Voice): Finding {
  const ids = [
    ...new Set(ranges.flatMap((range) => [...range.figures, ...range.studies].flatMap(({ sources }) => sources))),
  ];
  const isCopied = ranges.some(({ figures }) => figures.some(({ reading }) => reading === 'transcribed'));
  const days = ranges.flatMap((range) => range.studies.map(({ asOf }) => asOf));
  const [asOf] = days.toSorted();
  if (asOf === undefined) throw new Error(`Cannot say ${said.rule}: no study stands behind it`);
  return {
    ...said,
    certainty: 'low',
    caveats: [
      speak('exposure.findingFewPeople'),
      ...(isCopied ? [speak('exposure.findingCopied')] : []),
      speak('exposure.findingNoBound'),
    ],
    sources: resolveSources(ids, studies.sources),
    asOf,
  };
}

/** How long after the last dose what is said of other medicines still holds. */
function windowFinding(halfLife: Range, voice: Voice): Finding {
  const { speak, days } = voice;
  return findingOf(
    {
      rule: 'exposure/interaction-window',
      severity: 'minor',
      about: speak('exposure.findingAbout'),
      statement: speak('exposure.windowStatement', { low: halfLife.low, high: halfLife.high, ...days }),
      action: speak('exposure.windowAction'),
      why: speak('exposure.halfLifeWhy'),
    },
    [halfLife],
    voice,
  );
}

function accumulationFinding(voice: Voice): Finding[] {
  const { studies, speak } = voice;
  const ratio = rangeOf(studies, 'cMaxAccumulation');
  const steady = rangeOf(studies, 'timeToSteadyState');
  if (ratio === null || steady === null) return [];
  return [
    findingOf(
      {
        rule: 'exposure/accumulation',
        severity: 'minor',
        about: speak('exposure.findingAbout'),
        statement: speak('exposure.accumulationStatement', {
          low: ratio.low,
          high: ratio.high,
          from: steady.low,
          to: steady.high,
        }),
        action: speak('exposure.accumulationAction'),
        why: speak('exposure.accumulationWhy'),
      },
      [steady, ratio],
      voice,
    ),
  ];
}

/** What the anaesthetist has to know: how long it is in the blood, and what it did to a sedative. */
function surgeryFinding(halfLife: Range, voice: Voice): Finding[] {
  const { studies, speak, days } = voice;
  const midazolam = rangeOf(studies, 'aucRatioWithKratom', 'midazolam');
  if (midazolam?.value === null || midazolam === null) return [];
  const { low, high, value } = midazolam;
  return [
    findingOf(
      {
        rule: 'exposure/anaesthesia',
        severity: 'moderate',
        about: speak('exposure.surgeryAbout'),
        statement: speak('exposure.surgeryStatement', { ...days, low, high, value }),
        action: speak('exposure.surgeryAction'),
        why: speak('exposure.surgeryWhy'),
      },
      [halfLife, midazolam],
      voice,
    ),
  ];
}
