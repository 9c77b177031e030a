/** What people type or paste about a dose: how much, when, and a laboratory's sheet. */
import { readdirSync, readFileSync } from 'node:fs';
import { readAmount } from '@clearleaf/core/journal';
import { readLabSheet } from '@clearleaf/core/product';
import { readWhen } from '@clearleaf/core/quantity/time';
import { anyText, misspell } from './inputs.ts';
import type { Random } from './random.ts';

type TextTarget = (random: Random) => string | null;

const amounts = [
  '3',
  '2,5',
  '1/2',
  '1 1/2',
  '½',
  'half a',
  'two and a half',
  'a',
  '1.500',
  '0',
  '-1',
  '9999999',
  '1e3',
];
const units = [' g', 'g', ' mg', ' mL', ' caps', ' capsules', ' tsp', ' teaspoon', ' shot', ' tablets', ' grams', ''];
const whens = [
  'now',
  '20 min ago',
  'an hour ago',
  'yesterday 8pm',
  '8:30',
  'at 25:61',
  'last monday 7 am',
  '2026-03-29 02:30',
  '29/03/2026 2:30',
  '31 Feb 10:00',
  '4/11 9am',
  'tomorrow 9',
  '1899-01-01 10:00',
  '2026-10-25T02:30:00+01:00',
  'noon',
] as const;
const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe'] as const;

/** The words with a slip or two, or with something put among them. */
function disturbed(text: string, random: Random): string {
  switch (random.int(4)) {
    case 0:
      return text;
    case 1:
      return misspell(text, random);
    case 2:
      return `${text} ${anyText(random)}`;
    default: {
      const place = random.int(text.length + 1);
      return text.slice(0, place) + anyText(random) + text.slice(place + random.int(4));
    }
  }
}

const amount: TextTarget = (random) => {
  const text = random.chance(0.2) ? anyText(random) : disturbed(random.pick(amounts) + random.pick(units), random);
  const reading = readAmount(text);
  if (!reading.ok)
    return reading.problem.text === text ? null : `${JSON.stringify(text)}: the problem names another text`;
  const { value, unit } = reading.amount;
  const isRight = Number.isFinite(value) && value > 0 && typeof unit === 'string';
  return isRight ? null : `${JSON.stringify(text)} was read as ${value} ${unit}`;
};

const START = Date.UTC(2026, 0, 1);
const YEAR_1900 = Date.UTC(1900, 0, 1);
const YEAR = 365 * 86_400_000;

const when: TextTarget = (random) => {
  const text = random.chance(0.2) ? anyText(random) : disturbed(random.pick(whens), random);
  const now = START + random.int(YEAR);
  const reading = readWhen(text, { now, zone: random.pick(zones) });
  if (!reading.ok) return null;
  const isRight = Number.isInteger(reading.at) && reading.at <= now && reading.at >= YEAR_1900;
  return isRight ? null : `${JSON.stringify(text)} at ${now} was read as ${reading.at}`;
};

const folder = new URL('../../packages/core/src/product/lab-sheet/fixtures/', import.meta.url);
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const LINE = /\r\n?|[\n\f\v\u2028\u2029]/u;

const labSheet: TextTarget = (random) => {
  const sheet = random.pick(sheets);
  const place = random.int(sheet.length);
  const length = 1 + random.int(600);
  const part = random.chance(0.3) ? sheet : sheet.slice(place, place + length);
  const text = disturbed(disturbed(part, random), random);
  const { alkaloids, metals, microbes } = readLabSheet(text);
  const lines = text.split(LINE).length;
  const wrong = [...alkaloids, ...metals, ...microbes].find(
    ({ value, unit, line }) =>
      line < 1 || line > lines || (value !== null && (!Number.isFinite(value) || value < 0 || unit === null)),
  );
  return wrong === undefined ? null : `${JSON.stringify(text)} was read as ${JSON.stringify(wrong)}`;
};

export const textTargets: Readonly<Record<string, TextTarget>> = { amount, when, labSheet };
