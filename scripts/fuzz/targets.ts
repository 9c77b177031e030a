/**
 * One fuzz case a target: an input, the shipped function, and what must hold whatever the input is.
 * A target returns what went wrong in words, or `null`.
 */
import { answerLaw, readPlace } from '@clearleaf/core/law';
import { journalStateSchema, products, uses, type Use } from '@clearleaf/core/journal';
import { createMedicineIndex, readMedicine, suggestMedicines } from '@clearleaf/core/medicines';
import { createSpeaker } from '@clearleaf/core/message';
import { en } from '@clearleaf/core/message/en';
import { parsePlainDate, plainDate, type PlainDate } from '@clearleaf/core/quantity';
import { type Knowledge, LONGEST_SENTENCE, readSentence, review } from '@clearleaf/core/review';
import { readCondition, screen } from '@clearleaf/core/safety';
import { isAtLeast } from '@clearleaf/core/finding';
import { evidenceFor } from '@clearleaf/core/claims';
import { loadRoom } from '@clearleaf/knowledge/node';
import { anyText, dressed, loosely, misspell } from './inputs.ts';
import { createLawOracle, whyNotGreen, type LawOracle } from './oracle.ts';
import type { Random } from './random.ts';

/** Everything the targets need, loaded once. */
export interface Bench {
  readonly knowledge: Knowledge;
  readonly oracle: LawOracle;
  /** Names of medicines that must never pass in silence. */
  readonly dangerous: readonly string[];
  /** Names of places whose kratom leaf is prohibited, as their facts spell them. */
  readonly banned: readonly string[];
  readonly speak: ReturnType<typeof createSpeaker<typeof en>>;
}

export function createBench(): Bench {
  const medicines = createMedicineIndex(loadRoom('medicines'));
  const law = loadRoom('law');
  const safety = loadRoom('safety');
  const [claims, exposure] = [loadRoom('claims'), loadRoom('pharmacokinetics')];
  const knowledge: Knowledge = { law, gazetteer: loadRoom('gazetteer'), medicines, safety, claims, exposure };
  const serious = safety.interactions
    .filter(({ severity }) => isAtLeast(severity, 'major'))
    .flatMap(({ ingredients, onlyWith }) => {
      // Some trigger their rule only beside certain words (niacin in high doses): without these they may pass.
      const conditional = new Set(onlyWith.flatMap((rider) => rider.ingredients));
      return ingredients.filter((name) => !conditional.has(name));
    });
  return {
    knowledge,
    oracle: createLawOracle(),
    // Kratom itself is what the screening is about, not a medicine beside it. A slip in a short name can make anything.
    dangerous: [...new Set(serious)].filter((name) => name.length > 4 && name !== 'kratom'),
    banned: law.places
      .filter(({ kratom, level }) => kratom.status === 'prohibited' && level !== 'population')
      .map(({ name }) => name),
    speak: createSpeaker('en', en),
  };
}

export type Target = (random: Random, bench: Bench) => string | null;

const oneDay = 86_400_000;
const firstDay = Date.parse('2025-06-01');

function anyDay(random: Random): PlainDate {
  return plainDate(new Date(firstDay + random.int(900) * oneDay).toISOString().slice(0, 10));
}

const anyAge = (random: Random): number | null => (random.chance(0.2) ? null : random.int(121));
const anyUse = (random: Random): Use | null => (random.chance(0.2) ? null : random.pick(uses));

function anyPlace(random: Random, { knowledge, banned }: Bench): string {
  const { cities, countries } = knowledge.gazetteer ?? { cities: '', countries: [] };
  switch (random.int(5)) {
    case 0:
      return anyText(random);
    case 1:
      return loosely(random.pick(banned), random);
    case 2: {
      const start = cities.indexOf('\n', random.int(cities.length)) + 1;
      const city = cities.slice(start, cities.indexOf('|', start));
      return loosely(random.chance(0.5) ? `${city}, ${random.pick(knowledge.law.places).name}` : city, random);
    }
    case 3:
      return misspell(random.pick(knowledge.law.places).name, random);
    default:
      return random.pick(countries)[1];
  }
}

/** Any place, product, age and day: no crash, and no `yes` that the oracle does not grant. */
const law: Target = (random, bench) => {
  const { knowledge, oracle, speak } = bench;
  const typed = anyPlace(random, bench);
  const place = readPlace(typed, knowledge.law, knowledge.gazetteer);
  if (place.kind !== 'resolved') return null;
  const question = { product: random.pick(products), age: anyAge(random), at: anyDay(random) };
  const answer = answerLaw({ facts: knowledge.law, chain: place.chain, ...question, speak });
  if (answer.mayBuy !== 'yes') return null;
  const why = whyNotGreen(
    oracle,
    place.chain.map(({ code }) => code),
    question,
  );
  return why === null ? null : `wrong green light for ${JSON.stringify(typed)} ${JSON.stringify(question)}: ${why}`;
};

/** A banned place, however loosely typed, is never allowed. */
const bannedPlace: Target = (random, bench) => {
  const { knowledge, speak } = bench;
  const typed = loosely(random.pick(bench.banned), random);
  const place = readPlace(typed, knowledge.law, knowledge.gazetteer);
  if (place.kind !== 'resolved') return null;
  const answer = answerLaw({
    facts: knowledge.law,
    chain: place.chain,
    product: random.pick(products),
    age: 40,
    at: anyDay(random),
    speak,
  });
  return answer.mayBuy === 'yes' ? `wrong green light for the banned place ${JSON.stringify(typed)}` : null;
};

