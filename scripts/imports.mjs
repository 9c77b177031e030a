/** Checks the import rules of the house and says how many modules were looked at. */
import { checkImports } from './lib/imports.mjs';
import { at } from './lib/paths.mjs';

const { violations, unseen, modules } = await checkImports(at());
for (const violation of violations) console.error(violation);
for (const file of unseen) console.error(`not looked at: ${file}`);
console.log(`import rules: ${modules} modules, ${violations.length} violations`);
if (violations.length > 0 || unseen.length > 0) process.exitCode = 1;
