/** What an import would do, and what it has to know first, as lines. */
import type { ImportPreview, Question, UnitQuestion } from '@clearleaf/exchange';
import type { Context } from '../command.ts';
import { showValue } from '../input/bad-input.ts';
import { sayAmount } from '../journal/amounts.ts';
import { say } from '../messages/say.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { sayMoment } from '../terminal/moment.ts';
import { countsLine } from '../vault/parts.ts';

const MOST_EXAMPLES = 2;

/** A question as a person is asked it. Words of the file are shown as text that moves nothing. */
export function sayQuestion(question: Question): string {
  switch (question.kind) {
    case 'zone':
      return say('app.questionZone');
    case 'unit':
      return sayUnit(question);
    case 'scale':
      return say('app.questionScale', { name: showValue(question.name), ...question.seen });
    case 'order':
      return say('app.questionOrder', {
        labels: question.labels.map((label, index) => `${index + 1} ${showValue(label)}`).join(', '),
      });
    case 'choice':
    case 'role':
      return say('app.questionChoice', {
        name: showValue(question.name === '' ? question.id : question.name),
        kind: question.kind,
        examples: question.examples.slice(0, MOST_EXAMPLES).map(showValue).join(' / '),
        hasExamples: question.examples.length > 0 ? 'yes' : 'no',
      });
    case 'select':
      return say('app.questionSelect');
  }
}

function sayUnit({ word, of, count }: UnitQuestion): string {
  return say('app.questionUnit', {
    word: showValue(word),
    isEmpty: word === '' ? 'yes' : 'no',
    of: showValue(of ?? ''),
    hasOf: of === undefined ? 'no' : 'yes',
    count,
  });
}

/** Open questions with what their answers look like. */
export function questionLines(questions: readonly Question[], { width, ink }: Context): string[] {
  return questions.flatMap((question) => [
    ...item(`${ink.bold(showValue(question.id))}: ${sayQuestion(question)}`, width),
    ...paragraph(say('app.answerForm', { form: formOf(question), ...suggestionOf(question) }), width, '  ').map(
      ink.quiet,
    ),
  ]);
}

const suggestionOf = ({ suggestion, kind }: Question): { hasSuggestion: string; suggestion: string } => ({
  hasSuggestion: suggestion === undefined || kind === 'zone' ? 'no' : 'yes',
  suggestion: suggestion === undefined ? '' : showValue(suggestion),
});

function formOf(question: Question): string {
  switch (question.kind) {
    case 'zone':
      return JSON.stringify(question.suggestion ?? 'Europe/Berlin');
    case 'unit':
      return JSON.stringify({ unit: 'g', times: 0.5 });
    case 'scale':
      return JSON.stringify(question.seen);
    case 'order':
      return JSON.stringify(question.labels);
    case 'choice':
    case 'role':
      return question.options.map((option) => JSON.stringify(option)).join(' | ');
    case 'select':
      return JSON.stringify(question.found.slice(0, MOST_EXAMPLES).map(({ text }) => text));
  }
}

/** Counts, span, sums, and everything that is left out, with the reason. */
export function previewLines(preview: ImportPreview, context: Context): string[] {
  const { width, around } = context;
  const { format, counts, first, last, totals, dosesWithoutAmount, added, changed, already } = preview;
  const moment = (at: number): string => sayMoment(at, around.zone);
  return stack(
    [
      ...paragraph(say('app.importIs', { format: format.replace(/-/gu, '') }), width),
      ...paragraph(say('app.importCounts', { counts: countsLine(counts, say), added, changed, already }), width),
      ...(first === null || last === null
        ? []
        : paragraph(say('app.statusRange', { first: moment(first), last: moment(last) }), width)),
      ...totals.flatMap(({ unit, total, doses }) =>
        paragraph(say('app.importTotal', { total: sayAmount({ value: total, unit }), doses }), width),
      ),
      ...(dosesWithoutAmount > 0 ? paragraph(say('app.importNoAmount', { count: dosesWithoutAmount }), width) : []),
    ],
    leftOut(preview, width),
  );
}

function leftOut({ skipped, dropped, warnings, rejected }: ImportPreview, width: number): string[] {
  const camel = (word: string): string => word.replace(/-/gu, '');
  const examples = (all: readonly string[]): string => all.slice(0, MOST_EXAMPLES).map(showValue).join(' / ');
  return [
    ...skipped.flatMap(({ reason, count, examples: some }) =>
      item(
        say('app.importSkipped', {
          reason: camel(reason),
          count,
          examples: examples(some),
          hasExamples: some.length > 0 ? 'yes' : 'no',
        }),
        width,
      ),
    ),
    ...dropped.flatMap(({ what, count }) => item(say('app.importDropped', { what: camel(what), count }), width)),
    ...warnings.flatMap(({ reason, count, examples: some }) =>
      item(
        say('app.importWarning', {
          reason: camel(reason),
          count,
          examples: examples(some),
          hasExamples: some.length > 0 ? 'yes' : 'no',
        }),
        width,
      ),
    ),
    ...(rejected > 0 ? item(say('app.importRejected', { count: rejected }), width) : []),
  ];
}
