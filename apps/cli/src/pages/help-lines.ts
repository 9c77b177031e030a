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

/** Lines that a short page shows, of an urgent one and of others. */
const MOST_LINES = { urgent: 6, other: 3 } as const;

/** The block of a page; short pages show the lines that matter first. */
export function helpBlock(lines: readonly HelpLine[], urgent: boolean, context: Context): string[] {
  const most = urgent ? MOST_LINES.urgent : MOST_LINES.other;
  const firstOfKind = lines.filter((line, i) => lines.findIndex(({ kind }) => kind === line.kind) === i);
  const shown = context.full ? lines : (urgent ? lines : firstOfKind).slice(0, most);
  const more =
    shown.length < lines.length
      ? paragraph(context.say('app.helpMore'), context.width, '  ').map(context.ink.quiet)
      : [];
  return section(
    context.say(urgent ? 'app.helpTitleUrgent' : 'app.helpTitle'),
    [...shown.flatMap((line) => helpLine(line, context)), ...more],
    context,
  );
}

/** Codes of the countries of which a line was verified. */
function countriesWithLines({ rooms }: Context): string {
  const codes = rooms.safety().helpLines.flatMap(({ countries }) => countries.filter((code) => code !== 'any'));
  return [...new Set(codes)].sort((a, b) => (a < b ? -1 : 1)).join(', ');
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
        country === null ? paragraph(say('app.helpCountries', { countries: countriesWithLines(context) }), width) : [],
        paragraph(say('app.helpPrivacy'), width).map(context.ink.quiet),
      ),
  };
}
