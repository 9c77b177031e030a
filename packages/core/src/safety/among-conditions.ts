/**
 * Medicines that were typed among the conditions: "Crohn's on Humira", "depression, Zoloft". They are screened like any
 * other, because nobody would look for them here.
 *
 * Exact names only, and never a substance that may belong to the illness itself ("iron deficiency", "insulin
 * resistance"): brands count anywhere, other names where the words say that it is taken or say nothing else.
 */
import { type MedicineIndex, type MedicineReading, readMedicine } from '../medicines/index.ts';
import { fold } from '../text/index.ts';
import { isKratom } from './presence.ts';
import { readCondition } from './read-condition.ts';
import type { SafetyFacts } from './facts.ts';

/** Medicines as read, and conditions as typed. */
export interface Typed {
  readonly medicines: readonly MedicineReading[];
  readonly conditions: readonly string[];
}

const CLAUSE_END = /[,;\n]|\.(?=\s|$)/u;
const TAKEN = /\b(?:on|taking|take|takes|prescribed|using|treated with|managed with|controlled with|medicated with)\b/u;
/** "Low potassium" and "iron deficiency" are no medicines, unless they are taken. */
const LEVEL = /\b(?:low|high|lack of|deficien\w*|levels?)\b/u;
/** Here a name says what did harm, and not what is taken. */
const HARMED = /\b(?:allerg\w*|intoleran\w*|overdos\w*|reaction|withdrawals?|poisoning|dependent on|addicted)\b/u;

/**
 * The same, with the medicines that stand among the conditions behind the others, where they are not there yet.
 * @returns conditions without those that are a medicine and nothing else; each new medicine certain and with nothing
 *   left over, because the rest of the words is the condition's.
 */
export function withMedicinesAmong(typed: Typed, index: MedicineIndex, facts: SafetyFacts): Typed {
  const conditions: string[] = [];
  const among: MedicineReading[] = [];
  for (const text of typed.conditions) {
    const clauses = text
      .split(CLAUSE_END)
      .map((clause) => clause.trim())
      .filter((clause) => clause !== '');
    const found = clauses.map((clause) => takenIn(clause, index, facts));
    among.push(...found.flatMap((one) => one?.reading ?? []));
    if (clauses.length === 0 || found.some((one) => one?.isAll !== true)) conditions.push(text);
  }
  const known = new Set(
    typed.medicines.flatMap(({ certain, matches }) => (certain ? matches.map(({ ingredient }) => ingredient) : [])),
  );
  const added = among.filter(({ matches }) => {
    const isNew = matches.some(({ ingredient }) => !known.has(ingredient));
    for (const { ingredient } of matches) known.add(ingredient);
    return isNew;
  });
  return { medicines: [...typed.medicines, ...added], conditions };
}

interface Taken {
  readonly reading: MedicineReading;
  /** True where the clause says nothing else. */
  readonly isAll: boolean;
}

function takenIn(clause: string, index: MedicineIndex, facts: SafetyFacts): Taken | null {
  const words = fold(clause);
  if (HARMED.test(words)) return null;
  const reading = readMedicine(clause, index);
  const exact = reading.matches.filter(({ confidence }) => confidence === 1);
  if (exact.length === 0 || isKratom(reading)) return null;
  const isAll =
    reading.certain &&
    reading.unresolved === null &&
    exact.length === reading.matches.length &&
    !LEVEL.test(words) &&
    !readCondition(clause, facts).recognised;
  const matches = isAll || TAKEN.test(words) ? exact : exact.filter(({ brand }) => brand !== null);
  if (matches.length === 0) return null;
  return { reading: { ...reading, matches, certain: true, alternatives: [], unresolved: null }, isAll };
}
