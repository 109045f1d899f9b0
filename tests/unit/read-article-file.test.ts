import { describe, expect, it } from 'vitest';
import { readArticle, tidyText } from '../../seed/files/read-article-file.ts';
import { EmptyTextError, TextFileError } from '../../seed/files/read-text.ts';

const TEXT = 'Café ferries\n\nThe bay had 41 boats – or more.\n';
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const textOf = async (content: Uint8Array | string, name = 'a.txt') =>
  (await readArticle(content, name)).text;

describe('readArticle(content, name) of texts', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', utf16(`\uFEFF${TEXT}`, false)],
    ['UTF-16, big end first', utf16(`\uFEFF${TEXT}`, true)],
    ['UTF-16 without a mark', utf16(TEXT, false)],
    ['Windows-1252', Buffer.from(TEXT.replace('–', '\u0096'), 'latin1')],
    ['lines that end as in Windows', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['lines that end as in old Macs', Buffer.from(TEXT.replaceAll('\n', '\r'))],
  ])('reads %s', async (_, bytes) => expect(await textOf(bytes)).toBe(TEXT));

  it('spells ligatures, drops control characters, and keeps no-break spaces and soft hyphens for the extractor', async () => {
    expect(await textOf('ﬁve ﬀ ﬄuﬀ\u0007 1\u00A0200 boats fer\u00ADries')).toBe(
      'five ff fflu' + 'ff 1\u00A0200 boats fer\u00ADries\n',
    );
  });

  it('parts paragraphs that stand one a line', () => {
    const paragraph =
      'The harbour office counted all the boats in the bay on Monday, which is more than anybody in the whole town had thought of asking for.';
    expect(tidyText(`Boats\nBy Ada Holm\n${paragraph}\n${paragraph}`)).toBe(
      `Boats\n\nBy Ada Holm\n\n${paragraph}\n\n${paragraph}\n`,
    );
    const wrapped = 'The harbour office counted\nall the boats in the bay\non Monday.\n';
    expect(tidyText(wrapped)).toBe(wrapped);
  });

  it('reads a megabyte', async () => {
    const long = `${TEXT}\n`.repeat(30_000);
    expect((await textOf(Buffer.from(long))).length).toBeGreaterThan(1_000_000);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 …')],
    ['packed', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['Office', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['Rich Text', Buffer.from('{\\rtf1 boats}')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['no text', Buffer.from([1, 2, 0, 0, 5, 0, 0, 0, 0, 9, 0, 0])],
    ['MB', Buffer.alloc(9_000_000, 'a')],
  ])('refuses what is %s in a sentence with its name', async (what, bytes) => {
    const error = await textOf(bytes, 'bay.dat').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TextFileError);
    expect((error as Error).message).toMatch(/^bay\.dat .*\w\)?\.$/u);
    expect((error as Error).message).toContain(what);
  });

  it.each([Buffer.alloc(0), ' \n\u00A0\n', Buffer.from('\uFEFF \r\n')])(
    'refuses what is empty',
    async (content) => {
      await expect(textOf(content)).rejects.toThrow(EmptyTextError);
    },
  );
});

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const PARAGRAPH =
  'The harbour office counted 41 boats in the bay on Monday, which is more than anybody in town had thought. '
    .repeat(3)
    .trim();

describe('readArticle(content, name) of pages', () => {
  it('reads the article in blocks, without menus, scripts, forms and footers', async () => {
    const { text, head, isHtml } = await readArticle(
      page(
        `<nav><a href="/">Home 1</a></nav><article><h1>Boats</h1><p>${PARAGRAPH}</p><h2>Who counts</h2><p>${PARAGRAPH.replaceAll('41', '12')}</p></article>
         <script>document.body.innerHTML = 'gone'; globalThis.ran = true;</script><form><input value="3 boats"></form><footer>© 5 boats</footer>`,
      ),
      'a.html',
    );
    expect(isHtml).toBe(true);
    expect(text.split('\n\n').map((block) => block.slice(0, 12).trim())).toEqual([
      'Boats',
      'The harbour',
      'Who counts',
      'The harbour',
    ]);
    expect(head).toMatchObject({ title: 'Boats', language: 'en', headings: ['Who counts'] });
    expect('ran' in globalThis).toBe(false);
  });

  it('takes head and address from what the page states: JSON-LD before <meta>, and only addresses of the web', async () => {
    const linked = `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"A year of boats",
      "datePublished":"2024-05-03T09:00:00+02:00","author":[{"@type":"Person","name":"Ada Holm"}],"publisher":{"name":"The Harbour Post"}}]}</script>`;
    const head = `${linked}<meta property="og:title" content="Other"><link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://post.example/boats">`;
    expect((await readArticle(page(`<p>${PARAGRAPH}</p>`, head), 'a.html')).head).toMatchObject({
      title: 'A year of boats',
      authors: [{ name: 'Ada Holm', family: 'Holm' }],
      published: { date: '2024-05-03' },
      publisher: 'The Harbour Post',
      address: 'https://post.example/boats',
    });
  });

  it('knows a page by its beginning, and reads one of which no article can be told', async () => {
    expect(await textOf('<div><p>41 boats</p><p>12 crews</p></div>', 'pasted')).toBe(
      '41 boats\n\n12 crews\n',
    );
    expect(
      await textOf(page('<p>41 boats</p><ul><li>12 crews</li></ul><table><tr><td>3</td></tr></table>')),
    ).toContain('12 crews');
  });

  it('refuses a page without text, and survives broken markup', async () => {
    await expect(textOf(page('<img src="x"><script>1</script>'), 'a.html')).rejects.toThrow(
      /page without text/u,
    );
    expect(await textOf('<html><p>41 boats<p>12 <b>crews</p></html', 'a.html')).toContain('41 boats');
    const bad = page(
      `<p>${PARAGRAPH}</p>`,
      '<script type="application/ld+json">{"@type":"NewsArticle",</script>',
    );
    expect(await textOf(bad, 'a.html')).toContain('41 boats');
  });

  it('decodes a page as it says', async () => {
    const cyrillic = Buffer.concat([
      Buffer.from('<html><meta charset="windows-1251"><p>41 '),
      Buffer.from([0xeb, 0xee, 0xe4, 0xea, 0xe0]),
      Buffer.from('</p></html>'),
    ]);
    expect(await textOf(cyrillic, 'a.html')).toContain('41 лодка');
  });
});
