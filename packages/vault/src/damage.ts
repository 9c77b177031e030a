/**
 * What the vault says when pieces are missing, altered or out of place: what was lost, where, and what was saved.
 */

/** What a piece is for. */
export type PieceKind = 'header' | 'manifest' | 'head' | 'segment' | 'record';

/**
 * `missing`: it should be there. `altered`: its seal is broken. `foreign`: it belongs to another time or place, as when
 * an old piece is put back. `misplaced`: it is whole, but not where it was written. `cut`: the log ends too early.
 */
export type Problem = 'missing' | 'altered' | 'foreign' | 'misplaced' | 'cut';

export interface Damage {
  readonly piece: PieceKind;
  readonly problem: Problem;
  /** The segment's id, or the position of a record in the log, or the position of a piece in the store. */
  readonly place: string;
  /** Which entries it held: a month `YYYY-MM`, or `standing` for profile, place, conditions, medicines, products, plans. */
  readonly group?: string;
  /** How many entries this cost; 0 where they were saved all the same, `null` where it cannot be told for this piece alone. */
  readonly entriesLost: number | null;
}

/** Things that are not damage: what an interrupted write leaves. */
export type VaultNote =
  | { readonly note: 'unfinished-write'; readonly offset: number; readonly length: number }
  | { readonly note: 'unconfirmed-kept'; readonly records: number }
  | { readonly note: 'header-copy-used' };

export interface DamageReport {
  /** Entries that could be read so far. */
  readonly entriesSaved: number;
  /** Entries that are gone, over all pieces; `null` where nobody can tell. */
  readonly entriesLost: number | null;
  /** Empty where all is well. */
  readonly damage: readonly Damage[];
  readonly notes: readonly VaultNote[];
}

/** A sum in which one unknown makes the whole unknown. */
export const addLost = (...counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
