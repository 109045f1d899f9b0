import { describe, expect, it } from 'vitest';
import { HARBOURS, listQuantityProblems } from '../support/quantity-seed.ts';
import { swaps } from '../support/sample-seed.ts';

type Case = [title: string, swapped: [string, string][], problems: string[]];

const REFUSED: Case[] = [
  [
    'ends that are not printed',
    [['level: 95, from: 80, to: 86', 'level: 95, from: 79, to: 87']],
    [
      '«{» claims[9].interval: found from: 79, to: 87; right would be `from: 80, to: 86`, which as_printed "83 percent (95% CI, 80 to 86)" prints; or the phrase that prints it in interval.as_printed, with its block',
    ],
  ],
  [
    'an interval of which nothing is printed',
    [['as_printed: "83 percent (95% CI, 80 to 86)"', 'as_printed: 83 percent']],
    [
      '«{» claims[9].interval: found from: 80, to: 86; right would be none, or the phrase that prints it in interval.as_printed, with its block: as_printed "83 percent" prints no such interval',
    ],
  ],
  [
    'an interval that leaves its figure out',
    [['level: 95, from: 80, to: 86', 'level: 95, from: 84, to: 86']],
    [
      '«{» claims[9].interval: found 84 to 86, which leaves 83 out; right would be an interval around the figure, in the figure’s unit',
    ],
  ],
  [
    'another level than the printed one',
    [['level: 95, from: 80', 'level: 90, from: 80']],
    [
      '«90» claims[9].interval.level: found 90; right would be `level: 95`, which as_printed "83 percent (95% CI, 80 to 86)" prints',
    ],
  ],
  [
    'a printed level that is left out',
    [['kind: confidence, level: 95, ', 'kind: confidence, ']],
    [
      '«{» claims[9].interval.level: found none; right would be `level: 95`, which as_printed "83 percent (95% CI, 80 to 86)" prints',
    ],
  ],
  [
    'a level that nothing prints',
    [
      ['83 percent (95% CI, 80 to 86)"\n', '83 percent (80 to 86)"\n'],
      ['printed: "83 percent (95% CI, 80 to 86)",', 'printed: "83 percent (80 to 86)",'],
    ],
    [
      '«95» claims[9].interval.level: found 95; right would be none, or the phrase that prints it: as_printed "83 percent (80 to 86)" prints no level',
    ],
  ],
  [
    'a level of which the ledger has the number alone',
    [
      ['83 percent (95% CI, 80 to 86)"\n', '83 percent (80 to 86)"\n'],
      [
        'printed: "83 percent (95% CI, 80 to 86)", disposition: claim, reason: a figure, claims: [harbours-2023-10] }\n',
        'printed: "83 percent (80 to 86)", disposition: claim, reason: a figure, claims: [harbours-2023-10] }\n  - { block: 2, printed: 95 ferries, disposition: context, reason: apart }\n',
      ],
    ],
    [
      '«95» claims[9].interval.level: found 95; right would be none, or the phrase that prints it: as_printed "83 percent (80 to 86)" prints no level',
    ],
  ],
  [
    'a confidence interval as a margin',
    [['kind: confidence, level: 95', 'kind: margin, level: 95']],
    [
      '«margin» claims[9].interval.kind: found margin; right would be `kind: confidence`, as as_printed "83 percent (95% CI, 80 to 86)" names a confidence interval',
    ],
  ],
  [
    'an unknown margin',
    [['{ margin: riders-survey }', '{ margin: rider-survey }']],
    [
      '«rider-survey» claims[10].interval.margin: found "rider-survey"; right would be the id of one of the article’s margins (nearest: riders-survey)',
      '«riders-survey» margins[0].id: found "riders-survey", which no claim names; right would be `interval: { margin: riders-survey }` in the figures that it is of, or no such margin',
    ],
  ],
  [
    'a margin in points for a count',
    [['    value: 6000\n', '    value: 6000\n    interval: { margin: riders-survey }\n']],
    [
      '«riders-survey» claims[13].interval.margin: found "riders-survey"; right would be none, as the margin is in percentage points and the figure in ports; or a margin with `unit: ports`',
    ],
  ],
  [
    'a margin that no claim names',
    [['    interval: { margin: riders-survey }\n', '']],
    [
      '«riders-survey» margins[0].id: found "riders-survey", which no claim names; right would be `interval: { margin: riders-survey }` in the figures that it is of, or no such margin',
    ],
  ],
  [
    'a margin of another size than printed',
    [['plus_minus: 2.5', 'plus_minus: 3']],
    [
      '«3» margins[0].plus_minus: found 3; right would be 2.5, as as_printed "plus or minus 2.5 points, 95 percent confidence" prints it, or the phrase that prints 3',
    ],
  ],
  [
    'a margin without its printed level',
    [['plus_minus: 2.5, level: 95', 'plus_minus: 2.5']],
    [
      '«{» margins[0].level: found none; right would be `level: 95`, which as_printed "plus or minus 2.5 points, 95 percent confidence" prints',
    ],
  ],
  [
    'a margin in no line of the ledger',
    [
      [
        '  - { block: 3, printed: plus or minus 2.5 points, disposition: context, reason: margin of the survey }\n',
        '',
      ],
    ],
    [
      '«"plus» margins[0].as_printed: found "plus or minus 2.5 points, 95 percent confidence", which no entry of the ledger has in block 3; right would be the block that prints it, or the entry\n    - { block: 3, printed: "plus or minus 2.5 points, 95 percent confidence", disposition: context, reason: margin of the survey }',
    ],
  ],
  [
    'a margin in a block that the text lacks',
    [['confidence", block: 3', 'confidence", block: 9']],
    ['«9» margins[0].block: found 9; right would be a block from 1 to 3, as text.blocks counts'],
  ],
  [
    'an interval as text',
    [['{ margin: riders-survey }', '2.5 points']],
    [
      '«2.5» claims[10].interval: found "2.5 points"; right would be kind and both ends, as `interval: { kind: margin, level: 95, from: 80, to: 86 }`, or the id of a margin, as `interval: { margin: survey }`',
      '«riders-survey» margins[0].id: found "riders-survey", which no claim names; right would be `interval: { margin: riders-survey }` in the figures that it is of, or no such margin',
    ],
  ],
  [
    'half an interval',
    [['level: 95, from: 80, to: 86', 'level: 95, from: 80']],
    [
      '«{» claims[9].interval: found a map of kind, level, from; right would be kind, from and to, with the level where it is printed; or margin alone, the id of one of the article’s margins',
    ],
  ],
  [
    'an interval printed elsewhere without its block',
    [['level: 95, from: 80, to: 86', 'level: 95, from: 80, to: 86, as_printed: "80 to 86"']],
    [
      '«{» claims[9].interval.block: found nothing; right would be as_printed and block together, where the interval is printed outside the figure’s phrase',
    ],
  ],
];

