/** What the facts say of products of one form: the range that was found, and how far labels were off. */
import { logNormalByRange, logNormalMean, logNormalSd } from '../numeric/index.ts';
import type { ContentKind, DoseAlkaloid, Moments } from './content-types.ts';
import type { ContentFact, ProductFacts } from './facts.ts';

/** Moments of a figure, and the facts that it rests on. */
export interface Published {
  readonly moments: Moments;
  readonly facts: readonly ContentFact[];
}

const ANALYTE: Readonly<Record<DoseAlkaloid, ContentFact['analyte']>> = {
  mitragynine: 'mitragynine',
  sevenHydroxymitragynine: '7-hydroxymitragynine',
};

/** Mixed series count for extracts: a leaf that was measured alone is known better. */
const FORMS: Readonly<Record<ContentKind, readonly ContentFact['form'][]>> = {
  leaf: ['leaf', 'leaf-powder'],
  extract: ['extract', 'leaf-and-extract'],
  'isolated-7-oh': ['7-oh-product'],
};

/**
 * The ends of a range that was found are taken as the 5 % and 95 % points. A range found among hundreds of samples
 * holds more than nine tenths of them, so this is rather too wide than too narrow.
 */
const TAIL = 0.05;

const perGram = (fact: ContentFact): number | null =>
  fact.unit === 'mg/g' ? 1 : fact.unit === '%' && fact.shareOf === 'weight' ? 10 : null;

/** mg of the alkaloid in one gram of such a product; `null` where no verified figure exists. */
export function publishedPerGram(alkaloid: DoseAlkaloid, kind: ContentKind, facts: ProductFacts): Published | null {
  const used = facts.contents.filter(
    (fact) =>
      fact.verified &&
      fact.labelled !== true &&
      fact.analyte === ANALYTE[alkaloid] &&
      FORMS[kind].includes(fact.form) &&
      perGram(fact) !== null,
  );
  const ends = used.flatMap((fact) => {
    const factor = perGram(fact) ?? 1;
    return [fact.value, fact.low, fact.high].filter((end) => end !== undefined).map((end) => end * factor);
  });
  // One figure is a product and not a range.
  if (new Set(ends).size < 2 || Math.min(...ends) <= 0) return null;
  const shape = logNormalByRange(Math.min(...ends), Math.max(...ends), TAIL);
  return { moments: { mean: logNormalMean(shape), sd: logNormalSd(shape) }, facts: used };
}

/** How much more than its label such a product was found to hold, as a factor; `null` where nobody measured it. */
export function labelFactor(alkaloid: DoseAlkaloid, kind: ContentKind, facts: ProductFacts): Published | null {
  const fact = facts.contents.find(
    (one) =>
      one.verified &&
      one.aboveLabel !== undefined &&
      one.analyte === ANALYTE[alkaloid] &&
      FORMS[kind].includes(one.form),
  );
  if (fact?.aboveLabel === undefined) return null;
  const shape = logNormalByRange(1 + fact.aboveLabel.low / 100, 1 + fact.aboveLabel.high / 100, TAIL);
  return { moments: { mean: logNormalMean(shape), sd: logNormalSd(shape) }, facts: [fact] };
}
