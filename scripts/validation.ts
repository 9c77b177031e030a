/** `npm run docs:validation`: runs the models against the facts' targets and writes `docs/validation.md`. */
import { writeFileSync } from 'node:fs';
import { pharmacokineticsFacts } from '../reference/pharmacokinetics/json.ts';
import { validationText } from '../reference/pharmacokinetics/report.ts';
import { Figures } from '../reference/pharmacokinetics/targets.ts';
import { at } from './lib/paths.mjs';

writeFileSync(at('docs/validation.md'), validationText(new Figures(pharmacokineticsFacts())));
console.log('validation: written to docs/validation.md');
