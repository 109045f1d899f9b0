import { describe, expect, it } from 'vitest';
import { load } from '../../seed/editing/load-seed.ts';
import { dumpTables, withSql } from '../support/dump-tables.ts';
import { runLoader } from '../support/run-loader.ts';
import {
  copySampleSeed,
  type Edits,
  FERRIES,
  LIGHTHOUSES,
  readSample,
  readSampleSeed,
  restate,
  swap,
  swaps,
} from '../support/sample-seed.ts';
import { databaseOfTest } from '../support/scratch-database.ts';

type Edit = (text: string) => string;

const both =
  (...edits: Edit[]): Edit =>
  (text) =>
    edits.reduce((changed, edit) => edit(changed), text);
const WHY = '    why: A slip in our first reading.\n    cause: our_reading\n';
const revise = (fields: string): Edit =>
  swap(WHY, `${WHY}  - { ${fields}, on: "2024-05-01", why: a test, cause: our_reading }\n`);
const withdrawn: Edit = swap(
  '    caveat: It is a floor.',
  '    caveat: It is a floor.\n    withdrawn: { on: "2024-04-01", reason: a slip, cause: our_reading }',
);
const lostClaim: Edit = (text) =>
  text
    .replace(/ {2}- id: ferries-2021-05[\s\S]*?(?= {2}- id: ferries-2021-06)/, '')
    .replace(', claims: [ferries-2021-05]', '');
const units: Edit = (text) => text.replaceAll('unit: percent of passengers', 'unit: percent of travellers');

