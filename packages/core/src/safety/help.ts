/** Whom to call: emergency number first, then the verified lines of the country. */
import type { HelpLine } from './types.ts';
import type { HelpLineFact, SafetyFacts } from './facts.ts';

/** Reading order of kinds. */
const KINDS: readonly HelpLine['kind'][] = [
  'emergency',
  'crisis',
  'treatment',
  'poison',
  'do-not-use-alone',
  'support',
];
/** Stands for every country without an emergency number here. */
const ANY = 'any';

/**
 * The help lines of a country, the emergency number first. Where no number of the country was verified, the first
 * line says to call the local emergency number and its `number` is `null`.
 * @param country ISO 3166 code of two letters, or `null` where it is not known.
 */
export function helpFor(country: string | null, facts: SafetyFacts): HelpLine[] {
  return factsFor(country, facts).map((fact) => helpLineOf(fact, country, facts));
}

/** As {@link helpFor}: those to which people with suicidal thoughts, or people who use drugs, may turn. */
export function helpAbout(about: 'suicide' | 'substance', country: string | null, facts: SafetyFacts): HelpLine[] {
  return factsFor(country, facts)
    .filter((fact) => fact[about] && fact.kind !== 'emergency')
    .map((fact) => helpLineOf(fact, country, facts));
}

function factsFor(country: string | null, facts: SafetyFacts): HelpLineFact[] {
  const code = country?.toUpperCase() ?? ANY;
  const own = code === ANY ? [] : facts.helpLines.filter((fact) => fact.countries.includes(code));
  const general = own.some((fact) => fact.kind === 'emergency')
    ? []
    : facts.helpLines.filter((fact) => fact.countries.includes(ANY));
  return [...general, ...own].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function helpLineOf(fact: HelpLineFact, country: string | null, facts: SafetyFacts): HelpLine {
  const source = facts.sources[fact.sources[0] ?? ''];
  const { id, kind, name, number, text, url, hours, cost, languages, note = null, verifiedOn } = fact;
  return {
    id,
    kind,
    name,
    number,
    text,
    url,
    hours,
    cost,
    languages,
    note,
    verifiedOn,
    country: fact.countries.includes(ANY) ? ANY : (country?.toUpperCase() ?? ANY),
    source: source?.url ?? source?.title ?? '',
  };
}
