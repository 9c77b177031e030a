/**
 * Whose experience a sentence tells: who felt the effect, not who speaks or is spoken to.
 *
 * "The tea got me off pills" is an experience; "the clerk told me that it is harmless" is what a clerk says.
 */

/** A person or a group that may have felt something. */
const PEOPLE =
  '(?:users?|people|customers?|shoppers|buyers|regulars|members|reviewers?|readers?|patients?|clients?|individuals|adults|callers|participants|respondents|proponents|consumers|parents?|veterans?|fans|posters|folks|friends?|men|man|women|woman|mothers?|fathers?|mom|dad|sons?|daughters?|brothers?|sisters?|husbands?|wife|wives|neighbou?rs?|cousins?|students?|teenagers?|workers?|residents?|drivers?|truckers?|nurses?|teachers?|carpenters?|roofers?|welders?|farmers?|speakers?|witness(?:es)?|others|those|half|thirds?|quarters?|majority|many|most|some|several|a few|a handful|a number|\\d+ (?:percent|per cent)|\\d+ ?%|(?:one|two|three|four|five|six|seven|eight|nine|\\d+) (?:in|of|out of) (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\\d+|them))';
const REPORTING =
  '(?:say|says|said|reports?|reported|tells?|told|writes?|wrote|describes?|described|notes?|noted|mention(?:s|ed)?|recounts?|recall(?:s|ed)?|speaks? of|spoke of|swears?|swore|credit(?:s|ed)?|vouch(?:es|ed)?|complain(?:s|ed)?|testif(?:y|ies|ied)|rate[ds]?|admit(?:s|ted)?|insist(?:s|ed)?|find|found|felt|feel|love|loved|praise[ds]?|noticed|experienced)';

/** A group or a person, perhaps with who they are (up to 70 letters), and a verb of reporting. */
const GROUP_REPORTS = new RegExp(
  `(?:^|[\\s("“‘])${PEOPLE}\\b[^.;:"”]{0,70}?\\b${REPORTING}\\b(?! (?:by|in|to (?:be|have|contain|cause))\\b)`,
  'i',
);

/** Anybody at all who says something in which they themselves come up: "told the board that it got her off pills". */
const SAYS_OF_SELF =
  /\b(?:said|says|told|tells|writes?|wrote|testified|recalled|recalls|insists?|added|adds|swears?|credits?|explained|described|describes)\b[^.;]{0,60}?\b(?:him|her|them|his|their|he|she|himself|herself|themselves)\b/i;

/** Those who speak of what they know, not of what they felt. */
const EXPERT =
  /\b(?:scientists?|researchers?|doctors?|physicians?|pharmacists?|experts?|agency|agencies|officials?|officers?|toxicologists?|pharmacologists?|lobbyists?|spokes\w+|sheriff|professors?|authors?|attorneys?|lawyers?|senators?|studies|study|review|reports?|vendors?|sellers?|suppliers?|clerks?|dr\.?)\b/i;

/** What somebody holds of it and has not felt: "told me that it is harmless". */
const HELD =
  /\b(?:that |me |us )(?:kratom|mitragynine|it|this|the (?:leaf|tea|powder|plant|stuff))(?:['’]s| is| was| are| were)(?: \w+){0,2}? (?:safe|harmless|addictive|non-addictive|habit-forming|legal|illegal|natural|just|only|dangerous|approved|impossible)\b|\b(?:cannot|can['’]?t) (?:harm|hurt|get|be|become|damage)\b|\b(?:nobody|no one)\b/i;

/** True where people say what they, as a group or one by one, have felt. */
export function tellsExperience(text: string): boolean {
  if (HELD.test(text)) return false;
  const group = GROUP_REPORTS.exec(text);
  if (group !== null && !EXPERT.test(group[0]) && !EXPERT.test(text.slice(0, group.index))) return true;
  return SAYS_OF_SELF.test(text) && !EXPERT.test(text.slice(0, SAYS_OF_SELF.exec(text)?.index ?? 0));
}

/** The writer as the one who hears or reads. */
const HEARD =
  /\b(?:(?:tells?|told|telling|assure[ds]?|warn(?:s|ed)?|promise[ds]?|informed|convinced|remind(?:s|ed)?|inform|advised|sold|showed|shown|(?:explained|said|swore|admitted) to|ask(?:s|ed)?|gave|sent) (?:me|us)|I(?:['’]ve| have|['’]d| had)? (?:was told|been told|were told|read|heard|learned|learnt|found out|understand|gather|know|knew|am told|looked up|checked|saw|called|asked)|(?:told|assured|warned|promised) my \w+)\b/i;
const FIRST = /\b(?:i|i['’]?(?:m|ve|d|ll)|ive|me|my|myself)\b/gi;
/** What is mine but feels nothing, and who speaks to me. */
const MINE_UNFELT =
  /\bmy (?:own )?(?:state|county|city|town|country|pharmacist|doctor|physician|psychiatrist|supplier|vendor|dealer|shop|store|opinion|view|guess|theory|reading|understanding|knowledge|book|article|column|notes)\b/gi;
/** After this the writer, or one near, is the one who felt it. */
const FELT_ANYWAY =
  /\b(?:helped|got|took|gave|made|saved|freed|kept|let|changed|calmed|eased|left|hit|hooked|worked for) (?:me|my)\b/i;

/** True where the first person stands in the sentence only to hear, read or own something that does not feel. */
export function onlyHears(text: string): boolean {
  if (FELT_ANYWAY.test(text)) return false;
  const heard = HEARD.exec(text);
  const rest = (heard === null ? text : text.replace(HEARD, ' ')).replace(MINE_UNFELT, ' ');
  return rest !== text && (rest.match(FIRST) ?? []).length === 0;
}

/** Speakers, who need not be those of whom they speak. */
const SPEAKER =
  /\b(?:he|she),? (?:also |then |later |further )?(?:said|says|told|tells|adds?|added|wrote|writes|explained|noted|warned|argued|found|testified|insisted|recommends?|advises?|believes?)\b|\b(?:told|asked|assured) (?:him|her)\b/gi;
const ONE =
  /\b(?:he|she|him|himself|herself|(?:his|her) (?!(?:own )?(?:office|agency|department|team|company|shop|store|state|county|city|book|study|stud|research|bill|report|findings|colleagues|clinic|practice|patients|clients|bill|proposal|lab|staff|customers|brand|product)))/i;

/** True where one person is spoken of, apart from who says it. */
export const isAboutOne = (text: string): boolean => ONE.test(text.replace(SPEAKER, ' '));