const REFUSED: [what: string, edits: Edits, field: string, found: string, before?: Edits][] = [
  [
    'value',
    { [FERRIES]: swap('    value: 83\n', '    value: 84\n') },
    'claims[3].value',
    '84, while 83 is loaded',
  ],
  [
    'value that becomes zero',
    { [FERRIES]: restate(['2.5', 'about 2.5 percent'], ['0', 'about 0 percent']) },
    'claims[2].value',
    '0, while 2.5 is loaded',
  ],
  [
    'value of zero',
    { [LIGHTHOUSES]: restate(['0', 'zero ferries'], ['1', 'one ferry']) },
    'claims[0].value',
    '1, while 0 is loaded',
  ],
  [
    'lower end of an interval',
    { [FERRIES]: swap('from: 80', 'from: 81') },
    'claims[3].interval.from',
    '81, while 80 is loaded',
  ],
  [
    'upper end of an interval',
    { [FERRIES]: swap('to: 86', 'to: 85') },
    'claims[3].interval.to',
    '85, while 86 is loaded',
  ],
  [
    'qualifier',
    {
      [FERRIES]: both(swap('qualifier: more_than', 'qualifier: at_least'), (text) =>
        text.replaceAll('more than 50 ferries', 'at least 50 ferries'),
      ),
    },
    'claims[1].qualifier',
    '"at_least", while "more_than" is loaded',
  ],
  [
    'unit',
    { [FERRIES]: units, 'metrics.yaml': units },
    'claims[2].unit',
    '"percent of travellers", while "percent of passengers" is loaded',
  ],
  [
    'end of a period',
    { [FERRIES]: swap('{ end: "2021-03-31",', '{ end: "2021-03-30",') },
    'claims[0].period.end',
    '"2021-03-30", while "2021-03-31" is loaded',
  ],
  [
    'basis of a period',
    { [FERRIES]: swap('basis: inferred', 'basis: printed') },
    'claims[0].period.basis',
    '"printed", while "inferred" is loaded',
  ],
  [
    'period that is left out',
    { [FERRIES]: swap('    period: { end: "2021-03-31", basis: inferred, note: the year is ours }\n', '') },
    'claims[0].period.end',
    'null, while "2021-03-31" is loaded',
  ],
  [
    'attribution',
    { [FERRIES]: swap('who: Sample Ferry Register\n        source', 'who: Register\n        source') },
    'claims[0].attribution',
    '"Sample Harbour Council → Register", while "Sample Harbour Council → Sample Ferry Register" is loaded',
  ],
  [
    'source of a step',
    { [FERRIES]: swap('        source: sample-ferry-register\n', '') },
    'claims[0].attribution.sources',
    '"none → none", while "none → sample-ferry-register" is loaded',
  ],
  [
    'phrase that reports a step',
    {
      [FERRIES]: swap(
        'no_links_kept\n    attribution:\n      - { who: Sample Harbour Council, reporting: says }',
        'no_links_kept\n    attribution:\n      - { who: Sample Harbour Council, reporting: quoted }',
      ),
    },
    'claims[0].attribution.reporting',
    '"quoted → inferred", while "says → inferred" is loaded',
  ],
  [
    'link of a claim',
    { [FERRIES]: swap('reference: no_links_kept', 'reference: target_lost') },
    'claims[0].reference',
    '"target_lost", while "no_links_kept" is loaded',
  ],
  [
    'end of the chain',
    { [FERRIES]: swap('chain_end: primary_not_read', 'chain_end: primary_read') },
    'claims[0].chain_end',
    '"primary_read", while "primary_not_read" is loaded',
  ],
  [
    'printed phrase',
    { [FERRIES]: swap('as_printed: dozens of small boats', 'as_printed: dozens of boats') },
    'claims[4].as_printed',
    '"dozens of boats", while "dozens of small boats" is loaded',
  ],
  [
    'entity',
    { [FERRIES]: swap('{ entity: DNK, role: respondent }', '{ entity: ISL, role: respondent }') },
    'claims[2].entities',
    '"ISL as respondent", while "DNK as respondent" is loaded',
  ],
  [
    'claim that vanished',
    { [FERRIES]: lostClaim },
    'claims',
    'no claim "ferries-2021-05", though it is loaded',
  ],
  [
    'withdrawal that is taken back',
    {},
    'claims[1].withdrawn',
    'null, while "2024-04-01" is loaded',
    { [FERRIES]: withdrawn },
  ],
  [
    'revision that vanished',
    { [FERRIES]: (text) => text.replace(/revisions:[\s\S]*$/, '') },
    'revisions[0]',
    'nothing in place of a loaded revision',
  ],
  [
    'revision whose reason changed',
    { [FERRIES]: swap('A slip in our first reading.', 'A slip.') },
    'revisions[0]',
    'ferries-2021-01 value 112 → 120 in place of a loaded revision',
  ],
  [
    'revision of something that is not loaded',
    { [FERRIES]: revise('claim: ferries-2021-03, field: value, was: 3, now: 2.5') },
    'revisions[1].was',
    '3',
  ],
  [
    'topic that vanished',
    {
      'metrics.yaml': (text) =>
        text
          .replace(/^ {2}- \{ slug: people-aboard.*\n/m, '')
          .replaceAll(/\[(ships, )?people-aboard\]/g, '[ships]'),
    },
    'topics',
    'no topic "people-aboard", though it is loaded',
  ],
  ['article whose file is gone', { [LIGHTHOUSES]: null }, '', 'no such file, though the article is loaded'],
];

describe('load(url, seed) refuses', () => {
  it.each(REFUSED)('a silent change: the %s', async (_, edits, field, found, before = {}) => {
    const url = await databaseOfTest();
    expect(await load(url, await readSampleSeed(before))).not.toHaveProperty('refused');
    const rows = await dumpTables(url, { physical: true });
    const { seed, locate } = await readSample(edits);
    const refused = await load(url, seed);
    if (!('refused' in refused)) throw new Error('It was loaded.');
    const problems = await Promise.all(refused.refused.map(locate));
    expect(problems).toContainEqual(expect.objectContaining({ field, found }));
    expect(await dumpTables(url, { physical: true })).toEqual(rows);
  });

  it('nothing that a revision or a withdrawal speaks for, and keeps the history', async () => {
    const url = await databaseOfTest();
    await load(url, await readSampleSeed());
    const edits = {
      [FERRIES]: both(
        swap('    value: 83\n', '    value: 84\n'),
        revise('claim: ferries-2021-04, field: value, was: 83, now: 84'),
        withdrawn,
      ),
    };
    expect(await load(url, await readSampleSeed(edits))).toMatchObject({
      isChanged: true,
      dated: '2024-05-01',
    });
    const history = await withSql(
      url,
      (sql) => sql`select claim, field, was, now, "on" from revisions order by position`,
    );
    expect([...history]).toEqual([
      { claim: 'ferries-2021-01', field: 'value', was: 112, now: 120, on: '2024-02-01' },
      { claim: 'ferries-2021-04', field: 'value', was: 83, now: 84, on: '2024-05-01' },
    ]);
  });
});

describe('npm run seed', () => {
  it('shows the entry to write for a silent change, with its place, and leaves with 1', async () => {
    const url = await databaseOfTest();
    await load(url, await readSampleSeed());
    const folder = copySampleSeed({
      [FERRIES]: swaps(
        ['    value: 83\n', '    value: 84\n'],
        ['as_printed: dozens of small boats', 'as_printed: dozens of boats'],
      ),
    });
    const { code, stdout, stderr } = await runLoader(url, [folder]);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout:
        'Read 2 articles with 8 claims, 5 metrics, 5 entities, 2 other sources: valid.\n' +
        'No text at hand: no claim was looked up in its article.\n',
    });
    expect(stderr.replaceAll(folder, 'seed')).toBe(
      `seed/articles/ferries-2021.yaml:100:12 claims[3].value: found 84, while 83 is loaded; right would be 83, or a revision at the end of "revisions":
    - claim: ferries-2021-04
      field: value
      was: 83
      now: 84
      on: "YYYY-MM-DD"
      why: "…"
      cause: our_reading or publisher_correction
seed/articles/ferries-2021.yaml:115:17 claims[4].as_printed: found "dozens of boats", while "dozens of small boats" is loaded; right would be "dozens of small boats", or a revision at the end of "revisions":
    - claim: ferries-2021-05
      field: as_printed
      was: "dozens of small boats"
      now: "dozens of boats"
      on: "YYYY-MM-DD"
      why: "…"
      cause: our_reading or publisher_correction

2 problems in 1 file. Nothing was written.
`,
    );
  });
});
