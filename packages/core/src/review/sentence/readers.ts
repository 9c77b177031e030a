/** The readers of the rooms below, as a sentence needs them. */
import type { PlaceReading } from '../../law/types.ts';
import type { MedicineReading } from '../../medicines/types.ts';
import type { ConditionReading } from '../../safety/types.ts';

export interface Readers {
  readonly medicine: (text: string) => MedicineReading;
  readonly condition: (text: string) => ConditionReading;
  /** Id of the researched indication, or `null`; `near` where the words name something else that is close to it. */
  readonly reason: (text: string) => { readonly indication: string | null; readonly near: boolean };
  readonly place: (text: string) => PlaceReading;
  /** The same, but unknown where it is a city with a slip in it. */
  readonly placeAsSpelt: (text: string) => PlaceReading;
}
