import { describe, expect, it } from 'vitest';
import { HARBOURS, listQuantityProblems } from '../support/quantity-seed.ts';
import { swaps } from '../support/sample-seed.ts';

type Case = [title: string, swapped: [string, string][], problems: string[]];

const REFUSED: Case[] = [
  [
    'one end of a printed range as a value',
    [['range: { from: 32, to: 41 }', 'value: 32']],
    [
      '«32» claims[0].value: found 32; right would be `range: { from: 32, to: 41 }` in its place: as_printed "32 to 41 percent" prints a range',
    ],
  ],
  [
    'the middle of a printed range as a value',
    [['range: { from: 32, to: 41 }', 'value: 36.5']],
    [
      '«36.5» claims[0].value: found 36.5; right would be `range: { from: 32, to: 41 }` in its place: as_printed "32 to 41 percent" prints a range',
    ],
  ],
  [
    'a range whose ends are not the printed ones',
    [['range: { from: 32, to: 41 }', 'range: { from: 32, to: 40 }']],
    [
      '«{» claims[0].range: found range: { from: 32, to: 40 }; right would be `range: { from: 32, to: 41 }`, which as_printed "32 to 41 percent" prints, or the phrase that prints both ends',
    ],
  ],
  [
    'a range where one number is printed',
    [['as_printed: 32 to 41 percent', 'as_printed: 32 percent']],
    [
      '«{» claims[0].range: found range: { from: 32, to: 41 }; right would be `value: 32`, as as_printed "32 percent" prints no range, or the phrase that prints both ends',
    ],
  ],
  [
    'a range where a change is printed',
    [['as_printed: 32 to 41 percent', 'as_printed: rose from 32 to 41 percent']],
    [
      '«{» claims[0].range: found range: { from: 32, to: 41 }; right would be `value: 32` or `value: 41`, each a claim of its own: as_printed "rose from 32 to 41 percent" prints two figures and no range',
    ],
  ],
  [
    'a range of a fall without its sign',
    [['as_printed: 32 to 41 percent', 'as_printed: fell between 32 and 41 percent']],
    [
      '«{» claims[0].range: found range: { from: 32, to: 41 }; right would be `range: { from: -41, to: -32 }`, which as_printed "fell between 32 and 41 percent" prints (a fall has its sign, and its deeper end comes first), or the phrase that prints both ends',
    ],
  ],
  [
    'a range whose phrase prints no number',
    [['as_printed: 32 to 41 percent', 'as_printed: a good many riders']],
    [
      '«{» claims[0].range: found range: { from: 32, to: 41 }; right would be the phrase that prints both ends, or kind soft: as_printed "a good many riders" prints no number',
    ],
  ],
  [
    'an upper end before the lower one',
    [['range: { from: 32, to: 41 }', 'range: { from: 41, to: 32 }']],
    [
      '«32» claims[0].range.to: found 32; right would be an end above 41: the lower end comes first, and of a fall that is the deeper one (from: -9, to: -3)',
    ],
  ],
  [
    'a value beside a range',
    [['range: { from: 32, to: 41 }', 'value: 32\n    range: { from: 32, to: 41 }']],
    [
      '«{» claims[0].range: found a map of from, to; right would be either a value, as "value: 32", or a range with both ends as printed, as "range: { from: 32, to: 41 }"',
    ],
  ],
  [
    'neither value nor range where the phrase leaves open which',
    [
      ['    range: { from: 32, to: 41 }\n', ''],
      ['as_printed: 32 to 41 percent', 'as_printed: 32 or 41 percent'],
    ],
    [
      '«32» claims[0].as_printed: found "32 or 41 percent" and no value; right would be the one that is claimed, as `value: 32` or `value: 41`',
    ],
  ],
  [
    'the whole of a share as its value in percent',
    [['    value: 20\n', '    value: 5\n']],
    [
      '«5» claims[11].value: found 5; right would be 20, which as_printed "one in five" prints, or the phrase that prints 5',
      '«1/5» claims[11].fraction: found "1/5"; right would be the fraction of 5 percent, or `value: 20`',
    ],
  ],
  [
    'a range in the scale of another unit',
    [
      ['    value: 3400000\n', '    range: { from: 3, to: 4 }\n'],
      ['as_printed: just over 3.4 million tonnes', 'as_printed: just over 3–4 million tonnes'],
    ],
    [
      '«{» claims[6].range: found range: { from: 3, to: 4 }; right would be `range: { from: 3000000, to: 4000000 }`, which as_printed "just over 3–4 million tonnes" prints, or the phrase that prints both ends',
      '«just» ledger[6].printed: found "just over 3.4 million tonnes"; right would be a phrase with 3000000 or 4000000, as harbours-2023-07 prints "just over 3–4 million tonnes"',
    ],
  ],
  [
    'a range as text',
    [['range: { from: 32, to: 41 }', 'range: 32-41']],
    ['«32-41» claims[0].range: found "32-41"; right would be `range: { from: 32, to: 41 }`'],
  ],
  [
    'a range with dots as a value',
    [['range: { from: 32, to: 41 }', 'value: 32..41']],
    ['«32..41» claims[0].value: found "32..41"; right would be `range: { from: 32, to: 41 }`'],
  ],
  [
    'a range as a list',
    [['range: { from: 32, to: 41 }', 'range: [32, 41]']],
    ['«[32» claims[0].range: found a list of 2; right would be `range: { from: 32, to: 41 }`'],
  ],
  [
    'a range in words as a value',
    [['range: { from: 32, to: 41 }', 'value: 32 to 41']],
    ['«32» claims[0].value: found "32 to 41"; right would be `range: { from: 32, to: 41 }`'],
  ],
  [
    'a description that tells one end of a range',
    [
      [
        'a share of content riders.\n    caveat: It says no more.\n  - id: harbours-2023-02',
        'a share of 32 percent.\n    caveat: It says no more.\n  - id: harbours-2023-02',
      ],
    ],
    [
      '«The» claims[0].description: found 32, one end of the range of the claim; right would be both ends, 32 to 41',
    ],
  ],
  [
    'a description that tells another range',
    [
      [
        'a share of content riders.\n    caveat: It says no more.\n  - id: harbours-2023-02',
        'a share of 33 to 40 percent.\n    caveat: It says no more.\n  - id: harbours-2023-02',
      ],
    ],
    [
      '«The» claims[0].description: found "33 to 40 percent", and not the range of the claim; right would be 32 to 41, which as_printed "32 to 41 percent" prints',
    ],
  ],
];

