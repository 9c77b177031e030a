/** Parts that several pages share. */
import type { NotAssessed } from '@clearleaf/core/finding';
import type { PlainDate } from '@clearleaf/core/quantity';
import type { Context } from '../command.ts';
import { sayDay } from '../messages/say.ts';
import { item, paragraph, spread } from '../terminal/layout.ts';
import { behindRule } from '../terminal/finding.ts';

/** The title of a page, and the day it speaks of. */
export function titleLine(title: string, at: PlainDate, { say, ink, width }: Context): string[] {
  const day = say('app.asOf', { day: sayDay(at) });
  const line = spread(ink.bold(title), ink.quiet(day), width);
  return line === ink.bold(title) ? [...paragraph(title, width).map(ink.bold), ink.quiet(day)] : [line];
}

/** A heading and its lines; nothing where there are no lines. */
export function section(title: string, lines: readonly string[], { ink }: Context): string[] {
  return lines.length === 0 ? [] : [ink.bold(title), ...lines];
}

/** Everything that nobody could judge, by name. */
export function notAssessedBlock(entries: readonly NotAssessed[], context: Context): string[] {
  const { say, ink, width } = context;
  const lines = entries.flatMap(({ input, reason }) => item(`${ink.bold(input)}: ${reason}`, width - 2));
  return lines.length === 0 ? [] : behindRule([ink.bold(say('app.notAssessedTitle')), ...lines], 'unknown', context);
}

/** What every page ends with. */
export function closing({ say, ink, width, full }: Context): string[] {
  const text = full ? say('app.notAdvice') : `${say('app.notAdvice')} ${say('app.more')}`;
  return paragraph(text, width).map(ink.quiet);
}
