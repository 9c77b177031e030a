/** Screening for the terminal: what was read, the findings, what could not be judged, whom to call. */
import { isAtLeast } from '@clearleaf/core/finding';
import type { MedicineReading } from '@clearleaf/core/medicines';
import { readMedicine } from '@clearleaf/core/medicines';
import {
  helpFor,
  type HelpLine,
  screen,
  type Screening,
  type ScreeningInput,
  withMedicinesAmong,
} from '@clearleaf/core/safety';
import type { Context } from '../command.ts';
import { findingsBlock, severityLabel } from '../terminal/finding.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { Notes } from '../terminal/notes.ts';
import { helpBlock, isUrgent } from './help-lines.ts';
import { medicineRows } from './medicine.ts';
import { closing, notAssessedBlock, titleLine } from './parts.ts';

/** One person, medicines as typed. */
export type TypedPerson = Omit<ScreeningInput, 'medicines'> & { readonly medicines: readonly string[] };

export interface ScreenAnswer {
  /** What `--json` prints. */
  readonly value: Screening & { readonly medicinesRead: readonly MedicineReading[] };
  readonly help: readonly HelpLine[];
}

export async function screenPerson(person: TypedPerson, { rooms, at, say }: Context): Promise<ScreenAnswer> {
  const names = person.medicines.length + person.conditions.length;
  const index = names === 0 ? null : await rooms.medicines();
  const typed = {
    medicines: index === null ? [] : person.medicines.map((text) => readMedicine(text, index)),
    conditions: person.conditions,
  };
  const read = index === null ? typed : withMedicinesAmong(typed, index, rooms.safety());
  const screening = screen({ ...person, ...read }, rooms.safety(), at, say);
  const medicinesRead = read.medicines;
  return { value: { ...screening, medicinesRead }, help: helpFor(person.country, rooms.safety()) };
}

export function screenPage({ value, help }: ScreenAnswer, context: Context): string[] {
  const { say, width, at } = context;
  const notes = new Notes();
  const urgent = isUrgent(value.findings);
  const findings = findingsBlock(value.findings, context, notes);
  return stack(
    titleLine(say('app.screenTitle'), at, context),
    medicineRows(value.medicinesRead, context),
    paragraph(
      say('app.worst', { label: severityLabel(value.worstSeverity, context), severity: value.worstSeverity }),
      width,
    ),
    urgent ? helpBlock(help, true, context) : [],
    findings,
    notAssessedBlock(value.notAssessed, context),
    !urgent && isAtLeast(value.worstSeverity, 'major') ? helpBlock(help, false, context) : [],
    notes.lines(context),
    closing(context),
  );
}
