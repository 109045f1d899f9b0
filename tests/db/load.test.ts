import { describe, expect, it } from 'vitest';
import { reportLoad } from '../../seed/commands/load-report.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { dumpTables, listTouched, withSql } from '../support/dump-tables.ts';
import { listReadModelProblems } from '../support/read-model-problems.ts';
import type { WholeSeed } from '../support/read-seed.ts';
import { type Edits, FERRIES, LIGHTHOUSES, readSampleSeed, swap, swaps } from '../support/sample-seed.ts';
import { databaseOfTest } from '../support/scratch-database.ts';

/** Loads an edited sample, which must not be refused, and gives the lines that the command would print. */
async function loadSample(url: string, edits: Edits = {}): Promise<string[]> {
  const loaded = await load(url, await readSampleSeed(edits));
  if ('refused' in loaded)
    throw new Error(loaded.refused.map(({ found, right }) => `${found}: ${right}`).join('\n'));
  expect(await listReadModelProblems(url)).toEqual([]);
  return reportLoad(loaded);
}

const WHY = '    why: A slip in our first reading.\n    cause: our_reading\n';
const revise = (...entries: string[]) =>
  swap(
    WHY,
    WHY +
      entries
        .map((fields) => `  - { ${fields}, on: "2024-05-01", why: a test, cause: our_reading }\n`)
        .join(''),
  );
const both =
  (...edits: ((text: string) => string)[]) =>
  (text: string) =>
    edits.reduce((changed, edit) => edit(changed), text);
const without = (id: string, next: string) => (text: string) =>
  text
    .replace(new RegExp(` {2}- id: ${id}[\\s\\S]*?(?= {2}- id: ${next})`), '')
    .replaceAll(`disposition: claim, reason: count, claims: [${id}]`, 'disposition: vague, reason: count')
    .replaceAll(`disposition: claim, reason: repeat, claims: [${id}]`, 'disposition: vague, reason: repeat');

