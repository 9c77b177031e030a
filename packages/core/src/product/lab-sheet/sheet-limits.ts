/**
 * Compares a sheet with limits that somebody published. Limits come from the facts, each with its source; where the
 * facts hold none for a test, that is said, and nothing is concluded.
 */
import type { ProductFacts } from '../facts.ts';
import type { AlkaloidFigure, LabSheet, SheetAnalyte } from './sheet-types.ts';

/** What a limit on 7-hydroxymitragynine counts; the same words as in the facts of law. */
export type LimitMeasure = 'percent-of-alkaloids' | 'percent-of-dry-weight' | 'mg-per-gram' | 'mg-per-millilitre';

/** At most so much 7-hydroxymitragynine. */
export interface PublishedLimit {
  readonly id: string;
  readonly measure: LimitMeasure;
  readonly most: number;
  /** `in-force`, `industry-standard`, or a weaker standing that the reader has to see. */
  readonly standing: string;
  /** Ids of sources in the table of the facts that the limit comes from. */
  readonly sources: readonly string[];
  readonly verified: boolean;
}

export interface LimitCheck {
  readonly analyte: SheetAnalyte;
  readonly limit: PublishedLimit;
  /** In the limit's own measure; `null` where the sheet does not allow it. */
  readonly value: number | null;
  /** The true value may be lower: the laboratory's limit, or a total of which not every part was measured. */
  readonly atMost: boolean;
  /** `null` is "cannot be told from this sheet". */
  readonly exceeds: boolean | null;
  readonly reason: 'not-on-sheet' | 'no-total' | 'other-unit' | 'limit-not-stated' | null;
}

export interface LimitComparison {
  readonly checks: readonly LimitCheck[];
  /** Tests on the sheet for which the facts hold no limit. */
  readonly withoutLimit: readonly SheetAnalyte[];
}

/** The limits in the facts of products: so far what an industry body asks of its members. */
export function limitsOf(facts: ProductFacts): PublishedLimit[] {
  return facts.contents.flatMap((fact): PublishedLimit[] =>
    fact.form === 'industry-limit' &&
    fact.analyte === '7-hydroxymitragynine' &&
    fact.shareOf === 'alkaloids' &&
    fact.high !== undefined
      ? [
          {
            id: fact.id,
            measure: 'percent-of-alkaloids',
            most: fact.high,
            standing: 'industry-standard',
            sources: fact.sources,
            verified: fact.verified,
          },
        ]
      : [],
  );
}

export function compareWithLimits(sheet: LabSheet, limits: readonly PublishedLimit[]): LimitComparison {
  const checks = limits.map((limit) => check(sheet, limit));
  const withoutLimit = [...sheet.alkaloids, ...sheet.metals, ...sheet.microbes]
    .map(({ analyte }) => analyte)
    .filter((analyte) => analyte !== 'total-alkaloids' && (analyte !== '7-hydroxymitragynine' || limits.length === 0));
  return { checks, withoutLimit: [...new Set(withoutLimit)] };
}

/** An upper end or a measured value, mg in one g or mL. */
interface Amount {
  readonly value: number;
  readonly atMost: boolean;
}

function check(sheet: LabSheet, limit: PublishedLimit): LimitCheck {
  const open = (reason: LimitCheck['reason']): LimitCheck => ({
    analyte: '7-hydroxymitragynine',
    limit,
    value: null,
    atMost: false,
    exceeds: null,
    reason,
  });
  const figures = sheet.alkaloids.filter(({ analyte }) => analyte === '7-hydroxymitragynine');
  if (figures.length === 0) return open('not-on-sheet');
  const volume = limit.measure === 'mg-per-millilitre';
  const amounts = figures.map((figure) => amountOf(figure, volume));
  const hydroxy = amounts.find((amount) => amount !== null) ?? null;
  if (hydroxy === null)
    return open(figures.some(({ belowLimit }) => belowLimit !== undefined) ? 'limit-not-stated' : 'other-unit');
  if (limit.measure === 'percent-of-alkaloids') return share(sheet, limit, hydroxy) ?? open('no-total');
  return verdict(limit, {
    ...hydroxy,
    value: limit.measure === 'percent-of-dry-weight' ? hydroxy.value / 10 : hydroxy.value,
  });
}

function share(sheet: LabSheet, limit: PublishedLimit, hydroxy: Amount): LimitCheck | null {
  const total = measured(sheet, 'total-alkaloids');
  if (total !== null)
    return total === 0 ? null : verdict(limit, { value: (100 * hydroxy.value) / total, atMost: hydroxy.atMost });
  // Without a total: what was measured is a part of it, so the share of that part is the most it can be.
  const parts = sheet.alkaloids.flatMap(({ analyte }) =>
    analyte === '7-hydroxymitragynine' ? [] : [measured(sheet, analyte) ?? 0],
  );
  const known = parts.reduce((sum, part) => sum + part, 0) + (hydroxy.atMost ? 0 : hydroxy.value);
  return known === 0 ? null : verdict(limit, { value: (100 * hydroxy.value) / known, atMost: true });
}

function verdict(limit: PublishedLimit, { value, atMost }: Amount): LimitCheck {
  // Rounding of the sheet's figures is far above that of the computer's.
  const within = value <= limit.most * (1 + 1e-12);
  const exceeds = within ? false : atMost ? null : true;
  return {
    analyte: '7-hydroxymitragynine',
    limit,
    value,
    atMost,
    exceeds,
    reason: exceeds === null ? (limit.measure === 'percent-of-alkaloids' ? 'no-total' : 'limit-not-stated') : null,
  };
}

const PER_GRAM: Readonly<Record<string, number>> = { 'mg/g': 1, percent: 10, ppm: 0.001 };

function amountOf({ value, unit, belowLimit }: AlkaloidFigure, volume: boolean): Amount | null {
  const factor = volume ? (unit === 'mg/mL' ? 1 : undefined) : PER_GRAM[unit ?? ''];
  const upper = value ?? belowLimit?.limit ?? null;
  return factor === undefined || upper === null ? null : { value: upper * factor, atMost: value === null };
}

function measured(sheet: LabSheet, analyte: SheetAnalyte): number | null {
  const amounts = sheet.alkaloids
    .filter((figure) => figure.analyte === analyte)
    .map((figure) => amountOf(figure, false));
  return amounts.find((amount) => amount?.atMost === false)?.value ?? null;
}
