/** Other medicines beside the curves: while they are taken, and what they may do to the enzyme that clears mitragynine. */
import type { EntryId, EntryOf, JournalBook } from '../journal/index.ts';
import type { DrugListFact } from '../safety/facts.ts';
import type { InstantSpan } from './types.ts';

/** What a medicine does to CYP3A, by the lists of the facts. */
export interface Cyp3aAction {
  readonly does: 'inhibits' | 'induces';
  readonly strength: 'strong' | 'moderate' | 'weak' | 'disputed';
  /** Name in the list. */
  readonly name: string;
  readonly verified: boolean;
  readonly sources: readonly string[];
}

/** A medicine of the journal whose time meets the window. */
export interface MedicineSpan {
  readonly entry: EntryId;
  readonly text: string;
  readonly from: number;
  /** `null`: still taken. */
  readonly until: number | null;
  readonly asNeeded: boolean;
  readonly actions: readonly Cyp3aAction[];
}

const LISTS: Readonly<Record<string, Pick<Cyp3aAction, 'does' | 'strength'>>> = {
  cyp3a_inhibitors_strong: { does: 'inhibits', strength: 'strong' },
  cyp3a_inhibitors_moderate: { does: 'inhibits', strength: 'moderate' },
  cyp3a_inhibitors_weak: { does: 'inhibits', strength: 'weak' },
  cyp3a_inducers_strong: { does: 'induces', strength: 'strong' },
  cyp3a_inducers_moderate: { does: 'induces', strength: 'moderate' },
  cyp3a_inducers_weak: { does: 'induces', strength: 'weak' },
  cyp3a_inducers_disputed: { does: 'induces', strength: 'disputed' },
};

/** What these ingredients together do to CYP3A: a pair counts where both are there. */
export function cyp3aActions(ingredients: readonly string[], lists: readonly DrugListFact[]): Cyp3aAction[] {
  const present = new Set(ingredients);
  return lists.flatMap(({ id, members }) => {
    const action = LISTS[id];
    if (action === undefined) return [];
    return members
      .filter((member) => member.ingredients.length > 0 && member.ingredients.every((one) => present.has(one)))
      .map(({ name, verified, sources }) => ({ ...action, name, verified, sources }));
  });
}

/**
 * Medicines that are taken at some time of the span, the earliest first.
 * @param ingredientsOf what the words of the entry mean, as the room `medicines` reads them
 */
export function medicinesIn(
  book: JournalBook,
  { from, to }: InstantSpan,
  lists: readonly DrugListFact[],
  ingredientsOf: (entry: EntryOf<'medicine'>) => readonly string[],
): MedicineSpan[] {
  return book
    .all('medicine')
    .map((entry): MedicineSpan => {
      const { text, until = null, asNeeded = false } = entry.payload;
      return {
        entry: entry.id,
        text,
        from: entry.payload.from ?? entry.at,
        until,
        asNeeded,
        actions: cyp3aActions(ingredientsOf(entry), lists),
      };
    })
    .filter((span) => span.from < to && (span.until === null || span.until > from))
    .sort((a, b) => a.from - b.from);
}
