/** Which format a file is of, and reading it by that format. */
import { ExchangeError } from './error.ts';
import { collect } from './file.ts';
import { readers } from './readers.ts';
import { decodeHead } from './text.ts';
import type { Answers, FileHead, ForeignFile, Format, ReadContext, Reading } from './types.ts';
import { listZip, looksLikeZip } from './zip.ts';

const HEAD_BYTES = 1 << 16;

/** What readers look at. @throws ExchangeError where the file is empty or a zip archive that is damaged or means harm. */
export async function headOf(file: ForeignFile): Promise<FileHead> {
  if (file.size === 0)
    throw new ExchangeError({
      code: 'empty',
      file: file.name,
      place: '',
      value: '',
      expected: 'a file that holds something',
    });
  const length = Math.min(HEAD_BYTES, file.size);
  const bytes = await collect(file.open(0, length), length);
  const names = looksLikeZip(bytes) ? (await listZip(file)).map(({ name }) => name) : null;
  return {
    name: file.name,
    size: file.size,
    bytes,
    text: names === null ? decodeHead(bytes).replace(/^\uFEFF/, '') : '',
    names,
  };
}

/** The formats that the file may be of, the likeliest first; empty where none is. */
export async function recogniseFile(
  file: ForeignFile,
): Promise<readonly { readonly format: Format; readonly likelihood: number }[]> {
  const head = await headOf(file);
  return readers
    .map((reader) => ({ format: reader.format, likelihood: reader.detect(head) }))
    .filter(({ likelihood }) => likelihood > 0)
    .sort((a, b) => b.likelihood - a.likelihood);
}

/**
 * Reads a file by the format named, or by the likeliest.
 *
 * @throws ExchangeError where no reader knows it, or it cannot be read.
 */
export async function readFile(
  file: ForeignFile,
  answers: Answers,
  context: ReadContext,
  format?: Format,
): Promise<Reading> {
  const wanted = format ?? (await recogniseFile(file))[0]?.format;
  const reader = readers.find((each) => each.format === wanted);
  if (reader === undefined)
    throw new ExchangeError({
      code: 'not-recognised',
      file: file.name,
      place: '',
      value: '',
      expected: 'an export of one of the programs that can be read, or a table with a header',
    });
  const reading = await reader.read(file, answers, context);
  context.progress?.(1);
  return reading;
}
