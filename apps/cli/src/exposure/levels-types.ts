/** What a page of levels holds, for both forms in which it is printed. */
import type {
  FittedPart,
  LevelAnalyte,
  LevelRange,
  MeasuredLevel,
  MedicineScenario,
  MedicineSpan,
  Prepared,
  PreparedPart,
} from '@clearleaf/core/exposure';

/** Everything that is printed, in either form. */
export interface Levels {
  readonly prepared: Prepared;
  readonly zone: string;
  readonly subjects: number;
  readonly seed: number;
  readonly parts: readonly PartLevels[];
  readonly medicines: readonly MedicineSpan[];
  readonly scenarios: readonly ScenarioLevels[];
  readonly measured: readonly MeasuredLevel[];
  /** Models that could not be brought to agree with the values; null where the people are not fitted to any. */
  readonly refused: FittedPart['refused'] | null;
}

export interface PartLevels {
  readonly part: PreparedPart;
  /** By hour from the start to the end of the window, for each alkaloid. */
  readonly levels: Readonly<Record<LevelAnalyte, readonly LevelRange[]>>;
}

export interface ScenarioLevels {
  readonly scenario: MedicineScenario;
  /** Levels now with the most that was found, by part; empty where no figure was found. */
  readonly now: readonly { readonly part: PreparedPart; readonly level: LevelRange }[];
}
