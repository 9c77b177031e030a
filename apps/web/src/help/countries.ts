/** The countries for which there are help lines. */
import type { SafetyFacts } from '@clearleaf/core/safety/facts';
import { locale } from '../messages/speak.ts';

const regions = new Intl.DisplayNames([locale], { type: 'region' });
/** The name of a country in the reader's language. */
export const countryName = (code: string): string => regions.of(code) ?? code;

export function countriesWithHelp(facts: SafetyFacts): readonly string[] {
  const codes = new Set(facts.helpLines.flatMap((line) => line.countries).filter((code) => code !== 'any'));
  return [...codes].sort((a, b) => countryName(a).localeCompare(countryName(b), locale));
}
