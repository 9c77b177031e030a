/** From the journal's doses to records of the engine, each with how sure its amount is; what cannot be counted is said. */
import type { EntryOf, JournalBook } from '../journal/index.ts';
import {
  modelsOf,
  type PharmacokineticModel,
  samplePeople,
  type Sampling,
  terminalHalfLife,
} from '../pharmacokinetics/index.ts';
import type { PharmacokineticsFacts } from '../pharmacokinetics/facts.ts';
import { contentKinds, type DoseContent, doseContent } from '../product/index.ts';
import type { ProductFacts } from '../product/facts.ts';
import { sampleQuantile } from '../numeric/index.ts';
import { plannedRecords } from './plan.ts';
import { type DoseRecord, type ExposureFacts, type ExposureQuestion, HOUR, productKey } from './records.ts';
import type { CountedDose, NotComputable, Prepared, PreparedPart, Uncounted, UncountedReason } from './types.ts';

const MINUTES_PER_HOUR = 60;

/** Models of mitragynine and of the 7-OH that is made of it: both are shown, and what is not followed is not none. */
export const doseModels = (facts: PharmacokineticsFacts): readonly PharmacokineticModel[] =>
  modelsOf(facts).filter(({ parent, metabolite }) => parent === 'mitragynine' && metabolite === '7-hydroxymitragynine');

type DoseEntry = EntryOf<'dose'>;

/** One dose as it was read. */
export interface ReadDose {
  readonly entry: DoseEntry;
  readonly content: DoseContent;
  readonly taken: EntryOf<'product'> | null;
}

/** The doses that matter to a window, ready to be drawn. */
export function prepareExposure(book: JournalBook, facts: ExposureFacts, question: ExposureQuestion): Prepared {
  const { now, window, ahead } = question;
  const models = doseModels(facts.pharmacokinetics);
  const countedFrom = window.from - hoursThatMatter(models) * HOUR;
  const read = (entry: DoseEntry): ReadDose => readDose(entry, book, facts.product);
  const doses = dosesBetween(book, countedFrom, window.to).map(read);
  const past = doses.filter(({ entry }) => entry.at <= now);
  const later = doses.filter(({ entry }) => entry.at > now);
  const plan = plannedRecords(book, { ...question, lastTaken: past.at(-1)?.taken ?? null }, facts.product);
  const counted = ahead === 'plan' ? doses : past;
  const parts = contentKinds.flatMap((kind) => {
    const known = models.filter(({ products }) => products.includes(kind));
    const ofKind = counted.filter(({ content }) => content.kind === kind && content.mitragynine.mass !== null);
    const added = ahead === 'plan' && plan.kind === kind ? plan.records : [];
    if (known.length === 0 || ofKind.length + added.length === 0) return [];
    return [partOf({ kind, doses: ofKind, models: known, added }, book, facts, now)];
  });
  const uncounted = uncountedOf(counted, models);
  return {
    now,
    window,
    countedFrom,
    parts,
    uncounted,
    notComputable: parts.length > 0 ? null : reasonOf(uncounted),
    ahead,
    planned: { doses: later.map(({ entry }) => entry.id), perDay: plan.perDay },
  };
}

/** The whole kind is said by the worst known reason: what no study has followed, else what is not known of the product. */
function reasonOf(uncounted: readonly Uncounted[]): NotComputable {
  if (uncounted.length === 0) return 'no-doses';
  return uncounted.every(({ reason }) => reason === 'no-model') ? 'no-model' : 'strength-not-known';
}

const dosesBetween = (book: JournalBook, from: number, to: number): readonly DoseEntry[] =>
  book.between(from, to, ['dose']).filter((entry) => entry.kind === 'dose');

function readDose(entry: DoseEntry, book: JournalBook, facts: ProductFacts): ReadDose {
  const { product, amount } = entry.payload;
  const taken = product === null ? null : book.productVersion(product);
  return { entry, taken, content: doseContent(amount, taken?.payload ?? null, facts) };
}

