/** Articles from files: what is text and what is not, and files that mean harm. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { decodeArticle, joinLines, readArticle } from './article.ts';

const read = async (text: string | Uint8Array, name = 'page.html') => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const reading = await readArticle(bytes, name, (html) => parseHTML(html).document as unknown as Document);
  return 'article' in reading ? reading.article : null;
};
const texts = async (html: string) => (await read(html))?.blocks.map(({ text }) => text);

describe('HTML', () => {
  it('keeps headings, items and paragraphs apart and leaves out what is no text', async () => {
    const article = await read(
      '<html><head><title>T</title><meta name="author" content="A. Writer"></head><body><nav>Menu</nav><h2>Uses</h2><ul><li>One thing.</li></ul><p>Two <b>things</b>.</p><script>bad()</script></body></html>',
    );
    expect(article).toMatchObject({ title: 'T', author: 'A. Writer' });
    expect(article?.blocks).toEqual([
      { kind: 'heading', text: 'Uses' },
      { kind: 'item', text: 'One thing.' },
      { kind: 'paragraph', text: 'Two things.' },
    ]);
  });

  it('is not overwhelmed by depth', async () => {
    expect(await texts(`${'<div>'.repeat(50_000)}Kratom may help with pain.`)).toEqual(['Kratom may help with pain.']);
    const deep = (inner: string): string => `${'<div>'.repeat(3_000)}${inner}${'</div>'.repeat(3_000)}<p>After all.`;
    expect(await texts(deep('<script>bad()</script>Kratom may <b>help</b>.'))).toEqual([
      'Kratom may help.',
      'After all.',
    ]);
  });

  it('reads what is broken', async () => {
    expect(await texts('<p>Kratom <b>may<p>help & <a href="javascript:alert(1)">harm')).toEqual([
      'Kratom may',
      'help & harm',
    ]);
  });
});

describe('bytes', () => {
  it('are read in the encoding that they name', () => {
    expect(decodeArticle(Uint8Array.from([0xff, 0xfe, 0x4b, 0, 0x72, 0]))).toBe('Kr');
    expect(decodeArticle(Uint8Array.from([...new TextEncoder().encode('<meta charset=windows-1252>'), 0xe9]))).toMatch(
      /é$/,
    );
    expect(decodeArticle(Uint8Array.from([0x4b, 0xff]))).toBe('K\ufffd');
  });

  it('that hold nothing are said to', async () => expect(await read('')).toBeNull());
});

it('joins lines that were broken for width, and no others', () => {
  expect(joinLines('Kratom is a tree of the cof-\nfee family that grows in\nAsia.\n\nUses')).toBe(
    'Kratom is a tree of the coffee family that grows in Asia.\n\nUses\n',
  );
});