const KEPT: [title: string, swapped: [string, string][]][] = [
  [
    'a range of a fall, from its deeper end',
    [
      ['    value: -9\n', '    range: { from: -9, to: -3 }\n'],
      ['as_printed: fell 9 percent', 'as_printed: fell between 3 and 9 percent'],
      ['printed: fell 9 percent', 'printed: fell between 3 and 9 percent'],
    ],
  ],
  [
    'either range where English leaves a fall open',
    [
      ['range: { from: 30, to: 40 }', 'range: { from: -40, to: -30 }'],
      ['as_printed: about 30 to 40 ferries', 'as_printed: lost about 30 to 40 ferries'],
    ],
  ],
  ['both ends with and', [['as_printed: 32 to 41 percent', 'as_printed: between 32 and 41 percent']]],
  [
    'both ends told in a description',
    [
      [
        'a share of content riders.\n    caveat: It says no more.\n  - id: harbours-2023-02',
        'a share between 32 and 41 percent.\n    caveat: It says no more.\n  - id: harbours-2023-02',
      ],
    ],
  ],
];

const list = async (swapped: [string, string][]) =>
  (await listQuantityProblems({ [HARBOURS]: swaps(...swapped) })).map((problem) =>
    problem.replaceAll(`${HARBOURS} `, ''),
  );

describe('npm run seed:check on ranges beside their phrase', () => {
  it.each(REFUSED)('refuses %s', async (_, swapped, problems) => {
    expect(await list(swapped)).toEqual(problems);
  });

  it.each(KEPT)('takes %s', async (_, swapped) => {
    expect(await list(swapped)).toEqual([]);
  });
});
