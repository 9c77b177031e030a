/**
 * The English words by which a sentence shows what its parts are. A second language is a second file like this.
 *
 * Everything here only says what a part is about (a place, a reason, an amount); what the part means is read by
 * the room that knows: medicines, law, safety, claims.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that carry nothing by themselves. They may stand inside a part, never alone. */
export const fillers = list(`
  a an the this that these those it its it's i i'm im i've ive i'd id i'll my me mine myself we our us you your
  am is are was were be been being do does did doing done have has had having get got getting gets
  and & or plus also then but so as if when while since until because though although still currently presently now today
  of to in on at by from with without for about into near around over under up off out per via than
  take takes taking took taken use uses using used drink drinks drinking smoke smokes smoking try trying consider considering
  considered think thinking thought want wants wanting like would could should can may might will please help helps helping
  live lives living based located here there right really very pretty quite some any other another else
  all both each more most much many few lot lots bit kind sort stuff thing things something anything
  prescribed prescription prescriptions med meds medicine medicines medication medications drugs pill pills rx user users dose doses
  who what where which how why hi hello hey ok okay thanks thank ask asking wondering question questions know legal safe
  diagnosed suffer suffering suffers deal dealing manage managing treat treating due old age aged person people
  doctor dr doc prescriber psychiatrist put puts me started start starting begin began beginning recently ago
  male female man woman guy girl m f yes well too only even actually basically mostly mainly looking interested go going
  after before during since ago ones
  kratom's daily's etc e.g eg ie i.e scared afraid worried mix mixing combine combining together replace moving visiting traveling travelling
`);

/** Words that say when or how long. They matter to no rule yet; they are read and shown as not used. */
export const timeWords = list(`
  day days week weeks month months year years yr yrs hour hours hr hrs minute minutes morning mornings evening evenings night nights
  afternoon tonight yesterday tomorrow last next past ago before after during since every twice once times time
  monday tuesday wednesday thursday friday saturday sunday weekend weekends
  january february march april june july august september october november december
  daily nightly weekly monthly bedtime noon am pm x
`);

/** Words of amounts and forms, which belong to the medicine or product beside them. */
export const amountWords = list(`
  mg mcg ug g gram grams ml oz ounce ounces tsp tbsp teaspoon tablespoon unit units iu percent
  tablet tablets tab tabs capsule capsules cap caps pill pills patch patches spray film strip strips shot shots injection drop drops
  cream gel syrup liquid inhaler gummy gummies lozenge puff puffs xr er sr ir cr la xl half whole low high small large dose doses
  prn bid tid qid qd qhs needed as little glass glasses cup cups bottle bottles scoop scoops spoon spoons pack packs serving servings about
`);

/** Words that end the reach of what stands before: a list goes on, or a new thought begins. */
export const joiners = list('and & + plus or also but then while');

/** Codes of states that are no words, so that they count in lower case too. */
export const stateCodes = list('fl tx ca ny nj nc sc ga tn ky va wv az nv ut nm wy nd il wi mn ks ct ri vt nh md dc');

export type Mode = 'medicine' | 'reason' | 'place' | 'condition';

/** A word that announces what follows. `strong`: even an unknown word after it is taken to be such a thing. */
export interface Cue {
  readonly mode: Mode;
  readonly strong: boolean;
}

const cue = (mode: Mode, strong: boolean): Cue => ({ mode, strong });

/** Cues of one word. */
export const cues: ReadonlyMap<string, Cue> = new Map([
  ...[
    'take',
    'takes',
    'taking',
    'prescribed',
    'med',
    'meds',
    'medicine',
    'medicines',
    'medication',
    'medications',
    'rx',
    'prescription',
    'prescriptions',
  ].map((word) => [word, cue('medicine', true)] as const),
  ...['on', 'drink', 'drinks', 'drinking', 'smoke', 'smoking', 'use', 'using', 'plus', 'started', 'starting'].map(
    (word) => [word, cue('medicine', false)] as const,
  ),
  ['for', cue('reason', true)],
  ...['help', 'helps', 'manage', 'treat', 'against', 'because', 'due', 'to', 'reason', 'reasons'].map(
    (word) => [word, cue('reason', false)] as const,
  ),
  ...['in', 'from', 'near', 'at', 'live', 'living', 'visiting', 'based', 'located', 'place', 'location'].map(
    (word) => [word, cue('place', false)] as const,
  ),
  ...['have', 'has', 'having', 'diagnosed', 'suffer', 'suffering', 'condition', 'conditions'].map(
    (word) => [word, cue('condition', true)] as const,
  ),
  ...['with', 'had', 'am', "i'm", 'im', 'history', 'being'].map((word) => [word, cue('condition', false)] as const),
]);

