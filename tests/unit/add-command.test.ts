import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCommand } from '../../seed/commands/add-command.ts';
import type { Ask } from '../../seed/commands/add-questions.ts';
import { addArticle } from '../../seed/editing/add-article.ts';
import { readDraft, undoDraft } from '../../seed/editing/draft-file.ts';
import { SAMPLE_SEED } from '../support/sample-seed.ts';

const TEXT = `A year of boats

By Ada Holm

3 May 2024

The harbour office counted nearly 80 boats in Norway and 12 percent more seals than in 2019, and nobody asked it why.
`;

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cited-metrics-add-'));
  folder = path.join(root, 'seed');
  cpSync(SAMPLE_SEED, folder, { recursive: true });
});
afterEach(() => {
  if (existsSync(path.join(folder, 'drafts'))) chmodSync(path.join(folder, 'drafts'), 0o755);
  rmSync(root, { recursive: true, force: true });
});

const draftText = (slug: string) => readFileSync(path.join(folder, 'drafts', `${slug}.yaml`), 'utf8');
const keptText = (slug: string) => readFileSync(path.join(root, '.data', 'texts', `${slug}.txt`), 'utf8');

async function run(
  args: string[],
  { content = TEXT, ask }: { content?: string | Uint8Array; ask?: Ask } = {},
) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await addCommand(args, {
    folder,
    today: '2026-11-29',
    read: async () => (typeof content === 'string' ? Buffer.from(content) : content),
    ...(ask && { ask }),
    print: (text) => out.push(text),
    printError: (text) => errors.push(text),
    show: () => undefined,
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

describe('addCommand(args)', () => {
  it('writes a draft and keeps the text, asks nothing where nobody listens, and says what comes next', async () => {
    const { code, out, errors } = await run(['boats.txt']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain(
      '4 figures: 2 proposed as claims, 2 background, 0 not the story’s; 2 countries linked',
    );
    expect(out).toContain('Still to say at its head: publisher, genre.');
    expect(out).toContain('npm run publish -- holm-2024');
    expect(keptText('holm-2024')).toBe(TEXT);
    expect(draftText('holm-2024')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\/draft\.schema\.json\n#/u,
    );
    const { draft, problems } = await readDraft(folder, 'holm-2024');
    expect(problems).toEqual([]);
    expect(draft?.figures).toMatchObject([
      { id: 'holm-2024-01', printed: '3 May 2024', disposition: 'context' },
      {
        printed: 'nearly 80 boats',
        value: 80,
        qualifier: 'almost',
        unit: 'boats',
        entities: [{ entity: 'NOR', name: 'Norway' }],
        todo: true,
      },
      { printed: '12 percent', value: 12 },
      { printed: '2019' },
    ]);
  });

  it('takes what is said on the command line, and pipes', async () => {
    const { code } = await run([
      '-',
      '--title',
      'Boats',
      '--author',
      'Eve van Ro',
      '--author',
      'Bo Lu',
      '--date',
      '2023-02',
      '--publisher',
      'Post',
      '--genre',
      'analysis',
      '--address',
      'https://post.example/a',
      '--slug',
      'boats-2023',
    ]);
    expect(code).toBe(0);
    expect((await readDraft(folder, 'boats-2023')).draft?.article).toMatchObject({
      title: 'Boats',
      authors: [{ family: 'van Ro' }, { family: 'Lu' }],
      published: { date: '2023-02' },
      publisher: 'Post',
      genre: 'analysis',
      address: 'https://post.example/a',
    });
  });

  it('asks a person for what is missing and for nothing else, a wrong answer again', async () => {
    const asked: string[] = [];
    const answers = ['', 'The Harbour Post', 'tale', 'news report'];
    const ask: Ask = async (question) => {
      asked.push(question);
      return answers.shift();
    };
    const { out } = await run(['boats.txt'], { ask, content: TEXT.replace('\n3 May 2024\n', '') });
    expect(asked.map((question) => question.split('?')[0])).toEqual([
      'When was it published',
      'Who published it',
      'What kind of text is it',
      'What kind of text is it',
    ]);
    expect(out).toContain('"tale" is no kind of text');
    expect((await readDraft(folder, 'holm')).draft?.article).toMatchObject({
      published: 'todo',
      publisher: 'The Harbour Post',
      genre: 'news report',
    });
  });

  it('leaves the rest open where the terminal is closed', async () => {
    expect((await run(['boats.txt'], { ask: async () => undefined })).code).toBe(0);
    expect((await readDraft(folder, 'holm-2024')).draft?.article.publisher).toBe('todo');
  });

  it('knows a text that was added before, whatever its line ends', async () => {
    await run(['boats.txt']);
    const again = await run(['again.txt', '--slug', 'other'], { content: TEXT.replaceAll('\n', '\r\n') });
    expect(again).toMatchObject({
      code: 2,
      errors: expect.stringMatching(
        /again\.txt was added before, as the draft holm-2024 .*4 of 4 to decide/u,
      ),
    });
    expect(readdirSync(path.join(folder, 'drafts'))).toEqual(['holm-2024.yaml']);
  });

  it('writes over no draft and no article, but where it is told to over a draft, which can be had again', async () => {
    await run(['boats.txt']);
    const other = TEXT.replace('nearly 80', 'about 90');
    expect((await run(['b.txt', '--slug', 'holm-2024'], { content: other })).errors).toMatch(
      /already .*--slug.*--replace/u,
    );
    expect((await run(['b.txt', '--slug', 'ferries-2021', '--replace'], { content: other })).errors).toMatch(
      /article ferries-2021 already/u,
    );
    expect((await run(['b.txt'], { content: other })).code).toBe(0);
    expect(readdirSync(path.join(folder, 'drafts'))).toEqual(['holm-2024.yaml', 'holm-2024b.yaml']);
    const before = draftText('holm-2024');
    expect(
      (await run(['c.txt', '--slug', 'holm-2024', '--replace'], { content: TEXT.replace('80', '70') })).code,
    ).toBe(0);
    expect(draftText('holm-2024')).toContain('nearly 70 boats');
    expect(keptText('holm-2024')).toContain('nearly 70 boats');
    const { mark } = await readDraft(folder, 'holm-2024');
    await undoDraft(folder, 'holm-2024', mark);
    expect(draftText('holm-2024')).toBe(before);
  });

  it('does not take the place of another text that is kept under the same name', async () => {
    mkdirSync(path.join(root, '.data', 'texts'), { recursive: true });
    writeFileSync(path.join(root, '.data', 'texts', 'holm-2024.txt'), 'Another text.\n');
    expect(await run(['boats.txt'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('holds another text'),
    });
    expect(existsSync(path.join(folder, 'drafts'))).toBe(false);
  });

  it.each([
    [['a.txt', '--slug', '../x'], /"\.\.\/x" names no article/u],
    [['a.txt', '--slug', 'A B'], /names no article/u],
    [['a.txt', '--date', '3 May'], /"3 May" is no date/u],
    [['a.txt', '--genre', 'tale'], /no kind of text.*news report/u],
    [['a.txt', '--address', 'javascript:1'], /no address/u],
    [['a.txt', '--language', 'English'], /two letters/u],
    [['a.txt', '--joins', '1+9'], /Join \[1, 9\] does not fit/u],
    [['a.txt', '--joins', 'x'], /whole number/u],
    [['a.txt', '--colour'], /colour.*\n\nUsage/su],
    [['a.txt', 'b.txt'], /^Usage/u],
    [[], /^Usage/u],
  ])('refuses %j in a sentence, and writes nothing', async (args, message) => {
    const { code, errors } = await run(args);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
    expect(existsSync(path.join(folder, 'drafts'))).toBe(false);
  });

  it.each([
    ['', /is empty/u],
    ['%PDF-1.4', /is a PDF/u],
  ])('refuses “%s”', async (content, message) => {
    expect(await run(['bay.txt'], { content })).toMatchObject({
      code: 2,
      errors: expect.stringMatching(message),
    });
  });

  it('says that a text has no figure', async () => {
    const { out } = await run(['boats.txt'], {
      content:
        'A year of boats\n\nNobody counted them, and nobody will, as far as the harbour office of the town can say today.\n',
    });
    expect(out).toContain('No figure was found');
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder may not be written to', async () => {
    mkdirSync(path.join(folder, 'drafts'));
    chmodSync(path.join(folder, 'drafts'), 0o555);
    expect(await run(['boats.txt'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining("can't be written"),
    });
  });

  it('names a broken catalogue', async () => {
    writeFileSync(path.join(folder, 'metrics.yaml'), 'metrics: 3\n');
    expect(await run(['boats.txt'])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('npm run seed:check'),
    });
  });
});

describe('addArticle(options)', () => {
  it('keeps markup of a text as letters, and writes one of two at once', async () => {
    const content = TEXT.replace('nobody asked', '<script>alert(1)</script> nobody asked');
    const both = await Promise.allSettled(
      [1, 2].map(() => addArticle({ folder, content, fileName: 'a', answers: { slug: 'twice' } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(keptText('twice')).toContain('<script>');
  });
});
