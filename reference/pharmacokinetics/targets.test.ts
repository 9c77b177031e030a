/** The targets of the facts: run again, written down, and what fails said. */
import { readFileSync } from 'node:fs';
import type { PharmacokineticsFacts } from '@clearleaf/core/pharmacokinetics/facts';
import { expect, it } from 'vitest';
import { at } from '../../scripts/lib/paths.mjs';
import { pharmacokineticsFacts } from './json.ts';
import { validationText } from './report.ts';
import { checkResults, Figures, targetResults } from './targets.ts';

const facts = pharmacokineticsFacts();
const figures = new Figures(facts);

it('gives for every target what the facts say the model gives, within 3 %, and the same verdict', () => {
  const results = targetResults(figures);
  expect(results.map(({ target }) => target.id)).toEqual(
    Array.from({ length: 20 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`),
  );
  for (const { target, value, passes } of results) {
    const off = Math.abs((value ?? 1) / (target.modelValue ?? 1) - 1);
    expect([target.id, off < 0.03, passes]).toEqual([target.id, true, target.passes]);
  }
});

it('gives for every model on another study what the facts say, within 1 %', () => {
  for (const { check, values } of checkResults(figures)) {
    expect(values).toHaveLength(check.rows.length);
    for (const [i, row] of check.rows.entries())
      expect([row.quantity, Math.abs((values[i] ?? 0) / row.predicted - 1) < 0.01]).toEqual([row.quantity, true]);
  }
});

it('has them in docs/validation.md as they are: npm run docs:validation', () => {
  const text = validationText(figures);
  expect(readFileSync(at('docs/validation.md'), 'utf8')).toBe(text);
  for (const { target, passes } of targetResults(figures))
    expect([target.id, passes !== false || text.includes(`- **${target.id}** `)]).toEqual([target.id, true]);
});

it('would notice a clearance that is off by 1 %', () => {
  const shifted: PharmacokineticsFacts = {
    ...facts,
    models: facts.models.map((model) => ({
      ...model,
      parameters: model.parameters.map((row) =>
        row.parameter === 'clearance' ? { ...row, value: row.value * 1.01 } : row,
      ),
    })),
  };
  expect(readFileSync(at('docs/validation.md'), 'utf8')).not.toBe(validationText(new Figures(shifted)));
});
