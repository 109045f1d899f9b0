import type postgres from 'postgres';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundsOf } from '../../lib/model/bounds.ts';
import { QUALIFIERS } from '../../lib/model/vocabulary.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { openSql } from '../support/open-sql.ts';
import { readSeed } from '../support/read-seed.ts';
import { SAMPLE_SEED } from '../support/sample-seed.ts';
import { scratchDatabase } from '../support/scratch-database.ts';

const CLAIM = (nn: string, change: string) => `update claims set ${change} where id = 'ferries-2021-${nn}'`;
const INTERVAL = (change: object = {}) =>
  `'${JSON.stringify({ kind: 'margin', level: null, lower: 80, upper: 86, asPrinted: null, block: null, ...change })}'`;
const NINE_WORDS = `'one two three four five six seven eight nine'`;

/** For each CHECK a change of the loaded sample that breaks it and no CHECK that is looked at before it. */
const CHECKS: [constraint: string, statement: string][] = [
  ['article_blocks_numbers', 'update article_blocks set paragraph = 0 where block = 1'],
  ['articles_blocks', 'update articles set blocks = 0'],
  ['articles_recorded_on', `update articles set recorded_on = 'May 2024'`],
  ['articles_sha256', `update articles set sha256 = 'abc'`],
  ['checks_agrees', `update checks set verdict = 'agrees' where read_as = 'secondary'`],
  ['checks_date', `update checks set date = '2021-4'`],
  ['checks_gives', `update checks set gives = 'half'`],
  ['checks_read_as', `update checks set read_as = 'hearsay' where verdict = 'more_exact'`],
  ['checks_read_on', `update checks set read_on = 'yesterday'`],
  ['checks_verdict', `update checks set verdict = 'true'`],
  ['claim_entities_role', `update claim_entities set role = 'donor'`],
  ['claim_repeats_locator', 'update claim_repeats set occurrence = 2'],
  ['claim_repeats_word', 'update claim_repeats set word = 0'],
  ['claim_steps_reporting', `update claim_steps set reporting = 'gives' where not inferred`],
  ['claim_steps_stated', 'update claim_steps set reporting = null where not inferred'],
  ['claim_steps_stated', 'update claim_steps set inferred = true where not inferred'],
  ['claims_as_printed', CLAIM('01', `as_printed = ${NINE_WORDS}`)],
  ['claims_as_printed', CLAIM('01', `as_printed = ' '`)],
  ['claims_base', CLAIM('01', `base = ''`)],
  ['claims_base', CLAIM('01', `base = repeat('x', 81)`)],
  ['claims_bounds', CLAIM('04', 'lower = 87, upper = 86')],
  ['claims_bounds', CLAIM('04', `upper = 'NaN', lower = null`)],
  ['claims_chain_end', CLAIM('01', `chain_end = 'unknown'`)],
  ['claims_description', CLAIM('01', `description = ' '`)],
  ['claims_description', CLAIM('01', `caveat = ''`)],
  ['claims_figure', CLAIM('01', 'value = null')],
  ['claims_figure', CLAIM('01', 'range_from = 100, range_to = 120')],
  ['claims_figure', CLAIM('01', 'value = null, range_from = 100')],
  ['claims_figure', CLAIM('01', 'value = null, range_to = 120')],
  ['claims_figure', CLAIM('05', `statistic = 'mean'`)],
  ['claims_figure', CLAIM('05', `fraction = '1/5'`)],
  ['claims_figure', CLAIM('05', `base = '2019'`)],
  ['claims_figure', CLAIM('05', 'range_from = 1, range_to = 2')],
  ['claims_figure', CLAIM('05', `interval = ${INTERVAL()}`)],
  ['claims_fraction', CLAIM('01', `fraction = '0.2'`)],
  ['claims_fraction', CLAIM('01', `fraction = '1/0'`)],
  ['claims_figure', CLAIM('01', 'qualifier = null')],
  ['claims_figure', CLAIM('01', 'unit = null')],
  ['claims_figure', CLAIM('05', 'value = 12')],
  ['claims_figure', CLAIM('05', `qualifier = 'about'`)],
  ['claims_figure', CLAIM('06', 'lower = 1')],
  ['claims_hedge', CLAIM('01', 'lower = 119')],
  ['claims_hedge', CLAIM('01', 'lower = 120, upper = 120')],
  ['claims_hedge', CLAIM('02', 'lower_exclusive = false')],
  ['claims_hedge', CLAIM('02', 'lower = null')],
  ['claims_hedge', CLAIM('02', 'lower = 49')],
  ['claims_hedge', CLAIM('02', 'upper = 60')],
  ['claims_hedge', CLAIM('02', `qualifier = 'at_least'`)],
  ['claims_hedge', CLAIM('02', `qualifier = 'almost'`)],
  ['claims_hedge', CLAIM('01', `qualifier = 'exact'`)],
  ['claims_hedge', `update claims set upper_exclusive = true where qualifier = 'up_to'`],
  ['claims_hedge', CLAIM('01', `value = null, range_from = 100, range_to = 120, lower = 100`)],
  ['claims_hedge', CLAIM('02', `value = null, range_from = 40, range_to = 60`)],
  ['claims_hedge', CLAIM('02', `value = null, range_from = 50, range_to = 60, upper = 60`)],
  ['claims_hedge', CLAIM('02', `lower = null, upper = 50, upper_exclusive = true, lower_exclusive = false`)],
  ['claims_hedge', CLAIM('03', 'lower = 2.45, upper = 2.55')],
  ['claims_hedge', CLAIM('04', 'lower = 80, upper = 86')],
  ['claims_interval', CLAIM('04', `interval = '[80, 86]'`)],
  ['claims_interval', CLAIM('04', `interval = '{}'`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ kind: 'spread' })}`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ kind: undefined })}`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ lower: 86, upper: 80 })}`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ lower: '80' })}`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ upper: null })}`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ level: 0 })}`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ level: 100 })}`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ level: undefined })}`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ asPrinted: 'give or take 3' })}`)],
  ['claims_interval', CLAIM('04', `interval = ${INTERVAL({ block: 2 })}`)],
  ['claims_id', CLAIM('01', `id = 'lighthouses-2022-09'`)],
  ['claims_id', CLAIM('01', `id = 'ferries-2021-1'`)],
  ['claims_kind', CLAIM('05', `kind = 'guess'`)],
  ['claims_locator', CLAIM('01', 'occurrence = 2')],
  ['claims_locator', CLAIM('01', 'sentence = 0')],
  ['claims_locator', CLAIM('01', `sentence_sha256 = 'abc'`)],
  ['claims_range', CLAIM('01', 'value = null, range_from = 120, range_to = 100')],
  ['claims_range', CLAIM('01', 'value = null, range_from = 120, range_to = 120')],
  ['claims_range', CLAIM('01', `value = null, range_from = 1, range_to = 'NaN'`)],
  ['claims_range', CLAIM('01', 'value = null, range_from = -2e15, range_to = 1')],
  ['claims_reference', CLAIM('01', `reference = 'lost'`)],
  ['claims_period_basis', CLAIM('01', `period_basis = 'guessed'`)],
  ['claims_period_end', CLAIM('01', `period_end = '2021/03'`)],
  ['claims_period_known', CLAIM('01', 'period_basis = null')],
  ['claims_period_known', CLAIM('02', `period_basis = 'printed'`)],
  ['claims_period_order', CLAIM('01', `period_start = '2021-04'`)],
  ['claims_period_start', CLAIM('01', `period_start = '2020/12'`)],
  ['claims_restates_other', CLAIM('01', `restates = id, restates_reason = 'a circle'`)],
  ['claims_restates_other', CLAIM('07', 'restates_reason = null')],
  ['claims_statistic', CLAIM('01', `statistic = 'mode'`)],
  ['claims_value', CLAIM('01', 'value = 2e15')],
  ['claims_value', CLAIM('01', `value = 'NaN'`)],
  ['claims_withdrawn_cause', CLAIM('01', `withdrawn_cause = 'theirs'`)],
  ['claims_verified_on', CLAIM('01', `verified_on = '2024/05'`)],
  ['claims_withdrawn', CLAIM('01', `withdrawn_on = '2024'`)],
  ['claims_withdrawn', CLAIM('01', `withdrawn_reason = 'a slip'`)],
  ['claims_withdrawn_on', CLAIM('01', `withdrawn_on = 'soon', withdrawn_reason = 'a slip'`)],
  ['claims_word', CLAIM('01', 'word = 0')],
  ['data_state_dated', `update data_state set dated = 'today'`],
  ['data_state_singleton', `insert into data_state values (false, 'abc', '2024')`],
  ['entities_code', `update entities set code = 'nor', country = 'nor' where code = 'NOR'`],
  ['entities_code', `update entities set country = 'ISL' where code = 'NOR'`],
  ['entities_code', `update entities set country = null where kind = 'subdivision'`],
  ['entities_code', `update entities set kind = 'region' where code = 'sample-harbour-council'`],
  [
    'entities_code',
    `insert into entities (code, kind, name, country) values ('150', 'region', 'Europe', 'NOR')`,
  ],
  ['entities_code', `insert into entities (code, kind, name) values ('G7', 'group', 'Seven')`],
  [
    'entities_code',
    `insert into entities (code, kind, name, country) values ('g7', 'group', 'Seven', 'NOR')`,
  ],
  ['entities_code', `insert into entities (code, kind, name) values ('Adults 18', 'population', 'Adults')`],
  ['entities_members', `update entities set members = '{NOR}' where kind = 'organisation'`],
  [
    'entities_members',
    `insert into entities (code, kind, name, members) values ('g7', 'group', 'Seven', '{}')`,
  ],
  [
    'entities_members',
    `insert into entities (code, kind, name, members) values ('g7', 'group', 'Seven', '{NOR,sweden}')`,
  ],
  ['entities_country_code', `update entities set country = 'norway' where kind = 'organisation'`],
  ['entities_kind', `update entities set kind = 'city' where kind = 'organisation'`],
  ['front_findings_slug', `update front_findings set slug = 'Two Words' where slug = 'ferries'`],
  ['front_findings_text', `update front_findings set title = 'No subtitle' where slug = 'ferries'`],
  ['ledger_entries_disposition', `update ledger_entries set disposition = 'lost'`],
  ['ledger_entries_printed', `update ledger_entries set printed = ${NINE_WORDS}`],
  ['ledger_entries_times', 'update ledger_entries set times = 0'],
  ['loaded_seed_singleton', `insert into loaded_seed values (false, 'abc', 'def')`],
  ['metrics_apart_other', 'update metrics_apart set other = metric'],
  ['metrics_cases', `update metrics set cases = 'some'`],
  ['metrics_form', `update metrics set form = 'pie'`],
  ['metrics_currency', `update metrics set currency = 'EUR' where slug = 'ferries-planned'`],
  [
    'metrics_currency',
    `update metrics set measure = 'money', currency = 'euro' where slug = 'ferries-planned'`,
  ],
  ['metrics_denominator', `update metrics set denominator = '1,000 people' where slug = 'ferries-planned'`],
  ['metrics_denominator', `update metrics set measure = 'rate' where slug = 'ferries-planned'`],
  ['metrics_ucum', `update metrics set ucum = 't' where slug = 'ferries-planned'`],
  ['metrics_ucum', `update metrics set measure = 'amount' where slug = 'ferries-planned'`],
  [
    'metrics_ucum',
    `update metrics set measure = 'duration', ucum = 'two words' where slug = 'ferries-planned'`,
  ],
  ['metrics_measure', `update metrics set measure = 'size' where slug = 'ferries-planned'`],
  ['metrics_rows_by', `update metrics set rows_by = 'donor'`],
  ['metrics_stage', `update metrics set stage = 'planned' where measure = 'relation'`],
  ['metrics_stage_of', `update metrics set stage = 'considered' where measure = 'count'`],
  ['metrics_slug', `update metrics set slug = 'Ferries' where slug = 'ferries-planned'`],
  ['metrics_unit', `update metrics set unit = null where slug = 'ferries-planned'`],
  ['metrics_unit', `update metrics set unit = 'words' where measure = 'wording'`],
  ['revisions_cause', `update revisions set cause = 'theirs'`],
  ['revisions_on', `update revisions set "on" = 'now'`],
  ['sources_address', `update sources set address = 'ftp://example.org'`],
  ['sources_archived', `update sources set archived = 'example.org'`],
  ['sources_article_short', `update sources set short = null where kind = 'article'`],
  ['sources_genre', `update sources set genre = 'rumour'`],
  ['sources_medium', `update sources set medium = 'rumour'`],
  ['sources_kind', `update sources set kind = 'rumour'`],
  ['sources_published', `update sources set published_date = '17 May 2021'`],
  ['synonyms_typed', `insert into synonyms (position, typed, finds) values (900, '{}', '{zeal}')`],
  ['synonyms_typed', `insert into synonyms (position, typed, finds) values (900, '{jab}', '{}')`],
  ['topics_slug', `update topics set slug = 'People Aboard' where slug = 'people-aboard'`],
  ['sources_slug', `update sources set slug = 'Sample' where slug = 'sample-ferry-register'`],
];

const FOREIGN: [constraint: string, statement: string][] = [
  ['claims_metric_metrics_slug_fk', CLAIM('05', `metric = 'nothing'`)],
  ['claims_metric_unit', CLAIM('01', `unit = 'boats'`)],
  ['claims_metric_unit', CLAIM('01', `metric = 'ferry-wordings'`)],
  ['claims_block', CLAIM('01', 'block = 8')],
  ['claims_restates', CLAIM('07', `restates = 'ferries-2021-99'`)],
  ['claim_entities_entity_entities_code_fk', `update claim_entities set entity = 'SWE' where entity = 'DNK'`],
  [
    'claim_steps_source_sources_slug_fk',
    `update claim_steps set source = 'nothing' where source is not null`,
  ],
  [
    'check_claims_claim_claims_id_fk',
    `update check_claims set claim = 'ferries-2021-99' where claim = 'ferries-2021-01'`,
  ],
  ['entities_country_entities_code_fk', `update entities set country = 'SWE' where kind = 'organisation'`],
  ['ledger_entries_block', 'update ledger_entries set block = 8'],
  ['revisions_claim_claims_id_fk', `delete from claims where id = 'ferries-2021-01' or restates is not null`],
];

let url: string;
let sql: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ url, drop } = await scratchDatabase());
  const read = await readSeed(SAMPLE_SEED);
  if ('problems' in read) throw new Error('The sample is not valid.');
  await load(url, read.seed);
  sql = openSql(url);
});

afterAll(async () => {
  await sql.end();
  await drop();
});

/** Code and constraint of the refusal; the state stays as it was even where a statement goes through. */
async function refusal(
  statement: string,
): Promise<{ code?: string; constraint_name?: string; count?: number }> {
  const undo = new Error('undo');
  let count = 0;
  const error = await sql
    .begin(async (tx) => {
      count = (await tx.unsafe(statement)).count;
      throw undo;
    })
    .catch((caught: unknown) => caught as postgres.PostgresError);
  if (error === undo) return { count };
  const { code, constraint_name } = error as postgres.PostgresError;
  return { code, constraint_name };
}

describe('the tables', () => {
  it.each(CHECKS)('hold %s against %s', async (constraint_name, statement) => {
    expect(await refusal(statement)).toEqual({ code: '23514', constraint_name });
  });

  it('have no CHECK that is not tried here', async () => {
    const rows = await sql<{ name: string }[]>`
      select conname as name from pg_constraint
      where contype = 'c' and connamespace = current_schema()::regnamespace order by conname`;
    expect(rows.map(({ name }) => name)).toEqual([...new Set(CHECKS.map(([name]) => name))].sort());
  });

  it.each(FOREIGN)('hold the foreign key %s against %s', async (constraint_name, statement) => {
    expect(await refusal(statement)).toEqual({ code: '23503', constraint_name });
  });

  it.each([
    ['article_blocks_paragraph', 'update article_blocks set paragraph = 1 where block = 3'],
    [
      'claim_entities_once',
      `insert into claim_entities values ('ferries-2021-01', 9, 'NOR', 'subject', false)`,
    ],
    ['claims_pkey', `insert into claims select * from claims where id = 'ferries-2021-05'`],
  ])('hold the unique key %s against %s', async (constraint_name, statement) => {
    expect(await refusal(statement)).toEqual({ code: '23505', constraint_name });
  });

  it.each([
    'article',
    'metric',
    'block',
    'sentence',
    'as_printed',
    'chain_end',
    'description',
    'caveat',
    'kind',
  ])('refuse a claim without its %s', async (column) => {
    expect(await refusal(CLAIM('01', `${column} = null`))).toMatchObject({ code: '23502' });
  });

  it.each(['2021-02-30', '2021-13', '0000'])('refuse the date %s, which is in no calendar', async (date) => {
    expect(await refusal(`update sources set published_date = '${date}'`)).toEqual({
      code: '22008',
      constraint_name: undefined,
    });
  });

  it.each([
    CLAIM('01', `qualifier = 'at_least', lower = 120`),
    CLAIM('01', `qualifier = 'almost', upper = 120, upper_exclusive = true`),
    CLAIM('01', 'value = 0'),
    CLAIM('01', 'value = null, range_from = -9, range_to = 0'),
    CLAIM('02', 'value = null, range_from = 50, range_to = 60'),
    CLAIM('02', `value = -50, lower = null, lower_exclusive = false, upper = -50, upper_exclusive = true`),
    CLAIM('01', `fraction = '1/5', base = 'the year before', statistic = 'median'`),
    CLAIM(
      '04',
      `interval = ${INTERVAL({ kind: 'confidence', level: 99.9, asPrinted: 'so or so', block: 2 })}`,
    ),
    `insert into entities (code, kind, name) values ('adults', 'population', 'Adults')`,
    `insert into entities (code, kind, name, country) values ('nurses', 'population', 'Nurses', 'NOR')`,
    `insert into entities (code, kind, name, members) values ('g7', 'group', 'Seven', '{NOR,DNK}')`,
    `update metrics set measure = 'rate', denominator = '1,000 people' where slug = 'ferries-planned'`,
    `update metrics set measure = 'amount', ucum = 'kW.h' where slug = 'ferries-planned'`,
    `update metrics set measure = 'money', currency = 'EUR' where slug = 'ferries-planned'`,
    CLAIM('01', `period_start = '2021', period_end = '2021'`),
    `update sources set published_date = '2020-02-29'`,
  ])('let through %s', async (statement) => {
    expect((await refusal(statement)).count).toBeGreaterThan(0);
  });

  it.each(QUALIFIERS)('let through a figure with the hedge %s and its bounds', async (qualifier) => {
    const { lower, lowerExclusive, upper, upperExclusive } = boundsOf(qualifier, 120, '120');
    const bounds = `lower = ${lower}, lower_exclusive = ${lowerExclusive}, upper = ${upper}, upper_exclusive = ${upperExclusive}`;
    expect(await refusal(CLAIM('01', `qualifier = '${qualifier}', ${bounds}`))).toEqual({ count: 1 });
  });
});
