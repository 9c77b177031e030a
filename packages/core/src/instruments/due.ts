/**
 * When a questionnaire may be asked, and when it falls due.
 *
 * Nothing is due that the person did not choose. What was left out is not counted and not asked twice: there is one
 * next time, and no debt.
 */
import type { Asked, Chosen, Due, Pack } from './types.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
/** A morning habit must not drift later day by day, so a thing falls due a little early, where it may. */
const EARLY_DAYS = 0.25;

/** The chosen questionnaires that have a pack, the one that falls due first at the top, those on demand last. */
export function dueOf(packs: readonly Pack[], asked: readonly Asked[], now: number, chosen: readonly Chosen[]): Due[] {
  const choices = new Map(chosen.map((choice) => [choice.instrument, choice]));
  return packs
    .flatMap((pack) => {
      const choice = choices.get(pack.instrument);
      // What another answer leads to is never offered by a calendar.
      return choice === undefined || pack.schedule.kind === 'triggered' ? [] : [dueOne(pack, choice, asked, now)];
    })
    .sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || (a.instrument < b.instrument ? -1 : 1));
}

function dueOne(pack: Pack, choice: Chosen, asked: readonly Asked[], now: number): Due {
  const lastAt = lastOf(pack.instrument, asked, now);
  const wait = notBefore(pack, lastAt);
  const everyDays = choice.everyDays ?? pack.schedule.everyDays;
  const dueAt = everyDays === null ? null : lastAt === null ? now : nextAfter(pack, lastAt, everyDays);
  return {
    instrument: pack.instrument,
    title: pack.title,
    lastAt,
    dueAt,
    notBefore: wait !== null && wait > now ? wait : null,
    due: dueAt !== null && dueAt <= now,
  };
}

/** Not before this moment may it be asked again; `null` where it never was. */
export function notBefore(pack: Pack, lastAt: number | null): number | null {
  return lastAt === null ? null : lastAt + pack.schedule.minDays * MILLISECONDS_PER_DAY;
}

const nextAfter = (pack: Pack, lastAt: number, everyDays: number): number =>
  lastAt + Math.max(pack.schedule.minDays, everyDays - EARLY_DAYS) * MILLISECONDS_PER_DAY;

/** The last one up to now. An entry dated ahead by a wrong clock must not silence the question for years. */
function lastOf(instrument: string, asked: readonly Asked[], now: number): number | null {
  const times = asked.filter((one) => one.instrument === instrument && one.at <= now).map(({ at }) => at);
  return times.length === 0 ? null : times.reduce((latest, at) => Math.max(latest, at));
}
