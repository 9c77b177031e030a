import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlError, xmlScanner, type XmlHandlers } from './xml.ts';

/** What a text says, a tag a line; the text is handed over in pieces of `size` characters. */
function scan(text: string, size = text.length, attributes: readonly string[] = ['a', 'b']) {
  const lines: string[] = [];
  const handlers: XmlHandlers = {
    open(tag, depth) {
      const values = attributes.flatMap((name) => {
        const value = tag.attribute(name);
        return value === undefined ? [] : [`${name}=${value}`];
      });
      lines.push([`${depth}<${tag.name}`, ...values].join(' '));
    },
    close: (name, depth) => lines.push(`${depth}>${name}`),
  };
  const scanner = xmlScanner(handlers);
  for (let at = 0; at < text.length; at += Math.max(1, size)) scanner.write(text.slice(at, at + Math.max(1, size)));
  return { lines, open: scanner.end() };
}

const document = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- it's [ bad ]> here -->
<!ENTITY lol "ha"><!ELEMENT x (a|b)>
<!ATTLIST x a CDATA #IMPLIED>
] >
<x a="1" b='two "quoted"'>
 text &lol; <!-- <y/> --> <![CDATA[ <z> ]]>
 <y a = "&lt;&lt;HK: 0x1&gt;, &amp;lol; &lol; &#65;&#x42;" b="a > b"/><w  />
</x >
`;

describe('xmlScanner', () => {
  it('hands over tags and attributes, passes over the rest, and expands no declared entity', () => {
    expect(scan(document)).toEqual({
      lines: ['0<x a=1 b=two "quoted"', '1<y a=<<HK: 0x1>, &lol; &lol; AB b=a > b', '1>y', '1<w', '1>w', '0>x'],
      open: [],
    });
  });

  it('gives the same however the text is cut', () => {
    const whole = scan(document);
    for (let size = 1; size < 40; size += 1) expect(scan(document, size), `pieces of ${size}`).toEqual(whole);
  });

  it('tells what was left open', () => {
    expect(scan('<x><y a="1"').open).toEqual(['x', 'unfinished tag']);
    expect(scan('<x><y a="1">').open).toEqual(['x', 'y']);
    expect(scan('<x><!-- ').open).toEqual(['x', 'unfinished tag']);
  });

  it.each([
    ['<x></y>', 3, 'the end of x'],
    ['</y>', 0, 'the end of nothing'],
    ['<x a>', 0, 'an attribute with a value'],
    ['<x a=1>', 0, 'a value in quotes'],
    ['<x / >', 0, '> after /'],
    ['<x><!ENTITY y "z"></x>', 3, 'a comment, a document type or an element'],
    ['a <> b', 2, 'the name of an element'],
    ['<x>'.repeat(65), 192, 'at most 64 elements within one another'],
    [`<x a="${'y'.repeat(300_000)}`, 0, 'a tag that ends'],
  ])('refuses %.30s and says where', (text, offset, expected) => {
    expect(() => scan(text)).toThrow(new XmlError(offset, expected));
  });

  it('ends on any text, with tags or with an XmlError', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '<x',
      ' a="',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      '<!DOCTYPE',
      '[',
      ']',
      '&',
      'x',
      '<?',
      '?>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const text = pieces.join('');
        const run = (length: number) => {
          try {
            return scan(text, length);
          } catch (error) {
            if (error instanceof XmlError) return `${error.offset} ${error.expected}`;
            throw error;
          }
        };
        expect(run(size)).toEqual(run(text.length));
      }),
      { seed: 20261126, numRuns: 2000 },
    );
  });
});
