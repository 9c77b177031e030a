/**
 * Lines that promise: no full stop, often no subject, and yet a claim ("100% natural and non-addictive", "Delivers
 * steady energy"). Shops and lists are full of them, so that a short line is not taken for a heading because it is short.
 */

const NO_HARM =
  /\b(?:non-?addictive|non[- ]?habit[- ]forming|(?:not|never) (?:addictive|habit-forming)|(?:no|zero|without|free of|free from|minus|none of) (?:any |the |known |harsh |nasty )?(?:side[- ]?effects?|crash\w*|jitters?|risks?|addiction|dependen\w+|withdrawals?|comedown|hangover|drawbacks?|downsides?)|(?:risk|side[- ]effect|jitter|crash)[- ]free|safe (?:for|to|and|in)|(?:completely|totally|perfectly|100 ?%) (?:safe|legal|harmless)|approved by|fda[- ]approved)(?![\w-])/i;
const DOES_GOOD =
  /^["“'‘]?(?:(?:\w+ly|always|also) )?(?:relieves|eases|ends|stops|boosts|delivers|gives|reduces|calms|soothes|supports|promotes|improves|lifts|beats|kills|crushes|fights|curbs|cures|heals|treats|restores|erases|banishes|sharpens|enhances|increases|helps|provides|brings|works|lowers|takes away|keeps|lets|makes|quiets|settles|combats|relaxes|energi[sz]es|replaces)\s+\w/i;

/** True for a line that promises an effect or denies a harm. */
export const promises = (line: string): boolean => DOES_GOOD.test(line) || NO_HARM.test(line);

/** Who is quoted, behind the quotation: “It works!” – Tom R. */
const ATTRIBUTION = /(?<=["”])\s*[-–—~,]+\s*[\p{L} .,'’()]{2,40}$/u;

/** The line without the name behind a quotation. */
export const withoutAttribution = (line: string): string => (/^["“]/.test(line) ? line.replace(ATTRIBUTION, '') : line);

const TOTAL =
  /\b(?:in (?:its|their) tracks|for good|once and for all|(?:a )?thing of the past|wip(?:es|ed|e|ing) (?:out|away)|melt(?:s|ed|ing)? (?:away|off)|vanish(?:es|ed)?|stand(?:s)? a chance|no match for|guarantee[ds]?|like magic|crush(?:es|ed)?|conquers?|banish(?:es)?|obliterates?|works wonders|never (?:again|feel|need)|say goodbye to|puts? an end to|miracle)\b/i;
/** What is denied by idiom only. */
const IDIOM =
  /\b(?:does not|doesn['’]t|do not|don['’]t|won['’]t) stand a chance\b|\bnever (?:again|feel|need)\b|\bno match for\b/gi;
const DENIED = /n['’]t\b|\b(?:not?|never|nothing|nobody|none|neither|nor|cannot|without|hardly|myth|false)\b/i;

/** True where a sentence promises all and denies nothing: "stops it in its tracks". */
export const boasts = (text: string): boolean => TOTAL.test(text) && !DENIED.test(text.replace(IDIOM, ''));
