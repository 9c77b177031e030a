/** A reading whose questions are answered by a program: for the fuzzer and the tests. */
import { checkEntry, ENTRY_SCHEMA, newEntryId } from '@clearleaf/core/journal';
import { readFile } from './recognise.ts';
import type { Answer, Answers, ForeignFile, Format, ImportDraft, Question, ReadContext, Reading } from './types.ts';

/** An answer to any question: what is offered, else what a person in a hurry would say. */
export function anyAnswer(question: Question): Answer {
  if (question.kind === 'zone') return 'Europe/Berlin';
  if (question.kind === 'unit') return question.suggestion ?? { unit: 'g' };
  if (question.kind === 'scale') return { min: Math.min(0, question.seen.min), max: Math.max(10, question.seen.max) };
  if (question.kind === 'order') return question.suggestion ?? question.labels;
  if (question.kind === 'select') return question.found.map(({ text }) => text);
  return question.suggestion ?? question.options[0] ?? '';
}

const ROUNDS = 5;

/** Reads and answers until nothing is open: some questions follow from answers to others. */
export async function readAnswering(
  file: ForeignFile,
  {
    context,
    given = {},
    format,
  }: { readonly context: ReadContext; readonly given?: Answers; readonly format?: Format | undefined },
): Promise<Reading> {
  let answers: Answers = given;
  let reading = await readFile(file, answers, context, format);
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = reading.questions.filter(({ answer }) => answer === undefined);
    if (open.length === 0) return reading;
    answers = Object.fromEntries([
      ...Object.entries(answers),
      ...open.map((question) => [question.id, anyAnswer(question)] as const),
    ]);
    reading = await readFile(file, answers, context, format);
  }
  return reading;
}

/** The draft as an entry, to be checked. */
export function problemsOf(draft: ImportDraft): readonly { readonly path: string; readonly expected: string }[] {
  const { kind, at, zone, payload, key } = draft;
  const id = newEntryId(Math.max(0, at), new Uint8Array(10));
  const checked = checkEntry({
    schema: ENTRY_SCHEMA,
    id,
    recordedAt: draft.recordedAt ?? at,
    kind,
    at,
    zone,
    payload,
    origin: { format: 'test', key },
  });
  return checked.ok ? [] : checked.problems;
}
