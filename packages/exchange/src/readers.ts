/** Every way in. A reader loads what is heavy (SQLite, say) when it reads, not before. */
import { bearable } from './bearable/read.ts';
import { daylioBackup } from './daylio/backup.ts';
import { daylioCsv } from './daylio/csv.ts';
import { appleHealth } from './health/apple.ts';
import { healthConnect } from './health/health-connect.ts';
import { herbalTrackerCsv } from './herbal-tracker/csv.ts';
import { herbalTrackerJson } from './herbal-tracker/json.ts';
import { loopHabits } from './loop-habits/read.ts';
import { medTimerCsv } from './medtimer/csv.ts';
import { medTimerJson } from './medtimer/json.ts';
import { nomieCsv } from './nomie/csv.ts';
import { nomie } from './nomie/json.ts';
import { ownCsv } from './own/csv-read.ts';
import { ownJson } from './own/json.ts';
import { perfice } from './perfice/read.ts';
import { psychonautWiki } from './psychonautwiki/read.ts';
import { spreadsheet } from './spreadsheet/read.ts';
import { trackAndGraph } from './track-and-graph/read.ts';
import type { Reader } from './types.ts';

export const readers: readonly Reader[] = [
  ownJson,
  ownCsv,
  psychonautWiki,
  herbalTrackerJson,
  herbalTrackerCsv,
  trackAndGraph,
  bearable,
  daylioCsv,
  daylioBackup,
  appleHealth,
  healthConnect,
  loopHabits,
  medTimerJson,
  medTimerCsv,
  nomie,
  nomieCsv,
  perfice,
  spreadsheet,
];
