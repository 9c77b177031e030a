/** Who and whether: "no chest pain", "my brother uses opioids" and "stopped Zoloft in May" are not the person's now. */

const NEGATORS = /\b(?:no|not|never|none|without|denies|deny|denied|don't|dont|doesn't|didn't|isn't|wasn't|haven't|hasn't|neither|nor|negative for|free of|ruled out)\b/u;
const RELATIVES = /\b(?:mother|mom|mum|father|dad|parent|parents|brother|sister|sibling|son|daughter|child|children|kid|kids|baby|husband|wife|spouse|partner|boyfriend|girlfriend|ex|friend|friends|roommate|flatmate|housemate|neighbour|neighbor|uncle|aunt|cousin|grandmother|grandfather|grandma|grandpa|coworker|colleague|boss|dog|cat|family|relative|relatives)\b/u;

/** True if the folded phrase denies what it names ("no history of seizures"). */
export const isNegated = (folded: string): boolean => NEGATORS.test(folded);

/** True if the folded phrase speaks of somebody else ("roommate uses opioids", "my mother's liver disease"). */
export const isAboutSomeoneElse = (folded: string): boolean => RELATIVES.test(folded);
