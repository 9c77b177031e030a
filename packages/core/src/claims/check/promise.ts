/**
 * Lines that promise: no full stop, often no subject, and yet a claim ("100% natural and non-addictive", "Delivers
 * steady energy"). Shops and lists are full of them, so that a short line is not taken for a heading because it is short.
 */

const NO_HARM =
  /\b(?:non-?addictive|(?:not|never) (?:addictive|habit-forming)|(?:no|zero|without|free of|free from|minus|none of) (?:any |the |known |harsh |nasty )?(?:side[- ]?effects?|crash\w*|jitters?|risks?|addiction|dependen\w+|withdrawals?|comedown|hangover|drawbacks?|downsides?)|(?:risk|side[- ]effect|jitter|crash)[- ]free|safe (?:for|to|and|in)|(?:completely|totally|perfectly|100 ?%) (?:safe|legal|harmless)|approved by|fda[- ]approved)(?![\w-])/i;
const DOES_GOOD =
  /^["“'‘]?(?:(?:\w+ly|always|also) )?(?:relieves|eases|ends|stops|boosts|delivers|gives|reduces|calms|soothes|supports|promotes|improves|lifts|beats|kills|crushes|fights|curbs|cures|heals|treats|restores|erases|banishes|sharpens|enhances|increases|helps|provides|brings|works|lowers|takes away|keeps|lets|makes|quiets|settles|combats|relaxes|energi[sz]es|replaces)\s+\w/i;

/** True for a line that promises an effect or denies a harm. */
export const promises = (line: string): boolean => DOES_GOOD.test(line) || NO_HARM.test(line);

/** Who is quoted, behind the quotation: “It works!” – Tom R. */
const ATTRIBUTION = /(?<=["”])\s*[-–—~,]+\s*[\p{L} .,'’()]{2,40}$/u;

/** The line without the name behind a quotation. */
export const withoutAttribution = (line: string): string => (/^["“]/.test(line) ? line.replace(ATTRIBUTION, '') : line);
