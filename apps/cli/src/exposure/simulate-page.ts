/** A simulation for the terminal: one table an alkaloid, and what the model is worth. */
import type { Spread } from '@clearleaf/core/pharmacokinetics';
import type { Context } from '../command.ts';
import { say } from '../messages/say.ts';
import { closing, section, titleLine } from '../pages/parts.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import {
  type AnalyteResult,
  figures,
  figureUnits,
  type IndividualResult,
  type SimulationResult,
} from './simulate-types.ts';

const DIGITS = 3;

export function simulationPage(result: SimulationResult, context: Context): string[] {
  const { width, at, ink } = context;
  const { model, individuals, fromTable } = result;
  return stack(
    titleLine(say('app.simulateTitle', { model: model.id }), at, context),
    paragraph(model.describes, width),
    ...individuals.flatMap((individual) => [
      fromTable ? [ink.bold(say('app.simulateId', { id: individual.id }))] : [],
      paragraph(intro(individual, result), width),
      ...individual.analytes.map((analyte) => table(analyte, context)),
    ]),
    section(
      say('app.simulateValidity'),
      model.validity.flatMap((line) => item(line, width)),
      context,
    ),
    paragraph(say('app.simulateMore'), width),
    closing(context),
  );
}

const intro = ({ doses }: IndividualResult, { model, subjects, typical }: SimulationResult): string =>
  say('app.simulateIntro', {
    analyte: model.parent,
    people: subjects,
    typical: typical ? 'yes' : 'no',
    doses: doses.count,
    amount: doses.last.amount,
    last: doses.last.time - doses.first.time,
  });

function table({ analyte, first, last }: AnalyteResult, { ink }: Context): string[] {
  const head = [analyte, say('app.simulateFigure', { when: 'first' }), say('app.simulateFigure', { when: 'last' })];
  const rows = figures.map((name) => [
    `${name} (${figureUnits[name]})`,
    spreadText(first[name]),
    spreadText(last[name]),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [ink.bold(line(head)), ...rows.map(line)];
}

/** Median and the range of 90 of 100; one number of one person. */
function spreadText({ people, median, p5, p95 }: Spread): string {
  if (people === 0) return '-';
  return people === 1 ? short(median) : `${short(median)} (${short(p5)} to ${short(p95)})`;
}

const short = (value: number): string => String(Number(value.toPrecision(DIGITS)));
