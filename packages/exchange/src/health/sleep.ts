/**
 * Nights out of what watches and phones write down of them: many short pieces, from several devices at once.
 *
 * Where devices disagree, the one that tells stages of sleep apart is believed before the one that only knows
 * sleep, and that before the one that only knows that somebody lay in bed. Times are never added up across devices.
 */

/** The name of a zone where the file states it, else what the clock was ahead of UTC, in milliseconds. */
export type ZoneHint = string | number;

/** What a device knows of a stretch of time. */
export type SleepStage = 'in-bed' | 'asleep' | 'stage';
const rank: Readonly<Record<SleepStage, number>> = { 'in-bed': 0, asleep: 1, stage: 2 };

export interface SleepSession {
  readonly start: number;
  readonly end: number;
  /** The best that the device knew. `in-bed`: when sleep began and ended is not known. */
  readonly by: SleepStage;
  /** Of its first piece. */
  readonly zone: ZoneHint;
}

export interface SleepPiece {
  readonly source: number;
  readonly stage: SleepStage;
  readonly start: number;
  readonly end: number;
  readonly zone: ZoneHint;
}

export interface SleepCollector {
  /** Takes a stretch of one device; false where it cannot be one. */
  add(piece: SleepPiece): boolean;
  /** By when they began, never overlapping; and how many sessions a better device had already told of. */
  sessions(): { readonly sessions: readonly SleepSession[]; readonly superseded: number };
}

const HOUR = 3_600_000;
/** Awake for longer than this between two stretches: two sessions. */
const LONGEST_GAP = 1.5 * HOUR;
const LONGEST_PIECE = 24 * HOUR;
/** Ten years of a watch that writes fifty pieces a night are 180,000. */
const MOST_PIECES = 1_500_000;

interface Pieces {
  readonly stage: SleepStage;
  readonly start: number[];
  readonly end: number[];
  readonly zone: ZoneHint[];
}

export function sleepCollector(): SleepCollector {
  /** By device and stage. */
  const all = new Map<string, Pieces>();
  let count = 0;
  return {
    add({ source, stage, start, end, zone }) {
      if (!(end > start) || end - start > LONGEST_PIECE || count >= MOST_PIECES) return false;
      const key = `${source} ${stage}`;
      let pieces = all.get(key);
      if (pieces === undefined) {
        all.set(key, (pieces = { stage, start: [], end: [], zone: [] }));
      }
      pieces.start.push(start);
      pieces.end.push(end);
      pieces.zone.push(zone);
      count += 1;
      return true;
    },
    sessions() {
      const found: SleepSession[] = [];
      for (const pieces of all.values()) for (const session of joined(pieces)) found.push(session);
      return believed(found);
    },
  };
}

/** Stretches with short gaps between them, as one. */
function joined({ stage: by, start, end, zone }: Pieces): SleepSession[] {
  const order = start.map((_, index) => index).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
  const sessions: SleepSession[] = [];
  let current: { start: number; end: number; by: SleepStage; zone: ZoneHint } | null = null;
  for (const index of order) {
    const [from, to] = [start[index] ?? 0, end[index] ?? 0];
    if (current !== null && from - current.end <= LONGEST_GAP) current.end = Math.max(current.end, to);
    else sessions.push((current = { start: from, end: to, by, zone: zone[index] ?? 0 }));
  }
  return sessions;
}

/** Of sessions that overlap, the one that is believed; the longer where they know the same. */
function believed(found: readonly SleepSession[]): ReturnType<SleepCollector['sessions']> {
  const order = [...found].sort(
    (a, b) => rank[b.by] - rank[a.by] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept = new Spans();
  for (const session of order) if (!kept.overlaps(session)) kept.insert(session);
  return { sessions: kept.sorted(), superseded: found.length - kept.sorted().length };
}

const BUCKET = 24 * HOUR;

/** Sessions by the days they touch, so that ten years are not compared with ten years. */
class Spans {
  private readonly byDay = new Map<number, SleepSession[]>();
  private readonly all: SleepSession[] = [];

  overlaps({ start, end }: SleepSession): boolean {
    for (let day = Math.floor(start / BUCKET); day <= Math.floor(end / BUCKET); day += 1)
      if (this.byDay.get(day)?.some((other) => start < other.end && other.start < end) === true) return true;
    return false;
  }

  insert(session: SleepSession): void {
    this.all.push(session);
    for (let day = Math.floor(session.start / BUCKET); day <= Math.floor(session.end / BUCKET); day += 1) {
      const here = this.byDay.get(day);
      if (here === undefined) this.byDay.set(day, [session]);
      else here.push(session);
    }
  }

  sorted(): readonly SleepSession[] {
    return [...this.all].sort((a, b) => a.start - b.start);
  }
}
