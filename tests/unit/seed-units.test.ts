import { describe, expect, it } from 'vitest';
import { HARBOURS, listQuantityProblems } from '../support/quantity-seed.ts';
import { swaps } from '../support/sample-seed.ts';

type Case = [title: string, swapped: [string, string][], problems: string[]];

const REFUSED: Case[] = [
  [
    'percent for a count',
    [['as_printed: about 30 to 40 ferries', 'as_printed: about 30 to 40 percent']],
    [
      '«ferries» claims[1].unit: found "ferries", while as_printed "about 30 to 40 percent" prints percent; right would be a metric whose unit is percent, as ferries-sailing is not, or the phrase that prints ferries',
    ],
  ],
  [
    'percentage points for percent',
    [['as_printed: fell 9 percent', 'as_printed: fell 9 percentage points']],
    [
      '«percent» claims[4].unit: found "percent", while as_printed "fell 9 percentage points" prints percentage points; right would be a metric whose unit is percentage points, as traffic-change is not, or the phrase that prints percent',
    ],
  ],
  [
    'percent for percentage points',
    [['as_printed: up 3 percentage points', 'as_printed: up 3 percent']],
    [
      '«percentage» claims[5].unit: found "percentage points", while as_printed "up 3 percent" prints percent; right would be a metric whose unit is percent, as content-change is not, or the phrase that prints percentage points',
    ],
  ],
  [
    'a unit of measure for another',
    [['as_printed: an average of 12 minutes', 'as_printed: an average of 12 hours']],
    [
      '«minutes» claims[7].unit: found "minutes", while as_printed "an average of 12 hours" prints hours; right would be a metric whose unit is hours, as crossing-time is not, or the phrase that prints minutes',
    ],
  ],
  [
    'times for a share',
    [['as_printed: one in five', 'as_printed: 20-fold']],
    [
      '«percent» claims[11].unit: found "percent of riders", while as_printed "20-fold" prints times; right would be a metric whose unit is times, as riders-content is not, or the phrase that prints percent of riders',
      '«1/5» claims[11].fraction: found "1/5"; right would be none, as as_printed "20-fold" prints no fraction',
    ],
  ],
  [
    'percent for a ratio',
    [['as_printed: 17-fold', 'as_printed: 17 percent']],
    [
      '«times» claims[3].unit: found "times the earlier traffic", while as_printed "17 percent" prints percent; right would be a metric whose unit is percent, as traffic-growth is not, or the phrase that prints times the earlier traffic',
    ],
  ],
  [
    'what is counted for a share',
    [['as_printed: 74 percent', 'as_printed: 74 riders']],
    [
      '«percent» claims[10].unit: found "percent of riders", while as_printed "74 riders" prints riders; right would be a metric whose unit is riders, as riders-content is not, or the phrase that prints percent of riders',
    ],
  ],
  [
    'money for a count',
    [['as_printed: fewer than 6,000 ports', 'as_printed: fewer than €6,000']],
    [
      '«ports» claims[13].unit: found "ports", while as_printed "fewer than €6,000" prints money; right would be a metric whose unit is money, as ports-served is not, or the phrase that prints ports',
    ],
  ],
  [
    'another currency',
    [['as_printed: no more than €3bn', 'as_printed: no more than $3bn']],
    [
      '«EUR» claims[14].unit: found "EUR", while as_printed "no more than $3bn" prints USD or another currency of that name; right would be a metric in USD or another currency of that name, as harbour-loans is in EUR; what we convert is a check’s',
    ],
  ],
  [
    'another currency in a rate',
    [['as_printed: almost $3 a crossing', 'as_printed: almost €3 a crossing']],
    [
      '«USD» claims[15].unit: found "USD per crossing", while as_printed "almost €3 a crossing" prints EUR; right would be a metric in EUR, as fare is in USD; what we convert is a check’s',
    ],
  ],
  [
    'the dollar of another country',
    [['as_printed: almost $3 a crossing', 'as_printed: almost C$3 a crossing']],
    [
      '«USD» claims[15].unit: found "USD per crossing", while as_printed "almost C$3 a crossing" prints CAD; right would be a metric in CAD, as fare is in USD; what we convert is a check’s',
    ],
  ],
  [
    'another denominator',
    [['as_printed: 12 collisions per 100,000 crossings', 'as_printed: 12 collisions per 1,000 crossings']],
    [
      '«"collisions» claims[2].unit: found "collisions per 100,000 crossings", while as_printed "12 collisions per 1,000 crossings" prints a number per 1,000 crossings; right would be a metric with `denominator: 1,000 crossings`, as collision-rate is per 100,000 crossings',
    ],
  ],
  [
    'another unit of the denominator',
    [['as_printed: almost $3 a crossing', 'as_printed: almost $3 per kilometre']],
    [
      '«USD» claims[15].unit: found "USD per crossing", while as_printed "almost $3 per kilometre" prints a number per kilometre; right would be a metric with `denominator: kilometre`, as fare is per crossing',
    ],
  ],
  [
    'a rate for a count',
    [['as_printed: about 30 to 40 ferries', 'as_printed: about 30 to 40 ferries a day']],
    [
      '«ferries-sailing» claims[1].metric: found "ferries-sailing", which measures a count, while as_printed "about 30 to 40 ferries a day" prints a number per day; right would be a metric with `measure: rate`, `denominator: day` and a unit that names it, as "ferries per day"',
    ],
  ],
  [
    'a change for a share',
    [
      ['as_printed: 74 percent', 'as_printed: rose 74 percent'],
      ['printed: "74 percent"', 'printed: rose 74 percent'],
    ],
    [
      '«riders-content» claims[10].metric: found "riders-content", which measures a percentage, while as_printed "rose 74 percent" prints a change; right would be a metric that measures a change, or the phrase of the share',
    ],
  ],
  [
    'another fraction than the printed one',
    [['fraction: 1/5', 'fraction: 2/10']],
    [
      '«2/10» claims[11].fraction: found "2/10"; right would be `fraction: 1/5`, as as_printed "one in five" prints it',
    ],
  ],
  [
    'a fraction that nothing prints',
    [['as_printed: one in five', 'as_printed: 20 percent']],
    [
      '«1/5» claims[11].fraction: found "1/5"; right would be none, as as_printed "20 percent" prints no fraction',
    ],
  ],
  [
    'a fraction of a count',
    [['    value: 6000\n', '    value: 6000\n    fraction: 1/5\n']],
    [
      '«1/5» claims[13].fraction: found "1/5"; right would be none, as the unit is "ports": a fraction is of a value in percent',
    ],
  ],
  [
    'a base of a share',
    [
      [
        '    interval: { margin: riders-survey }\n',
        '    interval: { margin: riders-survey }\n    base: last year\n',
      ],
    ],
    [
      '«last» claims[10].base: found "last year"; right would be none: riders-content measures a percentage, and only changes and ratios have a base',
    ],
  ],
];

