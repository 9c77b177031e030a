/** Whatever is typed: exit 2, one paragraph on standard error that names the value, nothing on standard output, no stack trace. */
import { beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD_TIMEOUT, ensureBuilt, run, runJson } from './run.ts';

beforeAll(ensureBuilt, BUILD_TIMEOUT);

// A journal of whoever runs the tests is left alone.
const noJournal = { environment: { CLEARLEAF_VAULT: join(tmpdir(), 'clearleaf-none', 'journal.clearleaf') } };

const person = {
  schema: 'clearleaf.state/1',
  person: { age: 30, use: null, withdrawal: null },
  place: null,
  product: null,
  medicines: [],
  conditions: [],
  reasons: [],
};

describe('arguments', () => {
  test.each([
    [['lwa', 'Texas'], 'unknown-command', 'law'],
    [['frobnicate'], 'unknown-command', 'frobnicate'],
    [['law'], 'missing-operand', 'PLACE'],
    [['law', ''], 'empty', 'PLACE'],
    [['law', '   '], 'empty', 'PLACE'],
    [['law', 'Texas', '--agee', '3'], 'unknown-option', '--age'],
    [['law', 'Texas', '--age'], 'missing-value', '--age'],
    [['law', 'Texas', '--age', 'old'], 'bad-age', 'old'],
    [['law', 'Texas', '--age', '-3'], 'bad-age', '-3'],
    [['law', 'Texas', '--age', '1e9'], 'bad-age', '1e9'],
    [['law', 'Texas', '--age', '30.5'], 'bad-age', '30.5'],
    [['law', 'Texas', '--age', '121'], 'bad-age', '121'],
    [['law', 'Texas', '--age', ''], 'bad-age', '0 to 120'],
    [['law', 'Texas', '--as-of', '2026-02-30'], 'bad-date', '2026-02-30'],
    [['law', 'Texas', '--as-of', 'soon'], 'bad-date', 'soon'],
    [['law', 'Texas', '--as-of', '2026-13-45'], 'bad-date', '2026-13-45'],
    [['law', 'Texas', '--as-of', '10/07/2026'], 'bad-date', 'YYYY-MM-DD'],
    [['law', 'Texas', '--product', 'heroin'], 'bad-word', '7-oh'],
    [['trip', 'Texas'], 'too-few', 'two places'],
    [['screen'], 'nothing', '--medicine'],
    [['screen', 'Xanax'], 'surplus-operand', 'Xanax'],
    [['screen', '--medicine', ''], 'empty', '--medicine'],
    [['screen', '--medicine', `Xanax\u001b[2J`], 'control-character', '--medicine'],
    [['screen', '--medicine', 'x'.repeat(301)], 'too-long', '301'],
    [['screen', '--use', 'often', '--medicine', 'Xanax'], 'bad-word', 'daily'],
    [['screen', '--country', 'Narnia', '--medicine', 'Xanax'], 'unknown-country', 'Narnia'],
    [['medicine'], 'missing-operand', 'TEXT'],
    [['medicine', 'x'.repeat(100_000)], 'too-long', '100,000'],
    [['ask', ''], 'empty', 'SENTENCE'],
    [['ask', 'Xanax '.repeat(500)], 'too-long', '2,000'],
    [['review'], 'no-vault', 'person file'],
    [['vault', 'statsu'], 'unknown-command', 'vault status'],
    [['vault', 'status', 'x'], 'surplus-operand', 'x'],
    [['journal', 'edit'], 'missing-operand', 'ID'],
    [['log', '3g', '--passphrase', 'x'], 'passphrase-in-arguments', '--passphrase-file'],
    [['review', 'a.json', 'b.json'], 'surplus-operand', 'b.json'],
    [['review', 'no-such-file.json'], 'unreadable-file', 'no-such-file.json'],
    [['review', 'docs'], 'unreadable-file', 'docs'],
    [['knowledge', '--changes-since', 'yesterday'], 'bad-date', 'yesterday'],
    [['evidence', 'Z99'], 'unknown-claim', 'Z99'],
    [['help-lines', 'Narnia'], 'unknown-country', 'COUNTRY'],
  ] as const)('%j', async (args, code, names) => {
    const { exit, out, err } = await run(args, noJournal);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err.replace(/\s+/gu, ' ')).toContain(names);
    expect(err).not.toMatch(/\n\s+at /u);
    expect(err).not.toContain('\u001b');
    expect(err.length).toBeLessThan(900);
    expect((await runJson(args, noJournal)).json).toMatchObject({ error: { code } });
  });
});

