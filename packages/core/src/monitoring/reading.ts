/** How a signal makes its answer, and the picture of daily values. */
import type { MessageValues } from '../message/index.ts';
import type { SignalDay } from './rows.ts';
import type { Lack, Said, SeriesUnit, SignalId, SignalReading, SignalSeries } from './types.ts';
import { RECENT_WEEKS, type Shift } from './weekly.ts';

interface Answer {
  readonly figures: MessageValues;
  readonly series?: SignalSeries | null;
  readonly words?: readonly Said[];
}

export const reading = (
  id: SignalId,
  raised: boolean,
  { figures, series = null, words = [] }: Answer,
): SignalReading => ({ id, state: raised ? 'raised' : 'not-raised', lack: null, figures, words, series });

export const notEnough = (id: SignalId, lack: Lack, series: SignalSeries | null = null): SignalReading => ({
  id,
  state: 'not-enough',
  lack,
  figures: {},
  words: [],
  series,
});

interface Drawn {
  readonly unit: SeriesUnit;
  /** The two means that were compared. */
  readonly shift: Pick<Shift, 'earlier' | 'recent'> | null;
  /** One level over all days. */
  readonly line?: number;
}

/** Every known value of the days as a point. */
export function seriesOf(
  days: readonly SignalDay[],
  values: readonly (number | null)[],
  { unit, shift, line }: Drawn,
): SignalSeries {
  const last = days.length - 1;
  const edge = -7 * RECENT_WEEKS;
  return {
    axis: 'days',
    unit,
    points: days.flatMap(({ date }, i) => {
      const value = values[i] ?? null;
      return value === null ? [] : [{ day: date, x: i - last, value }];
    }),
    levels: [
      ...(shift === null
        ? []
        : [
            { from: -last, to: edge, value: shift.earlier },
            { from: edge + 1, to: 0, value: shift.recent },
          ]),
      ...(line === undefined ? [] : [{ from: -last, to: 0, value: line }]),
    ],
  };
}
