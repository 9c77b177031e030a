/** Follows doses through simulated people away from the page. What was followed last is kept, so that another stretch of time is drawn at once. */
import { drawPart, type TrackedPart, trackPart } from '@clearleaf/core/exposure';
import { type LevelsAnswer, type LevelsRequest, SUBJECTS } from '../journal/rooms/levels/levels-types.ts';

declare const self: DedicatedWorkerGlobalScope;

const kept: { key: string; tracked: readonly TrackedPart[] } = { key: '', tracked: [] };

const tell = (answer: LevelsAnswer): void => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<LevelsRequest>) => {
  try {
    tell({ id: data.id, drawn: followed(data).map((tracked) => drawPart(tracked, data.times)) });
  } catch {
    tell({ id: data.id, failed: true });
  }
});

function followed({ parts, models, times, effect }: LevelsRequest): readonly TrackedPart[] {
  const end = times.start + times.step * times.count;
  const key = JSON.stringify([parts, effect, end]);
  if (kept.key !== key) {
    kept.tracked = parts.map((part) =>
      trackPart(part, models, { subjects: SUBJECTS, seed: 1, end, ...(effect === null ? {} : { effect }) }),
    );
    kept.key = key;
  }
  return kept.tracked;
}
