/** `docs/validation.md`: what the models give against what was measured, failures with their size. */
import {
  boundResults,
  checkResults,
  type Figures,
  howOf,
  type MedianResult,
  medianResults,
  SAMPLING,
  targetResults,
  type TargetResult,
} from './targets.ts';

const three = (value: number): string => String(Number(value.toPrecision(3)));
const unitOf = (unit: string): string => (unit === '1' || unit === 'ratio' ? '' : ` ${unit.replace('.', '·')}`);
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The whole document. */
export function validationText(figures: Figures): string {
  const results = targetResults(figures);
  return `${[
    opening(results),
    targetsPart(results),
    failuresPart(results, figures),
    studiesPart(figures),
    mediansPart(medianResults(figures)),
    inhibitionPart(figures),
    software,
    limits,
  ].join('\n\n')}\n`;
}

function opening(results: readonly TargetResult[]): string {
  const count = (role: string, passes: boolean | null): number =>
    results.filter((one) => one.target.role === role && one.passes === passes).length;
  return `# Validation of the exposure engine

Written by \`npm run docs:validation\`; a test fails where it is not up to date. The cases are in \`reference/pharmacokinetics/\`.

**No single model fits the studies.** For one milligram of mitragynine, Huestis 2026 (extract) measured a peak about four times that of Tanna 2022 (tea). So both models are shown side by side, and neither is the right one.

**Meeting a target that set the model shows nothing but that the program computes.** Of ${results.length} targets, ${count('calibration', true) + count('calibration', false)} were used to set a model: ${count('calibration', true)} are met, ${count('calibration', false)} is not. Three were kept apart: ${count('check', true)} is met, ${count('check', false)} fails, ${count('check', null)} could not be run. The bands are ours and were drawn after the fit had been seen.`;
}

const verdict = (passes: boolean | null): string => (passes === null ? 'not run' : passes ? 'met' : '**fails**');

function targetsPart(results: readonly TargetResult[]): string {
  const rows = results.map(({ target, value, passes }) => [
    target.id,
    target.name,
    target.observed === undefined ? 'a range' : `${target.observed}${unitOf(target.unit)}`,
    `${target.low} to ${target.high}`,
    value === null ? '' : three(value),
    verdict(passes),
    target.role === 'calibration' ? 'set the model' : 'check only',
    target.verified ? 'read' : 'a copy by others',
    howOf(target),
  ]);
  return `## Targets

Where people are simulated, they are ${SAMPLING.subjects} of the model \`H_default\`, seed ${SAMPLING.seed}, read by non-compartmental analysis. T17 and T18 are of \`T_tea\`. "A copy by others": nobody here has seen the abstract itself. "A range": the abstract gives a range or several values, and the band is that range or wider.

${table(['Id', 'What', 'Measured', 'Accepted', 'Model', 'Verdict', 'Role', 'Source was', 'How'], rows)}`;
}

function failuresPart(results: readonly TargetResult[], figures: Figures): string {
  const failed = results.flatMap(({ target, value, passes }) => {
    if (passes !== false || value === null) return [];
    const { low, high, observed } = target;
    const edge =
      value > high
        ? `${three((100 * (value - high)) / high)} % above`
        : `${three((100 * (low - value)) / low)} % below`;
    const size = observed === undefined ? '' : `, ${three(value / observed)} times what was measured (${observed})`;
    return [
      `- **${target.id}** ${target.name}: ${three(value)}${unitOf(target.unit)}${size}, ${edge} the band. ${target.note ?? ''}`,
    ];
  });
  const across = checkResults(figures).flatMap(({ check, values }) =>
    check.rows.map(({ quantity, observed, unit }, i) => {
      const value = values[i] ?? Number.NaN;
      const folds = observed.map((one) => three(value / one)).join(', ');
      return `- **${check.model}**, ${quantity}: ${three(value)}${unitOf(unit)} against ${observed.join(', ')}: ${folds} times. ${check.note}`;
    }),
  );
  const notRun = results
    .filter(({ value }) => value === null)
    .map(({ target }) => `- **${target.id}** ${target.name}: ${target.note ?? ''}`);
  return `## Failures, and their size

They are kept. No parameter was changed to make one go away.

${failed.join('\n')}

A model on the other study's people:

${across.join('\n')}

Not run:

${notRun.join('\n')}`;
}

