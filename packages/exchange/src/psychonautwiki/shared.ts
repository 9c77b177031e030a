/** What the parts of the reader of PsychonautWiki Journal share. */
import type { Asking } from '../answers.ts';
import { field, type JsonObject } from '../json.ts';
import type { CustomUnits } from './amounts.ts';

export interface JournalReading extends Asking {
  readonly zone: string;
  readonly units: CustomUnits;
  readonly recipes: ReadonlyMap<number, JsonObject>;
  readonly wordCounts: Map<string, number>;
  /** Other substances: how often, and when first. */
  readonly others: Map<string, { count: number; first: number }>;
  readonly distinct: (key: string) => string;
}

/** Another person's dose is told by a name: nothing else of it is looked at. */
export const isOther = (ingestion: JsonObject): boolean => {
  const name = field(ingestion, 'consumerName');
  return name !== undefined && (typeof name !== 'string' || name.trim() !== '');
};
