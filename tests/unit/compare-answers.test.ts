import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import type { Answer } from '../compare/answer/answer.ts';
import { compareAnswers, type Side } from '../compare/judge/compare-answers.ts';

const side = (name: string, css = 'p{}'): Side => ({ origin: name, name, readStyles: async () => css });
const ONE = side('https://metrics.example.org');
const SAME: [Side, Side] = [ONE, { ...ONE, origin: 'http://localhost:3001' }];
const OTHERS: [Side, Side] = [side('http://localhost:3000'), side('http://localhost:30001')];

const answer = (type: string, body: string | Buffer, more: Partial<Answer> = {}): Answer => ({
  status: 200,
  body: Buffer.from(body),
  ...more,
  headers: { 'content-type': type, 'content-length': String(body.length), ...more.headers },
});
const csv = (body: string, headers = {}) => answer('text/csv; charset=utf-8', body, { headers });

describe('compareAnswers([first, second], sides)', () => {
  it('finds nothing where all but moment and tag is the same', async () => {
    const first = csv('a,b\n', { date: 'Sat', etag: '"1-br"' });
    const second = csv('a,b\n', { date: 'Sun', etag: '"2-br"' });
    expect(await compareAnswers([first, second], SAME)).toEqual([]);
  });

  it.each([
    ['another tag in form', { etag: 'W/"1"' }, { etag: '"1"' }, 'header etag'],
    ['a tag that is gone', { etag: '"1"' }, {}, 'header etag'],
    [
      'another header',
      { 'cache-control': 'no-store' },
      { 'cache-control': 'public' },
      'header cache-control',
    ],
    ['another length', { 'content-length': '4' }, { 'content-length': '5' }, 'header content-length'],
  ])('tells %s', async (_what, first, second, what) => {
    expect(await compareAnswers([csv('a,b\n', first), csv('a,b\n', second)], SAME)).toMatchObject([{ what }]);
  });

  it('tells of a status alone, and of a break', async () => {
    const missing = answer('text/html', 'Nothing', { status: 404 });
    expect(await compareAnswers([csv('a'), missing], SAME)).toEqual([
      { what: 'status', first: '200', second: '404' },
    ]);
    expect(await compareAnswers([csv('a'), { reason: 'ECONNRESET' }], SAME)).toEqual([
      { what: 'answer', first: '200', second: 'breaks off (ECONNRESET)' },
    ]);
  });

  it('tells the line in which data part, with what stands around', async () => {
    expect(await compareAnswers([csv('a,b\n1,2\n'), csv('a,b\n1,3\n')], SAME)).toEqual([
      { what: 'text, line 2', first: 'a,b⏎1,2⏎', second: 'a,b⏎1,3⏎' },
    ]);
  });

  it('tells no length beside the text that makes it', async () => {
    expect(await compareAnswers([csv('a\n'), csv('a,b\n')], SAME)).toMatchObject([{ what: 'text, line 1' }]);
  });

  it('takes the names of two sites for one: whole, within a query, and as a host', async () => {
    const text = ({ name }: Side) => `${name}/a ${encodeURIComponent(name)} ${new URL(name).host}`;
    const [first, second] = OTHERS;
    expect(await compareAnswers([csv(text(first)), csv(text(second))], OTHERS)).toEqual([]);
  });

  it('leaves out files of the build that are to be fetched ahead, and no other link', async () => {
    const link = (file: string, rest = '') => ({
      link: `</_next/${file}.css>; rel=preload; as="style"${rest}`,
    });
    const html = (headers: object) => answer('text/html', '<p>One</p>', { headers: { ...headers } });
    expect(await compareAnswers([html(link('a')), html(link('b'))], SAME)).toEqual([]);
    const more = link('b', ', </x.json>; rel="alternate"');
    expect(await compareAnswers([html(link('a')), html(more)], SAME)).toMatchObject([
      { what: 'header link' },
    ]);
  });

  it('reads the style sheets of pages', async () => {
    const html = answer('text/html', '<link rel="stylesheet" href="/_next/static/a.css">');
    expect(await compareAnswers([html, html], [ONE, side(ONE.name, 'p{color:red}')])).toMatchObject([
      { what: 'style sheets' },
    ]);
  });

  it('tells each file of a zip that differs', async () => {
    const first = answer('application/zip', await zip({ 'a.csv': '1', 'b.md': 'b' }));
    const second = answer('application/zip', await zip({ 'a.csv': '2', 'c.md': 'b' }));
    const found = await compareAnswers([first, second], SAME);
    expect(found.map(({ what }) => what)).toEqual(['files of the zip', 'file a.csv']);
  });

  it('compares pictures by size, and by bytes where both sites have one name', async () => {
    const picture = (width: number, rest: string) => answer('image/png', png(width, rest));
    const compare = (second: Answer, sides: [Side, Side]) =>
      compareAnswers([picture(40, 'a'), second], sides);
    expect(await compare(picture(41, 'a'), OTHERS)).toEqual([
      { what: 'size of the picture', first: '40 × 30, 25 bytes', second: '41 × 30, 25 bytes' },
    ]);
    expect(await compare(picture(40, 'b'), OTHERS)).toEqual([]);
    expect(await compare(picture(40, 'b'), SAME)).toMatchObject([{ what: 'bytes of the picture' }]);
  });
});

function png(width: number, rest: string): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(30, 4);
  return Buffer.concat([head, size, Buffer.from(rest)]);
}

async function zip(files: Record<string, string>): Promise<Buffer> {
  const made = new ZipFile();
  for (const [name, text] of Object.entries(files)) made.addBuffer(Buffer.from(text), name);
  made.end();
  return buffer(made.outputStream);
}
