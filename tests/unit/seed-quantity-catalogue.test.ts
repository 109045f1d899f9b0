import { describe, expect, it } from 'vitest';
import { listQuantityProblems } from '../support/quantity-seed.ts';
import { swaps } from '../support/sample-seed.ts';

type Case = [
  title: string,
  file: 'metrics.yaml' | 'entities.yaml',
  swapped: [string, string][],
  problems: string[],
];

const REFUSED: Case[] = [
  [
    'a rate whose unit does not name its denominator',
    'metrics.yaml',
    [['unit: "collisions per 100,000 crossings"', 'unit: collisions']],
    [
      '«collisions» metrics[3].unit: found "collisions", which does not name the denominator; right would be `unit: collisions per 100,000 crossings`',
    ],
  ],
  [
    'a rate without a denominator',
    'metrics.yaml',
    [['    denominator: crossing\n', '']],
    [
      '«slug:» metrics[4].denominator: found nothing; right would be the number and noun behind “per”, as "100,000 people"',
    ],
  ],
  [
    'a currency beside another one as the unit',
    'metrics.yaml',
    [['unit: EUR', 'unit: EUR\n    currency: USD']],
    [
      '«USD» metrics[11].currency: found "USD" beside the unit "EUR"; right would be `currency: EUR`, or a unit in USD',
    ],
  ],
  [
    'a code that is none of UCUM',
    'metrics.yaml',
    [['ucum: t\n', 'ucum: tonnes\n']],
    [
      '«tonnes» metrics[8].ucum: found "tonnes"; right would be a code of UCUM, as "t" or "kW.h" or "d" (nearest: t)',
    ],
  ],
  [
    'a code of another unit',
    'metrics.yaml',
    [['ucum: min', 'ucum: h']],
    ['«h» metrics[9].ucum: found "h" beside the unit "minutes"; right would be `ucum: min`'],
  ],
  [
    'a code that leaves out the scale of its unit',
    'metrics.yaml',
    [['unit: tonnes', 'unit: million tonnes']],
    ['«t» metrics[8].ucum: found "t" beside the unit "million tonnes"; right would be `ucum: 10*6.t`'],
  ],
  [
    'a duration that is no time',
    'metrics.yaml',
    [['ucum: min', 'ucum: km']],
    ['«km» metrics[9].ucum: found "km"; right would be a unit of time: s, min, h, d, wk, mo or a'],
  ],
  [
    'a share whose unit is no percent',
    'metrics.yaml',
    [['unit: percent of riders', 'unit: riders']],
    [
      '«riders» metrics[0].unit: found "riders" of a percentage; right would be percent, and of what, as "percent of adults"; or another measure',
    ],
  ],
  [
    'a count in percent',
    'metrics.yaml',
    [['unit: ferries', 'unit: percent']],
    [
      '«percent» metrics[1].unit: found "percent" of a count; right would be what is counted, as "countries"; or `measure: percentage`',
    ],
  ],
  [
    'a group with two currencies',
    'metrics.yaml',
    [
      ['    group: fare-index', '    group: harbour-loans'],
      ['measure: index\n', 'measure: money\n'],
      ['unit: "index points, base year 2015"', 'unit: pounds\n    currency: GBP'],
      ['unit: EUR', 'unit: pounds\n    currency: EGP'],
    ],
    [
      '«EGP» metrics[11].currency: found "EGP" of harbour-loans, in the group harbour-loans of fare-index; right would be "GBP", as fare-index has, or another group: metrics of one group share an axis (the first is at metrics.yaml «GBP»)',
    ],
  ],
  [
    'a region by another name',
    'entities.yaml',
    [['name: Europe', 'name: The Continent']],
    [
      '«The» entities[2].name: found "The Continent"; right would be `name: Europe`, as UN M49 names 150; or the code of another region, or a group',
    ],
  ],
  [
    'members that are no countries',
    'entities.yaml',
    [['members: [NOR, ISL, DNK]', 'members: [NOR, NOR, XQX]']],
    [
      '«XQX» entities[3].members[2]: found "XQX", an unknown country code; right would be a code of ISO 3166-1 alpha-3, as "SWE"',
      '«NOR» entities[3].members[1]: found "NOR" again; right would be each member once (the first is at entities.yaml «NOR»)',
    ],
  ],
];

/** What is wrong with the catalogue alone: claims that no longer fit a metric are no matter here. */
async function listOf(file: string, swapped: [string, string][]): Promise<string[]> {
  const problems = await listQuantityProblems({ [file]: swaps(...swapped) });
  return problems.flatMap((problem) =>
    problem.startsWith(`${file} `) ? problem.slice(file.length + 1) : [],
  );
}

describe('npm run seed:check on metrics and entities of quantities', () => {
  it.each(REFUSED)('refuses %s', async (_, file, swapped, problems) => {
    expect(await listOf(file, swapped)).toEqual(problems);
  });

  it('takes the whole catalogue of the sample', async () => {
    expect(await listQuantityProblems({})).toEqual([]);
  });
});
