/** What was read in a laboratory's sheet, and what was not. */
import type { PlainDate } from '../../quantity/index.ts';

export const sheetAlkaloids = [
  'mitragynine',
  '7-hydroxymitragynine',
  'total-alkaloids',
  'speciogynine',
  'paynantheine',
  'speciociliatine',
  'mitraciliatine',
  'isopaynantheine',
  'corynantheidine',
  'pseudoindoxyl',
] as const;
export type SheetAlkaloid = (typeof sheetAlkaloids)[number];

export const sheetMetals = ['lead', 'arsenic', 'cadmium', 'mercury', 'nickel', 'chromium'] as const;
export type SheetMetal = (typeof sheetMetals)[number];

export const sheetMicrobes = [
  'total-plate-count',
  'yeast-mold',
  'coliforms',
  'enterobacteria',
  'e-coli',
  'salmonella',
  'staphylococcus',
  'pseudomonas',
  'listeria',
  'bile-tolerant',
] as const;
export type SheetMicrobe = (typeof sheetMicrobes)[number];

/** Named on the sheet and kept in its own words. */
export const sheetOthers = [
  'aflatoxins',
  'ochratoxin',
  'pesticides',
  'residual-solvents',
  'moisture',
  'water-activity',
  'loss-on-drying',
  'ash',
  'adulterants',
] as const;
export type SheetOther = (typeof sheetOthers)[number];

export type SheetAnalyte = SheetAlkaloid | SheetMetal | SheetMicrobe | SheetOther;

export type AlkaloidUnit = 'mg/g' | 'percent' | 'mg/mL' | 'mg/unit' | 'ppm';
export type MetalUnit = 'ppm' | 'ppb' | 'ug/g' | 'mg/kg' | 'ug/kg' | 'ng/g';
export type MicrobeUnit = 'cfu/g' | 'cfu/mL' | 'mpn/g';
export type SheetUnit = AlkaloidUnit | MetalUnit | MicrobeUnit;

/** The laboratory could not measure it: below its limit, which may be stated. In the unit of the figure. */
export interface BelowLimit {
  readonly limit: number | null;
  /** As on the sheet: `<LOQ`, `ND`, `<0.01`. */
  readonly as: string;
}

interface Figure<Analyte, Unit> {
  readonly analyte: Analyte;
  /** As on the sheet. */
  readonly name: string;
  /** Line of the text, from 1. */
  readonly line: number;
  /** `null` where it lies below the laboratory's limit, or is a yes or no. */
  readonly value: number | null;
  /** `null` only where there is no value. */
  readonly unit: Unit | null;
  readonly belowLimit?: BelowLimit;
}

export type AlkaloidFigure = Figure<SheetAlkaloid, AlkaloidUnit>;
export interface MetalFigure extends Figure<SheetMetal, MetalUnit> {
  /** The value in parts per million (ug/g). */
  readonly ppm: number | null;
}
export interface MicrobeFigure extends Figure<SheetMicrobe, MicrobeUnit> {
  /** Where the test asks only whether it is there. */
  readonly found: 'absent' | 'present' | null;
}
export interface OtherFigure {
  readonly analyte: SheetOther;
  readonly name: string;
  readonly line: number;
  /** What stands behind the name. */
  readonly text: string;
}

export type UnreadReason =
  /** No value behind the name. */
  | 'no-value'
  /** A number without a unit. */
  | 'no-unit'
  /** A unit that does not fit the test, such as mg a serving. */
  | 'unit-not-usable'
  /** Several numbers, and nothing says which is the result. */
  | 'which-number'
  /** The row has other columns than the heading. */
  | 'columns-differ'
  /** "1,234" may be a thousand or one and a bit. */
  | 'ambiguous-number'
  /** More than the whole, such as 140 %. */
  | 'impossible'
  /** Not tested, not applicable. */
  | 'not-tested'
  /** Longer than any row of a table. */
  | 'line-too-long';

/** A line that speaks of a test and could not be read. */
export interface UnreadLine {
  readonly line: number;
  /** The test that it speaks of; absent where the line was not looked into. */
  readonly analyte?: SheetAnalyte;
  readonly text: string;
  readonly reason: UnreadReason;
}

export type SheetProblem =
  /** Day and month could be either; nothing was chosen. */
  | { readonly kind: 'date-ambiguous'; readonly text: string; readonly candidates: readonly PlainDate[] }
  | { readonly kind: 'date-unreadable'; readonly text: string }
  /** Two different figures for one test; neither was taken. */
  | { readonly kind: 'conflict'; readonly analyte: SheetAnalyte; readonly lines: readonly number[] }
  /** An alkaloid larger than the total on the same sheet. */
  | { readonly kind: 'exceeds-total'; readonly analyte: SheetAlkaloid }
  | { readonly kind: 'too-long'; readonly limit: number }
  /** No test was recognised: perhaps not a laboratory's sheet. */
  | { readonly kind: 'nothing-read' };

/** What such a sheet usually states; what is not there is listed as missing. */
export const usualParts = [
  'batch',
  'date',
  'laboratory',
  'mitragynine',
  '7-hydroxymitragynine',
  'lead',
  'arsenic',
  'cadmium',
  'mercury',
  'total-plate-count',
  'yeast-mold',
  'e-coli',
  'salmonella',
] as const;
export type UsualPart = (typeof usualParts)[number];

export interface LabSheet {
  readonly product: string | null;
  readonly batch: string | null;
  readonly date: PlainDate | null;
  readonly laboratory: string | null;
  readonly alkaloids: readonly AlkaloidFigure[];
  readonly metals: readonly MetalFigure[];
  readonly microbes: readonly MicrobeFigure[];
  readonly other: readonly OtherFigure[];
  readonly unread: readonly UnreadLine[];
  readonly missing: readonly UsualPart[];
  readonly problems: readonly SheetProblem[];
}