/** Cues of two words, which outrank those of one. */
export const cuePairs: ReadonlyMap<string, Cue> = new Map([
  ...["i'm on", 'im on', 'am on', 'been on', 'me on', 'currently on', 'still on', 'also on', 'was prescribed'].map(
    (pair) => [pair, cue('medicine', true)] as const,
  ),
  ...[
    'live in',
    'living in',
    'lives in',
    'based in',
    'located in',
    'am in',
    "i'm in",
    'im in',
    'am from',
    "i'm from",
    'im from',
    'here in',
    'moving to',
    'traveling to',
    'travelling to',
    'live near',
  ].map((pair) => [pair, cue('place', true)] as const),
  ...[
    'diagnosed with',
    'suffer from',
    'suffering from',
    'history of',
    'live with',
    'living with',
    'recovering from',
    'deal with',
    'dealing with',
  ].map((pair) => [pair, cue('condition', true)] as const),
  ...[
    'help with',
    'helps with',
    'because of',
    'due to',
    'to treat',
    'to manage',
    'help my',
    'to help',
    'instead of',
  ].map((pair) => [pair, cue('reason', false)] as const),
]);

export const negators = list(
  "no not never none nothing nobody without instead don't dont doesn't doesnt didn't isn't isnt wasn't haven't havent hasn't neither nor deny denies denied aren't ain't",
);

/** Verbs that say that a medicine or kratom was left. */
export const STOPPED =
  /\b(?:stopped|quit|no longer|used to|came off|got off|weaned off|went off|discontinued|off of|off)(?: (?:taking|using|drinking|take|use|drink|on|all|my|the|of))*$/;
/** Said before a stopping verb, these show that it has not happened. */
export const NOT_YET =
  /\b(?:to|want|trying|try|can't|cant|cannot|couldn't|how|should|could|will|going|gonna|planning|need|help|before i|coming|tapering|taper|wean|weaning)(?: (?:i|me|to|do|get|come|go))*$/;

export const relatives = list(`
  mother mom mum mommy father dad daddy parent parents brother brothers sister sisters sibling siblings son sons daughter daughters child children kid kids baby babies infant toddler newborn
  husband wife spouse partner boyfriend girlfriend bf gf friend friends buddy roommate roommates flatmate housemate neighbour neighbor uncle aunt cousin nephew niece
  grandmother grandfather grandma grandpa nan coworker colleague boss dog cat family relative relatives
`);

/** Turns of phrase in which no word means what it says. */
export const IDIOMS =
  /\b(?:(?:do i |should i |i )?(?:need|have) to worry(?: about)?|should i worry(?: about)?|feel free to|by the way|heads up|long story short)\b/gu;

/** Words that show that the clause speaks of the person, although a relative is named in it. */
export const OWN = /\b(?:i|i'm|im|i've|ive|i'd|me|pregnant|breastfeeding|breast-feeding|nursing)\b/;

/** What may stand between a relative and "is", "has", "takes": "my wife Anna takes". */
export const THIRD_PERSON =
  /^(?:is|was|has|had|have|takes|took|take|uses|used|use|drinks|drank|smokes|died|overdosed|got|gets|does|abuses|suffers|with|on|who|'s)$/;

/** Number words up to ninety-nine, for ages. */
export function numberOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const parts = word.split('-');
  const tens = numberWords.get(parts[0] ?? '');
  if (tens === undefined) return null;
  if (parts.length === 1) return tens;
  const ones = numberWords.get(parts[1] ?? '');
  return parts.length === 2 && tens >= 20 && ones !== undefined && ones < 10 ? tens + ones : null;
}

const numberWords: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
]);
