import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/model/claim.ts';
import { revisableValues } from '../../../lib/model/revisable.ts';
import { findSilentChanges } from '../../../lib/rules/silent-changes.ts';
import { type Edits, listProblems, readSample, swap, swaps } from '../../support/sample-seed.ts';
import { LAMPS_PLACES, LAMPS_YAML, lampsPlaces, withLamps } from '../../support/short-article.ts';

const VERIFY = '`npm run verify -- <article text file> --write`';

const list = async (edits: Edits) =>
  (await listProblems(edits)).map((problem) => problem.replace('articles/lighthouses-2022', ''));
const listIn = (...pairs: [string, string][]) => list(withLamps(swaps(...pairs)));

describe('npm run seed:check on an article as its editor wrote it', () => {
  it('finds nothing', async () => {
    expect(await list(withLamps())).toEqual([]);
  });

  it.each<[string, [string, string][], string[]]>([
    [
      'a default at its own place, once for all claims',
      [['reference: no_links_kept', 'reference: no_links']],
      [
        '.yaml «no_links» defaults.reference: found "no_links"; right would be one of linked, target_lost, no_link_shown, no_links_kept, unlinked',
      ],
    ],
    [
      'a default that nothing has',
      [['  role: subject\n', '  role: subject\n  roles: subject\n']],
      [
        '.yaml «roles:» defaults.roles: found an unknown field "roles"; right would be one of metric, role, period, attribution, chain_end, reference, reference_note, caveat, checks',
      ],
    ],
    [
      'a chain that is not there',
      [['attribution: survey', 'attribution: surveys']],
      [
        '.yaml «surveys» claims[2].attribution: found "surveys"; right would be a chain of this file: council, survey (nearest: survey); or a list of steps',
        '.yaml «survey:» chains.survey: found a chain "survey" that no claim names; right would be `attribution: survey` of a claim or among the defaults, or no such chain',
      ],
    ],
    [
      'what a step of a chain says',
      [['source: sample-harbour-survey, reporting: shows', 'source: sample-harbour, reporting: shows']],
      [
        '.yaml «sample-harbour» chains.survey[0].source: found "sample-harbour"; right would be a source of sources.yaml, or null where it has no record',
      ],
    ],
    [
      'a value that the phrase leaves open, with what to write',
      [
        ['as_printed: 32 to 41 percent', 'as_printed: 32 or 41 percent'],
        ['gives {range} in Denmark.', 'gives 32 percent in Denmark.'],
        ['title: "The survey gives {range} in Denmark"', 'title: "The survey gives a share"'],
      ],
      [
        '.yaml «32» claims[2].as_printed: found "32 or 41 percent" and no value; right would be the one that is claimed, as `value: 32` or `value: 41`',
      ],
    ],
    [
      'a code without a role, where the head has none',
      [
        ['  role: subject\n', ''],
        ['entities: [ISL]', 'entities: [ISL: subject]'],
        [
          'entities: [NOR]\n    description: The council speaks',
          'entities: [NOR: subject]\n    description: The council speaks',
        ],
      ],
      [
        '.yaml «NOR» claims[0].entities[0]: found "NOR" without a role; right would be the entity with its role, as { NOR: subject }, or a role among the article’s defaults',
      ],
    ],
    [
      'an unknown entity and an unknown role at the code',
      [
        ['entities: [ISL]', 'entities: [ISX]'],
        ['{ ISL: recipient }', '{ ISL: recipients }'],
      ],
      [
        '.yaml «recipients» claims[3].entities[1].ISL: found "recipients"; right would be one of subject, respondent, provider, recipient, partner, exporter, lender, borrower, seller, buyer, author (nearest: recipient)',
        '.yaml «ISX» claims[1].entities[0]: found "ISX", an unknown country code; right would be a code of ISO 3166-1 alpha-3, as "SWE"',
      ],
    ],
    [
      'an unknown placeholder, with how to write braces',
      [['The council counts {value} in Norway.', 'The council counts {figure} in Norway.']],
      [
        '.yaml «The» claims[0].description: found the placeholder "{figure}"; right would be one of {value}, {number}, {range}; braces of the text itself are written twice, as {{figure}}',
      ],
    ],
    [
      'the placeholder of a value for a range',
      [['The survey gives {range} in Denmark.', 'The survey gives {value} in Denmark.']],
      [
        '.yaml «The» claims[2].description: found the placeholder "{value}"; right would be {range}, as the claim has a range',
      ],
    ],
    [
      'a placeholder of a finding that may mean several claims',
      [['{number lighthouses-2022-02} in Iceland', '{number} in Iceland']],
      [
        '.yaml «"The» findings[1].text.title: found the placeholder "{number}"; right would be the placeholder with the claim that is meant, as {value lighthouses-2022-01}: 2 figures are of the finding’s metrics',
      ],
    ],
    [
      'a line of the ledger in a map of blocks',
      [['{ 4: ["2019", old lamps] }', '{ 4: ["2019", old lamps], 9: x }']],
      ['.yaml «x» ledger[1].printed.9: found 9; right would be a block from 1 to 5, as text.blocks counts'],
    ],
    [
      'a phrase of the ledger that a claim has',
      [['printed: many lamps', 'printed: [many lamps, 32 to 41 percent]']],
      [
        '.yaml «32» ledger[0].printed[1]: found "32 to 41 percent" again; right would be no such line: that of lighthouses-2022-03 follows from the claim; or its id in "claims"',
      ],
    ],
    [
      'a check that has an unknown verdict for a key',
      [['later_value: 41 ferries.', 'latter_value: 41 ferries.']],
      [
        '.yaml «id:» checks[0]: found nothing that the source says; right would be what the source says, under what that means, as `later_value: …`: one of differs, superseded, open, later_value, more_exact, also_reported, agrees',
        '.yaml «latter_value:» checks[0].latter_value: found an unknown field "latter_value"; right would be "later_value"',
      ],
    ],
    [
      'what a check takes from the head',
      [['read_as: secondary', 'read_as: secondhand']],
      [
        '.yaml «secondhand» defaults.checks.read_as: found "secondhand"; right would be one of primary, secondary, derived, search, memory (nearest: secondary)',
      ],
    ],
    [
      'a chain’s words for one claim beside steps of its own',
      [['    attribution: []\n', '    attribution: []\n    says: twelve\n']],
      [
        '.yaml «says:» claims[3].says: found "says" beside steps of its own; right would be `says` in the step that says it; here it is of a chain of the article’s head',
      ],
    ],
    [
      'what YAML would cut of a period in words',
      [['period: spring 2021 (our inference)', 'period: spring 2021 #1']],
      [
        '.yaml «#1» claims[2].period: found "spring 2021": YAML takes "#1" for a comment; right would be text in quotes, as "spring 2021 #1"; or the comment on a line of its own, above the field',
      ],
    ],
  ])('names %s', async (_, pairs, problems) => {
    expect(await listIn(...pairs)).toEqual(problems);
  });

  it('names a claim without a place, and the command that finds it', async () => {
    const claim = `  - id: lighthouses-2022-06
    metric: ferries-in-service
    as_printed: 12 ferries
    block: 4
    entities: [DNK]
    description: The council counts {value}.
ledger:`;
    expect(await listIn(['ledger:', claim])).toEqual([
      `.yaml «id:» claims[5].locator: found no place of this claim in the article’s text; right would be its place, which ${VERIFY} finds`,
    ]);
  });

  it('names once a text of which nothing is known', async () => {
    const { [LAMPS_PLACES]: _, ...edits } = withLamps();
    expect(await list(edits)).toEqual([
      `.yaml «text:» text: found a text of which nothing is known yet; right would be the file of locators beside it, which ${VERIFY} writes`,
    ]);
  });

  it('names a place in the file of locators', async () => {
    const places = swap(
      '{ block: 3, sentence: 1, word: 4',
      '{ block: 9, sentence: 1, word: 4',
    )(lampsPlaces());
    expect(await list(withLamps(undefined, places))).toEqual([
      '.locators.yaml «9» locators.lighthouses-2022-03[0].block: found 9; right would be a block from 1 to 5, as text.blocks counts',
      '.locators.yaml «5» locators.lighthouses-2022-03[1].block: found 5; right would be a block that text.repeats lists as { block: 5, of: 9 }, or no such entry',
    ]);
  });

  it('names a hint that the file of locators contradicts', async () => {
    expect(await listIn(['    block: 2\n', '    block: 4\n'])).toEqual([
      `.yaml «4» claims[1].block: found block 4; right would be 2, where the file of locators has it; or its place found anew by ${VERIFY}`,
    ]);
  });

  it('names a locator in the article’s file that contradicts the file of locators', async () => {
    const locator = `    locator: { block: 2, sentence: 1, word: 1, occurrence: 1, of: 1, unique_in_article: true,
        sentence_sha256: "${'a'.repeat(64)}", fingerprint: "${'b'.repeat(32)}" }`;
    expect(await listIn(['    block: 2\n', `    block: 2\n${locator}\n`])).toEqual([
      `.yaml «locator:» claims[1].locator: found another place than the file of locators has; right would be no locator here: ${VERIFY} keeps it there`,
    ]);
  });

  it('holds revisions against what follows from the phrase', async () => {
    const revision = (now: number) => `revisions:
  - { claim: lighthouses-2022-01, field: value, was: 39, now: ${now}, on: "2024-02-01", why: A slip., cause: our_reading }
`;
    expect(await list(withLamps((text) => text + revision(40)))).toEqual([]);
    expect(await list(withLamps((text) => text + revision(41)))).toEqual([
      '.yaml «41» revisions[0].now: found 41; right would be 40, which value of lighthouses-2022-01 is now, or one more revision from 41 to it',
    ]);
  });

  it('places what a loaded value says at the phrase from which the value follows', async () => {
    const { seed, locate } = await readSample(withLamps((text) => text.replaceAll('nearly 40', 'nearly 41')));
    const lamps = seed.articles[1];
    if (!lamps) throw new Error('no lamps');
    const values = revisableValues(lamps.claims[0] as Claim);
    const loaded = {
      slug: 'lighthouses-2022',
      claims: [{ id: 'lighthouses-2022-01', values: { ...values, value: 40 } }],
      findings: [],
      revisions: [],
    };
    const [issue] = findSilentChanges(lamps, loaded);
    if (!issue) throw new Error('no issue');
    expect(await locate(issue)).toMatchObject({
      line: LAMPS_YAML.split('\n').indexOf('    as_printed: nearly 40 ferries') + 1,
      field: 'claims[0].value',
      found: '41, while 40 is loaded',
    });
  });

  it('says nothing of places where their file can’t be read', async () => {
    expect(await list(withLamps(undefined, 'slug: x'))).toEqual([
      expect.stringContaining('.locators.yaml «slug:» extractor'),
      expect.stringContaining('.locators.yaml «slug:» text_sha256'),
    ]);
  });
});
