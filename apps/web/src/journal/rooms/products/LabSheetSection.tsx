/** The lab sheet of a product: pasted, dropped or typed, read into a table, and kept once the person has confirmed it. */
import { type LabSheet, readLabSheet } from '@clearleaf/core/product';
import { analysisOf } from '@clearleaf/core/product';
import { dayOf } from '@clearleaf/core/quantity/time';
import { useId, useState } from 'react';
import { useRoom } from '../../../knowledge/store.ts';
import { sayJournal } from '../../../messages/journal.ts';
import { sayDay } from '../../../messages/speak.ts';
import { Button } from '../../../parts/Button.tsx';
import diary from '../../diary/Diary.module.css';
import type { Product } from '../../diary/words.ts';
import { here, zoneHere } from '../../pen.ts';
import { journal } from '../../session.ts';
import { FileDrop } from '../FileDrop.tsx';
import { Problem, TextField } from '../parts.tsx';
import styles from '../Rooms.module.css';
import type { ProductProblems } from './product-fields.ts';
import { type Analysis, fieldsOfAnalysis, readAnalysis } from './sheet-fields.ts';
import { sheetText } from './sheet-file.ts';
import { SheetFindings } from './SheetFindings.tsx';
import { StrengthRows } from './StrengthRows.tsx';

/** What is being confirmed: a sheet that was read, or an empty form for one that could not be. */
type Draft = { readonly sheet: LabSheet | null; readonly analysis: Analysis | null; readonly count: number };

export function LabSheetSection({ product }: { readonly product: Product }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const { analysis } = product.payload;
  const begin = (sheet: LabSheet | null): void =>
    setDraft({ sheet, analysis: sheet === null ? null : analysisOf(sheet), count: (draft?.count ?? 0) + 1 });
  return (
    <section className={styles.section} aria-labelledby="lab-sheet">
      <h2 id="lab-sheet">{sayJournal('rooms.labSheet')}</h2>
      {analysis !== undefined && <Kept analysis={analysis} product={product} />}
      {draft === null ? (
        <TakeSheet again={analysis !== undefined} begin={begin} />
      ) : (
        <Confirm key={draft.count} draft={draft} product={product} leave={() => setDraft(null)} />
      )}
    </section>
  );
}

function Kept({ analysis, product }: { readonly analysis: Analysis; readonly product: Product }) {
  const { date, laboratory, batch } = analysis;
  const other = batch !== undefined && product.payload.batch !== undefined && batch !== product.payload.batch;
  return (
    <div className={styles.stack}>
      <p>
        {sayJournal('rooms.sheetKept', {
          day: date === undefined ? 'no' : sayDay(date),
          laboratory: laboratory ?? 'no',
          batch: batch ?? 'no',
        })}
      </p>
      {other && (
        <p className={styles.caution}>
          {sayJournal('rooms.sheetOtherBatch', { sheet: batch, product: product.payload.batch ?? '' })}
        </p>
      )}
    </div>
  );
}

interface TakeProps {
  readonly again: boolean;
  readonly begin: (sheet: LabSheet | null) => void;
}

function TakeSheet({ again, begin }: TakeProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const read = (typed: string): void => {
    if (typed.trim() === '') return setProblem(sayJournal('rooms.sheetNoText'));
    setProblem(null);
    begin(readLabSheet(typed));
  };
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    const found = await sheetText(file);
    setBusy(false);
    if ('problem' in found) return setProblem(found.problem);
    setText(found.text);
    read(found.text);
  };
  return (
    <details className={diary.more} open={!again}>
      <summary>{sayJournal(again ? 'rooms.sheetReplace' : 'rooms.sheetAdd')}</summary>
      <div className={diary.inside}>
        <FileDrop
          label={sayJournal('rooms.sheetFile')}
          hint={sayJournal('rooms.sheetFileHint')}
          accept=".pdf,.txt,.csv,application/pdf,text/plain"
          disabled={busy}
          onFile={(file) => void take(file)}
        />
        <div className={diary.field}>
          <label htmlFor={id} className={diary.question}>
            {sayJournal('rooms.sheetPaste')}
          </label>
          <textarea
            id={id}
            className={diary.text}
            rows={6}
            maxLength={400_000}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        {problem !== null && <Problem>{problem}</Problem>}
        <div className={styles.buttons}>
          <Button kind="quiet" onClick={() => read(text)}>
            {sayJournal('rooms.sheetRun')}
          </Button>
          <Button kind="plain" onClick={() => begin(null)}>
            {sayJournal('rooms.sheetByHand')}
          </Button>
        </div>
        <p role="status">{busy ? sayJournal('rooms.sheetReading') : ''}</p>
      </div>
    </details>
  );
}

interface ConfirmProps {
  readonly draft: Draft;
  readonly product: Product;
  readonly leave: () => void;
}

function Confirm({ draft: { sheet, analysis }, product, leave }: ConfirmProps) {
  const facts = useRoom('product').value;
  const [fields, setFields] = useState(() => fieldsOfAnalysis(analysis, product.payload));
  const [problems, setProblems] = useState<ProductProblems>({});
  const [failed, setFailed] = useState<string | null>(null);
  const { batch } = product.payload;
  const keep = async (): Promise<void> => {
    const read = readAnalysis(fields, sheet);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) return;
    const taken = read.analysis.batch;
    const changed = await journal.edit(product, {
      payload: { analysis: read.analysis, ...(batch === undefined && taken !== undefined ? { batch: taken } : {}) },
    });
    if (!changed.ok) setFailed(changed.error.text);
  };
  return (
    <div className={diary.form}>
      {sheet !== null && <SheetFindings sheet={sheet} facts={facts} />}
      {sheet !== null && sheet.product !== null && (
        <p className={diary.hint}>{sayJournal('rooms.sheetProduct', { name: sheet.product })}</p>
      )}
      <StrengthRows
        legend={sayJournal('rooms.sheetFigures')}
        hint={sayJournal(sheet === null ? 'rooms.sheetFiguresByHand' : 'rooms.sheetFiguresHint')}
        fields={fields.content}
        problems={problems}
        prefix="sheet"
        onChange={(content) => setFields({ ...fields, content })}
      />
      <TextField
        label={sayJournal('rooms.sheetDate')}
        type="date"
        max={dayOf(here().at, zoneHere())}
        value={fields.date}
        problem={problems['date']}
        onChange={(date) => setFields({ ...fields, date })}
      />
      <TextField
        label={sayJournal('rooms.sheetLaboratory')}
        value={fields.laboratory}
        onChange={(laboratory) => setFields({ ...fields, laboratory })}
      />
      <TextField
        label={sayJournal('rooms.sheetBatch')}
        hint={batch === undefined ? undefined : sayJournal('rooms.sheetBatchHint', { batch })}
        value={fields.batch}
        onChange={(taken) => setFields({ ...fields, batch: taken })}
      />
      <p className={styles.caution}>{sayJournal('rooms.editKeeps')}</p>
      {problems['none'] !== undefined && <Problem>{problems['none']}</Problem>}
      <div className={styles.buttons}>
        <Button onClick={() => void keep()}>{sayJournal('rooms.sheetKeep')}</Button>
        <Button kind="quiet" onClick={leave}>
          {sayJournal('rooms.sheetLeave')}
        </Button>
      </div>
      {failed !== null && <Problem>{failed}</Problem>}
    </div>
  );
}
