/** What the room `medicines` gives. */

/** One ingredient that a typed text means. */
export interface IngredientMatch {
  /** Canonical lower-case ingredient name: the id by which every other room knows it, for example `sertraline`. */
  readonly ingredient: string;
  readonly rxcui: string | null;
  /** The brand through which it was found, for example `Zoloft`; `null` where the ingredient itself was named. */
  readonly brand: string | null;
  /** 0 to 1. 1 is an exact name. */
  readonly confidence: number;
  /** The form that the text or the name shows for this ingredient (see {@link MedicineReading.form}); `null` or absent is not told. */
  readonly form?: string | null;
  /** True where the text says that the person no longer takes it ("stopped Zoloft 2 weeks ago"). Some medicines act for weeks after. */
  readonly stopped?: boolean;
  /** False where the name comes from general knowledge and was not seen in a register. */
  readonly verified?: boolean;
}

/** What one typed medicine means. */
export interface MedicineReading {
  readonly input: string;
  readonly matches: readonly IngredientMatch[];
  /** True where no person needs to be asked. False: show "Did you mean" with `matches` and `alternatives`. */
  readonly certain: boolean;
  /** Other readings, best first, each a set of ingredients, where the text is not certain. */
  readonly alternatives: readonly (readonly IngredientMatch[])[];
  /** The part that was not recognised; `null` where all was. */
  readonly unresolved: string | null;
  /**
   * The form that the text or the name shows, where all matches share it: `cream` (anything on the skin), `patch`, `inhaler`,
   * `injection`, `suppository`, `mouthwash`, `vaginal`, `nasal spray`, `eye drops`, `ear drops`, or `rescue` (naloxone kept for
   * an emergency). `null` is not told or not shared.
   */
  readonly form: string | null;
}

/** One line of the type-ahead. */
export interface MedicineSuggestion {
  /** What to show and to put into the field, for example `Zoloft`. */
  readonly name: string;
  /** What it contains, for example `sertraline`; empty where the name is the ingredient. */
  readonly detail: string;
  readonly ingredients: readonly string[];
}