const KEPT: [title: string, swapped: [string, string][]][] = [
  [
    'a margin around both ends of a range',
    [['range: { from: 32, to: 41 }', 'range: { from: 32, to: 41 }\n    interval: { margin: riders-survey }']],
  ],
  [
    'an interval that a margin in the phrase tells',
    [
      ['as_printed: "83 percent (95% CI, 80 to 86)"', 'as_printed: 83 percent, plus or minus 3'],
      ['level: 95, from: 80', 'from: 80'],
    ],
  ],
  [
    'a level that a line of the ledger prints in percent',
    [
      ['83 percent (95% CI, 80 to 86)"\n', '83 percent (80 to 86)"\n'],
      [
        'printed: "83 percent (95% CI, 80 to 86)", disposition: claim, reason: a figure, claims: [harbours-2023-10] }\n',
        'printed: "83 percent (80 to 86)", disposition: claim, reason: a figure, claims: [harbours-2023-10] }\n  - { block: 2, printed: 95 percent of samples, disposition: context, reason: apart }\n',
      ],
    ],
  ],
  [
    'a margin at a level of confidence',
    [
      ['kind: confidence, level: 95', 'kind: margin, level: 95'],
      [
        'as_printed: "83 percent (95% CI, 80 to 86)"',
        'as_printed: "83 percent (80 to 86, 95 percent confidence)"',
      ],
      [
        'printed: "83 percent (95% CI, 80 to 86)",',
        'printed: "83 percent (80 to 86, 95 percent confidence)",',
      ],
    ],
  ],
  [
    'an interval of the level of 19 times out of 20',
    [
      ['as_printed: "83 percent (95% CI, 80 to 86)"', 'as_printed: 83 percent'],
      ['from: 80, to: 86 }', 'from: 80, to: 86, as_printed: "80 to 86, 19 times out of 20", block: 3 }'],
      [
        'printed: plus or minus 2.5 points, disposition: context, reason: margin of the survey }',
        'printed: plus or minus 2.5 points, disposition: context, reason: margin of the survey }\n  - { block: 3, printed: 80 to 86, disposition: context, reason: interval }',
      ],
    ],
  ],
];

const list = async (swapped: [string, string][]) =>
  (await listQuantityProblems({ [HARBOURS]: swaps(...swapped) })).map((problem) =>
    problem.replaceAll(`${HARBOURS} `, ''),
  );

describe('npm run seed:check on intervals and margins beside their phrase', () => {
  it.each(REFUSED)('refuses %s', async (_, swapped, problems) => {
    expect(await list(swapped)).toEqual(problems);
  });

  it.each(KEPT)('takes %s', async (_, swapped) => {
    expect(await list(swapped)).toEqual([]);
  });
});
