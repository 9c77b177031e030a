/** From a sheet to what the journal keeps of a product: the analysis of one batch. */
import type { ProductPayload } from '../convert.ts';
import type { AlkaloidFigure, LabSheet, MetalFigure, MicrobeFigure, SheetAlkaloid } from './sheet-types.ts';

type Analysis = NonNullable<ProductPayload['analysis']>;
type Concentration = NonNullable<Analysis['content']['mitragynine']>;
type Test = NonNullable<Analysis['tests']>[number];

/** The analysis as the journal keeps it. A person confirms it before it is written. */
export function analysisOf(sheet: LabSheet): Analysis {
  const mitragynine = concentrationOf(sheet, 'mitragynine');
  const sevenHydroxymitragynine = concentrationOf(sheet, '7-hydroxymitragynine');
  const totalAlkaloids = concentrationOf(sheet, 'total-alkaloids');
  const tests = [...sheet.alkaloids, ...sheet.metals, ...sheet.microbes].map(testOf);
  const others = sheet.other.map(({ name, text }): Test => ({ name: cut(name), value: null, result: cut(text) }));
  return {
    content: {
      ...(mitragynine !== null && { mitragynine }),
      ...(sevenHydroxymitragynine !== null && { sevenHydroxymitragynine }),
      ...(totalAlkaloids !== null && { totalAlkaloids }),
    },
    ...(sheet.date !== null && { date: sheet.date }),
    ...(sheet.laboratory !== null && { laboratory: cut(sheet.laboratory) }),
    ...(sheet.batch !== null && { batch: cut(sheet.batch) }),
    tests: [...tests, ...others].slice(0, MOST_TESTS),
  };
}

/** What the journal's schema holds. */
const MOST_TESTS = 200;
const LONGEST = 300;
const cut = (text: string): string => text.slice(0, LONGEST);

/** A figure below the laboratory's limit is none: it stays among the tests, in the sheet's words. */
function concentrationOf({ alkaloids }: LabSheet, analyte: SheetAlkaloid): Concentration | null {
  const figures = alkaloids.filter((figure) => figure.analyte === analyte);
  for (const { value, unit } of figures) {
    if (value === null || unit === null) continue;
    return unit === 'ppm' ? { value: value / 1000, unit: 'mg/g' } : { value, unit };
  }
  return null;
}

function testOf(figure: AlkaloidFigure | MetalFigure | MicrobeFigure): Test {
  const { analyte, value, unit, belowLimit } = figure;
  const result = belowLimit?.as ?? ('found' in figure ? figure.found : null);
  return { name: analyte, value, ...(unit !== null && { unit }), ...(result !== null && { result: cut(result) }) };
}
