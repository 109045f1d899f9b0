import { describe, expect, it } from 'vitest';
import { columnLetters, dateCell, numberCell, textCell } from '../../lib/out/xlsx/cells.ts';
import { MAX_LINKS, SheetLinks } from '../../lib/out/xlsx/sheet.ts';
import { attributeText, cellText } from '../../lib/out/xlsx/xml-text.ts';

describe('cellText(text)', () => {
  it.each([
    ['plain – “x” 😀', 'plain – “x” 😀'],
    ['<&>"', '&lt;&amp;&gt;&quot;'],
    ['a\rb', 'a_x000D_b'],
    ['\0\u0001\u001f', '_x0000__x0001__x001F_'],
    ['_x000D_', '_x005F_x000D_'],
    ['_x005F_x000D_', '_x005F_x005F_x005F_x000D_'],
    ['_xyz_ x_1', '_xyz_ x_1'],
    ['\ud800|\ufffe', '_xD800_|_xFFFE_'],
    ['tab\tline\n', 'tab\tline\n'],
  ])('writes %j as %j', (text, xml) => {
    expect(cellText(text)).toBe(xml);
  });
});

describe('attributeText(text)', () => {
  it('sets a space for what XML can’t hold', () => {
    expect(attributeText('a"<&>\u0001\r')).toBe('a&quot;&lt;&amp;&gt;  ');
  });
});

describe('textCell(place, text)', () => {
  it('keeps what XML readers would trim', () => {
    expect(textCell('A1', ' x')).toBe(
      '<c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve"> x</t></is></c>',
    );
  });

  it('writes no cell for an empty text', () => {
    expect(textCell('A1', '')).toBe('');
  });

  it('says where a text is cut, for which a cell has no room, and tears no character', () => {
    const inside = (text: string) => /<t[^>]*>(.*)<\/t>/s.exec(textCell('A1', text))?.[1] ?? '';
    const fits = 'x'.repeat(32_767);
    expect(inside(fits)).toBe(fits);
    for (const before of ['', 'x']) {
      const cut = inside(before + '😀'.repeat(20_000));
      expect(cut.length).toBeLessThanOrEqual(32_767);
      expect(cut).toMatch(/😀… \[A cell holds no more\. The CSV has all of it\.\]$/u);
    }
  });
});

describe('numberCell(place, decimals)', () => {
  it.each(['0', '-3.5', '5000000000', '123456789012345', '0.000000000000001', '120000000000000000000'])(
    'keeps %s a number',
    (decimals) => {
      expect(numberCell('A1', decimals)).toContain(`<v>${decimals}</v>`);
    },
  );

  it.each(['1234567890123456', '0.1234567890123456', `1${'0'.repeat(400)}`, `0.${'0'.repeat(400)}1`])(
    'keeps %s as text, as a sheet would make another number of it',
    (decimals) => {
      expect(numberCell('A1', decimals)).toContain(`t="inlineStr"><is><t>${decimals}<`);
    },
  );
});

describe('dateCell(place, date)', () => {
  it.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2020-04-24', 43_945],
    ['2024-02-29', 45_351],
  ])('counts %s as day %i', (date, day) => {
    expect(dateCell('A1', date)).toBe(`<c r="A1" s="6"><v>${day}</v></c>`);
  });

  it.each(['2022', '2022-10', '1900-02-28', '1848-03-18'])('leaves %s a text', (date) => {
    expect(dateCell('A1', date)).toContain(`<t>${date}</t>`);
  });
});

describe('columnLetters(column)', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe('SheetLinks', () => {
  it('writes an address as the schema of packages takes it, and links to nothing else', () => {
    const links = new SheetLinks();
    expect(links.add('A1', 'https://example.org/a b')).toBe(true);
    expect(links.add('A2', 'no address')).toBe(false);
    expect([...links.relations()].join('')).toContain('Target="https://example.org/a%20b"');
  });

  it('takes no more links than a sheet may have, and no address that is too long', () => {
    const links = new SheetLinks();
    expect(links.element()).toBe('');
    expect(links.add('A1', `https://example.org/${'x'.repeat(2100)}`)).toBe(false);
    for (let row = 0; row < MAX_LINKS; row += 1)
      expect(links.add(`A${row}`, 'https://example.org/?a&b')).toBe(true);
    expect(links.add('A1', 'https://example.org/')).toBe(false);
    expect(links.element().match(/<hyperlink /g)).toHaveLength(MAX_LINKS);
    expect([...links.relations()].join('')).toContain('Target="https://example.org/?a&amp;b"');
  });
});
