/**
 * Reads what people type about themselves ("pregnant, 14 weeks", "no seizures in 5 years", "my brother's epilepsy")
 * into ids of the facts. Whose it is, whether it is denied and when it was decide whether a rule applies;
 * what is not recognised says so and is reported by name.
 */
import { fold, isAboutSomeoneElse, isNegated, wordsOf } from '../text/index.ts';
import { prepareSafety, type PreparedSafety } from './prepare.ts';
import { correctWord, findPhrases, normalWord, type PhraseMatch } from './phrases.ts';
import { ageIn, LASTING, whenOf, type When } from './when.ts';
import type { ConditionReading, PossibleCondition } from './types.ts';
import type { SafetyFacts } from './facts.ts';
import type { PlainDate } from '../quantity/index.ts';

type Aside = NonNullable<ConditionReading['setAside']>;
/** One thing that a clause names, judged. */
type Verdict = { readonly id: string; readonly possible: PossibleCondition | null } | { readonly aside: Aside };

interface Clause {
  readonly text: string;
  /** As typed, folded. */
  readonly raw: readonly string[];
  readonly matches: readonly PhraseMatch[];
}

/** Days within which something "current" may lie back. */
const CURRENT_DAYS = 31;
/** Days within which surgery may lie back. */
const RECENT_DAYS = 14;

