/**
 * A dose's alkaloids, each as a distribution: by the laboratory's analysis of that batch, else by the label, else by
 * the range published for that form, else unknown.
 */
import type {
  AlkaloidContent,
  ContentBasis,
  ContentKind,
  ContentNote,
  DoseAlkaloid,
  DoseContent,
  Moments,
} from './content-types.ts';
import { gramsPerUnit, strengthPerUnit, type Amount, type Concentration, type ProductPayload } from './convert.ts';
import type { ProductFacts } from './facts.ts';
import { massOf, product } from './mass.ts';
import { labelFactor, publishedPerGram, type Published } from './published.ts';

const KINDS: Readonly<Record<ProductPayload['kind'], ContentKind>> = {
  kratom: 'leaf',
  extract: 'extract',
  '7-oh': 'isolated-7-oh',
};

/** One way to know the strength: tried in order, the first that can be used counts. */
type Strength =
  | {
      readonly ok: true;
      readonly basis: ContentBasis;
      readonly moments: Moments;
      readonly notes: readonly ContentNote[];
      readonly published: Published | null;
    }
  | { readonly ok: false; readonly notes: readonly ContentNote[] };

/** What is asked: of which alkaloid, in which dose. */
interface Asked {
  readonly alkaloid: DoseAlkaloid;
  readonly unit: Amount['unit'];
  readonly taken: ProductPayload;
  readonly facts: ProductFacts;
}

/**
 * @param amount As the dose has it. Its standard deviation counts as an independent error.
 * @param taken The version of the product that was taken; `null` where it is not known.
 * @returns Distributions in mg. What cannot be known is `null` with the reason, never zero.
 */
export function doseContent(amount: Amount, taken: ProductPayload | null, facts: ProductFacts): DoseContent {
  const moments = amount.value === null ? null : { mean: amount.value, sd: amount.sd ?? 0 };
  if (taken === null) {
    const nothing = unknown(['product-not-known']);
    return { kind: null, basis: 'unknown', mitragynine: nothing, sevenHydroxymitragynine: nothing, amount: moments };
  }
  const kind = KINDS[taken.kind];
  const of = (alkaloid: DoseAlkaloid): AlkaloidContent =>
    moments === null
      ? unknown(['amount-not-known'])
      : alkaloidContent(moments, { alkaloid, unit: amount.unit, taken, facts });
  const mitragynine = of('mitragynine');
  const sevenHydroxymitragynine = of('sevenHydroxymitragynine');
  const basis = (kind === 'isolated-7-oh' ? sevenHydroxymitragynine : mitragynine).basis;
  return { kind, basis, mitragynine, sevenHydroxymitragynine, amount: moments };
}

const unknown = (notes: readonly ContentNote[]): AlkaloidContent => ({
  basis: 'unknown',
  mass: null,
  strength: null,
  notes,
  facts: [],
  sources: [],
});

function alkaloidContent(amount: Moments, asked: Asked): AlkaloidContent {
  const notes: ContentNote[] = [];
  for (const way of [byAmount, byAnalysis, byLabel, byRange]) {
    const strength = way(asked);
    if (strength === null) continue;
    notes.push(...strength.notes);
    if (!strength.ok) continue;
    const used = strength.published?.facts ?? [];
    return {
      basis: strength.basis,
      mass: massOf(product(amount, strength.moments)),
      strength: strength.moments,
      notes: [...new Set(notes)],
      facts: used.map(({ id }) => id),
      sources: [...new Set(used.flatMap(({ sources }) => sources))],
    };
  }
  return unknown([...new Set(notes)]);
}

/** Milligrams of a 7-OH product are milligrams of 7-OH, as its label counts them. */
function byAmount(asked: Asked): Strength | null {
  const { alkaloid, unit, taken } = asked;
  const stated = taken.units?.some((one) => one.unit === 'mg') ?? false;
  if (taken.kind !== '7-oh' || unit !== 'mg' || alkaloid !== 'sevenHydroxymitragynine' || stated) return null;
  return fromLabel({ mean: 1, sd: 0 }, asked, ['amount-is-alkaloid']);
}

function byAnalysis({ alkaloid, unit, taken }: Asked): Strength | null {
  const { analysis } = taken;
  if (analysis === undefined) return null;
  const { batch, content } = analysis;
  if (batch !== undefined && taken.batch !== undefined && !sameBatch(batch, taken.batch))
    return { ok: false, notes: ['analysis-of-another-batch'] };
  const concentration = content[alkaloid];
  if (concentration === undefined) return totalOnly(content);
  const moments = strengthPerUnit(concentration, unit, taken);
  if ('reason' in moments) return { ok: false, notes: [moments.reason] };
  return { ok: true, basis: 'analysis', moments, notes: spreadNote(concentration), published: null };
}

function byLabel(asked: Asked): Strength | null {
  const { alkaloid, unit, taken } = asked;
  if (taken.label === undefined) return null;
  const concentration = taken.label[alkaloid];
  if (concentration === undefined) return totalOnly(taken.label);
  const moments = strengthPerUnit(concentration, unit, taken);
  if ('reason' in moments) return { ok: false, notes: [moments.reason] };
  return fromLabel(moments, asked, spreadNote(concentration));
}

/** A label, widened where somebody measured how far such labels are off. */
function fromLabel(moments: Moments, { alkaloid, taken, facts }: Asked, notes: readonly ContentNote[]): Strength {
  const found = labelFactor(alkaloid, KINDS[taken.kind], facts);
  if (found === null)
    return { ok: true, basis: 'label', moments, notes: [...notes, 'label-unchecked'], published: null };
  return {
    ok: true,
    basis: 'label',
    moments: product(moments, found.moments),
    notes: [...notes.filter((note) => note !== 'no-measured-spread'), 'label-corrected'],
    published: found,
  };
}

function byRange({ alkaloid, unit, taken, facts }: Asked): Strength {
  const found = publishedPerGram(alkaloid, KINDS[taken.kind], facts);
  if (found === null) return { ok: false, notes: ['no-published-range'] };
  const grams = gramsPerUnit(unit, taken);
  if ('reason' in grams) return { ok: false, notes: [grams.reason] };
  return {
    ok: true,
    basis: 'published-range',
    moments: product(found.moments, grams),
    notes: ['range-of-the-form'],
    published: found,
  };
}

const spreadNote = ({ sd }: Concentration): readonly ContentNote[] => (sd === undefined ? ['no-measured-spread'] : []);

const totalOnly = (content: { readonly totalAlkaloids?: unknown }): Strength | null =>
  content.totalAlkaloids === undefined ? null : { ok: false, notes: ['only-total-alkaloids'] };

/** Batches are typed by hand: case, spaces and dashes do not tell two apart. */
const sameBatch = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (batch: string): string => batch.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
