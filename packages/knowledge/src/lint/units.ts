/**
 * Units that the knowledge may use, written in UCUM where UCUM has them.
 *
 * Only those in use are listed: a unit that is not is more often a slip (`ug/l`, `mg/Kg`) than a new one.
 */
import { units } from '@clearleaf/core/pharmacokinetics/facts';

export const knownUnits: ReadonlySet<string> = new Set([...units, 'mg/g', 'nM', 'uM']);
