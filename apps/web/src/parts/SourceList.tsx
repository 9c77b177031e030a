/** Sources as a reader weighs them: what kind of page, how old, whether it was read. */
import type { Source } from '@clearleaf/core/finding';
import { say } from '../messages/speak.ts';
import styles from './SourceList.module.css';

/** Where the source can be read; `null` where no address is known. */
function addressOf(source: Source): string | null {
  if (source.doi !== undefined) return `https://doi.org/${source.doi}`;
  if (source.pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  return source.url ?? null;
}

const kindWord = (kind: Source['kind']): string => say('part.kind', { kind: kind.replaceAll('-', '') });

export function SourceItem({ source }: { readonly source: Source }) {
  const address = addressOf(source);
  const facts = [
    kindWord(source.kind),
    source.journal,
    source.date ?? (source.year === null ? undefined : String(source.year)),
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <>
      {address === null ? (
        source.title
      ) : (
        <a href={address} rel="external noreferrer">
          {source.title}
        </a>
      )}
      <span className={styles.facts}>{facts.join(' · ')}</span>
      {source.state === 'retracted' && <strong className={styles.fallen}>{say('part.sourceRetracted')}</strong>}
      {!source.verified && <span className={styles.facts}>{say('part.sourceNotVerified')}</span>}
      {source.note !== undefined && source.note !== '' && <span className={styles.facts}>{source.note}</span>}
    </>
  );
}

export function SourceList({
  sources,
  numbered = false,
}: {
  readonly sources: readonly Source[];
  readonly numbered?: boolean;
}) {
  const items = sources.map((source) => (
    <li key={source.id}>
      <SourceItem source={source} />
    </li>
  ));
  return numbered ? <ol className={styles.list}>{items}</ol> : <ul className={styles.list}>{items}</ul>;
}
