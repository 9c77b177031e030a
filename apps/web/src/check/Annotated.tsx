/** The article with quiet lines under what was judged, and beside it what the evidence says to the chosen sentence. */
import { type CheckedSentence, type CheckVerdict, checkVerdicts } from '@clearleaf/core/claims/check';
import { useState } from 'react';
import { sayCheck, sayVerdict } from '../messages/check.ts';
import { Button } from '../parts/Button.tsx';
import { SourceList } from '../parts/SourceList.tsx';
import styles from './Check.module.css';
import type { Result } from './check-types.ts';

const lineOf: Readonly<Record<CheckVerdict, string | undefined>> = {
  supported: styles['supported'],
  'partly supported': styles['partly'],
  overstated: styles['overstated'],
  unsupported: styles['unsupported'],
  contradicted: styles['contradicted'],
  'not assessed': undefined,
};

/** A page of thousands of sentences is shown piece by piece, so that no file can hold the browser up. */
const SHOWN_AT_ONCE = 600;

const isJudged = ({ isClaim, verdict }: CheckedSentence): boolean => isClaim && verdict !== 'not assessed';

function byBlock(sentences: readonly CheckedSentence[]): CheckedSentence[][] {
  const blocks = new Map<number, CheckedSentence[]>();
  for (const sentence of sentences) blocks.set(sentence.block, [...(blocks.get(sentence.block) ?? []), sentence]);
  return [...blocks.values()];
}

function Explanation({ sentence, close }: { readonly sentence: CheckedSentence; readonly close: () => void }) {
  return (
    <aside className={styles['explanation']} aria-label={sayVerdict(sentence.verdict)}>
      <p>
        <strong>{sayVerdict(sentence.verdict)}.</strong> {sentence.statement}
      </p>
      <SourceList sources={sentence.sources} />
      <Button kind="plain" onClick={close}>
        {sayCheck('article.close')}
      </Button>
    </aside>
  );
}

export function Annotated({ result }: { readonly result: Result }) {
  const [chosen, choose] = useState<number | null>(null);
  const [filter, setFilter] = useState<CheckVerdict | 'all'>('all');
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const { sentences } = result;
  const count = (verdict: CheckVerdict): number =>
    sentences.filter((sentence) => isJudged(sentence) && sentence.verdict === verdict).length;
  const shown = sentences.filter((sentence) => filter === 'all' || (isJudged(sentence) && sentence.verdict === filter));
  return (
    <section aria-labelledby="sentences">
      <h2 id="sentences">{sayCheck('article.sentences')}</h2>
      <p className={styles['quiet']}>{sayCheck('article.explainHint')}</p>
      <label className={styles['filter']}>
        {sayCheck('article.filter')}
        <select value={filter} onChange={(event) => setFilter(event.target.value as CheckVerdict | 'all')}>
          <option value="all">{sayCheck('article.filterAll')}</option>
          {checkVerdicts
            .filter((verdict) => verdict !== 'not assessed')
            .map((verdict) => (
              <option key={verdict} value={verdict}>
                {sayCheck('article.filterCount', { name: sayVerdict(verdict), count: count(verdict) })}
              </option>
            ))}
        </select>
      </label>
      <div className={styles['article']}>
        {byBlock(shown.slice(0, most)).map((block) => (
          <div key={block[0]?.block} className={block[0]?.kind === 'heading' ? styles['heading'] : styles['block']}>
            <p>
              {block.map((sentence) => (
                <Sentence key={sentence.index} sentence={sentence} open={chosen === sentence.index} choose={choose} />
              ))}
            </p>
            {block
              .filter(({ index }) => index === chosen)
              .map((sentence) => (
                <Explanation key={sentence.index} sentence={sentence} close={() => choose(null)} />
              ))}
          </div>
        ))}
      </div>
      {shown.length > most && (
        <Button kind="quiet" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
          {sayCheck('article.more', { count: Math.min(SHOWN_AT_ONCE, shown.length - most) })}
        </Button>
      )}
    </section>
  );
}

interface SentenceProps {
  readonly sentence: CheckedSentence;
  readonly open: boolean;
  readonly choose: (index: number | null) => void;
}

function Sentence({ sentence, open, choose }: SentenceProps) {
  if (!isJudged(sentence)) return <span>{sentence.text} </span>;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        className={[styles['judged'], lineOf[sentence.verdict]].join(' ')}
        onClick={() => choose(open ? null : sentence.index)}
      >
        {sentence.text}
        <span className={styles['word']}> {sayVerdict(sentence.verdict)}</span>
      </button>{' '}
    </>
  );
}
