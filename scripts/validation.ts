/** `npm run docs:validation`: runs the models against the facts' targets and writes `docs/validation.md`. */
import { writeFileSync } from 'node:fs';
import { pharmacokineticsFacts } from '../reference/pharmacokinetics/json.ts';
import { validationText } from '../reference/pharmacokinetics/report.ts';
import { at } from './lib/paths.mjs';

writeFileSync(at('docs/validation.md'), validationText(pharmacokineticsFacts()));
console.log('validation: written to docs/validation.md');
