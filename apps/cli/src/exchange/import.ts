/** Reads a file of another program, asks what it leaves open, shows what would be written, and writes it. */
import {
  formats,
  openQuestions,
  planImport,
  previewOf,
  readFile,
  type Answers,
  type ForeignFile,
  type ImportPreview,
  type Question,
  type Reading,
} from '@clearleaf/exchange';
import { fileOfPath, sqliteFromPackage } from '@clearleaf/exchange/node';
import type { Context, Outcome, Typed } from '../command.ts';
import { refusal, showValue } from '../input/bad-input.ts';
import { bad, readWord } from '../input/read.ts';
import { confirmed } from '../journal/confirm.ts';
import { withJournal } from '../journal/open.ts';
import { say } from '../messages/say.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { startProgress } from '../terminal/progress.ts';
import { readAnswers } from './answers-file.ts';
import { askQuestions, isAsked } from './ask-questions.ts';
import { previewLines, questionLines } from './import-lines.ts';
import { inWords } from './problem.ts';

const SCHEMA = 'clearleaf.import/1';

/** `clearleaf import` */
export async function importFile(typed: Typed, context: Context): Promise<Outcome> {
  const [path = ''] = typed.operands;
  const format = readWord(typed.options['--format'], formats, '--format');
  const answers = readAnswers(typed.options['--answers']?.at(-1));
  const file = await openFile(path);
  try {
    const reading = await readWithAnswers({ file, path, context, format }, answers);
    const open = openQuestions(reading);
    if (open.length > 0) return unanswered(reading, open, typed, context);
    return await plan(reading, typed, context);
  } catch (error) {
    throw inWords(error);
  }
}

async function openFile(path: string): Promise<ForeignFile> {
  try {
    const file = await fileOfPath(path);
    // A folder has a size too; only reading tells.
    for await (const _ of file.open(0, Math.min(1, file.size))) break;
    return file;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw bad('unreadable-file', 'FILE', path, say('app.expectedReadable', { code }));
  }
}

interface Source {
  readonly file: ForeignFile;
  readonly path: string;
  readonly context: Context;
  readonly format: (typeof formats)[number] | null;
}

/** Reads, and asks a person what is open; an answer may open further questions. */
async function readWithAnswers(source: Source, given: Answers): Promise<Reading> {
  const { around } = source.context;
  let answers = given;
  for (;;) {
    const reading = await readOnce(source, answers);
    const asked = reading.questions.filter((question) => isAsked(question) && answers[question.id] === undefined);
    if (around.prompts === null || asked.length === 0) return reading;
    answers = { ...answers, ...(await askQuestions(asked, await around.prompts())) };
  }
}

async function readOnce({ file, path, context, format }: Source, answers: Answers): Promise<Reading> {
  const { around } = context;
  const progress = startProgress(around.notices, (percent) => say('app.progress', { file: showValue(path), percent }));
  try {
    const reading = {
      now: around.now.getTime(),
      zone: around.zone,
      progress: progress.show,
      sqlite: sqliteFromPackage,
    };
    return await readFile(file, answers, reading, format ?? undefined);
  } finally {
    progress.end();
  }
}

/** Nobody can be asked: what is open is told, with how to answer it. */
function unanswered(reading: Reading, open: readonly Question[], typed: Typed, context: Context): Outcome {
  if (typed.options['--dry-run'] === undefined)
    throw refusal(
      'unanswered',
      '--answers',
      say('app.importUnanswered', { ids: open.map(({ id }) => id).join(', '), count: open.length }),
    );
  const { format, questions, skipped, dropped, warnings } = reading;
  return {
    exit: 1,
    value: { schema: SCHEMA, format, questions, preview: null, skipped, dropped, warnings, imported: false },
    page: () =>
      stack(
        paragraph(say('app.importIs', { format: format.replace(/-/gu, '') }), context.width),
        questionLines(open, context),
        paragraph(say('app.importAnswerHow'), context.width),
      ),
  };
}

async function plan(reading: Reading, typed: Typed, context: Context): Promise<Outcome> {
  return withJournal(typed, context, async ({ vault, write }) => {
    const planned = planImport(reading, vault.entries());
    const preview = previewOf(reading, planned);
    const shown = previewLines(preview, context);
    const isDry = typed.options['--dry-run'] !== undefined;
    const isNeeded = planned.entries.length > 0;
    const isAgreed = !isDry && isNeeded && (await confirmed(typed, context, shown, say('app.askImport')));
    if (isAgreed) await write(planned.entries);
    return {
      exit: isAgreed || isDry || !isNeeded ? 0 : 1,
      value: { schema: SCHEMA, format: reading.format, questions: reading.questions, preview, imported: isAgreed },
      page: () => page({ preview, shown, isDry, isNeeded, isAgreed }, typed, context),
    };
  });
}

interface Done {
  readonly preview: ImportPreview;
  readonly shown: readonly string[];
  readonly isDry: boolean;
  readonly isNeeded: boolean;
  readonly isAgreed: boolean;
}

function page({ preview, shown, isDry, isNeeded, isAgreed }: Done, { options }: Typed, { width }: Context): string[] {
  // Whoever was asked has seen it.
  const wasAsked = options['--yes'] === undefined && !isDry && isNeeded;
  const end = isAgreed
    ? say('app.imported', { count: preview.added + preview.changed })
    : isNeeded
      ? say('app.nothingChanged')
      : say('app.nothingToImport');
  return stack(wasAsked ? [] : shown, paragraph(end, width));
}
