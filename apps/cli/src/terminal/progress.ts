/**
 * How far something is that takes longer than a second.
 *
 * On a terminal one line is written over, with a carriage return and spaces and no other control sequence; elsewhere a
 * line is written for each tenth.
 */
import type { Notices } from '../surroundings.ts';
import { textWidth } from './width.ts';

/** Quicker things are over before anyone wonders. */
const PATIENCE_MILLISECONDS = 1_000;
const FRAME_MILLISECONDS = 100;
const BAR = 24;
const STEPS = 10;

export interface Progress {
  /** @param share from 0 to 1. */
  readonly show: (share: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** @param line the text for a share, given its percentage. */
export function startProgress(
  { write, isTerminal }: Notices,
  line: (percent: number) => string,
  clock: () => number = () => performance.now(),
): Progress {
  const started = clock();
  let [shownAt, step, widest] = [started, 0, 0];
  const draw = (share: number): void => {
    const filled = Math.round(share * BAR);
    const text = `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${line(Math.floor(share * 100))}`;
    widest = Math.max(widest, textWidth(text));
    write(`\r${text.padEnd(widest)}`);
  };
  return {
    show: (share) => {
      const now = clock();
      if (now - started < PATIENCE_MILLISECONDS) return;
      if (isTerminal) {
        if (now - shownAt < FRAME_MILLISECONDS) return;
        shownAt = now;
        draw(share);
      } else if (Math.floor(share * STEPS) > step) {
        step = Math.floor(share * STEPS);
        write(`${line(step * (100 / STEPS))}\n`);
      }
    },
    end: () => {
      if (widest > 0) write(`\r${' '.repeat(widest)}\r`);
    },
  };
}
