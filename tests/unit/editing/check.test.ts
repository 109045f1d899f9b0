import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../../seed/commands/check-command.ts';
import { copySampleSeed, decideAll, SAMPLE_SLUG, writeSampleDraft } from '../../support/sample-draft.ts';

let root: string;
let folder: string;
beforeEach(() => {
  ({ root, folder } = copySampleSeed());
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const change = (name: string, from: string, to: string) =>
  writeFileSync(at(name), readFileSync(at(name), 'utf8').replaceAll(from, to));

async function run(...args: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const code = await checkCommand(args, {
    folder,
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
    step: (_, work) => work(),
  });
  return { code, printed: printed.join('\n'), errors: errors.join('\n') };
}

describe('npm run check', () => {
  it('says that all holds', async () => {
    const { code, printed } = await run();
    expect(code).toBe(0);
    expect(printed).toMatch(/^2 articles with \d+ claims: all of it holds; no text of theirs is at hand\.$/);
  });

  it('says a cause once, with its other lines, and what would be right', async () => {
    change('articles/ferries-2021.yaml', 'metric: ferries-in-service', 'metric: ferries-in-sevice');
    const { code, printed } = await run();
    expect(code).toBe(1);
    const about = printed.split('\n').filter((line) => line.includes('"ferries-in-sevice"'));
    expect(about).toHaveLength(1);
    expect(about[0]).toMatch(
      /articles\/ferries-2021\.yaml:\d+:\d+ claims\[0\]\.metric: found .*ferries-in-service.*\(the same in lines? [\d, ]+\)/,
    );
  });

  it('says how much of a draft is to decide, and judges what is decided', async () => {
    await writeSampleDraft(folder, (draft) => {
      decideAll(draft);
      for (const figure of draft.figures.slice(3)) figure.todo = true;
      const second = draft.figures[1];
      if (second) second.description = 'The council says that 99 ferries sail.';
    });
    const { code, printed } = await run();
    expect(code).toBe(1);
    expect(printed).toContain('3 of 6 to decide.');
    expect(printed).toMatch(/drafts\/fjords-2023\.yaml:\d+:\d+ “nearly 9”, of which nobody decided/);
    expect(printed).toMatch(/drafts\/fjords-2023\.yaml:\d+:\d+ figures\[1\]\.description: found/);
    expect(printed).not.toContain('cited-metrics-seed-');
  });

  it('does not fail for what is merely undecided, unless it is named', async () => {
    await writeSampleDraft(folder);
    expect((await run()).code).toBe(0);
    const named = await run(SAMPLE_SLUG);
    expect(named).toMatchObject({ code: 1 });
    expect(named.printed).toContain('6 of 6 to decide.');
    expect(named.printed).not.toContain('articles with');
  });

  it('says of a draft that is decided how to publish it', async () => {
    await writeSampleDraft(folder, decideAll);
    const { code, printed } = await run(SAMPLE_SLUG);
    expect(code).toBe(0);
    expect(printed).toMatch(/all of 6 figures decided\.\nTo publish it: npm run publish -- fjords-2023$/);
  });

  it('finds sentences copied from the text in a draft', async () => {
    await writeSampleDraft(folder, (draft) => {
      decideAll(draft);
      const second = draft.figures[1];
      if (second) second.caveat = 'Norway runs more than 210 ferries today, the Sample Harbour Council said.';
    });
    expect((await run(SAMPLE_SLUG)).printed).toMatch(/figures\[1\]\.caveat: found .*words in a row/);
  });

  it('names the line of a draft that is no YAML', async () => {
    await writeSampleDraft(folder);
    change(`drafts/${SAMPLE_SLUG}.yaml`, 'figures:', 'figures: [');
    const { code, printed } = await run(SAMPLE_SLUG);
    expect(code).toBe(1);
    expect(printed).toMatch(/drafts\/fjords-2023\.yaml:\d+:\d+: found/);
  });

  it('takes slugs of articles and drafts, and names them where there is none', async () => {
    expect((await run('ferries-2021')).printed).toMatch(/^1 article with/);
    await expect(run('nothing-2020')).rejects.toThrow(
      /no article and no draft nothing-2020.*Articles: ferries-2021/,
    );
    expect((await run('--fix')).code).toBe(2);
  });
});
