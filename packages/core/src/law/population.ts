/**
 * People to whom a rule applies wherever they are: US service members and workers under US-DOT rules.
 *
 * Told from how people put it. A veteran, a spouse or a member of another country's forces is not meant, and
 * "not in the military" denies it.
 */
import { fold } from '../text/index.ts';

const MILITARY =
  /\b(?:active[- ]duty|(?:(?:us|u\.s\.) )?armed forces|(?:(?:us|u\.s\.) )?(?:air national guard|national guard|air force|army|navy|marine corps|marines|space force|coast guard|military)|reservist|service ?(?:member|man|woman|men|women|people)s?|soldiers?|sailors?|airm[ae]n|troops|dod|department of defense|us marine|(?:a|an) marine|enlisted|deployed)\b(?: (?:reserves?|personnel|base|members?))?/gu;
const NOT_SERVING =
  /\b(?:veterans?|vets?|retired|former(?:ly)?|ex|discharged|separated|spouse|wife|husband|mother|mom|father|dad|son|daughter|brat|family|families|dependents?|civilians?|contractors?|left|used to|not|never|no longer|isn't|aren't|am not)\b/u;
const OTHER_FORCES =
  /\b(?:royal|british|uk|canadian|australian|new zealand|german|french|thai|malaysian|indonesian|singapore|israeli|japanese|korean|dutch|polish|italian|spanish|irish|swedish|norwegian|danish|finnish|indian|chinese|russian|ukrainian|mexican|philippine) (?=army|navy|air force|military|marines|armed forces|coast guard)/gu;
const TRANSPORT =
  /\b(?:(?:us[- ])?dot[- ](?:regulated|covered)(?: (?:workers?|employees?|jobs?|drivers?))?|dot (?:drivers?|workers?|employees?|jobs?|physical|card|test)|dot|cdl(?: (?:drivers?|holders?|license|licence))?|commercial drivers?|(?:long[- ]haul )?(?:semi[- ])?truck(?:ers?| drivers?)|airline pilots?|pilots?|flight attendants?|air traffic controllers?|aircraft mechanics?|train (?:engineers?|conductors?|drivers?)|railroad(?: workers?)?|transit (?:drivers?|operators?|workers?)|(?:school )?bus drivers?|pipeline workers?|safety[- ]sensitive(?: (?:workers?|jobs?|positions?))?)\b/gu;

/** What a typed place says about the person, and the text without it. */
export interface PopulationReading {
  readonly codes: readonly string[];
  readonly rest: string;
  /** True where anything of the kind was found, even if set aside. */
  readonly found: boolean;
}

/** Reads and takes out population words; `codes` are those of the facts' population rows. */
export function readPopulations(text: string): PopulationReading {
  const folded = fold(text);
  const military = folded.match(MILITARY) !== null;
  const transport = folded.match(TRANSPORT) !== null;
  if (!military && !transport) return { codes: [], rest: text, found: false };
  const setAside = NOT_SERVING.test(folded);
  const foreign = folded.match(OTHER_FORCES) !== null;
  const codes = [
    ...(military && !setAside && !foreign ? ['US-MIL'] : []),
    ...(transport && !setAside ? ['US-DOT'] : []),
  ];
  return { codes, rest: takeOut(text, setAside), found: true };
}

/** Works on the original, so that the capitals of short forms survive. */
function takeOut(text: string, setAside: boolean): string {
  const patterns = [OTHER_FORCES, MILITARY, TRANSPORT, ...(setAside ? [new RegExp(NOT_SERVING.source, 'gu')] : [])];
  return patterns.reduce((rest, pattern) => rest.replace(new RegExp(pattern.source, 'giu'), ' , '), text);
}
