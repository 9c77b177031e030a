/** The formats that have a name in the catalogue. */
import type { Format } from '@clearleaf/exchange';

const names = {
  'clearleaf-json': true,
  'clearleaf-csv': true,
  'psychonautwiki-journal': true,
  'herbal-tracker-json': true,
  'herbal-tracker-csv': true,
  'track-and-graph': true,
  bearable: true,
  'daylio-csv': true,
  'daylio-backup': true,
  'apple-health': true,
  'health-connect': true,
  'loop-habits': true,
  'medtimer-json': true,
  'medtimer-csv': true,
  nomie: true,
  'nomie-csv': true,
  perfice: true,
  table: true,
} as const satisfies Record<Format, true>;

export const isFormatName = (text: string): text is Format => Object.hasOwn(names, text);
