/** What a person confirms of a laboratory's sheet: read by the program, or typed by hand. */
import type { EntryOf } from '@clearleaf/core/journal';
import { analysisOf, type LabSheet } from '@clearleaf/core/product';
import { parsePlainDate } from '@clearleaf/core/quantity';
import { sayJournal } from '../../../messages/journal.ts';
import { readNumber } from '../numbers.ts';
import { type ContentFields, type ProductProblems, readContent, strengthFields } from './product-fields.ts';

type Payload = EntryOf<'product'>['payload'];
export type Analysis = NonNullable<Payload['analysis']>;

export interface SheetFields {
  readonly content: ContentFields;
  readonly date: string;
  readonly laboratory: string;
  readonly batch: string;
}

export const fieldsOfAnalysis = (analysis: Analysis | null, { form, batch }: Payload): SheetFields => ({
  content: strengthFields(analysis?.content, form),
  date: analysis?.date ?? '',
  laboratory: analysis?.laboratory ?? '',
  batch: analysis?.batch ?? batch ?? '',
});

export type AnalysisReading =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly problems: ProductProblems };

/** The analysis to keep. `sheet` gives the tests that no field shows. */
export function readAnalysis(fields: SheetFields, sheet: LabSheet | null): AnalysisReading {
  const problems: Record<string, string> = {};
  const content = readContent(fields.content, (row, typed) => {
    const value = readNumber(typed);
    if (value === undefined) problems[`sheet-${row}`] = sayJournal('rooms.numberWrong');
    return value ?? null;
  });
  const date = parsePlainDate(fields.date);
  if (fields.date !== '' && date === null) problems['date'] = sayJournal('rooms.dateWrong');
  const tests = sheet === null ? [] : (analysisOf(sheet).tests ?? []);
  if (content === undefined && tests.length === 0) problems['none'] = sayJournal('rooms.sheetEmpty');
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    analysis: {
      content: content ?? {},
      ...(date === null ? {} : { date }),
      ...named('laboratory', fields.laboratory),
      ...named('batch', fields.batch),
      ...(tests.length > 0 && { tests: [...tests] }),
    },
  };
}

const named = (field: 'laboratory' | 'batch', typed: string): Pick<Analysis, typeof field> =>
  typed.trim() === '' ? {} : { [field]: typed.trim() };
