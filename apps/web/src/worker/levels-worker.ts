/** Follows doses through simulated people away from the page. What was followed last is kept, so that another stretch of time is drawn at once. */
import { type FittedPart, fitPart, partDrawer, trackPart } from '@clearleaf/core/exposure';
import { type LevelsAnswer, type LevelsRequest, SUBJECTS } from '../journal/rooms/levels/levels-types.ts';

declare const self: DedicatedWorkerGlobalScope;

interface Followed {
  readonly drawers: readonly ReturnType<typeof partDrawer>[];
  readonly refused: FittedPart['refused'];
}

const kept: { key: string; followed: Followed } = { key: '', followed: { drawers: [], refused: [] } };

const tell = (answer: LevelsAnswer): void => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<LevelsRequest>) => {
  try {
    const { drawers, refused } = followed(data);
    tell({ id: data.id, drawn: { parts: drawers.map((draw) => draw(data.times)), refused } });
  } catch {
    tell({ id: data.id, failed: true });
  }
});

function followed(request: LevelsRequest): Followed {
  const { parts, effect, measured, times } = request;
  const end = times.start + times.step * times.count;
  const key = JSON.stringify([parts, effect, measured, end]);
  if (kept.key !== key) {
    kept.followed = follow(request, end);
    kept.key = key;
  }
  return kept.followed;
}

function follow({ parts, models, effect, measured, now }: LevelsRequest, end: number): Followed {
  const settings = { subjects: SUBJECTS, seed: 1 };
  const refused: FittedPart['refused'][number][] = [];
  const drawers = parts.map((part) => {
    const fitted = measured === null ? null : fitPart(part, models, { ...settings, measured, now });
    refused.push(...(fitted?.refused ?? []));
    const tracked = trackPart(part, models, {
      ...settings,
      end,
      ...(effect === null ? {} : { effect }),
      // Where no model agrees with the values, the models are shown as they are.
      ...(fitted === null || fitted.people.length === 0 ? {} : { fitted }),
    });
    return partDrawer(tracked);
  });
  return { drawers, refused };
}