describe('strange text is read, not obeyed', () => {
  test.each([
    '💊💊',
    "'; DROP TABLE medicines; --",
    '\u202Ezoloft',
    'زولوفت',
    '../../etc/passwd',
    '${jndi:ldap://x}',
    '<script>alert(1)</script>',
    'null',
    '__proto__',
    '%s%s%n',
  ])('%s', async (text) => {
    const medicine = await run(['medicine', '--', text]);
    expect([0, 1]).toContain(medicine.exit);
    expect(medicine.err).toBe('');
    const law = await runJson(['law', text]);
    expect(law.json['mayBuy']).not.toBe('yes');
    const screened = await runJson(['screen', '--medicine', text, '--condition', text]);
    expect([0, 1]).toContain(screened.exit);
    const asked = await run(['ask', text]);
    expect([0, 1]).toContain(asked.exit);
    expect(asked.out).not.toContain('\u202E');
  });
});

describe('person file', () => {
  const withFile = async (content: string, check: (file: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'clearleaf-'));
    try {
      const file = join(folder, 'person.json');
      writeFileSync(file, content);
      await check(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test.each([
    ['', 'empty-file', 'person.json'],
    ['{"schema": "clear', 'not-json', 'JSON'],
    ['[]', 'bad-file', 'group of fields'],
    ['null', 'bad-file', 'group of fields'],
    [JSON.stringify({ ...person, schema: 'clearleaf.state/9' }), 'bad-file', 'clearleaf.state/1'],
    [JSON.stringify({ ...person, person: { ...person.person, age: 'thirty' } }), 'bad-file', 'person.age'],
    [JSON.stringify({ ...person, person: { ...person.person, age: 300 } }), 'bad-file', '120'],
    [JSON.stringify({ ...person, person: { ...person.person, use: 'often' } }), 'bad-file', '"daily"'],
    [JSON.stringify({ ...person, medicines: [{ text: 'Xanax' }, { text: '' }] }), 'bad-file', 'medicines[1].text'],
    [JSON.stringify({ ...person, medicines: ['Xanax'] }), 'bad-file', 'medicines[0]'],
    [JSON.stringify({ ...person, conditons: [] }), 'bad-file', 'conditons'],
    [JSON.stringify({ ...person, reasons: Array.from({ length: 21 }, () => 'pain') }), 'bad-file', 'reasons'],
    [JSON.stringify({ ...person, place: 'x'.repeat(400) }), 'bad-file', '300'],
    ['x'.repeat(1_000_000), 'file-too-large', '262,144'],
  ])('%.60s', async (content, code, names) => {
    await withFile(content, async (file) => {
      const { exit, out, err } = await run(['review', file]);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err.replace(/\s+/gu, ' ')).toContain(names);
      expect(err).toContain('person.json');
      expect((await runJson(['review', file])).json).toMatchObject({ error: { code } });
    });
  });

  test('a megabyte on standard input', async () => {
    const { exit, err } = await run(['review', '-'], { stdin: 'x'.repeat(1_000_000) });
    expect(exit).toBe(2);
    expect(err).toContain('standard input');
    expect((await run(['ask', '-'], { stdin: 'x '.repeat(500_000) })).exit).toBe(2);
  });
});
