/** What is in the journal, how it is locked, and whether it is whole. */
import { statSync } from 'node:fs';
import type { Context, Outcome, Typed } from '../command.ts';
import { withJournal } from '../journal/open.ts';
import { locale } from '../messages/say.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { sayMoment } from '../terminal/moment.ts';
import { contentsOf, countsLine, damageBlock, SCHEMA, waysOf } from './parts.ts';

/** `clearleaf vault status`. Ends with 1 where pieces are damaged. */
export async function showStatus(typed: Typed, context: Context): Promise<Outcome> {
  return withJournal(typed, context, ({ vault, path }) => {
    const { report, incidents, createdAt } = vault;
    const value = {
      schema: SCHEMA,
      vault: path,
      bytes: statSync(path).size,
      createdAt,
      ways: waysOf(vault),
      ...contentsOf(vault.entries()),
      logIsLong: vault.logIsLong,
      damage: report.damage,
      entriesSaved: report.entriesSaved,
      entriesLost: report.entriesLost,
      notes: report.notes,
      incidents,
    };
    return Promise.resolve({ exit: report.damage.length > 0 ? 1 : 0, value, page: () => page(value, context) });
  });
}

type Status = ReturnType<typeof contentsOf> & {
  readonly vault: string;
  readonly bytes: number;
  readonly createdAt: number;
  readonly ways: readonly string[];
  readonly logIsLong: boolean;
} & Parameters<typeof damageBlock>[0] & { readonly incidents: readonly { readonly at: number }[] };

function page(status: Status, context: Context): string[] {
  const { say, width, ink, around } = context;
  const moment = (at: number): string => sayMoment(at, around.zone);
  const ways = status.ways.map((way) => say('app.way', { way }));
  const noteLines = status.notes.flatMap(({ note }) =>
    item(say('app.vaultNote', { note: note.replace(/-/gu, '') }), width),
  );
  return stack(
    paragraph(ink.bold(status.vault), width),
    [
      ...paragraph(say('app.statusBegun', { day: moment(status.createdAt), bytes: status.bytes }), width),
      ...paragraph(
        status.ways.includes('none')
          ? say('app.noLockWarning')
          : say('app.statusWays', { ways: new Intl.ListFormat(locale, { type: 'disjunction' }).format(ways) }),
        width,
      ),
      ...paragraph(
        say('app.statusContents', { counts: countsLine(status.counts, context.say), deleted: status.deleted }),
        width,
      ),
      ...(status.first === null || status.last === null
        ? []
        : paragraph(say('app.statusRange', { first: moment(status.first), last: moment(status.last) }), width)),
    ],
    status.damage.length === 0 ? paragraph(say('app.noDamage'), width) : damageBlock(status, context),
    noteLines,
    status.incidents.flatMap(({ at }) => item(say('app.incident', { day: moment(at) }), width)),
    status.logIsLong ? paragraph(say('app.logIsLong'), width) : [],
  );
}
