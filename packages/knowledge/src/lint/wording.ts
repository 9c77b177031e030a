/** Rules about sentences: whole, free of words that judge or promise, and never a dose to take. */
import { type Problem, showValue } from '../problem.ts';
import type { RawFact } from '../read.ts';
import { type LintRule, problemAt, textsIn } from './rule.ts';
import { isOurWording, isProse } from './texts.ts';

/** From this many words on, a text is read as a sentence and not as a label. */
const SENTENCE_WORDS = 6;

const noEnd: LintRule = {
  name: 'no-sentence-end',
  check: ({ facts }) =>
    facts.flatMap((fact) =>
      textsIn(fact.value)
        .filter(
          ({ key, value }) =>
            isProse(fact, key) &&
            value.trim().split(/\s+/).length >= SENTENCE_WORDS &&
            !/[.?!:]["'”’)\]]*$/.test(value.trim()),
        )
        .map(({ path, value }) =>
          problemAt('no-sentence-end', fact, {
            path,
            actual: showValue(`…${value.trim().slice(-50)}`),
            expected: 'a whole sentence that ends with . ? ! or :',
            tip: 'Was something cut off? If the field holds names and not sentences, say so in packages/knowledge/src/lint/texts.ts.',
          }),
        ),
    ),
};

interface Banned {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Words that are never shown. Each says what to write instead. */
const banned: readonly Banned[] = [
  {
    pattern:
      /\b(?:safe to|safe for (?:you|use|daily)|(?:completely|perfectly|generally|totally|quite) safe|is safe|are safe)\b/i,
    instead: 'Say what was looked for and what was found. Not found is not safe.',
  },
  {
    pattern: /\babus(?:e|ed|er|ers|ing|ive)\b/i,
    instead: 'Write "use", "misuse" of a prescription, or "use disorder".',
  },
  { pattern: /\baddicts?\b/i, instead: 'Write "a person with opioid use disorder", or "people who use ...".' },
  { pattern: /\bsimply\b/i, instead: 'Leave it out: what is simple for one reader is not for another.' },
  { pattern: /\bjust\b(?! (?:before|after|under|over|above|below)\b)/i, instead: 'Leave it out, or write "only".' },
  {
    pattern:
      /\b(?:get|gets|got|getting|stay|stays|stayed|staying|be|been|being|become|keep|keeping|is|are|was|were|am) clean\b|\bclean time\b/i,
    instead: 'Write "not using", or "in recovery".',
  },
];

const DENIED_SAFE = /\b(?:not|never|no one knows|unknown|whether|nobody|cannot|if)\b[^.!?]{0,60}$/i;

const bannedWord: LintRule = {
  name: 'banned-word',
  check: ({ facts }) =>
    facts.flatMap((fact) =>
      textsIn(fact.value)
        .filter(({ key }) => isOurWording(fact, key))
        .flatMap(({ value, path }) =>
          banned.flatMap(({ pattern, instead }): Problem[] => {
            const found = pattern.exec(value);
            if (found === null || isDenial(value, found)) return [];
            return [
              problemAt('banned-word', fact, {
                path,
                actual: around(value, found),
                expected: `no "${found[0]}"`,
                tip: instead,
              }),
            ];
          }),
        ),
    ),
};

/** "It is not known whether it is safe to ..." claims nothing. */
const isDenial = (text: string, found: RegExpExecArray): boolean =>
  /safe/i.test(found[0]) && DENIED_SAFE.test(text.slice(0, found.index));

const OPIOIDS = 'morphine|heroin|fentanyl|oxycodone|hydrocodone|methadone|opioids?|opiates?';
const COMPARED =
  '(?:\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten|thirteen|twenty|many|several)[\\s-]*(?:times|fold|x|×)';

const strengthComparison: LintRule = {
  name: 'strength-comparison',
  check: ({ facts }) =>
    facts.flatMap((fact) =>
      textsIn(fact.value)
        .filter(({ key }) => isProse(fact, key))
        .flatMap(({ value, path }) => {
          const found = sentencesOf(value).find((sentence) => isStrengthComparison(sentence));
          if (found === undefined) return [];
          return [
            problemAt('strength-comparison', fact, {
              path,
              actual: showValue(found),
              expected: 'no strength "times as strong as" an opioid',
              tip: 'A figure from test tubes is read as a dose to convert. Say what is known of the harm instead.',
            }),
          ];
        }),
    ),
};

function isStrengthComparison(sentence: string): boolean {
  return (
    new RegExp(`${COMPARED}\\b`, 'i').test(sentence) &&
    new RegExp(`\\b(?:${OPIOIDS})\\b`, 'i').test(sentence) &&
    /\b(?:strong|stronger|potent|potency|powerful|strength)\b/i.test(sentence)
  );
}

const AMOUNT =
  '\\d+(?:[.,]\\d+)?(?:\\s*(?:-|–|to)\\s*\\d+(?:[.,]\\d+)?)?\\s*(?:g|mg|mcg|µg|ug|grams?|milligrams?|capsules?|teaspoons?|tablets?|mL|drops)\\b';
const ADVICE = new RegExp(
  `\\b(?:take|try|use|start (?:with|at|on)|begin (?:with|at)|stay (?:below|under)|no more than|do not exceed|dose of|doses of|recommended (?:dose|amount)|safe (?:dose|amount)|starting dose)\\b[^.!?]{0,40}?${AMOUNT}`,
  'i',
);
/** An amount that somebody took, in a study or a report, is a finding and no advice. */
const REPORTED =
  /\b(?:took|taken|taking|used|using|received|given|reported|study|studies|trial|participants|volunteers|rats|mice|people|median|average|mean|who)\b/i;

const suggestedDose: LintRule = {
  name: 'suggested-dose',
  // A statute's limit on what may be sold is what the law says, and no advice.
  check: ({ facts }) =>
    facts
      .filter((fact) => fact.room !== 'law')
      .flatMap((fact: RawFact) =>
        textsIn(fact.value)
          .filter(({ key }) => isProse(fact, key))
          .flatMap(({ value, path }) => {
            const found = sentencesOf(value).find((sentence) => ADVICE.test(sentence) && !REPORTED.test(sentence));
            if (found === undefined) return [];
            return [
              problemAt('suggested-dose', fact, {
                path,
                actual: showValue(found),
                expected: 'no amount to take',
                tip: 'Clearleaf suggests no dose and no limit. If it reports what people took in a study, say whose it was.',
              }),
            ];
          }),
      ),
};

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/);
}

function around(text: string, found: RegExpExecArray): string {
  const start = Math.max(0, found.index - 30);
  const end = found.index + found[0].length + 30;
  return showValue(`${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`);
}

export const wordingRules: readonly LintRule[] = [noEnd, bannedWord, strengthComparison, suggestedDose];