const CLAUSE_END = /[;!?\n]+|,|\.(?=\s|$)|\b(?:but|however|although|though|except)\b|\band (?=i\b|i'm\b|im\b|my\b)/;
/** Doubt is not denial: "not sure if pregnant" may be pregnant; nor is want of control or treatment. */
const DOUBT =
  /\b(?:not|never|don't|dont|do not|isn't|no)\s+(?:sure|certain|know|knowing|confirmed|idea|(?:(?:very|so|that|yet|really|fully|well|properly)\s+)*(?:controlled|treated|managed|diagnosed|under control)|control|treatment|medication)(?:\s+(?:if|whether|yet))?\b|\buntreated\b/gu;
const CHILD_TIME =
  /\bas an? (?:child|kid|baby|infant|newborn|toddler|teen|teenager)\b|\bsince (?:i was )?an? (?:child|kid|baby)\b/gu;
const FIRST_PERSON = /\b(?:i|i'm|im|i've|ive|me|myself)\b/u;
const ONLY_DENIAL = /^(?:no|none|nope|negative|never|denied|denies|n\/a)$/u;
const DENIED_AFTER = /^(?:tests?\s+)?(?:was |is |came back |screen )*(?:negative|ruled out|denied)\b|^(?:no|none)$/u;
const OF_ANOTHER = /^(?:(?:runs\s+)?in|by|belonging to)\s+(?:(?:my|our|his|her|their|the|a)\s+)?\p{L}+/u;
const PLACED_NEXT = /^\p{L}+/u;
/** All that is left of the clause names whose it is: "seizures (my dog)", "epilepsy, my brother". */
const ONLY_ANOTHER = /^(?:my|our|his|her)\s+\p{L}+$/u;

/**
 * What typed words about a person mean.
 * @param text As typed; up to 300 characters are read.
 * @param at The day of reading, for "in 2015"; left out, the day the facts speak of.
 */
export function readCondition(text: string, facts: SafetyFacts, at?: PlainDate): ConditionReading {
  const prepared = prepareSafety(facts);
  const day = at ?? prepared.asOf;
  const verdicts = clausesOf(fold(text.slice(0, 300)), prepared).flatMap((clause, index, all) => [
    ...judgeAges(clause, prepared),
    ...clause.matches.map((match) =>
      judge(match, clause, { day, next: all.slice(index + 1), previous: all.slice(0, index), prepared }),
    ),
  ]);
  return readingOf(text, verdicts);
}

function readingOf(input: string, verdicts: readonly Verdict[]): ConditionReading {
  const said = verdicts.filter((verdict) => 'id' in verdict);
  const sure = new Set(said.filter((verdict) => verdict.possible === null).map((verdict) => verdict.id));
  const possible = new Map(
    said.flatMap((verdict) =>
      verdict.possible === null || sure.has(verdict.id) ? [] : [[verdict.id, verdict.possible] as const],
    ),
  );
  const conditions = [...new Set(said.map((verdict) => verdict.id))];
  const asides = new Set(verdicts.flatMap((verdict) => ('aside' in verdict ? [verdict.aside] : [])));
  const setAside =
    conditions.length > 0
      ? null
      : ((['someone-else', 'denied', 'no-rule'] as const).find((aside) => asides.has(aside)) ?? null);
  const reading = { input, conditions, setAside, recognised: verdicts.length > 0 };
  return possible.size === 0 ? reading : { ...reading, possible: [...possible.values()] };
}

function clausesOf(folded: string, prepared: PreparedSafety): Clause[] {
  return folded
    .split(CLAUSE_END)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((text) => {
      const raw = wordsOf(text);
      const words = raw.map((word) => correctWord(normalWord(word), prepared.book));
      return { text, raw, matches: findPhrases(words, prepared.book) };
    });
}

interface Around {
  readonly day: PlainDate;
  readonly next: readonly Clause[];
  readonly previous: readonly Clause[];
  readonly prepared: PreparedSafety;
}

function judge(match: PhraseMatch, clause: Clause, around: Around): Verdict {
  const { target } = match;
  const before = clause.raw.slice(0, match.start).join(' ');
  const after = clause.raw.slice(match.end).join(' ');
  const urgent = target.id !== null && around.prepared.urgentIds.has(target.id);
  if (!urgent && isSomeoneElses(target.id, before, after, around.next[0])) return { aside: 'someone-else' };
  if (isDenied(match, { clause, before, after, around })) return { aside: 'denied' };
  if (target.id === null) return { aside: 'no-rule' };
  // "Wish I was dead" is no past: words of the phrase itself say nothing about when.
  const when = whenOf(match.whole ? `${before} ${after}` : clause.text, around.day);
  return judgeTime(target.id, match, urgent && when?.vague === true ? null : when);
}

/** Whether the named thing is true now, where the rule asks for that. */
function judgeTime(id: string, { target }: PhraseMatch, when: When): Verdict {
  if (target.time === 'ever' || when === null) return { id, possible: target.possible };
  const limit = target.time === 'current' ? CURRENT_DAYS : RECENT_DAYS;
  if (when.kind === 'past' && when.days > limit) return { aside: 'no-rule' };
  const far = target.farAhead;
  if (far !== undefined && when.kind === 'future' && when.days > far.days)
    return { id, possible: { id, severity: far.severity, because: far.because } };
  return { id, possible: target.possible };
}

/** Pregnancy and nursing speak of children and partners who do not have it. */
const FAMILY_CONDITIONS = new Set(['pregnancy', 'breastfeeding']);
const OWN_CHILD = /^(?:baby|babies|child|children|kids?|son|daughter|infant)$/u;

function isSomeoneElses(id: string | null, before: string, after: string, next: Clause | undefined): boolean {
  const lead = before.replace(CHILD_TIME, '');
  if (isAboutSomeoneElse(lead) && !FIRST_PERSON.test(lastAfterRelative(lead))) return true;
  if (next !== undefined && next.matches.length === 0 && ONLY_ANOTHER.test(next.text) && isAboutSomeoneElse(next.text))
    return true;
  return isFollowedByOwner(after, id !== null && FAMILY_CONDITIONS.has(id));
}

/** "Seizures in my family", "pregnant wife"; but "breastfeeding baby" and "pregnant by my husband" are the writer's. */
function isFollowedByOwner(after: string, ownFamily: boolean): boolean {
  const nearest = PLACED_NEXT.exec(after)?.[0] ?? '';
  if (isAboutSomeoneElse(nearest)) return !(ownFamily && OWN_CHILD.test(nearest));
  return !ownFamily && isAboutSomeoneElse((OF_ANOTHER.exec(after) ?? ONLY_ANOTHER.exec(after))?.[0] ?? '');
}

/** The words that follow the last relative: "my mum says I have ..." is about the writer. */
function lastAfterRelative(text: string): string {
  const words = text.split(' ');
  const last = words.findLastIndex((word) => isAboutSomeoneElse(word));
  return words.slice(last + 1).join(' ');
}

interface Surroundings {
  readonly clause: Clause;
  readonly before: string;
  readonly after: string;
  readonly around: Around;
}

function isDenied(match: PhraseMatch, { clause, before, after, around }: Surroundings): boolean {
  if (DENIED_AFTER.test(after) || ONLY_DENIAL.test(around.next[0]?.text ?? '')) return true;
  if (isListDenied(clause, around)) return true;
  if (!isNegated(before.replace(DOUBT, ' '))) return false;
  // "No seizures in five years" is a history of seizures.
  return !(match.target.time === 'ever' && match.target.id !== null && LASTING.test(clause.text));
}

/** "No seizures, liver disease or pregnancy": a denial reaches along a list that ends in "or" or "nor". */
function isListDenied(clause: Clause, { next, previous }: Around): boolean {
  const joins = [clause, ...next].some((later) => /\b(?:or|nor|and no)\b/u.test(later.text));
  const first = previous.find((earlier) => /^(?:no|denies|without|never)\b/u.test(earlier.text));
  return joins && first !== undefined && !FIRST_PERSON.test(clause.text);
}

function judgeAges(clause: Clause, prepared: PreparedSafety): Verdict[] {
  const written = ageIn(clause.text);
  if (written === null) return [];
  const before = clause.text.slice(0, written.start);
  if (isSomeoneElses(null, before, clause.text.slice(written.end).trim(), undefined))
    return [{ aside: 'someone-else' }];
  const ids = prepared.conditionsOfAge(written.age).map((condition) => condition.id);
  return ids.length === 0 ? [{ aside: 'no-rule' }] : ids.map((id) => ({ id, possible: null }));
}
