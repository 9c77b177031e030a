/** Lookups over the facts, made once for each facts object and kept as long as it lives. */
import { resolveSources, type Source } from '../finding/index.ts';
import { createPhraseBook, type PhraseBook, type PhraseTarget } from './phrases.ts';
import type { PlainDate } from '../quantity/index.ts';
import type {
  CombinationFact,
  ConditionFact,
  InteractionFact,
  Recognition,
  RedFlagFact,
  SafetyFacts,
  WithdrawalFact,
} from './facts.ts';

/** Stands for an unnamed medicine of an interaction, where a person typed only its kind ("on benzos"). */
export const someIngredientOf = (fact: InteractionFact): string =>
  fact.ingredients.length === 1 ? (fact.ingredients[0] ?? fact.id) : `some ${fact.id}`;

/** A combination with its members spelt out. */
export interface PreparedCombination {
  readonly fact: CombinationFact;
  /** Ingredients of the first group. */
  readonly members: ReadonlySet<string>;
  /** Ingredients of the second group; empty where two of the first make the combination. */
  readonly partners: ReadonlySet<string>;
  readonly raisesByRule: ReadonlyMap<string, CombinationFact['raises'][number]['to']>;
  readonly memberRules: ReadonlySet<string>;
}

export interface PreparedSafety {
  readonly interactionsByIngredient: ReadonlyMap<string, readonly InteractionFact[]>;
  readonly interactionById: ReadonlyMap<string, InteractionFact>;
  readonly conditionById: ReadonlyMap<string, ConditionFact>;
  readonly redFlagById: ReadonlyMap<string, RedFlagFact>;
  readonly withdrawal: readonly WithdrawalFact[];
  readonly combinations: readonly PreparedCombination[];
  readonly book: PhraseBook;
  /** Red flags and withdrawal: said whoever it concerns. */
  readonly urgentIds: ReadonlySet<string>;
  /** The latest day that an interaction speaks of. */
  readonly asOf: PlainDate;
  readonly conditionsOfAge: (age: number) => readonly ConditionFact[];
  readonly sourcesOf: (fact: { readonly id: string; readonly sources: readonly string[] }) => readonly Source[];
}

const preparedByFacts = new WeakMap<SafetyFacts, PreparedSafety>();

/** @throws Error where the facts hold no interaction, which no compiled room does. */
export function prepareSafety(facts: SafetyFacts): PreparedSafety {
  let prepared = preparedByFacts.get(facts);
  if (prepared === undefined) preparedByFacts.set(facts, (prepared = prepare(facts)));
  return prepared;
}

function prepare(facts: SafetyFacts): PreparedSafety {
  const interactionsByIngredient = new Map<string, InteractionFact[]>();
  for (const fact of facts.interactions) {
    for (const ingredient of fact.ingredients) {
      const list = interactionsByIngredient.get(ingredient);
      if (list === undefined) interactionsByIngredient.set(ingredient, [fact]);
      else list.push(fact);
    }
  }
  const interactionById = byId(facts.interactions);
  const sources = new Map<object, readonly Source[]>();
  // Two thousand phrases: made only once somebody has typed a condition.
  let book: PhraseBook | undefined;
  const asOf = facts.interactions
    .map((fact) => fact.asOf)
    .sort()
    .at(-1);
  if (asOf === undefined) throw new Error('Cannot screen: the knowledge of safety holds no interaction');
  return {
    interactionsByIngredient,
    interactionById,
    conditionById: byId(facts.conditions),
    redFlagById: byId(facts.redFlags),
    withdrawal: [...facts.withdrawal].sort((a, b) => a.order - b.order),
    combinations: facts.combinations.map((fact) => prepareCombination(fact, interactionById)),
    get book() {
      return (book ??= createPhraseBook(phraseEntries(facts)));
    },
    urgentIds: new Set([...facts.redFlags, ...facts.withdrawal].map((fact) => fact.id)),
    asOf,
    conditionsOfAge: (age) =>
      facts.conditions.filter(({ ages }) => ages !== undefined && ages.from <= age && age <= ages.to),
    sourcesOf: (fact) => {
      let resolved = sources.get(fact);
      if (resolved === undefined) sources.set(fact, (resolved = resolveSources(fact.sources, facts.sources)));
      return resolved;
    },
  };
}

const byId = <F extends { readonly id: string }>(facts: readonly F[]): Map<string, F> =>
  new Map(facts.map((fact) => [fact.id, fact]));

function prepareCombination(
  fact: CombinationFact,
  interactionById: ReadonlyMap<string, InteractionFact>,
): PreparedCombination {
  const ingredientsOf = (rules: readonly string[]): string[] =>
    rules.flatMap((rule) => {
      const interaction = interactionById.get(rule);
      return interaction === undefined ? [] : [...interaction.ingredients, someIngredientOf(interaction)];
    });
  const except = new Set(fact.except);
  return {
    fact,
    members: new Set(
      [...ingredientsOf(fact.rules), ...fact.ingredients].filter((ingredient) => !except.has(ingredient)),
    ),
    partners: new Set(ingredientsOf(fact.withRules)),
    raisesByRule: new Map(fact.raises.map(({ rule, to }) => [rule, to])),
    memberRules: new Set([...fact.rules, ...fact.withRules]),
  };
}

type PhraseEntry = { phrases: readonly string[]; patterns: readonly (readonly string[])[]; target: PhraseTarget };

function* phraseEntries(facts: SafetyFacts): Generator<PhraseEntry> {
  for (const fact of [...facts.conditions, ...facts.redFlags, ...facts.withdrawal, ...facts.interactions])
    yield* entriesOf(fact.id, fact.recognise);
  for (const complaint of facts.complaints) yield { phrases: complaint.phrases, patterns: [], target: noRule };
}

const noRule: PhraseTarget = { id: null, time: 'ever', possible: null, farAhead: undefined };

function* entriesOf(
  id: string,
  { phrases, patterns, exclusions, possible, time, farAhead }: Recognition,
): Generator<PhraseEntry> {
  yield { phrases, patterns, target: { id, time, possible: null, farAhead } };
  yield { phrases: exclusions, patterns: [], target: noRule };
  for (const { severity, because, ...recognised } of possible) {
    yield {
      phrases: recognised.phrases,
      patterns: recognised.patterns,
      target: { id, time, possible: { id, severity, because }, farAhead },
    };
    yield { phrases: recognised.exclusions, patterns: [], target: noRule };
  }
}