const KEPT: [title: string, swapped: [string, string][]][] = [
  [
    'a dollar that says of which country it is',
    [['as_printed: almost $3 a crossing', 'as_printed: almost US$3 a crossing']],
  ],
  [
    'a noun that may be the metric’s',
    [['as_printed: about 30 to 40 ferries', 'as_printed: about 30 to 40 vessels']],
  ],
  [
    'people of another name in a denominator',
    [['as_printed: 12 collisions per 100,000 crossings', 'as_printed: 12 collisions per 100,000 voyages']],
  ],
  [
    'a number whose unit stands elsewhere in its sentence',
    [['as_printed: an average of 12 minutes', 'as_printed: an average of 12']],
  ],
  [
    'a share that a change led to',
    [
      ['as_printed: 74 percent', 'as_printed: rose to 74 percent'],
      ['printed: "74 percent"', 'printed: rose to 74 percent'],
    ],
  ],
  [
    'a share of what was lost',
    [
      ['as_printed: 74 percent', 'as_printed: gained 74 percent of riders'],
      ['printed: "74 percent"', 'printed: gained 74 percent of riders'],
    ],
  ],
  [
    'a third as 33.3',
    [
      ['    value: 20\n', '    value: 33.3\n'],
      ['as_printed: one in five', 'as_printed: a third'],
      ['fraction: 1/5', 'fraction: 1/3'],
      ['printed: one in five, disp', 'printed: a third, disp'],
    ],
  ],
  [
    'another currency and another unit of what was withdrawn',
    [
      ['as_printed: no more than €3bn', 'as_printed: no more than $3bn'],
      [
        'The article gives a sum that was lent.\n    caveat: It says no more.',
        'none\n    caveat: It says no more.\n    withdrawn: { on: "2024-03-01", reason: a slip, cause: our_reading }',
      ],
    ],
  ],
];

const list = async (swapped: [string, string][]) =>
  (await listQuantityProblems({ [HARBOURS]: swaps(...swapped) })).map((problem) =>
    problem.replaceAll(`${HARBOURS} `, ''),
  );

describe('npm run seed:check on unit, currency, denominator, fraction and base beside their phrase', () => {
  it.each(REFUSED)('refuses %s', async (_, swapped, problems) => {
    expect(await list(swapped)).toEqual(problems);
  });

  it.each(KEPT)('takes %s', async (_, swapped) => {
    expect(await list(swapped)).toEqual([]);
  });
});
