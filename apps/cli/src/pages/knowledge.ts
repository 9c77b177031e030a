/** What the program rests on: rooms, numbers of facts, hashes, and what changed since a day. */
import type { PlainDate } from '@clearleaf/core/quantity';
import type { Manifest } from '@clearleaf/knowledge';
import { type Change, changesSince } from '@clearleaf/knowledge/node';
import type { Context, Outcome } from '../command.ts';
import { sayDay } from '../messages/say.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { titleLine } from './parts.ts';

export function manifestOutcome(manifest: Manifest, context: Context): Outcome {
  const { say, ink, width, full, at } = context;
  const rooms = Object.entries(manifest.rooms);
  return {
    exit: 0,
    value: manifest,
    page: () =>
      stack(
        titleLine(say('app.knowledgeTitle'), at, context),
        rooms.flatMap(([room, { hash, bytes, counts }]) => {
          const all = Object.entries(counts).map(([collection, count]) =>
            say('app.collection', { collection: inWords(collection), count }),
          );
          return [
            ...item(
              say('app.room', { room: ink.bold(room), size: Math.ceil(bytes / 1024), hash: ink.quiet(hash) }),
              width,
            ),
            ...(full || all.length <= 3 ? all : [...all.slice(0, 3), say('app.andMore', { count: all.length - 3 })])
              .flatMap((text) => paragraph(text, width, '    '))
              .map(ink.quiet),
          ];
        }),
        paragraph(say('app.knowledgeEnd'), width),
      ),
  };
}

/** `helpLines` as `help lines`. */
const inWords = (collection: string): string => collection.replace(/([A-Z])/gu, (letter) => ` ${letter.toLowerCase()}`);

export function changesOutcome(since: PlainDate, context: Context): Outcome {
  const { say, width, at } = context;
  const changes = changesSince(since);
  return {
    exit: 0,
    value: { since, changes },
    page: () =>
      stack(
        titleLine(say('app.changesTitle', { day: sayDay(since) }), at, context),
        paragraph(say('app.changesCount', { count: changes.length }), width),
        groupsOf(changes).flatMap((group) => groupLines(group, context)),
        !context.full && changes.length > 0 ? paragraph(say('app.changesRest'), width) : [],
      ),
  };
}

/** Changes of one day for one reason, which are read as one. */
function groupsOf(changes: readonly Change[]): (readonly [Change, ...Change[]])[] {
  const groups: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last !== undefined && last[0].date === change.date && last[0].why === change.why) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function groupLines(group: readonly [Change, ...Change[]], { say, ink, width, full }: Context): string[] {
  const [{ date, why }] = group;
  const sentence = /[.!?]$/u.test(why) ? why : `${why}.`;
  const head = item(say('app.changeGroup', { day: sayDay(date), why: sentence, count: group.length }), width);
  // A change or retraction is news by itself; what is new is counted.
  const named = full ? group : group.filter(({ change }) => change !== 'added');
  const facts = named.flatMap(({ room, id, change }) =>
    paragraph(say('app.change', { change, fact: `${room}/${id}` }), width, '    '),
  );
  return [...head, ...facts.map(ink.quiet)];
}
