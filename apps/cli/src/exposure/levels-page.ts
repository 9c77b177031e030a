/** Levels for the terminal: the range in words, a small table, and what weakens it. */
import {
  explainLevels,
  type LevelRange,
  levelAnalytes,
  sayBounds,
  sayCaveats,
  sayFitted,
  sayLevel,
  sayNotComputable,
  sayScenario,
} from '@clearleaf/core/exposure';
import type { Source } from '@clearleaf/core/finding';
import type { Context } from '../command.ts';
import { say } from '../messages/say.ts';
import { closing, section, titleLine } from '../pages/parts.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { sayMoment } from '../terminal/moment.ts';
import { Notes } from '../terminal/notes.ts';
import type { Levels, PartLevels } from './levels-types.ts';

/** Hours from now that the table shows, where the window holds them. */
const TABLE_HOURS = [-48, -24, -12, -6, -3, 0, 3, 6, 12, 24, 48] as const;

export function levelsPage(levels: Levels, context: Context): string[] {
  const { width, at, rooms } = context;
  const { prepared } = levels;
  const notes = new Notes();
  const { sources, models } = rooms.pharmacokinetics();
  const cited = [...new Set(levels.parts.flatMap(({ part }) => part.models))]
    .flatMap((id) => models.find((model) => model.id === id)?.sources ?? [])
    .flatMap((id): Source[] => (sources[id] === undefined ? [] : [sources[id]]));
  const why = prepared.notComputable;
  return stack(
    titleLine(say('app.levelsTitle'), at, context),
    why === null ? [] : paragraph(sayNotComputable(why, say), width),
    ...levels.parts.map((part) => partLines(part, context)),
    scenarioLines(levels, context),
    measuredLines(levels, context),
    fittedLines(levels, context),
    section(
      say('app.levelsCaveats'),
      sayCaveats(prepared, say).flatMap((line) => item(line, width)),
      context,
    ),
    why === null ? paragraph(`${explainLevels(levels.subjects, say).join(' ')} ${notes.cite(cited)}`, width) : [],
    notes.lines(context),
    closing(context),
  );
}

function partLines({ part, levels }: PartLevels, context: Context): string[] {
  const { ink, width } = context;
  const words = levelAnalytes.flatMap((analyte) => {
    const now = levels[analyte].find(({ hours }) => hours === 0);
    return now === undefined
      ? []
      : item(say('app.levelsNow', { analyte: say('exposure.analyte', { analyte }), range: sayLevel(now, say) }), width);
  });
  return [ink.bold(say('exposure.kindTitle', { kind: part.kind })), ...words, '', ...tableLines(levels.mitragynine)];
}

/** Mitragynine by hours: of all models together, then of each. */
function tableLines(series: readonly LevelRange[]): string[] {
  const names = series[0]?.models.map(({ model }) => model) ?? [];
  const rows = TABLE_HOURS.flatMap((hours) => series.filter((one) => one.hours === hours)).map((one) => [
    say('app.levelsHours', {
      when: one.hours === 0 ? 'now' : one.hours < 0 ? 'before' : 'after',
      ago: Math.abs(one.hours),
    }),
    sayBounds(one, say),
    ...(names.length > 1 ? one.models.map((model) => sayBounds(model, say)) : []),
  ]);
  const head = [say('app.levelsTable'), say('app.levelsAll'), ...(names.length > 1 ? names : [])];
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function scenarioLines({ scenarios }: Levels, context: Context): string[] {
  const lines = scenarios.flatMap(({ scenario, now }) =>
    (now.length === 0 ? [null] : now.map(({ level }) => level)).flatMap((level) =>
      item(sayScenario(scenario, level, say), context.width),
    ),
  );
  return section(say('app.levelsMedicines'), lines, context);
}

function measuredLines({ measured, zone }: Levels, context: Context): string[] {
  const lines = measured.flatMap(({ at, analyte, value, belowLimit }) =>
    item(
      say('app.levelsMeasured', {
        when: sayMoment(at, zone),
        analyte: say('exposure.analyte', { analyte }),
        value,
        below: belowLimit ? 'yes' : 'no',
      }),
      context.width,
    ),
  );
  return section(say('app.levelsMeasuredTitle'), lines, context);
}

function fittedLines({ refused, parts }: Levels, context: Context): string[] {
  if (refused === null) return [];
  const models = parts.flatMap(({ part }) => part.models);
  const lines = sayFitted({ refused }, models, say).flatMap((line) => item(line, context.width));
  return section(say('app.levelsFittedTitle'), lines, context);
}
