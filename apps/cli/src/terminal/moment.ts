/** Instants in words, by the clock of a time zone. */
import { locale } from '../messages/say.ts';

/** 26 Nov 2026, 14:05 */
export function sayMoment(at: number, zone: string): string {
  return new Date(at).toLocaleString(locale, { ...DAY, ...CLOCK, timeZone: zone });
}

/** 14:05 */
export function sayClock(at: number, zone: string): string {
  return new Date(at).toLocaleTimeString(locale, { ...CLOCK, timeZone: zone });
}

/** Thu 26 Nov 2026 */
export function sayDayOf(at: number, zone: string): string {
  return new Date(at).toLocaleDateString(locale, { weekday: 'short', ...DAY, timeZone: zone });
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
