/** A frame of the level chart: a month as wide as a screen, from where people were at each day's start. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type EvenTimes, samplePeople, track, windowBands, windowDrawer } from '@clearleaf/core/pharmacokinetics';
import { bench, type Bench } from './bench.ts';
import { modelForBench, sampling, twiceDaily } from './pharmacokinetics-year.ts';

const FRAMES = 40;

/** Each frame another window, so that nothing of the last one helps. */
const frame = (i: number): EvenTimes => ({ start: i % 20, step: 720 / 1000, count: 1000 });

async function fastestOf(frames: number, draw: (times: EvenTimes) => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < frames; i++) {
    const start = performance.now();
    await draw(frame(i));
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export async function windowBenches(): Promise<Bench[]> {
  const group = { people: samplePeople(modelForBench(), sampling), dosing: twiceDaily };
  const month = track([group, group], 0, 720);
  const draw = windowDrawer(month);
  if (draw === null) throw new Error('Cannot bench: expected a machine that draws windows');
  const worker = new Worker(new URL('window-worker.mjs', import.meta.url));
  const asked = async (times: EvenTimes): Promise<unknown> => {
    worker.postMessage(times);
    const [answer] = (await once(worker, 'message')) as [unknown];
    if (answer === null) throw new Error('Cannot bench: the worker drew nothing');
    return answer;
  };
  const exact = await fastestOf(6, (times) => windowBands(month, times));
  const own = await fastestOf(FRAMES, draw);
  const there = await fastestOf(FRAMES, asked);
  await worker.terminate();
  const baseline = { name: 'the exact bands of the same window', value: exact };
  return [
    bench('exposure: 30 days redrawn, two models, 1,000 points', own, { target: 16, baseline }),
    bench('exposure: the same, to a worker and back', there, { target: 16, baseline }),
  ];
}
