/** The other side of `window.ts`: follows a month once, and draws what it is asked for, as the page's worker does. */
import { parentPort } from 'node:worker_threads';
import { type EvenTimes, samplePeople, track, windowDrawer } from '@clearleaf/core/pharmacokinetics';
import { modelForBench, sampling, twiceDaily } from './pharmacokinetics-year.ts';

const group = { people: samplePeople(modelForBench(), sampling), dosing: twiceDaily };
const draw = windowDrawer(track([group, group], 0, 720));
parentPort?.on('message', (times: EvenTimes) => parentPort?.postMessage(draw?.(times) ?? null));
