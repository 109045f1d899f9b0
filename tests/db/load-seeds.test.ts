import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadSeeds } from '../../app/_boot/load-seeds.ts';
import type { ScratchDatabase } from '../../db/scratch-database.ts';
import { withSql } from '../support/dump-tables.ts';
import { runLoader } from '../support/run-loader.ts';
import { copySampleSeed, FERRIES, SAMPLE_SEED, swap } from '../support/sample-seed.ts';
import { databaseOfTest, scratchDatabase, seededDatabase } from '../support/scratch-database.ts';
import { toTestEnvironment } from '../support/test-environment.ts';

let loaded: ScratchDatabase;

beforeAll(async () => {
  loaded = await scratchDatabase();
  const { code, stderr } = await runLoader(loaded.url, [SAMPLE_SEED]);
  if (code !== 0) throw new Error(stderr);
  return () => loaded.drop();
});

const invalid = () => copySampleSeed({ [FERRIES]: swap('qualifier: more_than', 'qualifier: morethan') });
const silent = () => copySampleSeed({ [FERRIES]: swap('    value: 83\n', '    value: 84\n') });

/** What a start does with the seeds of a folder, and the lines that it says. */
function startWith(url: string, folder: string) {
  const said: string[] = [];
  const abort = new AbortController().signal;
  const env = toTestEnvironment(process.env);
  const kept = loadSeeds({ url, env, abort, folder, say: (line) => said.push(line) });
  return { kept, said };
}

const getState = (url: string) =>
  withSql(url, async (sql) => (await sql`select version, dated from data_state`)[0]);

describe('loadSeeds({url, folder})', () => {
  it('gives nothing to excuse where the seeds load', async () => {
    const { kept, said } = startWith(loaded.url, SAMPLE_SEED);
    expect(await kept).toBeUndefined();
    expect(said.join('\n')).toMatch(/^Nothing changed/m);
  });

  it.each([
    [
      'an invalid file',
      invalid,
      /articles\/ferries-2021\.yaml:54:16 claims\[1\]\.qualifier: found "morethan"/,
    ],
    ['a silent change', silent, /articles\/ferries-2021\.yaml:\d+:\d+ claims\[3\]\.value: found 84/],
  ])(
    'names %s, says which data are shown and how to mend it, and gives their state',
    async (_, makeFolder, problem) => {
      const before = await getState(loaded.url);
      const { kept, said } = startWith(loaded.url, makeFolder());
      expect(await kept).toEqual(before);
      const text = said.join('\n');
      expect(text).toMatch(problem);
      expect(said.slice(-3)).toEqual([
        'The seeds could not be loaded; what is wrong stands above.',
        `The site shows the data as last loaded: version ${before?.version}, dated 2024-02-01.`,
        'To mend it, correct what is named above and run "npm run seed": the site follows within ten seconds.',
      ]);
      expect(await getState(loaded.url)).toEqual(before);
    },
  );

  it('stops where nothing was ever loaded', async () => {
    const { kept, said } = startWith(await databaseOfTest(), invalid());
    await expect(kept).rejects.toThrow('The database holds no data that could be shown instead.');
    expect(said.join('\n')).toContain('found "morethan"');
  });

  it.each([
    ['the state was taken back, as by an update', 'delete from data_state'],
    [
      'a kept row is missing',
      'delete from claim_rows where claim_id = (select min(claim_id) from claim_rows)',
    ],
    ['kept counts are missing', 'delete from facet_counts'],
    [
      'what charts may show is missing',
      'delete from chart_candidates where metric = (select min(metric) from chart_candidates)',
    ],
  ])('stops where %s', async (_, statement) => {
    const { url, drop } = await seededDatabase();
    onTestFinished(drop);
    await withSql(url, async (sql) => sql.unsafe(statement));
    await expect(startWith(url, invalid()).kept).rejects.toThrow('holds no data that could be shown instead');
  });
});
