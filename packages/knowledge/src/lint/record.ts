/** The record of changes agrees with the facts. */
import { recordedFact, recordId, unrecordedChanges } from '../changes.ts';
import type { Problem } from '../problem.ts';
import { allIn, type LintInput, type LintRule, problemAt } from './rule.ts';

const RECORD = 'packages/knowledge/changes.tsv';
const TIP = 'Write down why, in one line: npm run knowledge:record -- "why it changed"';

export const unrecorded: LintRule = {
  name: 'unrecorded-change',
  check: (input: LintInput) => {
    const facts = allIn(input);
    const byName = new Map(facts.map((fact) => [`${fact.room} ${recordId(fact)}`, fact]));
    const now = [...facts.map(recordedFact), ...input.wholeRooms];
    return unrecordedChanges(now, input.changes).map(({ room, id, change }): Problem => {
      const fact = byName.get(`${room} ${id}`);
      const expected = `a line "${change}" for ${room} ${id} in ${RECORD}`;
      if (fact !== undefined)
        return problemAt('unrecorded-change', fact, {
          path: [],
          actual: `${change}, and not recorded`,
          expected,
          tip: TIP,
        });
      return {
        rule: 'unrecorded-change',
        file: RECORD,
        line: null,
        path: '',
        actual: `${room} ${id}: ${change}, and not recorded`,
        expected,
        tip: TIP,
      };
    });
  },
};
