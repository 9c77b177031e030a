/**
 * Brings in a file of another program: chosen, recognised, asked about, shown, and only then written, in one go.
 * Nothing is written before "Add to my journal", and the same file a second time adds nothing.
 */
import type { Format, Question } from '@clearleaf/exchange';
import { useEffect, useState } from 'react';
import { sayJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import { Page } from '../../../parts/Page.tsx';
import diary from '../../diary/Diary.module.css';
import { journal, type OpenSession } from '../../session.ts';
import { FileDrop } from '../FileDrop.tsx';
import { Problem, SelectField } from '../parts.tsx';
import styles from '../Rooms.module.css';
import { allEntries } from './all-entries.ts';
import { readAnswers, type Typed, type TypedAnswers, typedOf } from './answers.ts';
import { Earlier } from './Earlier.tsx';
import { createImportClient, type ImportClient } from './import-client.ts';
import type { ImportFailure, Planned, ReadSummary } from './import-types.ts';
import { Preview } from './Preview.tsx';
import { QuestionField } from './QuestionField.tsx';

/** Where the person stands. */
type Step =
  | { readonly at: 'choose'; readonly failed: ImportFailure | null }
  | { readonly at: 'reading'; readonly share: number }
  | { readonly at: 'asking'; readonly read: ReadSummary; readonly missing: readonly string[] }
  | { readonly at: 'preview'; readonly read: ReadSummary; readonly planned: Planned; readonly problem: string | null }
  | { readonly at: 'writing' }
  | { readonly at: 'done'; readonly planned: Planned };

const FIRST: Step = { at: 'choose', failed: null };
const NOTHING_ASKED = { before: [], answered: {} } as const;

function useImport() {
  const [step, setStep] = useState<Step>(FIRST);
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState<TypedAnswers>({});
  const [client] = useState<ImportClient>(createImportClient);
  useEffect(() => () => client.stop(), [client]);
  const fail = (failed: ImportFailure): void => setStep({ at: 'choose', failed });

  /** @param before the questions that were shown, which `answered` answers */
  const read = async (
    chosen: File,
    { before, answered }: { readonly before: readonly Question[]; readonly answered: TypedAnswers },
    format: Format | null,
  ): Promise<void> => {
    const { answers } = readAnswers(before, answered);
    setStep({ at: 'reading', share: 0 });
    const outcome = await client.read(chosen, answers, format, (share) => setStep({ at: 'reading', share }));
    if ('failed' in outcome) return fail(outcome.failed);
    const found = outcome.read;
    const known = new Set(before.map(({ id }) => id));
    // What is offered counts only once it was seen: a question that is new is always shown.
    if (found.questions.some(({ id }) => !known.has(id))) return setStep({ at: 'asking', read: found, missing: [] });
    const planned = await client.plan(allEntries());
    if ('failed' in planned) return fail(planned.failed);
    setStep({ at: 'preview', read: found, planned: planned.planned, problem: null });
  };
  return {
    step,
    file,
    typed,
    choose: (chosen: File): void => {
      setFile(chosen);
      setTyped({});
      void read(chosen, NOTHING_ASKED, null);
    },
    asFormat: (format: Format): void => {
      setTyped({});
      if (file !== null) void read(file, NOTHING_ASKED, format);
    },
    answer: (id: string, value: Typed): void => setTyped({ ...typed, [id]: value }),
    send: (): void => {
      if (step.at !== 'asking' || file === null) return;
      const { missing } = readAnswers(step.read.questions, typed);
      if (missing.length > 0) setStep({ ...step, missing });
      else void read(file, { before: step.read.questions, answered: typed }, step.read.format);
    },
    /** Back from the preview to the questions. */
    again: (): void => {
      if (step.at === 'preview') setStep({ at: 'asking', read: step.read, missing: [] });
    },
    stop: (): void => {
      client.stop();
      setStep(FIRST);
    },
    write: async (): Promise<void> => {
      if (step.at !== 'preview') return;
      setStep({ at: 'writing' });
      const written = await journal.importEntries(step.planned.entries);
      setStep(written.ok ? { at: 'done', planned: step.planned } : { ...step, problem: written.error.text });
    },
  };
}

export default function Import({ open }: { readonly open: OpenSession }) {
  const work = useImport();
  return (
    <Page title={sayJournal('rooms.import')} lead={sayJournal('exchange.importLead')}>
      {open.loadingPast && <p className={styles.unknown}>{sayJournal('exchange.waitPast')}</p>}
      {open.simulated ? (
        <p className={styles.caution}>{sayJournal('exchange.simulated')}</p>
      ) : (
        <Now work={work} open={open} />
      )}
    </Page>
  );
}

function Now({ work, open }: { readonly work: Work; readonly open: OpenSession }) {
  const { step } = work;
  switch (step.at) {
    case 'choose':
    case 'done':
      return <ChooseFile work={work} open={open} step={step} />;
    case 'reading':
      return <ReadingNow work={work} share={step.share} />;
    case 'writing':
      return <p role="status">{sayJournal('exchange.writing')}</p>;
    case 'asking':
      return <Asking work={work} step={step} />;
    case 'preview':
      return <Ready work={work} step={step} />;
  }
}

interface ChooseFileProps {
  readonly work: Work;
  readonly open: OpenSession;
  readonly step: StepAt<'choose' | 'done'>;
}

function ChooseFile({ work, open, step }: ChooseFileProps) {
  return (
    <>
      {step.at === 'done' && <Done planned={step.planned} />}
      {step.at === 'choose' && step.failed !== null && <Failure failed={step.failed} />}
      <FileDrop
        label={sayJournal('exchange.file')}
        hint={sayJournal('exchange.fileHint')}
        disabled={open.loadingPast}
        onFile={work.choose}
      />
      <p className={diary.hint}>{sayJournal('exchange.formats')}</p>
      <Earlier open={open} />
    </>
  );
}

function ReadingNow({ work, share }: { readonly work: Work; readonly share: number }) {
  return (
    <div className={styles.stack}>
      <p role="status">{sayJournal('exchange.reading', { name: work.file?.name ?? '' })}</p>
      <progress className={styles.bar} value={share} aria-label={sayJournal('exchange.readingLabel')} />
      <div>
        <Button kind="quiet" onClick={work.stop}>
          {sayJournal('exchange.stop')}
        </Button>
      </div>
    </div>
  );
}

type Work = ReturnType<typeof useImport>;
type StepAt<At extends Step['at']> = Extract<Step, { at: At }>;

function Recognised({ work, read }: { readonly work: Work; readonly read: ReadSummary }) {
  return (
    <div className={styles.stack} data-format={read.format}>
      <p>
        {sayJournal('exchange.recognised', {
          name: work.file?.name ?? '',
          format: sayJournal(`exchange.format.${read.format}`),
        })}
      </p>
      {read.candidates.length > 1 && (
        <SelectField
          label={sayJournal('exchange.readAs')}
          value={read.format}
          options={read.candidates.map((format) => ({ value: format, label: sayJournal(`exchange.format.${format}`) }))}
          onChange={work.asFormat}
        />
      )}
    </div>
  );
}

function Asking({ work, step: { read, missing } }: { readonly work: Work; readonly step: StepAt<'asking'> }) {
  return (
    <form
      className={styles.items}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        work.send();
      }}
    >
      <Recognised work={work} read={read} />
      <p>{sayJournal('exchange.questions', { count: read.questions.length })}</p>
      {read.questions.map((question) => (
        <div key={question.id} className={styles.stack}>
          <QuestionField
            question={question}
            typed={work.typed[question.id] ?? typedOf(question)}
            onChange={(value) => work.answer(question.id, value)}
          />
          {missing.includes(question.id) && <Problem>{sayJournal('exchange.answerMissing')}</Problem>}
        </div>
      ))}
      <div className={styles.buttons}>
        <Button type="submit">{sayJournal('exchange.show')}</Button>
        <Button kind="quiet" onClick={work.stop}>
          {sayJournal('exchange.leave')}
        </Button>
      </div>
    </form>
  );
}

