/** Stretches of a population's curves in the memory of a kernel, which also finds their quantiles. */
import { type Block, placesOf, STRETCH, widthFor } from '../block.ts';
import { Room } from '../kernel-host.ts';
import { BAND_SHARES, SHARES } from '../quantiles.ts';
import type { Destination, Run } from '../run.ts';
import { runAt } from '../run-at.ts';
import { runEven } from '../run-even.ts';
import { isEven, stretchOf, type Times } from '../times.ts';
import { pairCurves } from './curves.ts';
import { fillEven, fitsEven, startEven, takeEven } from './even.ts';
import { type ExactKernel, newExactKernel } from './exact-kernel.ts';

/** People for whom a kernel takes room: about a kilobyte for each. */
const MOST = 2 ** 16;
/** Lists of values that the kernel puts in order: two for each quantile. */
const LISTS = 2 * SHARES;

/** Where the curves of a block lie, bytes. */
interface Laid {
  readonly parent: number;
  readonly metabolite: number;
  /** Doubles from one time to the next. */
  readonly width: number;
}

/** The people of all runs side by side; `null` where the host has no vectors, or they are too many. */
export function kernelBlock(runs: readonly Run[], times: Times): Block | null {
  const people = runs.reduce((sum, run) => sum + run.people, 0);
  const kernel = people === 0 || people > MOST ? null : newExactKernel();
  if (kernel === null) return null;
  const room = new Room(kernel);
  // Whoever has nobody beside him writes one place more.
  const width = widthFor(people + 1);
  const size = 8 * width * STRETCH;
  const laid: Laid = { parent: room.take(size), metabolite: room.take(size), width };
  const lists = {
    of: room.take(8 * LISTS * people),
    buckets: room.take(2 * people + 16),
    shares: room.take(8 * SHARES),
  };
  const out = room.take(8 * SHARES * STRETCH);
  // All room is taken before any is looked into.
  const fillers = runs.map((run) => fillerOf(kernel, room, run, times));
  room.doubles(lists.shares, SHARES).set(BAND_SHARES);
  kernel.setQuantiles(lists.of, lists.buckets, people, lists.shares);
  const [parent, metabolite] = [room.doubles(laid.parent, size / 8), room.doubles(laid.metabolite, size / 8)];
  const places = placesOf(runs, { parent, metabolite, perPerson: 1, perTime: width });
  return {
    fill: (from, count) => {
      for (const [i, { before, to }] of places.entries()) fillers[i]?.({ from, count, before, to, laid });
    },
    quantiles: (of, count, to, at) => {
      kernel.quantiles(laid[of], count, 8 * width, out);
      to.set(room.doubles(out, count * SHARES), at);
    },
  };
}

/** A stretch of one run. */
interface Stretch {
  readonly from: number;
  readonly count: number;
  /** People of the runs before. */
  readonly before: number;
  readonly to: Destination;
  readonly laid: Laid;
}

/** How one run is carried through the next stretch. */
function fillerOf(kernel: ExactKernel, room: Room, run: Run, times: Times): (stretch: Stretch) => void {
  if (!isEven(times)) {
    const curves = run.entries.plain ? pairCurves(kernel, room, STRETCH, run.entries.time.length) : null;
    return ({ from, count, to }) => runAt(run, times.slice(from, from + count), to, curves);
  }
  if (!fitsEven(run))
    return ({ from, count, to }) => {
      const stretch = stretchOf(times, from, count);
      if (isEven(stretch)) runEven(run, stretch, to);
    };
  const pairs = takeEven(kernel, room, run, times);
  return ({ from, count, before, laid }) => {
    if (from === 0) startEven(pairs);
    const [parent, metabolite] = [laid.parent + 8 * before, laid.metabolite + 8 * before];
    fillEven(pairs, { from, stop: from + count }, { parent, metabolite, row: 8 * laid.width });
  };
}