describe('load(url, seed)', () => {
  it('writes everything into an empty database and says so', async () => {
    const url = await databaseOfTest();
    expect(await loadSample(url)).toEqual([
      'ferries-2021: 7 added, 0 changed, 0 withdrawn, 0 unchanged; record, ledger or checks added',
      'lighthouses-2022: 1 added, 0 changed, 0 withdrawn, 0 unchanged; record, ledger or checks added',
      'topics: 2 added, 0 changed, 0 removed',
      'comparability groups: 4 added, 0 changed, 0 removed',
      'metrics: 5 added, 0 changed, 0 removed',
      'topics of metrics: 6 added, 0 changed, 0 removed',
      'metrics that stand apart: 1 added, 0 changed, 0 removed',
      'entities: 5 added, 0 changed, 0 removed',
      'sources: 4 added, 0 changed, 0 removed',
      'authors of sources: 1 added, 0 changed, 0 removed',
      'articles: 2 added, 0 changed, 0 removed',
      'findings of the front page: 2 added, 0 changed, 0 removed',
      'metrics of findings: 3 added, 0 changed, 0 removed',
      expect.stringMatching(/^Data version [0-9a-f]{12}, dated 2024-02-01\.$/),
    ]);
  });

  it('makes what is kept anew where a migration has emptied it', async () => {
    const url = await databaseOfTest();
    await loadSample(url);
    await withSql(
      url,
      (sql) =>
        sql`with rows as (delete from claim_rows), counts as (delete from facet_counts) delete from data_state`,
    );
    const [first = ''] = await loadSample(url);
    expect(first).toMatch(/^ferries-2021: 0 added, 0 changed, 0 withdrawn, 7 unchanged/);
  });

  it('makes what is kept of charts where a migration has brought the table, though no file has changed', async () => {
    const url = await databaseOfTest();
    await loadSample(url);
    await withSql(url, (sql) => sql`truncate chart_candidates`);
    expect((await loadSample(url)).at(-1)).toMatch(/^Data version/);
    expect((await loadSample(url)).at(-1)).toMatch(/^Nothing changed/);
  });

  it('writes claims with the bounds that their hedge implies, and null where there is none', async () => {
    const url = await databaseOfTest();
    await loadSample(url);
    const claims = await withSql(
      url,
      (sql) => sql`
        select id, value::text, qualifier, lower::text, lower_exclusive, upper::text, upper_exclusive, period_end, restates
        from claims order by article, position`,
    );
    const none = {
      lower: null,
      lower_exclusive: false,
      upper: null,
      upper_exclusive: false,
      period_end: null,
      restates: null,
    };
    const soft = { ...none, value: null, qualifier: null };
    expect([...claims]).toEqual([
      { ...none, id: 'ferries-2021-01', value: '120', qualifier: 'stated', period_end: '2021-03-31' },
      { ...none, id: 'ferries-2021-03', value: '2.5', qualifier: 'about' },
      { ...none, id: 'ferries-2021-04', value: '83', qualifier: 'stated' },
      { ...soft, id: 'ferries-2021-05' },
      { ...soft, id: 'ferries-2021-06' },
      {
        ...none,
        id: 'ferries-2021-02',
        value: '50',
        qualifier: 'more_than',
        lower: '50',
        lower_exclusive: true,
      },
      { ...none, id: 'ferries-2021-07', value: '120', qualifier: 'stated', restates: 'ferries-2021-01' },
      { ...none, id: 'lighthouses-2022-01', value: '0', qualifier: 'up_to', upper: '0' },
    ]);
  });

  it('places blocks as readers count, and finds the country of every entity', async () => {
    const url = await databaseOfTest();
    await loadSample(url);
    const blocks = await withSql(
      url,
      (sql) =>
        sql`select block, paragraph, section, repeat_of from article_blocks where article = 'ferries-2021' order by block`,
    );
    expect(blocks.map((row) => Object.values(row))).toEqual([
      [1, null, null, null],
      [2, 1, null, null],
      [3, 2, null, null],
      [4, null, null, null],
      [5, 3, 'Routes', null],
      [6, 4, 'Routes', null],
      [7, null, null, 3],
    ]);
    const entities = await withSql(url, (sql) => sql`select code, country from entities order by code`);
    expect(entities.map((row) => Object.values(row))).toEqual([
      ['DNK', 'DNK'],
      ['ISL', 'ISL'],
      ['NO-46', 'NOR'],
      ['NOR', 'NOR'],
      ['sample-harbour-council', null],
    ]);
  });

  it('touches no row when it runs again, and says that nothing changed', async () => {
    const url = await databaseOfTest();
    await loadSample(url);
    const before = await dumpTables(url, { physical: true });
    expect(await loadSample(url)).toEqual([
      'ferries-2021: 0 added, 0 changed, 0 withdrawn, 7 unchanged',
      'lighthouses-2022: 0 added, 0 changed, 0 withdrawn, 1 unchanged',
      expect.stringMatching(
        /^Nothing changed: the database holds this already\. Data version \w{12}, dated 2024-02-01\.$/,
      ),
    ]);
    expect(await dumpTables(url, { physical: true })).toEqual(before);
  });

  it('marks the state of the data anew where it repairs rows under the same version', async () => {
    const url = await databaseOfTest();
    await loadSample(url);
    const mark = () => withSql(url, (sql) => sql`select version, xmin::text as mark from data_state`);
    const [loaded] = await mark();
    await withSql(url, (sql) => sql`update metrics set position = position + 10`);
    await loadSample(url);
    const [repaired] = await mark();
    expect(repaired?.version).toBe(loaded?.version);
    expect(repaired?.mark).not.toBe(loaded?.mark);
  });

  it('touches only the rows of what changed', async () => {
    const url = await databaseOfTest();
    await loadSample(url);
    const before = await dumpTables(url, { physical: true });
    const lines = await loadSample(url, {
      [FERRIES]: swap('caveat: The sample is small.', 'caveat: Few were asked.'),
    });
    expect(lines).toEqual([
      'ferries-2021: 0 added, 1 changed, 0 withdrawn, 6 unchanged',
      'lighthouses-2022: 0 added, 0 changed, 0 withdrawn, 1 unchanged',
      'articles: 0 added, 1 changed, 0 removed',
      expect.stringMatching(/^Data version/),
    ]);
    const touched = listTouched(before, await dumpTables(url, { physical: true }));
    expect(touched).toMatchObject({
      articles: [{ slug: 'ferries-2021' }],
      claims: [{ id: 'ferries-2021-03', caveat: 'Few were asked.' }],
      claim_entities: [{ claim: 'ferries-2021-03' }],
      claim_steps: [{ claim: 'ferries-2021-03' }],
      claim_rows: [{ claim_id: 'ferries-2021-03' }],
      data_state: [{}],
    });
    expect(Object.keys(touched)).toHaveLength(6);
  });

  it('moves claims without calling them changed', async () => {
    const url = await databaseOfTest();
    await loadSample(url, { [FERRIES]: without('ferries-2021-02', 'ferries-2021-03') });
    const lines = await loadSample(url);
    expect(lines[0]).toBe(
      'ferries-2021: 1 added, 0 changed, 0 withdrawn, 6 unchanged; record, ledger or checks changed',
    );
    const order = await withSql(
      url,
      (sql) => sql`select id from claims where article = 'ferries-2021' order by position`,
    );
    expect(order.map(({ id }) => id.slice(-2))).toEqual(['01', '03', '04', '05', '06', '02', '07']);
  });

  it('keeps a withdrawn claim and counts it as withdrawn once', async () => {
    const url = await databaseOfTest();
    await loadSample(url);
    const withdrawn = {
      [FERRIES]: swap(
        '    caveat: It is a floor.',
        '    caveat: It is a floor.\n    withdrawn: { on: "2024-04-01", reason: a slip, cause: our_reading }',
      ),
    };
    expect((await loadSample(url, withdrawn))[0]).toBe(
      'ferries-2021: 0 added, 0 changed, 1 withdrawn, 6 unchanged',
    );
    expect((await loadSample(url, withdrawn))[0]).toBe(
      'ferries-2021: 0 added, 0 changed, 0 withdrawn, 7 unchanged',
    );
    const rows = await withSql(
      url,
      (sql) => sql`select id, withdrawn_on, withdrawn_reason from claims where withdrawn_on is not null`,
    );
    expect([...rows]).toEqual([
      { id: 'ferries-2021-02', withdrawn_on: '2024-04-01', withdrawn_reason: 'a slip' },
    ]);
  });

  it('comes to the same rows by a change as by a first load', async () => {
    const changed: Edits = {
      [FERRIES]: both(
        swaps(
          ['body: [2, 3, 5, 6]', 'body: [1, 2, 3, 5]'],
          [
            'sections: [{ heading: Routes, block: 4 }]',
            'sections: [{ heading: Ferries, block: 2 }, { heading: Routes, block: 4 }]',
          ],
          ['  blocks: 7\n', '  blocks: 9\n'],
          ['id: passengers-denmark-survey', 'id: passengers-survey'],
          ['name: Sample Desk, affiliation: Sample Review', 'name: Second Desk, affiliation: null'],
          [
            'kind: soft\n    metric: ferry-wordings\n',
            'kind: figure\n    metric: boats\n    value: 24\n    unit: boats\n    qualifier: about\n',
          ],
          ['as_printed: dozens of small boats', 'as_printed: about two dozen small boats'],
          ['  - { block: 5, printed: "2019", times: 2, disposition: context, reason: a year }\n', ''],
        ),
        (text) => text.replaceAll('unit: percent of passengers', 'unit: percent of travellers'),
        swap(
          '    caveat: No date is given.',
          '    caveat: No date is given.\n    restates: { claim: lighthouses-2022-01, reason: a test }',
        ),
        swap('    restates: { claim: ferries-2021-01, reason: the same count again }\n', ''),
        revise(
          'claim: ferries-2021-05, field: value, was: null, now: 24',
          'claim: ferries-2021-05, field: as_printed, was: dozens of small boats, now: about two dozen small boats',
          'claim: ferries-2021-05, field: unit, was: null, now: boats',
          'claim: ferries-2021-05, field: qualifier, was: null, now: about',
          'claim: ferries-2021-05, field: metric, was: ferry-wordings, now: boats',
          'claim: ferries-2021-03, field: unit, was: percent of passengers, now: percent of travellers',
          'claim: ferries-2021-04, field: unit, was: percent of passengers, now: percent of travellers',
          'claim: ferries-2021-06, field: restates, was: null, now: lighthouses-2022-01',
          'claim: ferries-2021-07, field: restates, was: ferries-2021-01, now: null',
        ),
      ),
      [LIGHTHOUSES]: swap(
        'published: { date: null, basis: not printed }',
        'published: { date: "2022", basis: not printed }',
      ),
      'metrics.yaml': both(
        (text) =>
          text
            .replaceAll('unit: percent of passengers', 'unit: percent of travellers')
            .replaceAll('ferry-wordings', 'boats'),
        swaps(
          [
            '    measure: wording\n    group: wordings\n    form: table',
            '    measure: count\n    unit: boats\n    group: boats\n    form: counts',
          ],
          ['{ slug: wordings, reason: wordings have no axis }', '{ slug: boats, reason: counts of boats }'],
          [
            '      - { metric: passengers-content, reason: another unit }',
            '      - { metric: boats, reason: another size }',
          ],
        ),
      ),
      'entities.yaml': swaps(
        ['  - { code: NOR,', '  - { code: SWE, kind: country, name: Sweden }\n  - { code: NOR,'],
        ['name: Vestland', 'name: Vestland county'],
      ),
      'sources.yaml': swaps(
        ['title: Sample Ferry Register', 'title: Register of Sample Ferries'],
        ['survey:\n      sponsor: Sample Harbour Council', 'survey:\n      sponsor: null'],
      ),
    };
    const [byChange, fresh] = [await databaseOfTest(), await databaseOfTest()];
    await loadSample(byChange);
    await loadSample(byChange, changed);
    await loadSample(fresh, changed);
    expect(await dumpTables(byChange)).toEqual(await dumpTables(fresh));
    expect((await loadSample(byChange, changed)).at(-1)).toMatch(/^Nothing changed/);
  });

  it('lets a metric lose its unit together with its claims', async () => {
    const url = await databaseOfTest();
    await loadSample(url);
    const worded: Edits = {
      [LIGHTHOUSES]: both(
        swap(
          '    kind: figure\n    metric: ferries-planned\n    value: 0\n    unit: ferries\n    qualifier: up_to\n',
          '    kind: soft\n    metric: ferries-planned\n',
        ),
        (text) =>
          `${text}revisions:\n${['value, was: 0', 'qualifier, was: up_to', 'unit, was: ferries']
            .map(
              (fields) =>
                `  - { claim: lighthouses-2022-01, field: ${fields}, now: null, on: "2024-05-01", why: a test, cause: our_reading }\n`,
            )
            .join('')}`,
      ),
      'metrics.yaml': swaps([
        '    measure: count\n    unit: ferries\n    group: ferries\n    form: sentence',
        '    measure: wording\n    group: wordings\n    form: sentence',
      ]),
      [FERRIES]: swap('metrics: [ferries-in-service, ferries-planned]', 'metrics: [ferries-in-service]'),
    };
    await loadSample(url, worded);
    const rows = await withSql(
      url,
      (sql) => sql`select kind, value, unit from claims where id = 'lighthouses-2022-01'`,
    );
    expect([...rows]).toEqual([{ kind: 'soft', value: null, unit: null }]);
  });

  it('writes more rows than go in one statement, and then only the changed one', async () => {
    const url = await databaseOfTest();
    const seed = await readSampleSeed();
    const many = withManyClaims(seed, 4_500, 'first');
    expect(await load(url, many)).toMatchObject({ articles: [{ added: 4_507 }, { added: 1 }] });
    const before = await dumpTables(url, { physical: true });
    expect(before.claims).toHaveLength(4_508);
    const changed = withManyClaims(seed, 4_500, 'first');
    const [claim] = changed.articles[0]?.claims.slice(-1) ?? [];
    if (claim) claim.caveat = 'another';
    expect(await load(url, changed)).toMatchObject({ articles: [{ changed: 1, unchanged: 4_506 }, {}] });
    const touched = listTouched(before, await dumpTables(url, { physical: true }));
    expect(touched.claims).toEqual([expect.objectContaining({ id: 'ferries-2021-5099', caveat: 'another' })]);
  });
});

/** The seed with that many copies of a claim of its first article, each under an id of its own. */
function withManyClaims(seed: WholeSeed, count: number, caveat: string): WholeSeed {
  const [first, ...rest] = seed.articles;
  const model = first?.claims[1];
  if (!first || !model) throw new Error('The sample has lost its claims.');
  const copies = Array.from({ length: count }, (_, n) => ({
    ...model,
    id: `ferries-2021-${600 + n}`,
    caveat,
  }));
  return { ...seed, articles: [{ ...first, claims: [...first.claims, ...copies] }, ...rest] };
}
