/** What the program rests on: rooms, numbers of facts, hashes, and what changed since a day. */
import type { PlainDate } from '@clearleaf/core/quantity';
import type { Manifest } from '@clearleaf/knowledge';
import { changesSince } from '@clearleaf/knowledge/node';
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

const MOST_CHANGES = 40;

export function changesOutcome(since: PlainDate, context: Context): Outcome {
  const { say, ink, width, full, at } = context;
  const changes = changesSince(since);
  return {
    exit: 0,
    value: { since, changes },
    page: () => {
      const shown = full ? changes : changes.slice(-MOST_CHANGES);
      const rest = changes.length - shown.length;
      return stack(
        titleLine(say('app.changesTitle', { day: sayDay(since) }), at, context),
        paragraph(say('app.changesCount', { count: changes.length }), width),
        shown.flatMap(({ date, room, id, change, why }) =>
          item(say('app.change', { date, change, fact: ink.bold(`${room}/${id}`), why }), width),
        ),
        rest > 0 ? paragraph(say('app.changesRest', { count: rest }), width) : [],
      );
    },
  };
}
