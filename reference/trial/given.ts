/**
 * Readers of data sets that are not in this repository, because whose they are has not been settled. A file is named by
 * an environment variable; README says where each is found.
 */
import { readFileSync } from 'node:fs';

/** Text of the file that a variable names; `null` where it names none. */
export function givenText(variable: string): string | null {
  const path = process.env[variable];
  return path === undefined || path === '' ? null : readFileSync(path, 'utf8');
}

/** F9: each patient's cycles, gabapentin less placebo; `null` where one of the two is missing. */
export function yellandDifferences(r: string): ReadonlyMap<string, readonly (number | null)[]> {
  const list = (name: string): string[] => {
    const [, inside] = new RegExp(String.raw`"?${name}"?\s*=\s*(?:factor\(\s*)?c\(([^)]*)\)`, 'u').exec(r) ?? [];
    if (inside === undefined) throw new Error(`Cannot read the series: expected a list called ${name}`);
    return inside.split(',').map((cell) => cell.trim());
  };
  const number = (text: string | undefined): number =>
    text === undefined || text === 'NA' ? Number.NaN : Number(text);
  const cycles = [1, 2, 3].map((cycle) => ({ placebo: list(`pain_p${cycle}`), drug: list(`pain_g${cycle}`) }));
  return new Map(
    list('id').map((id, i) => [
      id,
      cycles.map(({ placebo, drug }) => {
        const difference = number(drug[i]) - number(placebo[i]);
        return Number.isFinite(difference) ? difference : null;
      }),
    ]),
  );
}

/** F12: particles with the purifier off and on, from the sensor's file; the first hours of each day are washout. */
export function purifierValues(csv: string, washoutHours: number): { readonly off: number[]; readonly on: number[] } {
  const start = Date.UTC(2022, 0, 15);
  const end = Date.UTC(2022, 2, 25, 14, 30);
  const values = { off: [] as number[], on: [] as number[] };
  for (const line of csv.split(/\r?\n/u).slice(1)) {
    const [moment = '', , particles = ''] = line.split(',');
    const [, day, month, year, hour, minute] = /^"?(\d+)\/(\d+)\/(\d+) (\d+):(\d+)/u.exec(moment) ?? [];
    const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
    if (!(time > start && time < end) || particles.trim() === '') continue;
    // "At or before three o'clock" is what the author's own code leaves out.
    if (washoutHours > 0 && Number(hour) * 60 + Number(minute) <= washoutHours * 60) continue;
    const day0 = Math.floor((time - start) / 86_400_000);
    (day0 % 2 === 1 ? values.on : values.off).push(Number(particles.replaceAll('"', '')));
  }
  return values;
}

/** F3: one outcome of PRODUCE, by treatment, without the first values after each switch. */
export interface ProduceOutcome {
  readonly baseline: readonly number[];
  readonly scd: readonly number[];
  readonly mscd: readonly number[];
}
interface ProducePeriod {
  readonly treatment: string;
  readonly child_response: Readonly<Record<string, unknown>>;
}
const PRODUCE_NAMES = { baseline: 'baseline', strict: 'scd', liberalized: 'mscd' } as const;

/** @param dropped values after each switch: 7 of daily, 1 of weekly outcomes */
export function produceOutcome(json: string, outcome: string, dropped: number): ProduceOutcome {
  const { data } = JSON.parse(json) as { readonly data: readonly ProducePeriod[] };
  const into: Record<keyof ProduceOutcome, number[]> = { baseline: [], scd: [], mscd: [] };
  let since = 0;
  let before = data[0]?.treatment;
  let switched = false;
  for (const { treatment, child_response: response } of data) {
    if (treatment !== before) [since, switched] = [0, true];
    before = treatment;
    const name = PRODUCE_NAMES[treatment as keyof typeof PRODUCE_NAMES];
    for (const value of flat(response[outcome])) {
      since += 1;
      if (value !== null && !(switched && since <= dropped)) into[name].push(value);
    }
  }
  return into;
}

/** Values of a response: a list, one alone, or what stands under `t-score`. */
function flat(value: unknown): (number | null)[] {
  if (Array.isArray(value)) return value.flatMap(flat);
  if (typeof value === 'object' && value !== null) return flat((value as Record<string, unknown>)['t-score']);
  return [typeof value === 'number' ? value : null];
}
