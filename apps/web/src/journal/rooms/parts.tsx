/** Small parts of the rooms' forms: a text with its label and problem, a choice from a list, and what came of saving. */
import { type ReactNode, useId } from 'react';
import styles from '../diary/Diary.module.css';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly type?: 'text' | 'date' | 'time';
  readonly decimal?: boolean;
  readonly max?: string | undefined;
}

export function TextField({ label, value, onChange, hint, problem, type = 'text', decimal = false, max }: TextProps) {
  const id = useId();
  const described = [problem === undefined ? '' : `${id}-problem`, hint === undefined ? '' : `${id}-hint`];
  return (
    <div className={styles.inline}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <input
        id={id}
        type={type}
        className={styles.input}
        inputMode={decimal ? 'decimal' : undefined}
        autoComplete="off"
        maxLength={300}
        max={max}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={described.join(' ').trim() || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && <Problem id={`${id}-problem`}>{problem}</Problem>}
    </div>
  );
}

export function Problem({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p id={id} className={styles.error} role="alert">
      {children}
    </p>
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  /** True: the label is read aloud and not shown, where the field beside it says it. */
  readonly quiet?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function SelectField<Value extends string>({
  label,
  quiet = false,
  value,
  options,
  onChange,
}: SelectProps<Value>) {
  const select = (
    <select
      className={styles.input}
      aria-label={quiet ? label : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value as Value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (quiet) return select;
  return (
    <label className={styles.inline}>
      <span>{label}</span>
      {select}
    </label>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly hint?: string;
}

export function Tick({ checked, onChange, label, hint }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