function Ready({ work, step: { read, planned, problem } }: { readonly work: Work; readonly step: StepAt<'preview'> }) {
  const { preview, entries } = planned;
  return (
    <>
      <Recognised work={work} read={read} />
      <Preview planned={planned} />
      {preview.dropped.some(({ what }) => what === 'other-person') && <p>{sayJournal('exchange.otherPeople')}</p>}
      {problem !== null && <Problem>{problem}</Problem>}
      <div className={styles.buttons}>
        {entries.length > 0 && (
          <Button onClick={() => void work.write()}>{sayJournal('exchange.add', { count: entries.length })}</Button>
        )}
        {read.questions.length > 0 && (
          <Button kind="quiet" onClick={work.again}>
            {sayJournal('exchange.changeAnswers')}
          </Button>
        )}
        <Button kind="quiet" onClick={work.stop}>
          {sayJournal('exchange.leave')}
        </Button>
      </div>
    </>
  );
}

function Done({ planned }: { readonly planned: Planned }) {
  const { added, changed } = planned.preview;
  return (
    <div className={styles.good} role="status" data-imported={added + changed}>
      <p>{sayJournal('exchange.done', { count: added + changed })}</p>
      <p className={diary.hint}>{sayJournal('exchange.doneWrong')}</p>
    </div>
  );
}

function Failure({ failed: { code, place, value, expected } }: { readonly failed: ImportFailure }) {
  return (
    <div className={styles.caution} role="alert" data-failed={code}>
      <p>{sayJournal('exchange.failed', { code: code.replaceAll('-', '_') })}</p>
      {expected !== '' && (
        <p className={diary.hint}>
          {sayJournal('exchange.failedDetail', {
            place: place === '' ? 'no' : place,
            value: value === '' ? 'no' : value,
            expected,
          })}
        </p>
      )}
      <p>{sayJournal('exchange.unchanged')}</p>
    </div>
  );
}
