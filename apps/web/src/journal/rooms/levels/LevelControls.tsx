/** What the page of levels can be asked: which alkaloid, how much time, what if, and with another medicine's effect. */
import { type Ahead, type LevelAnalyte, levelAnalytes, type MedicineScenario } from '@clearleaf/core/exposure';
import { sayJournal } from '../../../messages/journal.ts';
import diary from '../../diary/Diary.module.css';
import { Tick } from '../parts.tsx';
import styles from './Levels.module.css';

const spans = [2, 7, 30] as const;

export interface Choice {
  readonly analyte: LevelAnalyte;
  /** Days before and after now. */
  readonly days: (typeof spans)[number];
  readonly ahead: Ahead;
  /** With the most that another medicine was found to do. */
  readonly underEffect: boolean;
  /** Of people who agree with the own laboratory values. */
  readonly byValues: boolean;
}

export const firstChoice: Choice = {
  analyte: 'mitragynine',
  days: 2,
  ahead: 'nothing',
  underEffect: false,
  byValues: false,
};

interface ControlsProps {
  readonly choice: Choice;
  readonly set: (change: Partial<Choice>) => void;
  readonly hasPlan: boolean;
  readonly inhibitor: MedicineScenario | null;
  /** How many own values the picture shows. */
  readonly values: number;
}

export function LevelControls({ choice, set, hasPlan, inhibitor, values }: ControlsProps) {
  return (
    <div className={styles.controls}>
      <Pills
        legend={sayJournal('levels.analyte')}
        name="levels-analyte"
        value={choice.analyte}
        options={levelAnalytes.map((value) => ({ value, label: sayJournal('levels.analyteName', { analyte: value }) }))}
        onChange={(analyte) => set({ analyte })}
      />
      <Pills
        legend={sayJournal('levels.span')}
        name="levels-span"
        value={choice.days}
        options={spans.map((value) => ({ value, label: sayJournal('levels.spanDays', { days: value }) }))}
        onChange={(days) => set({ days })}
      />
      {hasPlan && (
        <Pills
          legend={sayJournal('levels.ahead')}
          name="levels-ahead"
          value={choice.ahead}
          options={(['nothing', 'plan'] as const).map((value) => ({
            value,
            label: sayJournal(`levels.ahead.${value}`),
          }))}
          onChange={(ahead) => set({ ahead })}
        />
      )}
      {values > 0 && (
        <Tick
          label={sayJournal('levels.byValues', { count: values })}
          checked={choice.byValues}
          onChange={(byValues) => set({ byValues })}
        />
      )}
      {inhibitor !== null && (
        <Tick
          label={sayJournal('levels.scenario', { names: inhibitor.medicines.join(', ') })}
          checked={choice.underEffect}
          onChange={(underEffect) => set({ underEffect })}
        />
      )}
    </div>
  );
}

interface PillsProps<Value extends string | number> {
  readonly legend: string;
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Pills<Value extends string | number>({ legend, name, value, options, onChange }: PillsProps<Value>) {
  return (
    <fieldset className={diary.field}>
      <legend className={diary.hint}>{legend}</legend>
      <div className={diary.pills}>
        {options.map((option) => (
          <label key={option.value} className={diary.pill}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
