/** Check an article: paste it, drop it or open a file; then read what the evidence says to it. */
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import { type RefObject, useEffect, useRef, useState } from 'react';
import example from '../../../../docs/examples/article.md?raw';
import { href } from '../app/routes.ts';
import { useRoom } from '../knowledge/store.ts';
import { sayCheck } from '../messages/check.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { SourceList } from '../parts/SourceList.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { Annotated } from './Annotated.tsx';
import styles from './Check.module.css';
import { type CheckClient, createCheckClient } from './check-client.ts';
import type { Result } from './check-types.ts';
import { saveHtml } from './share.ts';

export default function Check() {
  const room = useRoom('claims');
  return (
    <Page title={sayCheck('article.title')} lead={sayCheck('article.lead')}>
      {room.value === null ? (
        room.status === 'failed' ? (
          <Failed rooms={['claims']} />
        ) : (
          <Loading />
        )
      ) : (
        <Checking facts={room.value} />
      )}
    </Page>
  );
}

type State =
  | { readonly step: 'empty' | 'reading' | 'no-text' }
  | { readonly step: 'done'; readonly result: Result; readonly count: number };

/** A file dropped anywhere on the page, in place of the browser's own way, which would leave the page. */
function useDrop(readFile: (file: File | undefined) => Promise<void>): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      void readFile(event.dataTransfer?.files[0]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  });
}

/** One worker for as long as the page is open. */
function useCheckClient(facts: ClaimsFacts): RefObject<CheckClient | null> {
  const client = useRef<CheckClient | null>(null);
  useEffect(() => {
    const made = createCheckClient(facts);
    client.current = made;
    return () => {
      made.close();
      client.current = null;
    };
  }, [facts]);
  return client;
}

function Checking({ facts }: { readonly facts: ClaimsFacts }) {
  const [text, setText] = useState('');
  const [state, setState] = useState<State>({ step: 'empty' });
  const asked = useRef(0);
  const client = useCheckClient(facts);
  const read = async (bytes: Uint8Array, name: string): Promise<void> => {
    asked.current += 1;
    const count = asked.current;
    setState({ step: 'reading' });
    const answer = await client.current?.check(bytes, name);
    if (answer === undefined || asked.current !== count) return;
    setState('result' in answer ? { step: 'done', result: answer.result, count } : { step: 'no-text' });
  };
  const readText = (typed: string): void => void read(new TextEncoder().encode(typed), '');
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) await read(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  useDrop(readFile);
  return (
    <>
      <form
        className={styles['drop']}
        aria-label={sayCheck('article.title')}
        onSubmit={(event) => {
          event.preventDefault();
          readText(text);
        }}
      >
        <label className={styles['file']}>
          {sayCheck('article.paste')}
          <textarea value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
        </label>
        <div className={styles['row']}>
          <Button type="submit" disabled={text.trim() === ''}>
            {sayCheck('article.check')}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              setText(example);
              readText(example);
            }}
          >
            {sayCheck('article.example')}
          </Button>
        </div>
        <p className={styles['quiet']}>{sayCheck('article.exampleNote')}</p>
        <label className={styles['file']}>
          {sayCheck('article.open')}
          <input
            type="file"
            accept=".html,.htm,.xhtml,.pdf,.md,.txt,text/*"
            aria-describedby="article-open-hint"
            onChange={(event) => void readFile(event.target.files?.[0])}
          />
        </label>
        <p id="article-open-hint" className={styles['quiet']}>
          {sayCheck('article.openHint')}
        </p>
      </form>
      <div role="status">
        {state.step === 'reading' && <p>{sayCheck('article.reading')}</p>}
        {state.step === 'no-text' && <p>{sayCheck('article.noText')}</p>}
      </div>
      {state.step === 'done' && <Shown key={state.count} result={state.result} />}
    </>
  );
}

function Shown({ result }: { readonly result: Result }) {
  const { report, cut } = result;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <section aria-labelledby="result">
        <h2 id="result" ref={heading} tabIndex={-1}>
          {sayCheck('article.result')}
        </h2>
        <p>{report.summary}</p>
        {cut && <p>{sayCheck('article.cut')}</p>}
        <p className={styles['quiet']}>{sayCheck('article.limits')}</p>
        <div className={styles['row']}>
          <Button kind="quiet" onClick={() => window.print()}>
            {sayCheck('article.print')}
          </Button>
          <Button kind="quiet" onClick={() => saveHtml(result)}>
            {sayCheck('article.share')}
          </Button>
          <a href={href('library', 'evidence', 'claims')}>{sayCheck('article.libraryLink')}</a>
        </div>
      </section>
      <Annotated result={result} />
      <section aria-labelledby="omissions">
        <h2 id="omissions">{sayCheck('article.omissions')}</h2>
        {report.omissions.length === 0 && <p>{sayCheck('article.noOmissions')}</p>}
        <ul>
          {report.omissions.map(({ id, statement, sources }) => (
            <li key={id}>
              <p>{statement}</p>
              <SourceList sources={sources} />
            </li>
          ))}
        </ul>
      </section>
      <Quality result={result} />
    </>
  );
}

function Quality({ result }: { readonly result: Result }) {
  const { discern, total, of } = result.report.quality;
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">{sayCheck('article.quality')}</h2>
      <p>{sayCheck('article.qualityTotal', { total, of })}</p>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={sayCheck('article.qualityTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{sayCheck('article.question')}</th>
              <th scope="col">{sayCheck('article.score')}</th>
              <th scope="col">{sayCheck('article.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {discern.map(({ question, score, basis }) => (
              <tr key={question}>
                <th scope="row">{question}</th>
                <td>{score === null ? sayCheck('article.unscored') : sayCheck('article.scoreOf', { score })}</td>
                <td>{basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
