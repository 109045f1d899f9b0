import { describe, expect, it } from 'vitest';
import { HARBOURS, listQuantityProblems } from '../support/quantity-seed.ts';
import { swaps } from '../support/sample-seed.ts';

type Case = [title: string, swapped: [string, string][], problems: string[]];

const REFUSED: Case[] = [
  [
    'a hedged range as stated',
    [['qualifier: about', 'qualifier: stated']],
    [
      '«stated» claims[1].qualifier: found "stated"; right would be about, as as_printed "about 30 to 40 ferries" hedges its number',
    ],
  ],
  [
    'fewer than as almost',
    [['qualifier: less_than', 'qualifier: almost']],
    [
      '«almost» claims[13].qualifier: found "almost"; right would be less_than, as as_printed "fewer than 6,000 ports" hedges its number',
    ],
  ],
  [
    'no more than as up to',
    [['qualifier: at_most', 'qualifier: up_to']],
    [
      '«up_to» claims[14].qualifier: found "up_to"; right would be at_most, as as_printed "no more than €3bn" hedges its number',
    ],
  ],
  [
    'just over as more than',
    [['qualifier: just_over', 'qualifier: more_than']],
    [
      '«more_than» claims[6].qualifier: found "more_than"; right would be just_over, as as_printed "just over 3.4 million tonnes" hedges its number',
    ],
  ],
  [
    'a hedge behind the number',
    [['as_printed: 32 to 41 percent', 'as_printed: 32 to 41 percent or more']],
    [
      '«stated» claims[0].qualifier: found "stated"; right would be at_least, as as_printed "32 to 41 percent or more" hedges its number',
    ],
  ],
  [
    'a hedge that is no qualifier',
    [['qualifier: less_than', 'qualifier: fewer_than']],
    [
      '«fewer_than» claims[13].qualifier: found "fewer_than"; right would be one of stated, more_than, just_over, at_least, almost, less_than, at_most, up_to, about (“fewer than” is less_than)',
    ],
  ],
  [
    'the smallest case without its statistic',
    [['    statistic: minimum\n', '']],
    [
      '«stated» claims[12].qualifier: found "stated"; right would be at_least, as as_printed "as few as 2,000 in one country" hedges its number; of the smallest of several cases, stated with `statistic: minimum`',
    ],
  ],
  [
    'bounds of a range that its hedge does not imply',
    [['qualifier: about', 'qualifier: about\n    bounds: { lower: 30, upper: 40 }']],
    [
      '«{» claims[1].bounds: found lower 30, upper 40; right would be no bounds, as about says only that it lies near',
    ],
  ],
  [
    'bounds that a hedge puts elsewhere',
    [['qualifier: less_than', 'qualifier: less_than\n    bounds: { lower: 6000 }']],
    [
      '«{» claims[13].bounds: found lower 6000; right would be upper 6000 (exclusive), which less_than implies; the bounds may be left out',
    ],
  ],
  [
    'a margin as bounds',
    [
      [
        '    interval: { kind: confidence, level: 95, from: 80, to: 86 }\n',
        '    bounds: { lower: 80, upper: 86 }\n',
      ],
    ],
    [
      '«{» claims[9].bounds: found lower 80, upper 86; right would be no bounds, as no hedge is printed; where the article prints a margin or an interval around it, `interval: { kind: margin, from: 80, to: 86 }`',
    ],
  ],
  [
    'an average as one value',
    [['    statistic: mean\n', '']],
    [
      '«id:» claims[7].statistic: found none; right would be `statistic: mean`, as as_printed "an average of 12 minutes" says “average”',
    ],
  ],
  [
    'an average as a median',
    [['statistic: mean', 'statistic: median']],
    [
      '«median» claims[7].statistic: found median; right would be `statistic: mean`, as as_printed "an average of 12 minutes" says “average”',
    ],
  ],
];

const KEPT: [title: string, swapped: [string, string][]][] = [
  [
    'a floor of one quantity with as few as',
    [
      ['    statistic: minimum\n', ''],
      [
        '    value: 2000\n    unit: ports\n    qualifier: stated',
        '    value: 2000\n    unit: ports\n    qualifier: at_least',
      ],
    ],
  ],
  [
    'a withdrawn margin that was published as bounds',
    [
      [
        '    interval: { kind: confidence, level: 95, from: 80, to: 86 }\n',
        '    bounds: { lower: 80, upper: 86 }\n    withdrawn: { on: "2026-09-01", reason: a margin is none, cause: our_reading }\n',
      ],
    ],
  ],
  ['a total that nothing calls so', [['    value: 6000\n', '    value: 6000\n    statistic: total\n']]],
  [
    'bounds that the hedge implies, of the size of a fall',
    [
      ['    value: -9\n', '    value: -9\n    bounds: { upper: -9, upper_exclusive: true }\n'],
      [
        'qualifier: stated\n    base: the year before\n    as_printed: fell 9 percent',
        'qualifier: more_than\n    base: the year before\n    as_printed: fell more than 9 percent',
      ],
    ],
  ],
];

const list = async (swapped: [string, string][]) =>
  (await listQuantityProblems({ [HARBOURS]: swaps(...swapped) })).map((problem) =>
    problem.replaceAll(`${HARBOURS} `, ''),
  );

describe('npm run seed:check on hedges, bounds and statistics beside their phrase', () => {
  it.each(REFUSED)('refuses %s', async (_, swapped, problems) => {
    expect(await list(swapped)).toEqual(problems);
  });

  it.each(KEPT)('takes %s', async (_, swapped) => {
    expect(await list(swapped)).toEqual([]);
  });
});
