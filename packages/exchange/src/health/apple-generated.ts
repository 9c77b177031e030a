/** A made-up Apple Health export of any size, piece by piece: for the test of memory and for the bench. */
import { foreignFile } from '../file.ts';
import type { ForeignFile } from '../types.ts';

const DAY = 86_400_000;
const START = Date.UTC(2016, 0, 1);
const HEART_RATES_A_DAY = 720;
const HEADER = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>
]>
<HealthData locale="de_DE">
`;
const FOOTER = '</HealthData>\n';

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const time = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} +0000`;

interface RecordParts {
  readonly type: string;
  readonly at: number;
  readonly minutes: number;
  readonly value: string;
  readonly unit?: string;
}

function record({ type, at, minutes, value, unit }: RecordParts): string {
  const [start, end] = [time(at), time(at + minutes * 60_000)];
  const device = '&lt;&lt;HKDevice: 0x281a53e80&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch&gt;';
  return ` <Record type="HK${type}" sourceName="Watch" sourceVersion="11.2" device="${device}"${unit === undefined ? '' : ` unit="${unit}"`} creationDate="${end}" startDate="${start}" endDate="${end}" value="${value}">
  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="1"/>
 </Record>
`;
}

/** One day as a watch writes it: a heart rate every two minutes, energy, steps, sleep in pieces, a weight. */
function firstDay(): string {
  const at = START;
  const lines: string[] = [];
  for (let index = 0; index < HEART_RATES_A_DAY; index += 1) {
    const minute = at + index * 120_000;
    const value = String(55 + ((index * 17) % 45));
    lines.push(record({ type: 'QuantityTypeIdentifierHeartRate', unit: 'count/min', at: minute, minutes: 0, value }));
    if (index % 3 === 0)
      lines.push(
        record({ type: 'QuantityTypeIdentifierActiveEnergyBurned', unit: 'Cal', at: minute, minutes: 5, value: '1.2' }),
      );
    if (index % 6 === 0)
      lines.push(
        record({ type: 'QuantityTypeIdentifierStepCount', unit: 'count', at: minute, minutes: 10, value: '90' }),
      );
  }
  for (let piece = 0; piece < 40; piece += 1)
    lines.push(
      record({
        type: 'CategoryTypeIdentifierSleepAnalysis',
        at: at + piece * 720_000,
        minutes: 12,
        value: `HKCategoryValueSleepAnalysis${['AsleepCore', 'AsleepDeep', 'AsleepREM', 'Awake'][piece % 4]}`,
      }),
    );
  lines.push(
    record({ type: 'QuantityTypeIdentifierBodyMass', unit: 'kg', at: at + 25_200_000, minutes: 0, value: '71.5' }),
  );
  return lines.join('');
}

/** An export of `bytes` or a little more, made while it is read; it lies nowhere. Every day takes the same number of bytes. */
export function generatedExport(bytes: number): ForeignFile & { readonly days: number } {
  const encoder = new TextEncoder();
  const first = firstDay();
  const oneDay = encoder.encode(first).length;
  // Every time of a day begins with its date, and dates are equally long.
  const dayOfRecords = (day: number) => first.replaceAll(dateOf(START), dateOf(START + day * DAY));
  const days = Math.ceil((bytes - HEADER.length - FOOTER.length) / oneDay);
  const file = foreignFile('export.xml', HEADER.length + FOOTER.length + days * oneDay, async function* (start, end) {
    if (start === 0 && end <= 64) {
      yield encoder.encode(HEADER).subarray(0, end);
      return;
    }
    yield encoder.encode(HEADER);
    for (let day = 0; day < days; day += 1) yield* pieces(encoder.encode(dayOfRecords(day)));
    yield encoder.encode(FOOTER);
    await Promise.resolve();
  });
  return { ...file, days };
}

const PIECE = 1 << 16;
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}