const noOne = { age: 40, use: null, withdrawal: null, product: null, conditions: [], country: null } as const;

/** A dangerous medicine in any dress is flagged as serious. */
const dangerousMedicine: Target = (random, { knowledge, dangerous, speak }) => {
  const typed = dressed(random.pick(dangerous), random);
  const { worstSeverity } = screen(
    { ...noOne, medicines: [readMedicine(typed, knowledge.medicines)] },
    knowledge.safety,
    plainDate('2026-07-15'),
    speak,
  );
  return isAtLeast(worstSeverity, 'major') ? null : `${JSON.stringify(typed)} was screened as ${worstSeverity}`;
};

/** A dangerous medicine misspelt is flagged, asked back or not assessed; it is never waved through. */
const misspeltMedicine: Target = (random, { knowledge, dangerous, speak }) => {
  const typed = dressed(misspell(random.pick(dangerous), random), random);
  const reading = readMedicine(typed, knowledge.medicines);
  // A slip can turn one medicine's name exactly into another's ("codeine" into "cocaine" needs two, some need one).
  if (reading.certain && reading.matches.every(({ confidence }) => confidence === 1)) return null;
  const { worstSeverity } = screen(
    { ...noOne, medicines: [reading] },
    knowledge.safety,
    plainDate('2026-07-15'),
    speak,
  );
  return isAtLeast(worstSeverity, 'unknown') ? null : `${JSON.stringify(typed)} was screened as ${worstSeverity}`;
};

/** Any text as a medicine or a condition: no crash, and what is not recognised is at least unknown. */
const anyMedicine: Target = (random, { knowledge, speak }) => {
  const typed = anyText(random);
  const reading = readMedicine(typed, knowledge.medicines);
  suggestMedicines(typed.slice(0, 40), knowledge.medicines, 8);
  const { worstSeverity } = screen(
    { ...noOne, use: anyUse(random), medicines: [reading], conditions: [typed] },
    knowledge.safety,
    anyDay(random),
    speak,
  );
  const silent = reading.unresolved !== null && !isAtLeast(worstSeverity, 'unknown');
  return silent
    ? `${JSON.stringify(typed)} left ${JSON.stringify(reading.unresolved)} unresolved and was screened as ${worstSeverity}`
    : null;
};

const anyReason: Target = (random, { knowledge, speak }) => {
  const typed = random.chance(0.5) ? anyText(random) : misspell(random.pick(knowledge.claims.indications).name, random);
  readCondition(typed, knowledge.safety);
  return evidenceFor(typed, knowledge.claims, speak).bottomLine === ''
    ? `no word was said of the reason ${JSON.stringify(typed)}`
    : null;
};

/** Whole sentences, half of them made of real parts: no crash, a valid state, and a review. */
const sentence: Target = (random, bench) => {
  const { knowledge, dangerous, speak } = bench;
  const parts = Array.from({ length: 1 + random.int(5) }, () => {
    switch (random.int(5)) {
      case 0:
        return String(random.int(120));
      case 1:
        return dressed(random.pick(dangerous), random);
      case 2:
        return anyPlace(random, bench);
      case 3:
        return random.pick([
          '7-OH tablets',
          'kratom tea daily',
          'for anxiety',
          'pregnant',
          'in withdrawal',
          'my roommate uses opioids',
          'no history of seizures',
        ]);
      default:
        return anyText(random);
    }
  });
  const text = parts.join(random.pick([', ', ' and ', ' ', '. '])).slice(0, LONGEST_SENTENCE);
  const { state } = readSentence(text, knowledge);
  const checked = journalStateSchema.safeParse(state);
  if (!checked.success) return `${JSON.stringify(text)} gave a state that its schema refuses: ${checked.error.message}`;
  const { law: answer, worstSeverity, notAssessed } = review(state, knowledge, { at: anyDay(random) }, speak);
  if (notAssessed.length > 0 && !isAtLeast(worstSeverity, 'unknown'))
    return `${JSON.stringify(text)}: not assessed, yet ${worstSeverity}`;
  return answer?.mayBuy === 'yes' && state.person.age === null && answer.minimumAge !== null
    ? `${JSON.stringify(text)}: yes without an age`
    : null;
};

/** A text is a day only if the calendar has it. */
const day: Target = (random) => {
  const [month, date] = [random.int(14), random.int(34)];
  const text = random.chance(0.5)
    ? anyText(random)
    : `${2020 + random.int(10)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const parsed = parsePlainDate(text);
  return parsed !== null && new Date(parsed).toISOString().slice(0, 10) !== text
    ? `${JSON.stringify(text)} was read as a day`
    : null;
};

/** A target's name and its share of the cases. */
export const targets: Readonly<Record<string, { readonly share: number; readonly run: Target }>> = {
  law: { share: 0.2, run: law },
  bannedPlace: { share: 0.15, run: bannedPlace },
  dangerousMedicine: { share: 0.25, run: dangerousMedicine },
  misspeltMedicine: { share: 0.1, run: misspeltMedicine },
  anyMedicine: { share: 0.1, run: anyMedicine },
  anyReason: { share: 0.1, run: anyReason },
  sentence: { share: 0.005, run: sentence },
  day: { share: 0.095, run: day },
};
