/** The worked example of docs/exposure-engine.md: npx tsx docs/examples/exposure.ts */
import {
  autoInhibitionScenario,
  concentrations,
  concentrationsByMatrix,
  type Figure,
  isComputed,
  modelsOf,
  ncaMeasure,
  nonCompartmentalAnalysis,
  scenarioCurves,
  simulate,
} from '@clearleaf/core/pharmacokinetics';
import { loadRoom } from '@clearleaf/knowledge/node';

// Facts are an argument; here those that ship, after `npm run knowledge:build`.
const facts = loadRoom('pharmacokinetics');
const models = modelsOf(facts).filter(({ parent }) => parent === 'mitragynine');

// One arm of a study (Huestis 2026): 29.6 mg of mitragynine once a day for 15 days. Hours, mg, ng/mL throughout.
const regimen = [{ time: 0, amount: 29.6, interval: 24, additionalDoses: 14 }];
const times = Array.from({ length: 241 }, (_, i) => i / 10);

/** A figure that cannot be had says why. */
const shown = (figure: Figure): string => (isComputed(figure) ? figure.toPrecision(3) : figure.notComputable);

for (const model of models) {
  // The typical person, exactly, at any times.
  const { parent } = concentrations(model.typical, [{ time: 0, amount: 29.6 }], times);
  const { cMax, tMax, aucLast } = nonCompartmentalAnalysis({ times, concentrations: parent });
  console.log(model.id, 'typical person, one dose', { cMax: shown(cMax), tMax: shown(tMax), aucLast: shown(aucLast) });

  // The same through a matrix exponential, which shares no code with the closed form.
  const again = concentrationsByMatrix(model.typical, [{ time: 0, amount: 29.6 }], times).parent;
  const worst = Math.max(...again.map((value, i) => (value === 0 ? 0 : Math.abs(value / (parent[i] ?? 0) - 1))));
  console.log(model.id, 'agrees to 1e-10', worst < 1e-10);

  // People who differ, after the first and the fifteenth dose. The same seed draws the same people.
  const measure = ncaMeasure({ interval: 24 });
  const { analytes } = simulate(model, regimen, { subjects: 500, seed: 1, times, measure });
  for (const { analyte, first, last } of analytes) {
    const [one, fifteenth] = [first.cMax, last.cMax].map(({ p5, median, p95 }) => [p5, median, p95].map(Math.round));
    console.log(model.id, analyte, 'cMax 5, 50, 95 %', { first: one, last: fifteenth });
  }

  // What mitragynine may do to its own clearance: two ends, or why there are none.
  const scenario = autoInhibitionScenario(model, facts);
  if (scenario === null) continue;
  const ends = scenarioCurves(model.typical, scenario, regimen, [337.2]);
  if ('outsideDomain' in ends) console.log(model.id, ends.outsideDomain);
  else
    console.log(model.id, 'ng/mL on day 15, none and the bound', ...ends.map(({ parent: [at = 0] }) => Math.round(at)));
}
