import { describe, expect, it } from 'vitest';
import {
  type Edits,
  FERRIES,
  LIGHTHOUSES,
  listProblems,
  readSampleSeed,
  swap,
  swaps,
} from '../support/sample-seed.ts';

type Case = [title: string, edits: Edits, problems: string[]];

const ENTITY = '{ entity: DNK, role: respondent }';

const CASES: Case[] = [
  [
    'names both places of a claim id that stands twice',
    {
      [FERRIES]: swaps(
        ['- id: ferries-2021-05', '- id: ferries-2021-06'],
        ['[ferries-2021-05]', '[ferries-2021-06]'],
      ),
    },
    [
      'articles/ferries-2021.yaml «ferries-2021-06» claims[5].id: found "ferries-2021-06" again; right would be an id of its own for each claim; ids are never used again (the first is at articles/ferries-2021.yaml «ferries-2021-06»)',
    ],
  ],
  [
    'names an id that does not begin with the slug of its article',
    { [LIGHTHOUSES]: (text) => text.replaceAll('lighthouses-2022-01', 'lighthouse-2022-01') },
    [
      'articles/lighthouses-2022.yaml «lighthouse-2022-01» claims[0].id: found "lighthouse-2022-01"; right would be an id that begins with the article\'s slug, as "lighthouses-2022-01"',
    ],
  ],
  [
    'names a qualifier that the hedge in print contradicts',
    { [FERRIES]: swap('qualifier: more_than', 'qualifier: stated') },
    [
      'articles/ferries-2021.yaml «stated» claims[1].qualifier: found "stated"; right would be more_than, as as_printed "more than 50 ferries" hedges its number',
    ],
  ],
  [
    'names a hedge that is not in print',
    { [FERRIES]: swap('as_printed: more than 50 ferries', 'as_printed: 50 ferries') },
    [
      'articles/ferries-2021.yaml «more_than» claims[1].qualifier: found "more_than"; right would be stated, since as_printed "50 ferries" prints no hedge; or the phrase with its hedge',
    ],
  ],
  [
    'names an unknown metric and the nearest known one',
    { [LIGHTHOUSES]: swap('metric: ferries-planned', 'metric: ferry-planned') },
    [
      'articles/lighthouses-2022.yaml «ferry-planned» claims[0].metric: found "ferry-planned"; right would be a metric of metrics.yaml (nearest: ferries-planned)',
    ],
  ],
  [
    'names an unknown country code in a claim',
    { [FERRIES]: swap(ENTITY, '{ entity: XQZ, role: respondent }') },
    [
      'articles/ferries-2021.yaml «XQZ» claims[2].entities[0].entity: found "XQZ", an unknown country code; right would be a code of ISO 3166-1 alpha-3, as "SWE"',
    ],
  ],
  [
    'says how a country that is not listed gets into entities.yaml',
    { [FERRIES]: swap(ENTITY, '{ entity: SWE, role: respondent }') },
    [
      'articles/ferries-2021.yaml «SWE» claims[2].entities[0].entity: found "SWE"; right would be an entity of entities.yaml: add an entry there with code: SWE, kind: country',
    ],
  ],
  [
    'names an unknown organisation and the nearest known one',
    { [LIGHTHOUSES]: swap('entity: sample-harbour-council', 'entity: sample-harbor-council') },
    [
      'articles/lighthouses-2022.yaml «sample-harbor-council» claims[0].entities[0].entity: found "sample-harbor-council"; right would be an entity of entities.yaml (nearest: sample-harbour-council)',
    ],
  ],
  [
    'names an entity that stands twice in one role',
    { [FERRIES]: swap(ENTITY, `${ENTITY}, ${ENTITY}`) },
    [
      'articles/ferries-2021.yaml «{» claims[2].entities[1]: found "DNK as respondent" again; right would be each entity once in each role (the first is at articles/ferries-2021.yaml «{»)',
    ],
  ],
  [
    'names unknown country codes in entities.yaml',
    { 'entities.yaml': swap('belongs_to: NOR', 'belongs_to: NOW') },
    [
      'entities.yaml «NOW» entities[3].belongs_to: found "NOW", an unknown country code; right would be a code of ISO 3166-1 alpha-3, as "SWE"',
    ],
  ],
  [
    'refuses to belong to a country that has no entry',
    { 'entities.yaml': swap('belongs_to: NOR', 'belongs_to: SWE') },
    [
      'entities.yaml «SWE» entities[3].belongs_to: found "SWE"; right would be a country of this file: add an entry with code: SWE, kind: country',
    ],
  ],
  [
    'names an unknown source of a step and of a check',
    {
      [FERRIES]: swaps(
        ['        source: sample-ferry-register\n', '        source: sample-fery-register\n'],
        ['    source: sample-harbour-survey\n', '    source: harbour\n'],
      ),
    },
    [
      'articles/ferries-2021.yaml «sample-fery-register» claims[0].attribution[1].source: found "sample-fery-register"; right would be a source of sources.yaml, or null where it has no record (nearest: sample-ferry-register)',
      'articles/ferries-2021.yaml «harbour» checks[1].source: found "harbour"; right would be a source of sources.yaml, or null where it has no record',
    ],
  ],
  [
    'names a source that an article has as its slug already',
    {
      'sources.yaml': swap('slug: sample-ferry-register', 'slug: ferries-2021'),
      [FERRIES]: (text) => text.replaceAll('sample-ferry-register', 'ferries-2021'),
    },
    [
      'sources.yaml «ferries-2021» sources[1].slug: found "ferries-2021" again; right would be a slug of its own for each source and article (the first is at articles/ferries-2021.yaml «ferries-2021»)',
    ],
  ],
  [
    'names a figure in another unit than its metric',
    { [LIGHTHOUSES]: swap('unit: ferries', 'unit: boats') },
    [
      'articles/lighthouses-2022.yaml «boats» claims[0].unit: found "boats"; right would be "ferries", the unit of the metric ferries-planned',
    ],
  ],
  [
    'names a figure on a metric of wordings',
    { [LIGHTHOUSES]: swap('metric: ferries-planned', 'metric: ferry-wordings') },
    [
      'articles/lighthouses-2022.yaml «figure» claims[0].kind: found "figure"; right would be soft, or another metric: ferry-wordings measures a wording, which only soft claims carry',
    ],
  ],
  [
    'names a wording on a metric of numbers',
    { [FERRIES]: swap('metric: ferry-wordings', 'metric: ferries-planned') },
    [
      'articles/ferries-2021.yaml «soft» claims[4].kind: found "soft"; right would be figure, or another metric: ferries-planned measures a count, which only figure claims carry',
    ],
  ],
  [
    'names bounds that the hedge does not imply',
    { [LIGHTHOUSES]: swap('qualifier: up_to', 'qualifier: up_to\n    bounds: { lower: 0 }') },
    [
      'articles/lighthouses-2022.yaml «{» claims[0].bounds: found lower 0; right would be upper 0, which up_to implies; the bounds may be left out',
    ],
  ],
  [
    'names half a margin around a stated figure, written as bounds',
    {
      [FERRIES]: swap('    interval: { kind: confidence, from: 80, to: 86 }', '    bounds: { lower: 80 }'),
    },
    [
      'articles/ferries-2021.yaml «{» claims[3].bounds: found lower 80; right would be no bounds, as no hedge is printed',
    ],
  ],
  [
    'names blocks outside of the text, wherever they stand',
    {
      [LIGHTHOUSES]: swaps(
        ['body: [2]', 'body: [3]'],
        ['    locator:\n      block: 2', '    locator:\n      block: 4'],
        ['{ block: 2,', '{ block: 5,'],
      ),
    },
    [
      'articles/lighthouses-2022.yaml «3» text.body[0]: found 3; right would be a block from 1 to 2, as text.blocks counts',
      'articles/lighthouses-2022.yaml «5» ledger[0].block: found 5; right would be a block from 1 to 2, as text.blocks counts',
      'articles/lighthouses-2022.yaml «4» claims[0].locator.block: found 4; right would be a block from 1 to 2, as text.blocks counts',
    ],
  ],
  [
    'names a body that is not in reading order',
    { [FERRIES]: swap('body: [2, 3, 5, 6]', 'body: [2, 5, 3, 6]') },
    [
      'articles/ferries-2021.yaml «3» text.body[2]: found 3; right would be a block after 5: text.body lists blocks in reading order, each once',
    ],
  ],
  [
    'names a passage printed again in a block that text.repeats does not list',
    { [FERRIES]: swap('repeats: [{ block: 7, of: 3 }]', 'repeats: []') },
    [
      'articles/ferries-2021.yaml «7» claims[1].also_at[0].block: found 7; right would be a block that text.repeats lists as { block: 7, of: 3 }, or no such entry',
    ],
  ],
  [
    'names a repeat of what comes later',
    { [FERRIES]: swap('{ block: 7, of: 3 }', '{ block: 7, of: 3 }, { block: 1, of: 2 }') },
    [
      'articles/ferries-2021.yaml «2» text.repeats[1].of: found 2; right would be a block that stands before block 1',
    ],
  ],
  [
    'names a number of blocks that no article has',
    { [LIGHTHOUSES]: swap('blocks: 2', 'blocks: 250000000') },
    [
      'articles/lighthouses-2022.yaml «250000000» text.blocks: found 250000000; right would be a number of at most 100000',
    ],
  ],
  [
    'names a line of the ledger beside the one that follows from a claim',
    { [FERRIES]: swap(', claims: [ferries-2021-05]', '') },
    [
      'articles/ferries-2021.yaml «dozens» ledger[3].printed: found "dozens of small boats" again; right would be no such line: that of ferries-2021-05 follows from the claim; or its id in "claims"',
    ],
  ],
  [
    'names a ledger entry that leads to a claim of another article',
    { [FERRIES]: swap('claims: [ferries-2021-05]', 'claims: [ferries-2021-05, lighthouses-2022-01]') },
    [
      'articles/ferries-2021.yaml «lighthouses-2022-01» ledger[3].claims[1]: found "lighthouses-2022-01"; right would be the id of a claim of this article',
    ],
  ],
  [
    'refuses a restatement of an unknown claim',
    { [FERRIES]: swap('restates: { claim: ferries-2021-01', 'restates: { claim: ferries-2021-99') },
    [
      'articles/ferries-2021.yaml «ferries-2021-99» claims[6].restates.claim: found "ferries-2021-99"; right would be the id of a claim of a seed file',
    ],
  ],
  [
    'refuses a restatement of itself',
    { [FERRIES]: swap('restates: { claim: ferries-2021-01', 'restates: { claim: ferries-2021-07') },
    [
      'articles/ferries-2021.yaml «ferries-2021-07» claims[6].restates.claim: found "ferries-2021-07"; right would be another claim than the one that restates it',
    ],
  ],
  [
    'refuses claims that restate each other',
    {
      [FERRIES]: swap(
        '    caveat: Boats for tourists are not counted.',
        '    caveat: none\n    restates: { claim: ferries-2021-07, reason: a circle }',
      ),
    },
    [
      'articles/ferries-2021.yaml «ferries-2021-07» claims[0].restates.claim: found "ferries-2021-07"; right would be a claim that does not restate this one in turn: one of the two comes first',
      'articles/ferries-2021.yaml «ferries-2021-01» claims[6].restates.claim: found "ferries-2021-01"; right would be a claim that does not restate this one in turn: one of the two comes first',
    ],
  ],
  [
    'refuses a restatement of a restatement',
    {
      [LIGHTHOUSES]: swap(
        '    caveat: It names no year.',
        '    caveat: none\n    restates: { claim: ferries-2021-07, reason: a chain }',
      ),
    },
    [
      'articles/lighthouses-2022.yaml «ferries-2021-07» claims[0].restates.claim: found "ferries-2021-07"; right would be the claim that it restates itself, ferries-2021-01: chains are not kept',
    ],
  ],
  [
    'refuses a restatement of a claim that is withdrawn',
    {
      [FERRIES]: swap(
        '    caveat: Boats for tourists are not counted.',
        '    caveat: none\n    withdrawn: { on: "2024-03-01", reason: a slip, cause: our_reading }',
      ),
    },
    [
      'articles/ferries-2021.yaml «ferries-2021-01» claims[6].restates.claim: found "ferries-2021-01"; right would be a claim that is not withdrawn, or no "restates"',
    ],
  ],
  [
    'lets "agrees" stand only where the primary was read',
    { [FERRIES]: swap('read_as: primary', 'read_as: secondary') },
    [
      'articles/ferries-2021.yaml «agrees» checks[1].verdict: found "agrees" with read_as secondary; right would be also_reported: "agrees" needs the primary itself, read (read_as: primary)',
    ],
  ],
  [
    'refuses a check from memory',
    { [FERRIES]: swap('read_as: secondary', 'read_as: memory') },
    [
      'articles/ferries-2021.yaml «memory» checks[0].read_as: found "memory"; right would be primary, secondary, derived or search: what is only remembered is not published',
    ],
  ],
  [
    'names a check of an unknown claim',
    {
      [FERRIES]: swap(
        'claims: [ferries-2021-01, ferries-2021-07]',
        'claims: [ferries-2021-01, ferries-2020-07]',
      ),
    },
    [
      'articles/ferries-2021.yaml «ferries-2020-07» checks[0].claims[1]: found "ferries-2020-07"; right would be the id of a claim of a seed file',
    ],
  ],
  [
    'names an unknown comparability group',
    { 'metrics.yaml': swap('group: passengers\n', 'group: pasengers\n') },
    [
      'metrics.yaml «pasengers» metrics[2].group: found "pasengers"; right would be a group of this file (nearest: passengers)',
    ],
  ],
  [
    'names an unknown topic, one that stands twice in a metric, one that no metric names, and names alike',
    {
      'metrics.yaml': swaps(
        ['topics: [people-aboard]\n', 'topics: [people-abord, ships, ships]\n'],
        ['topics: [ships, people-aboard]', 'topics: [ships]'],
        ['name: People aboard', 'name: Ships'],
      ),
    },
    [
      'metrics.yaml «people-abord» metrics[2].topics[0]: found "people-abord"; right would be a topic of this file (nearest: people-aboard)',
      'metrics.yaml «ships» metrics[2].topics[2]: found "ships" again; right would be each topic once (the first is at metrics.yaml «ships»)',
      'metrics.yaml «Ships» topics[1].name: found "Ships" again; right would be a name of its own for each topic (the first is at metrics.yaml «Ships»)',
      'metrics.yaml «people-aboard» topics[1].slug: found "people-aboard", which no metric names; right would be a topic that stands in the topics of a metric',
    ],
  ],
  [
    'says nothing of a topic without metrics where a metric’s topics can’t be read',
    {
      'metrics.yaml': swaps(
        ['topics: [people-aboard]\n', 'topics: [7]\n'],
        ['topics: [ships, people-aboard]', 'topics: [ships]'],
      ),
    },
    ['metrics.yaml «7» metrics[2].topics[0]: found 7; right would be text in quotes, as "7"'],
  ],
  [
    'asks for a topic of each metric',
    { 'metrics.yaml': swap('topics: [ships, people-aboard]', 'topics: []') },
    ['metrics.yaml «[» metrics[3].topics: found an empty list; right would be at least one entry'],
  ],
  [
    'names a number in a topic’s words that no claim of its metrics has',
    { 'metrics.yaml': swap('what they say. }', 'what 4711 of them say. }') },
    [
      'metrics.yaml «Who» topics[1].description: found "4711", which no claim of passengers-content or ferry-wordings has, and no check of one; right would be a figure that one of them has',
    ],
  ],
  [
    'names metrics of one group that measure in other ways',
    {
      'metrics.yaml': swap(
        '    unit: percent of passengers\n    population: passengers\n    group: passengers',
        '    unit: percent of passengers\n    population: passengers\n    group: wordings',
      ),
    },
    [
      'metrics.yaml «wording» metrics[3].measure: found "wording" of ferry-wordings, in the group wordings of passengers-content; right would be "percentage", as passengers-content has, or another group: metrics of one group share an axis (the first is at metrics.yaml «percentage»)',
    ],
  ],
  [
    'names metrics of one group that have other units',
    {
      'metrics.yaml': swap(
        'definition: Ferries that are ordered.\n    measure: count\n    unit: ferries',
        'definition: Ferries that are ordered.\n    measure: count\n    unit: boats',
      ),
      [LIGHTHOUSES]: swap('unit: ferries', 'unit: boats'),
    },
    [
      'metrics.yaml «boats» metrics[1].unit: found "boats" of ferries-planned, in the group ferries of ferries-in-service; right would be "ferries", as ferries-in-service has, or another group: metrics of one group share an axis (the first is at metrics.yaml «ferries»)',
    ],
  ],
  [
    'refuses to let a metric stand apart from one of its own group',
    {
      'metrics.yaml': swap(
        '{ metric: passengers-content, reason: another unit }',
        '{ metric: ferries-planned, reason: none }',
      ),
    },
    [
      'metrics.yaml «ferries-planned» metrics[0].apart[0].metric: found "ferries-planned"; right would be a metric of another group than ferries; one of the same group shares the axis',
    ],
  ],
  [
    'refuses a finding of the front page that mixes groups',
    {
      [FERRIES]: swap('metrics: [passengers-content]', 'metrics: [passengers-content, ferries-planned]'),
    },
    [
      'articles/ferries-2021.yaml «ferries-planned» findings[1].metrics[1]: found "ferries-planned" of the group ferries; right would be a metric of the group passengers, as passengers-content: one finding draws one comparability group',
    ],
  ],
  [
    'names a finding of an unknown metric',
    { [FERRIES]: swap('metrics: [passengers-content]', 'metrics: [passengers-contend]') },
    [
      'articles/ferries-2021.yaml «passengers-contend» findings[1].metrics[0]: found "passengers-contend"; right would be a metric of metrics.yaml (nearest: passengers-content)',
    ],
  ],
  [
    'names a finding of metrics of which its article has no claim',
    { [FERRIES]: swap('metrics: [passengers-content]', 'metrics: [ferries-planned]') },
    [
      'articles/ferries-2021.yaml «[ferries-planned» findings[1].metrics: found "ferries-planned", of which this article has no claim; right would be a metric that a claim of this file has: an article proposes its own findings',
    ],
  ],
  [
    'names a finding that another article has, and a figure of its words that none of its claims has',
    {
      [LIGHTHOUSES]: (text) =>
        `${text}findings:\n  - slug: ferries\n    metrics: [ferries-planned]\n    text: { title: The sample plans 77 ferries, subtitle: Ferries, does_not_say: When }\n`,
    },
    [
      'articles/lighthouses-2022.yaml «ferries» findings[0].slug: found "ferries" again; right would be a slug of its own for each finding, across all articles (the first is at articles/ferries-2021.yaml «ferries»)',
      'articles/lighthouses-2022.yaml «The» findings[0].text.title: found "77 ferries", which no claim of ferries-planned here has, and no check of one; right would be a figure that one of them has',
    ],
  ],
  [
    'names a stage of a metric that is no relation',
    { 'metrics.yaml': swap('rows_by: respondent\n', 'rows_by: respondent\n    stage: considered\n') },
    [
      'metrics.yaml «considered» metrics[2].stage: found "considered"; right would be done, or left out: a percentage has no stage, only a relation has',
    ],
  ],
  [
    'names a stage that is none',
    { 'metrics.yaml': swap('rows_by: provider\n', 'rows_by: provider\n    stage: consider\n') },
    [
      'metrics.yaml «consider» metrics[4].stage: found "consider"; right would be one of done, considered (nearest: considered)',
    ],
  ],
  [
    'names slugs that stand twice in a catalogue',
    {
      'metrics.yaml': swaps([
        '  - { slug: routes,',
        '  - { slug: wordings, reason: again }\n  - { slug: routes,',
      ]),
      'entities.yaml': swap('code: ISL', 'code: NOR'),
      [FERRIES]: (text) =>
        swap(
          'slug: ferries, metrics',
          'slug: passengers, metrics',
        )(text.replaceAll('entity: ISL', 'entity: NOR')),
    },
    [
      'entities.yaml «NOR» entities[1].code: found "NOR" again; right would be an entity of its own code (the first is at entities.yaml «NOR»)',
      'metrics.yaml «wordings» groups[3].slug: found "wordings" again; right would be a slug of its own for each group (the first is at metrics.yaml «wordings»)',
      'articles/ferries-2021.yaml «passengers» findings[1].slug: found "passengers" again; right would be a slug of its own for each finding, across all articles (the first is at articles/ferries-2021.yaml «passengers»)',
    ],
  ],
];

