/** Whom to call: the emergency number first. */
import { compareFindings, type Finding } from '@clearleaf/core/finding';
import { helpFor, type HelpLine } from '@clearleaf/core/safety';
import { parsePlainDate } from '@clearleaf/core/quantity';
import type { Context, Outcome } from '../command.ts';
import { sayDay } from '../messages/say.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { section, titleLine } from './parts.ts';

/** True where help must stand before everything else: an emergency, or somebody in withdrawal. */
export function isUrgent(findings: readonly Finding[]): boolean {
  const [first] = [...findings].sort(compareFindings);
  return first !== undefined && (first.severity === 'emergency' || first.urgent !== undefined);
}

/** Number, name and hours, one line a service; `--full` adds cost, languages and when the number was seen. */
function helpLine(line: HelpLine, context: Context): string[] {
  const { say, ink, full, width } = context;
  const reach = [line.number, line.text, line.number === null && line.text === null ? line.url : null]
    .filter((way) => way !== null)
    .join(', ');
  const head = say('app.helpLine', {
    reach: ink.green(ink.bold(reach)),
    hasReach: reach === '' ? 'no' : 'yes',
    name: line.name,
    hours: line.hours ?? '',
    hasHours: line.hours === null ? 'no' : 'yes',
  });
  const day = parsePlainDate(line.verifiedOn);
  const more = [
    line.note,
    line.cost,
    line.languages.length === 0 ? null : line.languages.join(', '),
    line.url !== null && line.url !== reach ? line.url : null,
    day === null ? null : say('app.seenOn', { day: sayDay(day) }),
  ].filter((part) => part !== null);
  return [...item(head, width), ...(full ? more.flatMap((part) => paragraph(part, width, '  ')).map(ink.quiet) : [])];
}

/** The block of a page; short pages show the lines that matter first. */
export function helpBlock(lines: readonly HelpLine[], context: Context): string[] {
  const MOST = 5;
  const shown = context.full ? lines : lines.filter(({ kind }) => kind !== 'support').slice(0, MOST);
  return section(
    context.say('app.helpTitle'),
    shown.flatMap((line) => helpLine(line, context)),
    context,
  );
}

export function helpLinesOutcome(country: string | null, context: Context): Outcome {
  const { say, rooms, at, width } = context;
  const lines = helpFor(country, rooms.safety());
  const name = country === null ? '' : (new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country);
  const hasOwn = lines.some((line) => line.country === country);
  return {
    exit: 0,
    value: { country, lines },
    page: () =>
      stack(
        titleLine(country === null ? say('app.helpAnywhere') : say('app.helpIn', { country: name }), at, context),
        country !== null && !hasOwn ? paragraph(say('app.helpNone', { country: name }), width) : [],
        lines.flatMap((line) => helpLine(line, context)),
        paragraph(say('app.helpPrivacy'), width).map(context.ink.quiet),
      ),
  };
}
