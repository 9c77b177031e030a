/** The three strengths that a label or a laboratory states, each with its unit; what is not stated stays empty. */
import { sayJournal } from '../../../messages/journal.ts';
import diary from '../../diary/Diary.module.css';
import { Problem, SelectField, TextField } from '../parts.tsx';
import styles from '../Rooms.module.css';
import { type ContentFields, contentNames, contentUnits, type ProductProblems } from './product-fields.ts';

interface StrengthRowsProps {
  readonly legend: string;
  readonly hint: string;
  readonly fields: ContentFields;
  readonly problems: ProductProblems;
  /** Before the names of the rows in `problems`. */
  readonly prefix: string;
  readonly onChange: (fields: ContentFields) => void;
}

export function StrengthRows({ legend, hint, fields, problems, prefix, onChange }: StrengthRowsProps) {
  return (
    <fieldset className={diary.field}>
      <legend className={diary.question}>{legend}</legend>
      <p className={diary.hint}>{hint}</p>
      {contentNames.map((row) => {
        const problem = problems[`${prefix}-${row}`];
        return (
          <div key={row} className={styles.stack}>
            <div className={styles.figure}>
              <TextField
                label={sayJournal(`rooms.alkaloid.${row}`)}
                decimal
                value={fields[row].value}
                onChange={(value) => onChange({ ...fields, [row]: { ...fields[row], value } })}
              />
              <SelectField
                quiet
                label={sayJournal('rooms.strengthUnit', { name: sayJournal(`rooms.alkaloid.${row}`) })}
                value={fields[row].unit}
                options={contentUnits.map((unit) => ({ value: unit, label: sayJournal(`rooms.strength.${unit}`) }))}
                onChange={(unit) => onChange({ ...fields, [row]: { ...fields[row], unit } })}
              />
            </div>
            {problem !== undefined && <Problem>{problem}</Problem>}
          </div>
        );
      })}
    </fieldset>
  );
}
