/**
 * Scores the answers of one questionnaire. Pure; the order of the answers does not matter.
 *
 * No published rule for open questions was found for any instrument here, so an open question means no total: a
 * total that was filled in by guess would be read like one that was measured.
 */
import type { Answers, Band, Pack, PackItem, PackResponse, Score, ScoreRow, Screen } from './types.ts';

const MINUTES_PER_DAY = 1_440;

/** Everything that can be said of these answers. */
export function scoreOf(pack: Pack, answers: Answers): Score {
  const scored = pack.items.filter((item) => item.scored);
  const invalid = pack.items.filter((item) => isInvalid(pack, item, answers[item.id])).map(({ id }) => id);
  const value = (id: string): number | null => (invalid.includes(id) ? null : (answers[id] ?? null));
  const missing = scored.filter(({ id }) => value(id) === null).map(({ id }) => id);
  const points = new Map(scored.map((item) => [item.id, pointsOf(pack, item, value(item.id))]));
  const total = totalOf(pack, [...points.values()]);
  return {
    instrument: pack.instrument,
    title: pack.title,
    version: pack.version,
    total,
    range: pack.fact.range,
    band: pack.showsTotal ? bandOf(pack, total) : null,
    rows: rowsOf(pack, value),
    screens: screensOf(pack, [...points.values()]),
    missing,
    invalid,
    complete: missing.length === 0,
    notes: notesOf(pack, total, points),
    showsTotal: pack.showsTotal,
    shownWith: pack.shownWith ?? null,
    sources: [...new Set([...pack.fact.sources, ...pack.sources])],
  };
}

/** True where the response has this answer. */
export function isAnswer(response: PackResponse, value: number): boolean {
  switch (response.kind) {
    case 'choice':
      return response.options.some((option) => option.value === value);
    case 'scale':
      return Number.isInteger(value) && value >= response.min && value <= response.max;
    case 'number':
      return value >= 0 && value <= response.max && (!response.whole || Number.isInteger(value));
    case 'clock':
      return Number.isInteger(value) && value >= 0 && value < MINUTES_PER_DAY;
  }
}

/** The response of an item. The schema has checked that it is there. */
export function responseOf(pack: Pack, item: PackItem): PackResponse {
  const response = pack.responses[item.response];
  if (response === undefined) throw new Error(`Cannot ask ${item.id} of ${pack.id}: no response ${item.response}`);
  return response;
}

const isInvalid = (pack: Pack, item: PackItem, value: number | null | undefined): boolean =>
  value !== null && value !== undefined && !isAnswer(responseOf(pack, item), value);

function pointsOf(pack: Pack, item: PackItem, value: number | null): number | null {
  const response = responseOf(pack, item);
  if (value === null || response.kind !== 'choice') return value;
  const option = response.options.find((candidate) => candidate.value === value);
  return option?.score ?? value;
}

function totalOf(pack: Pack, points: readonly (number | null)[]): number | null {
  const answered = points.filter((point) => point !== null);
  if (pack.missing === 'answers-alone' || answered.length < points.length) return null;
  const sum = answered.reduce((all, point) => all + point, 0);
  return pack.fact.method === 'mean' ? sum / answered.length : sum;
}

/** Severity words come from published bands that were read; a third party's banding prints as the number alone. */
function bandOf(pack: Pack, total: number | null): Band | null {
  if (total === null) return null;
  const band = pack.fact.bands.findLast(({ min, reading }) => reading === 'read' && min <= total);
  return band === undefined ? null : { min: band.min, max: band.max, label: band.label };
}

function rowsOf(pack: Pack, value: (id: string) => number | null): ScoreRow[] {
  const alone = pack.missing === 'answers-alone' ? pack.items.map((item) => answerRow(pack, item, value(item.id))) : [];
  const parts = pack.subtotals.map(({ id, label, items, atLeast }): ScoreRow => {
    const values = items.map(value);
    const given = values.filter((one) => one !== null);
    // A part of a count says how many; a part of a sum adds up.
    const counted =
      atLeast === undefined ? given.reduce((sum, one) => sum + one, 0) : given.filter((one) => one >= atLeast).length;
    return {
      id,
      label,
      value: given.length < values.length ? null : counted,
      max: atLeast === undefined ? null : items.length,
      form: 'number',
    };
  });
  return [...alone, ...parts, ...efficiencyRow(pack, value)];
}

function answerRow(pack: Pack, item: PackItem, value: number | null): ScoreRow {
  const response = responseOf(pack, item);
  return { id: item.id, label: item.text, value, max: response.kind === 'scale' ? response.max : null, form: 'answer' };
}

/** Time slept over time in bed. Where more was slept than lain, one of the two is a slip and nothing is said. */
function efficiencyRow(pack: Pack, value: (id: string) => number | null): ScoreRow[] {
  const of = pack.sleepEfficiency;
  if (of === undefined) return [];
  const [bed, up, slept] = [value(of.bed), value(of.up), value(of.slept)];
  const row = (share: number | null): ScoreRow[] => [
    { id: 'sleep-efficiency', label: of.label, value: share, max: 1, form: 'percent' },
  ];
  if (bed === null || up === null || slept === null) return row(null);
  const inBed = (up - bed + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const share = (slept * 60) / inBed;
  return row(inBed > 0 && share <= 1 ? share : null);
}

/** A cut-off is passed as soon as the answers so far pass it; it is missed only when all are there. */
function screensOf(pack: Pack, points: readonly (number | null)[]): Screen[] {
  const sum = points.reduce<number>((all, point) => all + (point ?? 0), 0);
  const open = points.some((point) => point === null);
  return pack.screens.map(({ id, label, atLeast, says, reading }) => ({
    id,
    label,
    atLeast,
    says,
    reading,
    positive: sum >= atLeast ? true : open ? null : false,
  }));
}

function notesOf(pack: Pack, total: number | null, points: ReadonlyMap<string, number | null>): string[] {
  const only = pack.onlyItem;
  if (only === undefined || total === null || total === 0) return [];
  return points.get(only.item) === total ? [only.says] : [];
}