/** People whose half-lives say how far back a dose still matters; the same at every call. */
const MEMORY: Sampling = { subjects: 400, seed: 1 };
/** Share of the slow part that is left of the oldest dose counted. */
const LEFT = 0.01;

/** Hours after which less than a hundredth is left in 95 of 100 people of the slowest model. */
export function hoursThatMatter(models: readonly PharmacokineticModel[]): number {
  const longest = models.map((model) => sampleQuantile(samplePeople(model, MEMORY).map(terminalHalfLife), 0.95));
  return Math.max(0, ...longest) * Math.log2(1 / LEFT);
}

interface PartInput extends Pick<PreparedPart, 'kind' | 'dosing' | 'uncertain'> {
  readonly doses: readonly ReadDose[];
  readonly models: readonly PharmacokineticModel[];
}

function partOf(
  { kind, doses, models, added }: Omit<PartInput, 'dosing' | 'uncertain'> & { readonly added: readonly DoseRecord[] },
  book: JournalBook,
  { pharmacokinetics }: ExposureFacts,
  now: number,
): PreparedPart {
  const counted = doses.flatMap(countedDose);
  const records = doses.flatMap((dose) => recordOf(dose, book, now));
  const all = [...records, ...added].sort((a, b) => a.dosing.time - b.dosing.time);
  return {
    kind,
    doses: counted,
    dosing: all.map(({ dosing }) => dosing),
    uncertain: all.map(({ uncertain }) => uncertain),
    models: models.map(({ id }) => id),
    beyondStudied: beyondStudied(counted, models, pharmacokinetics),
  };
}

function countedDose({ entry, content }: ReadDose): CountedDose[] {
  const { mass, basis } = content.mitragynine;
  if (mass === null) return [];
  const { minutes = 0, eaten = null } = entry.payload;
  return [{ entry: entry.id, at: entry.at, mass, basis, minutes, eaten }];
}

function recordOf({ entry, content, taken }: ReadDose, book: JournalBook, now: number): DoseRecord[] {
  const { amount, mitragynine } = content;
  if (amount === null || mitragynine.strength === null || taken === null) return [];
  const { minutes = 0 } = entry.payload;
  const time = (entry.at - now) / HOUR;
  return [
    {
      dosing: {
        time,
        amount: amount.mean * mitragynine.strength.mean,
        ...(minutes === 0 ? {} : { duration: minutes / MINUTES_PER_HOUR }),
      },
      uncertain: { product: productKey(taken, mitragynine.basis, book), amount, strength: mitragynine.strength },
    },
  ];
}

function beyondStudied(
  doses: readonly CountedDose[],
  models: readonly PharmacokineticModel[],
  { studies }: PharmacokineticsFacts,
): PreparedPart['beyondStudied'] {
  const sources = new Set(models.flatMap((model) => model.sources));
  const studied = Math.max(
    0,
    ...studies
      .filter(({ id }) => sources.has(id))
      .flatMap(({ arms }) => arms.map(({ mitragynine }) => mitragynine?.high ?? mitragynine?.value ?? 0)),
  );
  const largest = Math.max(0, ...doses.map(({ mass }) => mass.median));
  return largest > studied ? { largest, studied } : null;
}

function uncountedOf(doses: readonly ReadDose[], models: readonly PharmacokineticModel[]): Uncounted[] {
  const found = new Map<string, { reason: UncountedReason; kind: Uncounted['kind']; doses: string[] }>();
  for (const dose of doses) {
    const reason = whyNot(dose, models);
    if (reason === null) continue;
    const { kind } = dose.content;
    const key = `${reason} ${kind}`;
    const group = found.get(key) ?? { reason, kind, doses: [] };
    group.doses.push(dose.entry.id);
    found.set(key, group);
  }
  return [...found.values()];
}

function whyNot({ content }: ReadDose, models: readonly PharmacokineticModel[]): UncountedReason | null {
  const { kind, mitragynine } = content;
  if (kind === null) return 'product-not-known';
  if (!models.some(({ products }) => products.includes(kind))) return 'no-model';
  if (content.amount === null) return 'amount-not-known';
  return mitragynine.mass === null ? 'strength-not-known' : null;
}
