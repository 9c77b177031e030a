import { readLabSheet } from '@clearleaf/core/product';
import { describe, expect, it } from 'vitest';
import { PAGE_LIMIT, PDF_LIMIT, pdfText } from './pdf.ts';

type Words = readonly [x: number, y: number, text: string, size?: number];

/** Writes the smallest PDF that holds these pages: one font, text at places, a table of contents at the end. */
function pdfOf(pages: readonly string[], { trailer = '', page = '' } = {}): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${page} /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

const written = (words: readonly Words[]): string =>
  words
    .map(([x, y, text, size = 10]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
    .join('\n');

/** A table as programs write it: column by column, so that the order in the file is not the order on the page. */
const COLUMNS: readonly (readonly [number, readonly string[]])[] = [
  [300, ['Result', '14.6', '<LOQ', '0.31']],
  [50, ['Analyte', 'Mitragynine', '7-Hydroxymitragynine', 'Lead (Pb)']],
  [240, ['LOQ', '0.05', '0.05', '0.005']],
  [360, ['Unit', 'mg/g', 'mg/g', '\u00b5g/g']],
];
const table: Words[] = COLUMNS.flatMap(([x, cells]) => cells.map((cell, row): Words => [x, 700 - 20 * row, cell]));

const TEXT = [
  'Analyte   LOQ   Result   Unit',
  'Mitragynine   0.05   14.6   mg/g',
  '7-Hydroxymitragynine   0.05   <LOQ   mg/g',
  // The engine gives the Greek letter for the sign of micro.
  'Lead (Pb)   0.005   0.31   \u03bcg/g',
].join('\n');

describe('the text of a PDF', () => {
  it('keeps the columns of a table on a line, whatever their order in the file', async () => {
    const file = pdfOf([written(table)]);
    const before = file.slice();
    expect(await pdfText(file)).toEqual({ pages: [TEXT], pagesLeftOut: 0 });
    expect(file).toEqual(before);
  });

  it('is what the reader of sheets reads', async () => {
    const text = await pdfText(pdfOf([written(table)]));
    const sheet = readLabSheet('pages' in text ? text.pages.join('\n') : '');
    expect(sheet.alkaloids.map(({ analyte, value, unit }) => [analyte, value, unit])).toEqual([
      ['mitragynine', 14.6, 'mg/g'],
      ['7-hydroxymitragynine', null, 'mg/g'],
    ]);
    expect(sheet.metals[0]).toMatchObject({ analyte: 'lead', value: 0.31, unit: 'ug/g' });
  });

  it('joins what is written letter by letter, and follows a page that is turned', async () => {
    const letters = written([
      [50, 700, 'Le'],
      [61.12, 700, 'ad'],
      [75, 701, '0.2'],
      [91, 700, 'ppm'],
    ]);
    expect(await pdfText(pdfOf([letters]))).toMatchObject({ pages: ['Lead 0.2 ppm'] });
    const turned =
      'BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Mitragynine) Tj ET\nBT /F1 10 Tf 0 1 -1 0 100 300 Tm (1.4 %) Tj ET';
    expect(await pdfText(pdfOf([turned], { page: '/Rotate 90' }))).toMatchObject({ pages: ['Mitragynine   1.4 %'] });
  });

  it('leaves out a mark across the page', async () => {
    const mark = 'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (SAMPLE) Tj ET';
    expect(await pdfText(pdfOf([`${written(table)}\n${mark}`]))).toMatchObject({ pages: [TEXT] });
  });
});

describe('what cannot be read', () => {
  it('says that pictures hold no text', async () => {
    const picture = 'q 200 0 0 200 100 400 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \u0000\u007f\u00ff\u0010 EI Q';
    expect(await pdfText(pdfOf([picture, picture]))).toEqual({ problem: 'no-text' });
  });

  it('says that a password is needed', async () => {
    const key = 'A'.repeat(32);
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${key}) /U (${key}) /P -4 >> /ID [(0123456789abcdef) (0123456789abcdef)]`;
    expect(await pdfText(pdfOf([written(table)], { trailer }))).toEqual({ problem: 'encrypted' });
  });

  it('says that a file is no PDF or is broken', async () => {
    const file = pdfOf([written(table)]);
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
    for (const bytes of [
      new Uint8Array(),
      noise,
      file.slice(0, 60),
      new TextEncoder().encode('%PDF-1.4\nnothing here'),
    ])
      expect(await pdfText(bytes)).toEqual({ problem: 'broken' });
  });

  it('gives an answer for a file that was cut anywhere', async () => {
    const file = pdfOf([written(table)]);
    for (let length = 0; length < file.length; length += 97) {
      const text = await pdfText(file.slice(0, length));
      const said = 'pages' in text ? text.pages.map((page) => page.split('\n')[0] ?? '') : [text.problem];
      expect(said.every((words) => TEXT.startsWith(words) || ['broken', 'no-text'].includes(words))).toBe(true);
    }
  });

  it('stops at its limits: bytes, and pages, which it counts', async () => {
    expect(await pdfText(new Uint8Array(PDF_LIMIT + 1))).toEqual({ problem: 'too-large' });
    const page = written([[50, 700, 'Mitragynine: 1.4 %']]);
    const text = await pdfText(pdfOf(Array.from({ length: 300 }, () => page)));
    expect(text).toMatchObject({ pagesLeftOut: 300 - PAGE_LIMIT });
    expect('pages' in text && text.pages.length).toBe(PAGE_LIMIT);
  });

  it('stops within a page of far too many pieces', async () => {
    const words = Array.from(
      { length: 30_000 },
      (_, index): Words => [50 + (index % 5) * 100, 780 - (index % 700), 'word'],
    );
    const text = await pdfText(pdfOf([written(words), written([[50, 700, 'next']])]));
    expect('pages' in text && text.pages.map((page) => page.match(/word|next/g)?.length)).toEqual([20_000, 1]);
  });
});
