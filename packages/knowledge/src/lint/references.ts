/** Facts that name other facts: every id must lead somewhere. */
import { type Problem, showValue } from '../problem.ts';
import type { FactPath, RawFact } from '../read.ts';
import { type LintInput, type LintRule, problemAt } from './rule.ts';

/** A field of some facts that holds ids of others. */
export interface Reference {
  /** `room/collection` of the fact that names; `*` for every collection of the room. */
  readonly from: string;
  /** Way to the ids: names of fields, `*` for every item of a list. */
  readonly path: string;
  /** `room/collection` of the facts that are named. */
  readonly to: string;
  /** Ids are written behind this; texts that do not begin with it are no ids. */
  readonly prefix?: string;
}

/** Every reference of the knowledge. A schema that gains a field of ids gains a line here. */
export const references: readonly Reference[] = [
  { from: 'claims/claims', path: 'evidence', to: 'claims/evidence' },
  { from: 'claims/evidence', path: 'omissions.*', to: 'claims/omissions' },
  { from: 'claims/evidence', path: 'comparators.*', to: 'claims/comparators' },
  { from: 'claims/indications', path: 'evidence', to: 'claims/evidence' },
  { from: 'claims/indications', path: 'related.*', to: 'claims/evidence' },
  { from: 'claims/topics', path: 'evidence', to: 'claims/evidence' },
  { from: 'claims/topics', path: 'comparators.*', to: 'claims/comparators' },
  { from: 'claims/mechanisms', path: 'evidence', to: 'claims/evidence' },
  { from: 'claims/practices', path: 'questions.*.when.*.*', to: 'claims/indications', prefix: 'reason:' },
  { from: 'claims/practices', path: 'questions.*.unless.*', to: 'claims/indications', prefix: 'reason:' },
  { from: 'claims/gaps', path: 'claims.*', to: 'claims/claims' },
  { from: 'instruments/packs', path: 'instrument', to: 'instruments/instruments' },
  { from: 'instruments/packs', path: 'items.*.help.offer', to: 'instruments/instruments' },
  { from: 'pharmacokinetics/targets', path: 'study', to: 'pharmacokinetics/studies' },
  { from: 'pharmacokinetics/targets', path: 'model', to: 'pharmacokinetics/models' },
  { from: 'pharmacokinetics/checks', path: 'model', to: 'pharmacokinetics/models' },
  { from: 'safety/*', path: 'escalate.*.rules.*', to: 'safety/interactions' },
  { from: 'safety/*', path: 'escalate.*.conditions.*', to: 'safety/conditions' },
  { from: 'safety/combinations', path: 'rules.*', to: 'safety/interactions' },
  { from: 'safety/combinations', path: 'withRules.*', to: 'safety/interactions' },
  { from: 'safety/combinations', path: 'raises.*.rule', to: 'safety/interactions' },
];

/** The texts at the end of a way through a value. */
export function follow(
  value: unknown,
  way: readonly string[],
  path: FactPath = [],
): { readonly text: string; readonly path: FactPath }[] {
  const [step, ...rest] = way;
  if (step === undefined) return typeof value === 'string' ? [{ text: value, path }] : [];
  if (step === '*')
    return Array.isArray(value) ? value.flatMap((item: unknown, index) => follow(item, rest, [...path, index])) : [];
  if (typeof value !== 'object' || value === null) return [];
  return follow((value as Readonly<Record<string, unknown>>)[step], rest, [...path, step]);
}

/** The rule for a set of references; the knowledge's own are {@link references}. */
export function deadReferenceRule(all: readonly Reference[]): LintRule {
  return { name: 'dead-id', check: (input) => all.flatMap((reference) => deadIn(reference, input)) };
}

function deadIn(reference: Reference, { facts }: LintInput): Problem[] {
  const named = facts.filter((fact) => `${fact.room}/${fact.collection}` === reference.to);
  const known = new Set(named.map((fact) => fact.id));
  return facts
    .filter((fact) => isFrom(fact, reference.from))
    .flatMap((fact) =>
      follow(fact.value, reference.path.split('.')).flatMap(({ text, path }) => {
        const id = idIn(text, reference.prefix);
        if (id === null || known.has(id)) return [];
        return [
          problemAt('dead-id', fact, {
            path,
            actual: showValue(text),
            expected: `the id of a fact in ${reference.to}`,
            tip: nearest(id, known) ?? 'Look for a slip in the id, or add the fact that it names.',
          }),
        ];
      }),
    );
}

const isFrom = (fact: RawFact, from: string): boolean =>
  from.endsWith('/*') ? fact.room === from.slice(0, -2) : `${fact.room}/${fact.collection}` === from;

function idIn(text: string, prefix: string | undefined): string | null {
  if (prefix === undefined) return text;
  return text.startsWith(prefix) ? text.slice(prefix.length) : null;
}

/** A hint at the id that was probably meant: the one with the same letters, or the same beginning. */
function nearest(id: string, known: ReadonlySet<string>): string | null {
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const all = [...known];
  const found =
    all.find((other) => bare(other) === bare(id)) ??
    all.find((other) => other.startsWith(id.slice(0, Math.max(4, id.length - 3))));
  return found === undefined ? null : `Was ${found} meant?`;
}
