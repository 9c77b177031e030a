/**
 * What a negation reaches.
 *
 * Taken out before denials and reassurances are looked for: a "not" that stands over a reassurance ("by no means
 * harmless" warns), one that stands over another ("it is not true that it is non-addictive"), and one over saying
 * ("the label will not tell you that it is habit-forming" affirms what is said).
 */

const ANY_NEGATION =
  /n['’]t\b|\b(?:not?|never|nor|neither|nobody|none|nothing|cannot|can['’]?t|without|rarely|seldom|hardly|scarcely|few|far from|anything but|nowhere|myth|false|untrue|wrong|mistake\w*|misconception|lie|whether)\b/i;

const NEGATION =
  "(?:\\b(?:is|are|was|were|does|do|did|has|have|had|will|would|can|could|should|may|might)n['’]?t|\\b(?:not|never|no|nor|neither|nobody|no one|none|nothing|cannot|can['’]?t|won['’]?t|hardly|scarcely|rarely|seldom|far from|anything but|nowhere near|without))";
/** Words that reassure, so that a negation over them warns. */
const REASSURANCE =
  '(?:safe(?:ly|r|ty)?|harmless(?:ly)?|benign|gentle|innocent|risk[- ]free|free (?:of|from)|without|non-?addictive|legal(?:ly)?|lawful(?:ly)?|approved|endorsed|licensed|authori[sz]ed|regulated|standardi[sz]ed|recogni[sz]ed|(?:lab[- ])?tested|checked|proven|established|cur(?:e|es|ed|ing)|remedy|fine|ok(?:ay)?|identical|the same|alike|a guarantee|guaranteed?|impossible)';
const SAYING =
  '(?:say|says|said|saying|tell|tells|told|telling|mention(?:s|ed|ing)?|admit(?:s|ted|ting)?|disclos(?:e|es|ed|ing)|warn(?:s|ed|ing)?|reveal(?:s|ed|ing)?|explain(?:s|ed|ing)?|point(?:s|ed|ing)? out|acknowledg(?:e|es|ed|ing)|advertis(?:e|es|ed|ing)|let on|speak(?:s|ing)? of|talk(?:s|ed|ing)? about|realiz(?:e|es|ed)|realis(?:e|es|ed)|stopped|ceased|tired)';
/** What people hold wrongly, in front of what they hold or behind it. */
const WRONG =
  "(?:(?:not|n['’]t) (?:true|so|correct)|untrue|false|wrong|mistaken|misleading|a (?:common |dangerous |popular )?(?:myth|lie|mistake|misconception|falsehood))";

/** "… will not tell you that": the negation and the saying, up to what is said. */
const UNSAID = new RegExp(
  `(?:${NEGATION}|\\bfew)\\b[^.;,]{0,40}?\\b${SAYING}\\b(?=(?:[^.;,]{0,30}?\\b(?:that|how|is|about|of)\\b| \\w))`,
  'gi',
);
const OVER_REASSURANCE = new RegExp(`${NEGATION}\\b[^.;:,]{0,60}?\\b${REASSURANCE}\\b`, 'gi');
const WRONG_THAT = new RegExp(
  `\\b${WRONG}\\b[^.;,]{0,40}?\\b(?:that|to (?:think|say|believe|claim|call))\\b[^.;,]{0,60}?(?:${NEGATION}\\b|\\b${REASSURANCE}\\b)`,
  'gi',
);
const THAT_IS_WRONG = new RegExp(
  `(?:${NEGATION}\\b|\\b${REASSURANCE}\\b)[^.;]{0,60}\\b(?:is|are|was|were) (?:simply |just |plainly |quite |itself )*${WRONG}\\b`,
  'gi',
);

const blank = (found: string): string => ' '.repeat(found.length);

/** Negations that are none, and what is not approved, or only asked. */
const NO_NEGATION =
  /\b(?:not (?:only|just|merely|to mention)|no (?:doubt|wonder|matter)|whether or not)\b|\b(?:approve[sd]?|approving|endorse[sd]?|licen[sc]ed) (?:no|none|nothing)\b|\bwhether (?:[\w-]+ ){0,4}?(?:safe|harmless|legal|approved)\b/gi;

/**
 * The sentence with the negations blanked that say nothing against what is documented; places stay as they are.
 * The very same text where there are none.
 */
export function withoutEvenNegations(text: string): string {
  if (!ANY_NEGATION.test(text)) return text;
  return text
    .replace(NO_NEGATION, blank)
    .replace(WRONG_THAT, blank)
    .replace(THAT_IS_WRONG, blank)
    .replace(UNSAID, blank)
    .replace(OVER_REASSURANCE, (found) => (DENIES_HARM.test(found) ? found : blank(found)));
}

/** "Nobody was hurt without", "no risk, and safe": the negation stands over a harm first, and denies it. */
const DENIES_HARM =
  /^(?:no|not|never|without|isn['’]t|nobody|no one)\b(?: \w+){0,4}? (?:risks?|side|danger\w*|withdrawals?|dependen\w+|addict\w*|harm|adverse|deaths?|died|problems?|interact\w*|hurt)\b/i;

/** Where a clause ends and with it what a negation can reach. */
const BOUNDARY =
  /[;:,]\s|\b(?:but|although|though|while|whereas|because|since|unless|who|which|when|until|after|before|if)\b/gi;

/** The clause around a place: where it begins and where it ends. */
export function clauseAt(text: string, at: number): { readonly from: number; readonly to: number } {
  let [from, to] = [0, text.length];
  BOUNDARY.lastIndex = 0;
  for (let match = BOUNDARY.exec(text); match !== null; match = BOUNDARY.exec(text)) {
    if (match.index > at) {
      to = match.index;
      break;
    }
    from = match.index;
  }
  return { from, to };
}
