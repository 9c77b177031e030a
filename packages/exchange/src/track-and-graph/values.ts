/** Values of Track & Graph: numbers, durations, and the older form that carries its label. */

export type TrackedValue =
  | { readonly kind: 'number'; readonly value: number; readonly label: string }
  | { readonly kind: 'duration'; readonly seconds: number; readonly label: string };

const DURATION = /^-?\d+:-?\d{2}:-?\d{2}/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/** `3.5`, `1:30:00`, `1.0:Label` or `1:10:00:Label`, in the order in which the program tries them; `null` for anything else. */
export function readTrackedValue(text: string): TrackedValue | null {
  const colons = text.split(':').length - 1;
  if (colons === 0) return numberValue(text, '');
  const duration = colons >= 2 ? (DURATION.exec(text)?.[0] ?? null) : null;
  if (duration !== null && (colons > 2 || duration === text)) {
    const [hours = 0, minutes = 0, seconds = 0] = duration.split(':').map(Number);
    const label = text.slice(duration.length).replace(/^:/, '').trim();
    return { kind: 'duration', seconds: hours * 3600 + minutes * 60 + seconds, label };
  }
  const end = text.indexOf(':');
  return numberValue(text.slice(0, end), text.slice(end + 1).trim());
}

function numberValue(text: string, label: string): TrackedValue | null {
  const value = Number(text.trim());
  return NUMBER.test(text.trim()) && Number.isFinite(value) ? { kind: 'number', value, label } : null;
}

/** `1:05:00`. */
export function durationText(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const two = (number: number): string => String(number).padStart(2, '0');
  const sign = seconds < 0 ? '-' : '';
  return `${sign}${Math.trunc(whole / 3600)}:${two(Math.trunc(whole / 60) % 60)}:${two(whole % 60)}`;
}