describe('findSeedIssues(readable)', () => {
  it.each(CASES)('%s', async (_, edits, problems) => {
    expect(await listProblems(edits)).toEqual(problems);
  });

  it('finds nothing in the sample', async () => {
    expect(await listProblems({})).toEqual([]);
  });

  it('finds nothing in a withdrawn claim that the ledger leaves out', async () => {
    const edit = swaps(
      [', claims: [ferries-2021-05]', ''],
      [
        '    caveat: No number is given.',
        '    caveat: none\n    withdrawn: { on: "2024-03-01", reason: too vague, cause: our_reading }',
      ],
    );
    expect(await listProblems({ [FERRIES]: edit })).toEqual([]);
  });

  it('judges what can be read beside what cannot', async () => {
    const problems = await listProblems({
      [LIGHTHOUSES]: swaps(
        ['metric: ferries-planned', 'metric: nothing-known'],
        ['qualifier: up_to', 'qualifier: upto'],
        ['    locator:', '    lokator:'],
      ),
    });
    expect(problems).toEqual([
      'articles/lighthouses-2022.yaml «id:» claims[0].locator: found no place of this claim in the article’s text; right would be its place, which `npm run verify -- <article text file> --write` finds',
      'articles/lighthouses-2022.yaml «upto» claims[0].qualifier: found "upto"; right would be one of stated, more_than, just_over, at_least, almost, less_than, at_most, up_to, about (nearest: up_to)',
      'articles/lighthouses-2022.yaml «lokator:» claims[0].lokator: found an unknown field "lokator"; right would be "locator"',
      'articles/lighthouses-2022.yaml «nothing-known» claims[0].metric: found "nothing-known"; right would be a metric of metrics.yaml',
    ]);
  });

  it('asks for the word of a locator, and for locators of this version, with the cure', async () => {
    const problems = await listProblems({
      [LIGHTHOUSES]: swaps(['  extractor: 3', '  extractor: 2'], ['      word: 1\n', '']),
    });
    expect(problems).toEqual([
      'articles/lighthouses-2022.yaml «2» text.extractor: found 2; right would be 3, with every locator printed anew (npm run locate -- <article text file>)',
      'articles/lighthouses-2022.yaml «block:» claims[0].locator.word: found nothing; right would be the word of its sentence at which the phrase begins, as npm run locate prints it',
    ]);
  });

  it('says nothing of references into a file that cannot be read', async () => {
    const problems = await listProblems({
      'entities.yaml': '- [',
      [LIGHTHOUSES]: swap('\nclaims:', '\nclaims: ['),
      [FERRIES]: swap('restates: { claim: ferries-2021-01', 'restates: { claim: lighthouses-2022-01'),
    });
    expect(new Set(problems.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['entities.yaml', LIGHTHOUSES]),
    );
  });

  it('fills in the bounds that a hedge implies, and none for an interval', async () => {
    const [ferries, lighthouses] = (await readSampleSeed()).articles;
    const bounds = [...(ferries?.claims ?? []), ...(lighthouses?.claims ?? [])].map((claim) =>
      claim.kind === 'figure' ? [claim.bounds?.lower, claim.bounds?.upper] : null,
    );
    expect(bounds).toEqual([
      [null, null],
      [50, null],
      [null, null],
      [null, null],
      null,
      null,
      [null, null],
      [null, 0],
    ]);
  });
});
