import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/draft/draft.ts';
import { publishCommand } from '../../../seed/commands/publish-command.ts';
import { checkFolder, readTexts } from '../../../seed/editing/check-folder.ts';
import { ChangedMeanwhile } from '../../../seed/editing/edit-yaml-file.ts';
import { planPublication, Unpublishable, writePublication } from '../../../seed/editing/publish-draft.ts';
import {
  copySampleSeed,
  decideAll,
  SAMPLE_SLUG,
  SAMPLE_TEXT,
  writeSampleDraft,
} from '../../support/sample-draft.ts';

let root: string;
let folder: string;
beforeEach(() => {
  ({ root, folder } = copySampleSeed());
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const textAt = () => path.join(root, '.data', 'texts', `${SAMPLE_SLUG}.txt`);
const plan = () => planPublication(folder, SAMPLE_SLUG, '2024-06-02');
const refusal = async () => {
  const error = await plan().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Unpublishable);
  return error as Unpublishable;
};
const figureOf = (draft: Draft, number: number) => {
  const figure = draft.figures[number - 1];
  if (!figure) throw new Error(`There is no figure ${number}.`);
  return figure;
};

describe('planPublication(folder, slug, today)', () => {
  it('makes an article of a decided draft that holds against its text', async () => {
    await writeSampleDraft(folder, decideAll);
    const publication = await plan();
    expect(publication.article.claims.map(({ id, as_printed }) => [id, as_printed])).toEqual([
      [`${SAMPLE_SLUG}-02`, 'more than 210 ferries'],
      [`${SAMPLE_SLUG}-03`, '45 ferries'],
      [`${SAMPLE_SLUG}-04`, 'nearly 9'],
      [`${SAMPLE_SLUG}-06`, 'About 62 percent'],
    ]);
    expect(publication.article.claims[0]).toMatchObject({
      value: 210,
      qualifier: 'more_than',
      chain_end: 'not_traced',
    });
    expect(publication.unchecked).toHaveLength(4);
    expect(publication.files.map(({ name, content }) => [name, content === null])).toEqual([
      [`articles/${SAMPLE_SLUG}.yaml`, false],
      [`articles/${SAMPLE_SLUG}.locators.yaml`, false],
      [`drafts/${SAMPLE_SLUG}.yaml`, true],
    ]);
    expect(existsSync(at(`articles/${SAMPLE_SLUG}.yaml`))).toBe(false);
  });

  it('proposes the findings of a draft that says nothing of them, and none where it says that there are none', async () => {
    await writeSampleDraft(folder, decideAll);
    const { article } = await plan();
    const slugs = article.findings.map(({ slug }) => slug);
    expect(slugs.length).toBeGreaterThan(0);
    const taken = (await checkFolder(folder)).articles.flatMap(({ findings }) =>
      findings.map(({ slug }) => slug),
    );
    expect(slugs.filter((slug) => taken.includes(slug))).toEqual([]);
    expect(article.findings[0]?.may_lead).toBe(true);
    rmSync(at(`drafts/${SAMPLE_SLUG}.yaml`));
    await writeSampleDraft(folder, (draft) => {
      decideAll(draft);
      draft.findings = [];
    });
    expect((await plan()).article.findings).toEqual([]);
  });

  it('writes claims in few lines', async () => {
    await writeSampleDraft(folder, decideAll);
    const article =
      (await plan()).files.find(({ name }) => name === `articles/${SAMPLE_SLUG}.yaml`)?.after ?? '';
    const claims = article.slice(article.indexOf('claims:'), article.indexOf('ledger:')).split('\n');
    expect(claims.filter((line) => line.trim() !== '').length / 4).toBeLessThanOrEqual(12);
  });

  it('says what is undecided, put off or missing, each with its line in the draft', async () => {
    await writeSampleDraft(folder, (draft) => {
      decideAll(draft);
      draft.article.genre = 'todo';
      figureOf(draft, 2).todo = true;
      figureOf(draft, 3).disposition = 'later';
      delete figureOf(draft, 4).description;
    });
    const { problems, decided, message } = await refusal();
    expect(problems.map(({ field, found }) => `${field} ${found}`)).toEqual([
      'article.genre "todo"',
      'figures[1] “more than 210 ferries”, of which nobody decided',
      'figures[2] “45 ferries”, which was put off',
      'figures[3].description no description of “nearly 9”',
    ]);
    const lines = read(`drafts/${SAMPLE_SLUG}.yaml`).split('\n');
    for (const { line, field } of problems.slice(1)) {
      const number = Number(/\d+/.exec(field)?.[0]) + 1;
      expect(lines[(line ?? 0) - 1]).toContain(`id: ${SAMPLE_SLUG}-0${number}`);
    }
    expect(decided).toEqual({ figures: 6, undecided: 2 });
    expect(message).toContain('2 of 6 to decide. Nothing was written.');
  });

  it('refuses what its text does not say, at the figure', async () => {
    await writeSampleDraft(folder, (draft) => {
      decideAll(draft);
      figureOf(draft, 3).printed = '46 ferries';
      figureOf(draft, 3).value = 46;
    });
    const [problem] = (await refusal()).problems;
    expect(problem).toMatchObject({
      field: 'figures[2].printed',
      found: '"46 ferries", which is not in the text',
    });
  });

  it('refuses a value that its phrase does not print, at the figure', async () => {
    await writeSampleDraft(folder, (draft) => {
      decideAll(draft);
      figureOf(draft, 3).value = 54;
    });
    expect((await refusal()).problems[0]).toMatchObject({ field: 'figures[2].value' });
  });

  it('refuses words that are copied from the text', async () => {
    await writeSampleDraft(folder, (draft) => {
      decideAll(draft);
      figureOf(draft, 3).caveat = 'Norway runs more than 210 ferries today, the Sample Harbour Council said.';
    });
    expect((await refusal()).problems.some(({ found }) => /words in a row/.test(found))).toBe(true);
  });

  it('asks for the text, and for the one that the draft was made of', async () => {
    await writeSampleDraft(folder, decideAll);
    rmSync(textAt());
    expect((await refusal()).problems[0]?.found).toMatch(
      /a text that is not at hand: .* there is no such file/,
    );
    writeFileSync(textAt(), `${SAMPLE_TEXT}More.\n`);
    expect((await refusal()).problems[0]?.found).toMatch(/^another text in /);
  });

  it('brings what the draft made for it to the catalogue, and nothing twice', async () => {
    const metrics = read('metrics.yaml');
    await writeSampleDraft(folder, (draft) => {
      decideAll(draft);
      figureOf(draft, 3).metric = 'ferries-of-iceland';
      draft.metrics = [
        {
          ...{ slug: 'ferries-of-iceland', name: 'Ferries of Iceland', topics: ['ships'] },
          ...{ definition: 'Ferries that sail from Iceland.', measure: 'count', unit: 'ferries' },
        },
        { slug: 'unused', name: 'Nobody’s', measure: 'count', unit: 'ferries', todo: true },
      ];
      draft.entities = [
        { code: 'NOR', kind: 'country', name: 'Norway' },
        { code: 'SWE', kind: 'country', name: 'Sweden' },
        { code: 'sample-fleet', kind: 'organisation', name: 'Sample Fleet', note: null },
      ];
      figureOf(draft, 4).entities = [{ entity: 'sample-fleet', name: 'them' }];
      draft.sources = [
        {
          ...{
            slug: 'sample-timetable',
            kind: 'report',
            title: 'Timetable',
            publisher: null,
            genre: 'web page',
          },
          ...{ authors: [], published: { date: null, basis: 'not said' }, address: null, archived: null },
          language: 'en',
        },
      ];
    });
    const publication = await plan();
    const added = (name: string) => {
      const file = publication.files.find((one) => one.name === name);
      return file?.after.slice(file.before.length);
    };
    expect(added('entities.yaml')).toBe(
      '  - { code: sample-fleet, kind: organisation, name: Sample Fleet }\n',
    );
    expect(added('sources.yaml')).toContain('    authors: []\n');
    expect(added('sources.yaml')).toContain('    address: null\n');
    expect(added('metrics.yaml')).toContain('    topics: [ ships ]\n');
    const change = publication.files.find(({ name }) => name === 'metrics.yaml');
    expect(change?.after.startsWith(metrics.trimEnd())).toBe(true);
    expect(change?.after.slice(metrics.length)).toContain('slug: ferries-of-iceland');
    expect(change?.after).not.toContain('unused');
  });

  it('says of a metric that breaks a rule where it stands in the draft', async () => {
    await writeSampleDraft(folder, (draft) => {
      decideAll(draft);
      figureOf(draft, 3).metric = 'ferries-of-iceland';
      draft.metrics = [
        {
          ...{ slug: 'ferries-of-iceland', name: 'Ferries of Iceland', topics: ['boats'] },
          ...{ definition: 'Ferries that sail from Iceland.', measure: 'count', unit: 'ferries' },
        },
      ];
    });
    const [problem] = (await refusal()).problems;
    expect(problem?.file).toMatch(/drafts\/fjords-2023\.yaml$/);
    expect(problem?.field).toMatch(/^metrics\[0\]\.topics/);
  });
});

describe('writePublication(folder, publication)', () => {
  it('leaves seeds that hold, with the article verified, and a copy of the draft', async () => {
    await writeSampleDraft(folder, decideAll);
    await writePublication(folder, await plan());
    const { count, articles, compared } = await checkFolder(folder, { texts: await readTexts(folder) });
    expect({ count, compared }).toEqual({ count: 0, compared: [SAMPLE_SLUG] });
    const article = articles.find((one) => one.article.slug === SAMPLE_SLUG);
    expect(article?.verified).toEqual({ on: '2024-06-02', claims: article?.claims.map(({ id }) => id) });
    expect(readdirSync(at('drafts'))).toEqual([]);
    expect(existsSync(path.join(root, '.data', 'published', `${SAMPLE_SLUG}.yaml`))).toBe(true);
  });

  it('writes nothing where the draft was changed meanwhile', async () => {
    await writeSampleDraft(folder, decideAll);
    const publication = await plan();
    writeFileSync(at(`drafts/${SAMPLE_SLUG}.yaml`), `${read(`drafts/${SAMPLE_SLUG}.yaml`)}# by hand\n`);
    await expect(writePublication(folder, publication)).rejects.toThrow(ChangedMeanwhile);
    expect(existsSync(at(`articles/${SAMPLE_SLUG}.yaml`))).toBe(false);
  });
});

describe('npm run publish', () => {
  const run = async (args: string[], loadCode = 0) => {
    const printed: string[] = [];
    const errors: string[] = [];
    const code = await publishCommand(args, {
      folder,
      siteUrl: 'https://metrics.example',
      print: (text) => printed.push(text),
      printError: (text) => errors.push(text),
      step: (_, work) => work(),
      today: () => '2024-06-02',
      load: async () => loadCode,
    });
    return { code, printed: printed.join('\n'), errors: errors.join('\n') };
  };

  it('publishes, loads, and says what readers see', async () => {
    await writeSampleDraft(folder, decideAll);
    const { code, printed, errors } = await run([SAMPLE_SLUG]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(printed).toContain('4 figures without a check against another source');
    expect(printed).toContain(`https://metrics.example/sources/${SAMPLE_SLUG}`);
    expect(printed).toContain('https://metrics.example/metrics/passengers-content');
  });

  it('says that it was not loaded', async () => {
    await writeSampleDraft(folder, decideAll);
    expect(await run([SAMPLE_SLUG], 1)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/was not loaded/),
    });
  });

  it('writes nothing in a dry run, nor where it refuses', async () => {
    await writeSampleDraft(folder);
    const refused = await run([SAMPLE_SLUG]);
    expect(refused).toMatchObject({ code: 1, printed: '' });
    expect(refused.errors).toContain('6 of 6 to decide. Nothing was written.');
    rmSync(at(`drafts/${SAMPLE_SLUG}.yaml`));
    await writeSampleDraft(folder, decideAll);
    const dry = await run([SAMPLE_SLUG, '--dry-run']);
    expect(dry.printed).toContain(`+   slug: ${SAMPLE_SLUG}`);
    expect(existsSync(at(`articles/${SAMPLE_SLUG}.yaml`))).toBe(false);
  });

  it('wants one slug', async () => {
    expect(await run([])).toMatchObject({ code: 2 });
    await expect(run(['../x'])).rejects.toThrow(/names no article/);
  });
});
