/**
 * The questions of one questionnaire. An answer that asks for help opens it at once: the answer is written down at that
 * moment, with the fact that help was shown, and the rest can be finished afterwards or left.
 */
import {
  type Answers,
  helpNeeded,
  type HelpLevel,
  itemsToAsk,
  offersAfter,
  type Pack,
  sayTerms,
  scoreOf,
} from '@clearleaf/core/instruments';
import { useRef, useState } from 'react';
import { href } from '../../../app/routes.ts';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import diary from '../../diary/Diary.module.css';
import { here } from '../../pen.ts';
import { journal } from '../../session.ts';
import { Problem } from '../parts.tsx';
import styles from '../Rooms.module.css';
import type { Assessment } from './chosen.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { Item } from './Item.tsx';

interface AskProps {
  readonly pack: Pack;
  /** One that was begun and not finished: it is gone on with. */
  readonly begun: Assessment | null;
  readonly onDone: (assessment: Assessment) => void;
}

export function Ask({ pack, begun, onDone }: AskProps) {
  const [answers, setAnswers] = useState<Answers>(begun?.payload.answers ?? {});
  const [help, setHelp] = useState<HelpLevel | null>(null);
  const [shown, setShown] = useState(begun?.payload.helpShown === true);
  const [problem, setProblem] = useState<string | null>(null);
  const { write } = useWriting(pack, begun);
  const asked = itemsToAsk(pack, answers);
  const open = scoreOf(pack, answers).missing.length;
  const answer = (item: string, value: number | null): void => {
    const next = { ...answers, [item]: value };
    setAnswers(next);
    const level = helpNeeded(pack, item, value);
    if (level === null) return;
    setHelp(level);
    setShown(true);
    void write(next, true).then((failed) => setProblem(typeof failed === 'string' ? failed : null));
  };
  const save = async (): Promise<void> => {
    if (asked.every(({ id }) => (answers[id] ?? null) === null))
      return setProblem(sayJournal('questionnaires.nothingAnswered'));
    const written = await write(answers, shown);
    if (typeof written === 'string') setProblem(written);
    else onDone(written);
  };
  return (
    <form
      className={styles.items}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {help !== null && <HelpDialog level={help} onClose={() => setHelp(null)} />}
      {pack.instruction !== null && <p className={styles.instruction}>{pack.instruction}</p>}
      {asked.map((item, place) => (
        <Item
          key={item.id}
          pack={pack}
          item={item}
          number={place + 1}
          value={answers[item.id] ?? null}
          onAnswer={(value) => answer(item.id, value)}
        />
      ))}
      {shown && <AfterHelp pack={pack} answers={answers} showHelp={setHelp} />}
      <div className={diary.save}>
        {open > 0 && (
          <p className={diary.hint}>
            {sayJournal('questionnaires.open', { count: open, total: pack.missing === 'answers-alone' ? 'no' : 'yes' })}
          </p>
        )}
        {problem !== null && <Problem>{problem}</Problem>}
        <Button type="submit">{sayJournal('questionnaires.save')}</Button>
      </div>
      <Terms pack={pack} />
    </form>
  );
}

/** Writes one assessment: first as a new entry, then as new versions of it, one after the other. */
function useWriting(pack: Pack, begun: Assessment | null) {
  const state = useRef<{ kept: Assessment | null; queue: Promise<unknown> }>({ kept: begun, queue: Promise.resolve() });
  const writeNow = async (answers: Answers, helpShown: boolean): Promise<Assessment | string> => {
    const asked = new Set(itemsToAsk(pack, answers).map(({ id }) => id));
    const said = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
    const payload: Assessment['payload'] = {
      instrument: pack.instrument,
      version: pack.version,
      answers: said,
      total: scoreOf(pack, said).total,
      enteredBy: 'self',
      ...(helpShown ? { helpShown: true } : {}),
    };
    const { kept } = state.current;
    if (kept === null) {
      const written = await journal.add([{ kind: 'assessment', ...here(), payload }]);
      const entry = written.ok ? written.value[0] : undefined;
      if (!written.ok) return written.error.text;
      if (entry?.kind === 'assessment') state.current.kept = entry;
    } else {
      const changed = await journal.edit(kept, { payload });
      if (!changed.ok) return changed.error.text;
      state.current.kept = changed.value;
    }
    return state.current.kept ?? '';
  };
  const write = (answers: Answers, helpShown: boolean): Promise<Assessment | string> => {
    const next = state.current.queue.then(() => writeNow(answers, helpShown));
    state.current.queue = next;
    return next;
  };
  return { write };
}

interface AfterHelpProps {
  readonly pack: Pack;
  readonly answers: Answers;
  readonly showHelp: (level: HelpLevel) => void;
}

function AfterHelp({ pack, answers, showHelp }: AfterHelpProps) {
  const offers = offersAfter(pack, answers);
  return (
    <div className={styles.help} data-after-help>
      <p>{sayJournal('questionnaires.answerKept')}</p>
      <div className={styles.buttons}>
        <Button kind="danger" onClick={() => showHelp('crisis')}>
          {sayJournal('questionnaires.helpAgain')}
        </Button>
      </div>
      {offers.map((instrument) => (
        <div key={instrument} className={styles.stack}>
          <p>{speakCoreJournal('instruments.offerAsq')}</p>
          <a className="standalone" href={href('journal', 'questionnaire', instrument)}>
            {sayJournal('questionnaires.toAsq')}
          </a>
        </div>
      ))}
    </div>
  );
}

export function Terms({ pack }: { readonly pack: Pack }) {
  return (
    <div className={styles.terms}>
      {[...new Set(sayTerms(pack, speakCoreJournal))].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
