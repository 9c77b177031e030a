/** Reports of one study: who was studied, what was seen, and nothing beyond. */

const ANIMALS =
  /\b(?:mice|mouse|rats?|rodents?|zebrafish|dogs|rabbits|monkeys|animals|cell (?:cultures?|lines)|cultured cells|cells|in vitro|petri dish|test tube)\b/i;
/** So many people, or the share of them in a study. */
const COUNTED =
  /\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|a dozen|a single|only) (?:\w+ ){0,3}(?:users?|men|women|people|volunteers?|patients?|participants?|adults?|subjects?|respondents?|clients|controlled (?:study|trial)|placebo-controlled \w+|(?:human |clinical |published |small )?(?:studies|study|trials?))\b|\b(?:half|third|quarter|thirds|percent|per cent|%) of (?:those|them|the|\d)/i;
const DESIGN =
  /\b(?:stud(?:y|ies)|trial|survey|experiments?|volunteers?|participants?|placebo|randomi[sz]ed|respondents?|scores?|interviewed|sample|cohort|questionnaire)\b/i;
const PAST =
  /\b(?:\w{3,}ed|fell|rose|drank|grew|made|cut|showed|found|took|gave|slept|ate|ran|felt|was|were|had|did|put|held|kept|saw|swam|lost|shook|went|bound|came|lay|sat|froze)\b/i;
/** What carries the finding beyond those who were studied, or makes more of it. */
const BEYOND =
  /\b(?:you|your|yours|we|our|prove[sdn]?|proof|because|(?:kratom|mitragynine|it|this) (?:is|has|does|acts)|cure[sd]?|means? that|so it|which (?:shows?|means|proves|explains)|show(?:s|ing)? that (?:it|kratom|mitragynine)|therefore|clearly|always|guarantee\w*|miracle|breakthrough|promis(?:e|es|ing)|hope|potential|suggest\w*|may|might|could|can|will|helps|relieves|eases|works|reduces|treats|improves|lifts|calms|boosts|supports|is (?:effective|proven))\b/i;

/** True where a sentence states what was seen in animals or in so many people, in the past, and draws nothing from it. */
export function reportsStudy(text: string): boolean {
  if (BEYOND.test(text) || !PAST.test(text)) return false;
  return ANIMALS.test(text) || (COUNTED.test(text) && DESIGN.test(text));
}
