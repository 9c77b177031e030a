/** Packs as the program uses them: joined to their instrument, and only those that may be shown. */
import type { InstrumentFact, InstrumentsFacts } from './facts.ts';
import type { Answers, Code, Pack, PackItem } from './types.ts';

/** The code system of LOINC in FHIR. */
export const LOINC = 'http://loinc.org';
/** Our own questions are never given the code of a scale that they resemble. */
export const LOCAL_CODES = 'urn:clearleaf:instruments';

/**
 * Every pack of a language, in the order of the facts.
 * @param language Language of the packs; default `en`.
 * @throws Error where a pack words an instrument that may not be shown, or none: the compiler refuses such knowledge.
 */
export function packsOf(facts: InstrumentsFacts, language = 'en'): Pack[] {
  const byId = new Map(facts.instruments.map((fact) => [fact.id, fact]));
  return facts.packs
    .filter((pack) => pack.language === language)
    .map((pack) => ({ ...pack, fact: shippable(pack.instrument, byId), sourceTable: facts.sources }));
}

/** The pack of one instrument, or `null` where it has none in this language. */
export function packOf(facts: InstrumentsFacts, instrument: string, language = 'en'): Pack | null {
  const packs = facts.packs.filter((pack) => pack.instrument === instrument);
  return packsOf({ ...facts, packs }, language)[0] ?? null;
}

function shippable(id: string, byId: ReadonlyMap<string, InstrumentFact>): InstrumentFact {
  const fact = byId.get(id);
  if (fact?.shippable !== true)
    throw new Error(`Cannot show the pack of ${id}: expected an instrument that is marked shippable`);
  return fact;
}

/** The items to ask, given the answers so far: a follow-up is left out until an answer leads to it. */
export function itemsToAsk(pack: Pack, answers: Answers): PackItem[] {
  return pack.items.filter(
    ({ askIf }) => askIf === undefined || askIf.anyOf.some((id) => (answers[id] ?? -Infinity) >= askIf.atLeast),
  );
}

/** What a FHIR Questionnaire of a pack will name. */
export interface PackCodes {
  readonly panel: Code | null;
  readonly total: Code | null;
  /** `linkId` of a FHIR Questionnaire, and the code of each item. */
  readonly items: readonly (Code & { readonly item: string; readonly linkId: string })[];
}

/** The codes of a pack: LOINC where the facts have one, our own otherwise. */
export function codesOf(pack: Pack): PackCodes {
  const { loinc } = pack.fact;
  const scored = pack.items.filter((item) => item.scored).map(({ id }) => id);
  const items = pack.items.map(({ id }) => {
    const code = scored.includes(id) ? loinc?.items[scored.indexOf(id)] : loinc?.difficulty;
    return code === undefined
      ? { item: id, linkId: id, system: LOCAL_CODES, code: `${pack.instrument}.${id}`, reading: 'read' as const }
      : { item: id, linkId: `/${code.code}`, system: LOINC, code: code.code, reading: code.reading };
  });
  return { panel: inLoinc(loinc?.panel), total: inLoinc(loinc?.total), items };
}

const inLoinc = (code: { readonly code: string; readonly reading: Code['reading'] } | undefined): Code | null =>
  code === undefined ? null : { system: LOINC, ...code };
