/** Activities of Daylio: an event for each entry, and a dose of unknown amount where the person says that one is kratom. */
import { askChoice, type Asking } from '../answers.ts';
import { kratomKind } from '../kratom.ts';
import { longText, rowKey } from '../text.ts';
import { unknownAmount } from '../units.ts';

export interface ActivityMoment {
  readonly at: number;
  readonly zone: string;
  readonly zoneSource: 'explicit' | 'assumed';
  /** Key of the entry that the activities belong to. */
  readonly key: string;
  readonly activities: readonly string[];
}

export function addActivities(asking: Asking, { at, zone, zoneSource, key, activities }: ActivityMoment): void {
  const { builder } = asking;
  const doses = activities.filter((activity) => kratomKind(activity) !== null && isDose(asking, activity));
  const others = activities.filter((activity) => !doses.includes(activity));
  const text = longText(others.join(', '), builder);
  const base = { at, zone, zoneSource };
  if (text !== null)
    builder.add({ kind: 'event', ...base, key: rowKey('activities', key), payload: { text, category: 'activity' } });
  for (const activity of new Set(doses))
    builder.add({
      kind: 'dose',
      ...base,
      key: rowKey('dose', key, activity),
      payload: { product: null, productText: activity.slice(0, 300), amount: unknownAmount() },
    });
}

const isDose = (asking: Asking, activity: string): boolean =>
  askChoice(asking, {
    kind: 'role',
    id: `role:${activity}`,
    name: activity,
    required: true,
    options: ['dose', 'event'],
    examples: [],
    suggestion: 'dose',
  }) === 'dose';
