/** Numbers of options. */
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';

interface Wanted {
  readonly where: string;
  readonly from: number;
  readonly to: number;
  readonly otherwise: number;
}

/** A whole number within its limits; `otherwise` where none was given. */
export function readWhole(text: string | undefined, { where, from, to, otherwise }: Wanted): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,10}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= from && value <= to)) throw bad('bad-number', where, text, say('app.expectedWhole', { from, to }));
  return value;
}