function studiesPart(figures: Figures): string {
  const perMg = (id: string, dose: number): string =>
    three(figures.spread(id, dose, ['first', 'parent', 'cMax']).median / dose);
  return `## Two models, one dose

Peak of mitragynine for each milligram, median of simulated people: ${perMg('H_default', 29.6)} ng/mL by \`H_default\` (capsules, extract), ${perMg('T_tea', 39)} ng/mL by \`T_tea\` (tea). Which of the two is nearer to one person is not known.`;
}

function mediansPart(results: readonly MedianResult[]): string {
  const rows = results.map(({ analyte, measure, unit, observed, low, high, value, passes }) => [
    analyte,
    measure,
    `${observed}${unitOf(unit)}`,
    `${low} to ${high}`,
    three(value),
    verdict(passes),
  ]);
  return `## The tea study, alkaloid by alkaloid

Each model was set to these medians of five people, so that all of it is a test of the program. The range is that of the five.

${table(['Alkaloid', 'What', 'Median', 'Range', 'Model', 'Verdict'], rows)}`;
}

function inhibitionPart(figures: Figures): string {
  const rows = boundResults(figures).map(({ dose, observed, linear, most, enzyme }) => [
    `${dose} mg`,
    three(observed),
    three(linear),
    three(most),
    `${three(100 * enzyme)} %`,
  ]);
  return `## If mitragynine slows its own clearance

In human liver microsomes mitragynine inactivates CYP3A. What that does in people was not measured, so the engine gives a range from no effect to a bound: all clearance by CYP3A, 15 % unbound, an enzyme half-life of 6 days. Growth of the peak from the first to the fifteenth daily dose:

${table(['Dose', 'Measured', 'No effect', 'Bound', 'Enzyme left at the bound'], rows)}

The bound is far above what was measured: it did not happen in these people. Below 1, as after 9.9 mg, neither end can give.`;
}

const software = `## The program itself

Each holds in every \`npm test\`. Where there is a parameter or a sample to shift, the suite is shown to fail with it off by 1 %.

| What | Against | Within |
| --- | --- | --- |
| Curves of the typical person of each model: peak, its time, areas, troughs, half-life | scipy, computed apart | 1e-6 |
| Curves of people drawn from each model, irregular doses | matrix exponential (Padé 13) | 1e-10 |
| The same | differential equations (Dormand-Prince 5(4)) | 1e-9 |
| Rates that meet, exactly and nearly | matrix exponential; differential equations | 1e-10; 1e-9 |
| Mass balance: clearance times area is what was absorbed; the metabolite's is what was formed | exact | 1e-7 |
| Superposition of doses | exact | 1e-11 |
| Non-compartmental analysis of 12 people who took theophylline, 11 figures each | R, base only | 1e-9 |
| The same, summed up | PKNCA, as printed | 3 digits |
| Fit to one of them: lKe -2.9196, lKa 0.5752, lCl -3.9159, sigma 0.73195 | R, nls | 1e-5 |
| Fit to all: lKe -2.4547, lKa 0.4657, lCl -3.2272 | R, nlme | 2e-4 |
| Log likelihood of that fit, -177.02 | R, nlme | 2e-3 |`;

const limits = `## Not validated

- No table of Huestis 2024 by dose was seen. What \`H_default\` gives for its doses is a prediction; the table would be the first real test.
- A dose of 7-OH itself: no study in people was found. Its volume is an assumption.
- The spread between people was set by hand (\`H_default\`) or comes from the ranges of five people (\`T_\` models).
- The effect of other medicines on these curves, and of these alkaloids on other medicines (T19).
- Blood against plasma, and samples taken after death: no ratio is known here.`;
