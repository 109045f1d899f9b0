import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toRevisionYaml } from '../../lib/rules/revisions.ts';
import { FERRIES, listProblems, swap, swaps } from '../support/sample-seed.ts';

const WHY = '    why: A slip in our first reading.\n    cause: our_reading\n';
const more = (entry: string) => swap(WHY, `${WHY}${entry}`);
const entry = (fields: string) =>
  `  - { claim: ferries-2021-01, field: value, ${fields}, why: a test, cause: our_reading }\n`;

const CASES: [title: string, edit: (text: string) => string, problems: string[]][] = [
  [
    'accepts a chain that goes on to the current value',
    more(entry('was: 120, now: 118, on: "2024-03-01"') + entry('was: 118, now: 120, on: "2024-03-01"')),
    [],
  ],
  [
    'accepts a claim of the fields that readers may quote',
    more(
      '  - { claim: ferries-2021-02, field: bounds.lower, was: 40, now: 50, on: "2024", why: a test, cause: our_reading }\n',
    ),
    [],
  ],
  [
    'names a chain that ends elsewhere than at the current value',
    swap('    now: 120\n', '    now: 119\n'),
    [
      'articles/ferries-2021.yaml «119» revisions[0].now: found 119; right would be 120, which value of ferries-2021-01 is now, or one more revision from 119 to it',
    ],
  ],
  [
    'takes the text of a number for another value',
    swap('    now: 120\n', '    now: "120"\n'),
    [
      'articles/ferries-2021.yaml «"120"» revisions[0].now: found "120"; right would be 120, which value of ferries-2021-01 is now, or one more revision from "120" to it',
    ],
  ],
  [
    'names a link that does not begin where the one before ends',
    more(entry('was: 121, now: 120, on: "2024-03-01"')),
    [
      'articles/ferries-2021.yaml «121» revisions[1].was: found 121; right would be 120, where revisions[0] left it',
    ],
  ],
  [
    'names a date before that of the link before',
    more(entry('was: 120, now: 118, on: "2024-01"') + entry('was: 118, now: 120, on: "2024"')),
    [
      'articles/ferries-2021.yaml «"2024-01"» revisions[1].on: found "2024-01"; right would be a date not before 2024-02-01, the date of revisions[0]',
    ],
  ],
  [
    'names a revision that changes nothing',
    more(entry('was: 120, now: 120, on: "2024-03-01"')),
    [
      'articles/ferries-2021.yaml «120» revisions[1].now: found 120; right would be another value than "was": a revision is a change',
    ],
  ],
  [
    'names a claim of another article',
    swap('  - claim: ferries-2021-01\n', '  - claim: lighthouses-2022-01\n'),
    [
      'articles/ferries-2021.yaml «lighthouses-2022-01» revisions[0].claim: found "lighthouses-2022-01"; right would be the id of a claim of this article',
    ],
  ],
  [
    'names a field that has no history',
    swap('    field: value\n', '    field: values\n'),
    [
      'articles/ferries-2021.yaml «values» revisions[0].field: found "values"; right would be one of value, qualifier, bounds.lower, bounds.lower_exclusive, bounds.upper, bounds.upper_exclusive, unit, as_printed, period.start, period.end, period.basis, attribution, entities, metric, withdrawn, attribution.sources, attribution.reporting, reference, chain_end, restates, range.from, range.to, statistic, fraction, base, interval.kind, interval.level, interval.from, interval.to (nearest: value)',
    ],
  ],
  [
    'names the places that a proposed entry leaves to be filled in',
    swaps(
      ['    on: "2024-02-01"\n', '    on: "YYYY-MM-DD"\n'],
      ['why: A slip in our first reading.', 'why: "…"'],
    ),
    [
      'articles/ferries-2021.yaml «"YYYY-MM-DD"» revisions[0].on: found "YYYY-MM-DD"; right would be a date as "2020-04-24", or "2022-10" or "2021" where no more is known (in quotes)',
      'articles/ferries-2021.yaml «"…"» revisions[0].why: found "…"; right would be the reason for the change, in words',
    ],
  ],
  [
    'follows periods, phrases, steps, entities and withdrawals',
    more(
      [
        '{ claim: ferries-2021-01, field: period.end, was: null, now: "2021-03-30", on: "2024-02-02", why: a, cause: our_reading }',
        '{ claim: ferries-2021-02, field: as_printed, was: a, now: over 50 ferries, on: "2024-02-02", why: a, cause: our_reading }',
        '{ claim: ferries-2021-01, field: attribution, was: a, now: Sample Harbour Council, on: "2024-02-02", why: a, cause: our_reading }',
        '{ claim: ferries-2021-06, field: entities, was: a, now: DNK as provider, on: "2024-02-02", why: a, cause: our_reading }',
        '{ claim: ferries-2021-03, field: withdrawn, was: "2024-02-01", now: "2024-02-02", on: "2024-02-02", why: a, cause: our_reading }',
      ]
        .map((fields) => `  - ${fields}\n`)
        .join(''),
    ),
    [
      'articles/ferries-2021.yaml «"2021-03-30"» revisions[1].now: found "2021-03-30"; right would be "2021-03-31", which period.end of ferries-2021-01 is now, or one more revision from "2021-03-30" to it',
      'articles/ferries-2021.yaml «over» revisions[2].now: found "over 50 ferries"; right would be "more than 50 ferries", which as_printed of ferries-2021-02 is now, or one more revision from "over 50 ferries" to it',
      'articles/ferries-2021.yaml «Sample» revisions[3].now: found "Sample Harbour Council"; right would be "Sample Harbour Council → Sample Ferry Register", which attribution of ferries-2021-01 is now, or one more revision from "Sample Harbour Council" to it',
      'articles/ferries-2021.yaml «DNK» revisions[4].now: found "DNK as provider"; right would be "DNK as provider; ISL as recipient", which entities of ferries-2021-06 is now, or one more revision from "DNK as provider" to it',
      'articles/ferries-2021.yaml «"2024-02-02"» revisions[5].now: found "2024-02-02"; right would be null, which withdrawn of ferries-2021-03 is now, or one more revision from "2024-02-02" to it',
    ],
  ],
];

describe('findRevisionIssues(article)', () => {
  it.each(CASES)('%s', async (_, edit, problems) => {
    expect(await listProblems({ [FERRIES]: edit })).toEqual(problems);
  });
});

describe('toRevisionYaml(change)', () => {
  it('writes an entry that YAML reads as it is meant', () => {
    const change = {
      claim: 'a-2021-01',
      field: 'as_printed',
      was: 'yes: "no"',
      now: null,
      on: '2024',
      why: 'x',
      cause: 'publisher_correction',
    };
    expect(parse(toRevisionYaml(change))).toEqual([change]);
  });
});
