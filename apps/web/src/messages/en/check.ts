/** What the page says where an article is checked. */
export const checkPageMessages = {
  'article.title': 'Check an article',
  'article.lead':
    'Give it the page that sent you here. Sentence by sentence it says what the evidence supports and what it does not, and then what the page leaves out. The article stays on this device.',
  'article.paste': 'Paste the text of the article',
  'article.check': 'Check it',
  'article.open': 'Open a file',
  'article.openHint':
    'A page saved from your browser (HTML), a PDF, Markdown or plain text. You can also drop it here.',
  'article.example': 'Try an example',
  'article.exampleNote':
    'The example was written for this purpose, in the manner of such pages. It contains false statements.',
  'article.reading': 'Reading the file.',
  'article.noText': 'No text could be read from this file. A photograph or a scan holds none.',
  'article.cut': 'The file is very long; its end was not read.',
  'article.result': 'What came out',
  'article.sentences': 'The article, sentence by sentence',
  'article.filter': 'Show',
  'article.filterAll': 'The whole article',
  'article.filterCount': '{name} ({count, number})',
  'article.explainHint': 'Choose an underlined sentence to read what the evidence says to it.',
  'article.more': '{count, plural, one {Show one more sentence} other {Show # more sentences}}',
  'article.omissions': 'What it leaves out',
  'article.noOmissions': 'None of the six things looked for is left out.',
  'article.quality': 'How good it is as information on treatment',
  'article.qualityTotal': 'DISCERN: {total, number} of {of, number}, by rule. What needs a reader was not scored.',
  'article.qualityTable': 'The sixteen questions of DISCERN',
  'article.question': 'Question',
  'article.score': 'Score',
  'article.basis': 'Why',
  'article.scoreOf': '{score, number} of 5',
  'article.unscored': 'Needs a reader',
  'article.print': 'Print',
  'article.share': 'Save as a page',
  'article.limits':
    'Rules and a small learned ranker made this. They can be wrong. A sentence without a line is no statement that can be checked, or lies outside the evidence held here; that is no sign that it is true.',
  'article.verdict':
    '{verdict, select, supported {Supported} partlysupported {Partly supported} overstated {Overstated} unsupported {Unsupported} contradicted {Contradicted} other {Not assessed}}',
  'article.libraryLink': 'The same claims, by reason',
  'article.close': 'Close',
} as const;
