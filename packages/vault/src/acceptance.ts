/**
 * What every store must do, whatever it is made of. One list of cases, run on the store in memory, on the file, and on
 * IndexedDB in a real browser.
 */
import { basicCases } from './acceptance-basics.ts';
import { lockCases } from './acceptance-locks.ts';
import type { AcceptanceCase } from './acceptance-place.ts';
import { tamperCases } from './acceptance-tampering.ts';
import { storageCases, writerCases } from './acceptance-writers.ts';

export type { AcceptanceCase, Place } from './acceptance-place.ts';

export const acceptanceCases: readonly AcceptanceCase[] = [
  ...basicCases,
  ...lockCases,
  ...writerCases,
  ...storageCases,
  ...tamperCases,
];
