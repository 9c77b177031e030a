/** The columns of each table of our own export. What no column holds goes as JSON into the last one, `more`. */
import type { EntryKind } from '@clearleaf/core/journal';
import type { CellType } from './cells.ts';

/** One column: its header, with the unit where it has one, and where its value stands in an entry. */
export interface OwnColumn {
  readonly header: string;
  readonly path: readonly string[];
  readonly type: CellType;
}

const column = (header: string, path: string, type: CellType): OwnColumn => ({ header, path: path.split('.'), type });
const payload = (header: string, path: string, type: CellType): OwnColumn => column(header, `payload.${path}`, type);

/** First in every table: how a table is known for ours. */
export const KIND_HEADER = 'clearleaf_kind';
/** Worked out for whoever reads the table; ignored on the way back. */
export const GRAMS_HEADER = 'amount_g';
export const MORE_HEADER = 'more';

const envelope: readonly OwnColumn[] = [
  column(KIND_HEADER, 'kind', 'text'),
  column('id', 'id', 'text'),
  column('at', 'at', 'instant'),
  column('zone', 'zone', 'text'),
  column('recorded_at', 'recordedAt', 'instant'),
  column('supersedes', 'supersedes', 'text'),
  column('schema', 'schema', 'number'),
  column('origin_format', 'origin.format', 'text'),
  column('origin_key', 'origin.key', 'text'),
];

const byKind: Readonly<Record<EntryKind, readonly OwnColumn[]>> = {
  profile: [
    payload('age_years', 'age', 'number'),
    payload('use', 'use', 'text'),
    payload('withdrawal', 'withdrawal', 'text'),
    payload('product', 'product', 'text'),
    payload('reasons', 'reasons', 'json'),
    payload('ratings', 'ratings', 'json'),
    payload('preferences', 'preferences', 'json'),
  ],
  place: [payload('text', 'text', 'text')],
  condition: [
    payload('text', 'text', 'text'),
    payload('from', 'from', 'instant'),
    payload('until', 'until', 'instant'),
  ],
  medicine: [
    payload('text', 'text', 'text'),
    payload('from', 'from', 'instant'),
    payload('until', 'until', 'instant'),
    payload('as_needed', 'asNeeded', 'boolean'),
    payload('regular', 'regular', 'json'),
    payload('confirmed', 'confirmed', 'json'),
  ],
  product: [
    payload('name', 'name', 'text'),
    payload('kind', 'kind', 'text'),
    payload('form', 'form', 'text'),
    payload('vendor', 'vendor', 'text'),
    payload('batch', 'batch', 'text'),
    payload('label', 'label', 'json'),
    payload('analysis', 'analysis', 'json'),
    payload('units', 'units', 'json'),
    payload('price', 'price', 'json'),
    payload('stock', 'stock', 'json'),
    payload('finished', 'finished', 'boolean'),
  ],
  dose: [
    payload('product_id', 'product', 'text'),
    payload('product_text', 'productText', 'text'),
    payload('amount', 'amount.value', 'number'),
    payload('amount_unit', 'amount.unit', 'text'),
    payload('amount_sd', 'amount.sd', 'number'),
    payload('amount_as_typed', 'amount.asTyped', 'text'),
    payload('eaten', 'eaten', 'text'),
    payload('duration_min', 'minutes', 'number'),
    payload('reasons', 'reasons', 'json'),
    payload('ratings_before', 'before', 'json'),
    payload('expectancy_0_10', 'expectancy', 'number'),
    payload('note', 'note', 'text'),
  ],
  'check-in': [
    payload('anchor', 'anchor', 'text'),
    payload('ratings_0_10', 'ratings', 'json'),
    payload('expectancy_0_10', 'expectancy', 'number'),
    payload('slept_at', 'sleptAt', 'instant'),
    payload('woke_at', 'wokeAt', 'instant'),
    payload('side_effects', 'sideEffects', 'json'),
    payload('note', 'note', 'text'),
  ],
  assessment: [
    payload('instrument', 'instrument', 'text'),
    payload('version', 'version', 'text'),
    payload('answers', 'answers', 'json'),
    payload('total', 'total', 'number'),
    payload('entered_by', 'enteredBy', 'text'),
    payload('help_shown', 'helpShown', 'boolean'),
  ],
  event: [
    payload('text', 'text', 'text'),
    payload('category', 'category', 'text'),
    payload('until', 'until', 'instant'),
  ],
  plan: [
    payload('text', 'text', 'text'),
    payload('goal', 'goal', 'text'),
    payload('agreed_with', 'agreedWith', 'text'),
    payload('steps', 'steps', 'json'),
    payload('review_on', 'reviewOn', 'text'),
  ],
  note: [payload('text', 'text', 'text'), payload('about_id', 'about', 'text')],
  measurement: [
    payload('what', 'what', 'text'),
    payload('value', 'value', 'number'),
    payload('unit', 'unit', 'text'),
    payload('diastolic', 'diastolic', 'number'),
    payload('statistic', 'statistic', 'text'),
    payload('minimum', 'minimum', 'number'),
    payload('maximum', 'maximum', 'number'),
    payload('count', 'count', 'number'),
    payload('entered_by_hand', 'enteredByHand', 'boolean'),
  ],
};

export const ownKinds = Object.keys(byKind) as readonly EntryKind[];

/** Columns of the table of one kind, without `more`. */
export const columnsOf = (kind: EntryKind): readonly OwnColumn[] => [...envelope, ...byKind[kind]];
