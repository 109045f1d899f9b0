import { describe, expect, it } from 'vitest';
import { type Edits, FERRIES, LIGHTHOUSES, listProblems, swap, swaps } from '../support/sample-seed.ts';

const DESCRIPTION = 'description: The article counts the ferries of Norway.';
const CAVEAT = 'caveat: Boats for tourists are not counted.';
const TITLE = 'title: Most passengers asked call themselves content';
const SAYS = 'says: The register counts 118 to 121 ferries.';

const description = (text: string): Edits => ({ [FERRIES]: swap(DESCRIPTION, `description: ${text}`) });
const caveat = (text: string): Edits => ({ [FERRIES]: swap(CAVEAT, `caveat: ${text}`) });
const title = (text: string): Edits => ({ 'metrics.yaml': swap(TITLE, `title: ${text}`) });
const says = (text: string): Edits => ({ [FERRIES]: swap(SAYS, `says: ${text}`) });

const inArticle = (at: string, field: string, found: string, right: string) =>
  `articles/ferries-2021.yaml «${at}» ${field}: found ${found}; right would be ${right}`;
const ofClaim = 'a figure of the claim, of its period or names, or of the ledger of its block';
const ofArticle = 'a figure of a claim, of the ledger, or of a check of this claim';
const ofMetric = (at: string, field: string, figure: string, metric = 'passengers-content') =>
  `metrics.yaml «${at}» ${field}: found "${figure}", which no claim of ${metric} has, and no check of one; right would be a figure that one of them has`;

type Case = [title: string, edits: Edits, problems: string[]];

const REFUSED: Case[] = [
  [
    'another value in a description',
    description('The article counts 130 ferries in Norway.'),
    [
      inArticle(
        'The',
        'claims[0].description',
        '"130 ferries", and not the value of the claim',
        '120, which as_printed "120 ferries" prints',
      ),
    ],
  ],
  [
    'another value in words',
    description('The article counts a hundred and thirty ferries in Norway.'),
    [
      inArticle(
        'The',
        'claims[0].description',
        '"a hundred and thirty ferries", and not the value of the claim',
        '120, which as_printed "120 ferries" prints',
      ),
    ],
  ],
  [
    'the value of another claim of the same block',
    description('The article speaks of 83 percent of the ferries.'),
    [
      inArticle(
        'The',
        'claims[0].description',
        '"83 percent", and not the value of the claim',
        '120, which as_printed "120 ferries" prints',
      ),
    ],
  ],
  [
    'a figure beside the value that nothing has',
    description('The article counts 120 ferries and 45 harbours.'),
    [
      inArticle(
        'The',
        'claims[0].description',
        '"45 harbours", which neither the claim nor its block of the article has',
        ofClaim,
      ),
    ],
  ],
  [
    'a figure in the description of words',
    {
      [FERRIES]: swap(
        'description: The article speaks of small boats without a number.',
        'description: The article speaks of 300 boats.',
      ),
    },
    [
      inArticle(
        'The',
        'claims[4].description',
        '"300 boats", which neither the claim nor its block of the article has',
        ofClaim,
      ),
    ],
  ],
  [
    'a figure in a caveat that neither article nor check has',
    caveat('Some of the 130 are boats for tourists.'),
    [
      inArticle(
        'Some',
        'claims[0].caveat',
        '"130", which neither the article nor a check of the claim has',
        ofArticle,
      ),
    ],
  ],
  [
    'a percentage in a caveat that is a count in the article',
    caveat('It is not 50 percent.'),
    [
      inArticle(
        'It',
        'claims[0].caveat',
        '"50 percent", which neither the article nor a check of the claim has',
        ofArticle,
      ),
    ],
  ],
  [
    'a figure in a title that no claim of the metric has',
    title('87 percent of passengers call themselves content'),
    [ofMetric('87', 'metrics[2].finding.title', '87 percent')],
  ],
  [
    'a figure in a title that another metric has',
    title('120 of those asked call themselves content'),
    [ofMetric('120', 'metrics[2].finding.title', '120')],
  ],
  [
    'a count in a title of more than there are claims',
    title('The article has four answers of passengers'),
    [ofMetric('The', 'metrics[2].finding.title', 'four answers')],
  ],
  [
    'a figure in a subtitle, in what is not said, in a note and in a reason',
    {
      'metrics.yaml': swaps(
        ['subtitle: Ferries in service, 2021', 'subtitle: Ferries in service, of 77'],
        ['does_not_say: How large the ferries are.', 'does_not_say: How large the 78 ferries are.'],
        [
          '{ metric: passengers-content, reason: another unit }',
          '{ metric: passengers-content, reason: 79 are no share }\n    annotations: [80 of them are old.]',
        ],
        ['reason: wordings have no axis', 'reason: 81 wordings have no axis'],
      ),
    },
    [
      ofMetric('81', 'groups[2].reason', '81 wordings', 'ferry-wordings'),
      ofMetric('Ferries', 'metrics[0].finding.subtitle', '77', 'ferries-in-service'),
      ofMetric('How', 'metrics[0].finding.does_not_say', '78 ferries', 'ferries-in-service'),
      ofMetric('80', 'metrics[0].annotations[0]', '80', 'ferries-in-service'),
      ofMetric('79', 'metrics[0].apart[0].reason', '79', 'ferries-in-service or passengers-content'),
    ],
  ],
  ...[
    ['Two-thirds are content', 'Two-thirds'],
    ['One in three is content', 'One in three'],
    ['Three in ten are content', 'Three in ten'],
    ['Two out of three are content', 'Two out of three'],
    ['A third of passengers are content', 'A third'],
    ['A quarter of those asked are content', 'A quarter'],
    ['A quarter are content', 'A quarter'],
    ['Half are content', 'Half'],
    ['Three-quarters of a million are content', 'Three-quarters of a million'],
    ['3/4 of those asked are content', '3/4'],
    ['Three percent are content', 'Three percent'],
    ['Not even two percent are content', 'two percent'],
    ['Two and a half million are content', 'Two and a half million'],
    ['Level 90 percent are content', '90 percent'],
    ['In Wave 77 percent are content', '77 percent'],
    ['On p 77 percent are content', '77 percent'],
  ].map(
    ([text = '', figure = '']): Case => [
      `a part or percentage that no claim has, as “${text}”`,
      title(text),
      [ofMetric(text.split(' ')[0] ?? '', 'metrics[2].finding.title', figure)],
    ],
  ),
  [
    'a letter that multiplies the value',
    description('The article counts 120k ferries.'),
    [
      inArticle(
        'The',
        'claims[0].description',
        '"120k ferries", and not the value of the claim',
        '120, which as_printed "120 ferries" prints',
      ),
    ],
  ],
  [
    'another length of time than the claim has',
    {
      [FERRIES]: swap(CAVEAT, 'caveat: They sailed for 12 days.'),
      'metrics.yaml': swap('subtitle: Ferries in service, 2021', 'subtitle: Ferries in service over 13 days'),
    },
    [ofMetric('Ferries', 'metrics[0].finding.subtitle', '13 days', 'ferries-in-service')],
  ],
  [
    'a share that stands in the name of its metric alone',
    {
      'metrics.yaml': swaps(
        ['name: Content passengers', 'name: Content passengers (97 percent)'],
        [TITLE, 'title: 97 percent are content'],
      ),
    },
    [
      ofMetric('Content', 'metrics[2].name', '97 percent'),
      ofMetric('97', 'metrics[2].finding.title', '97 percent'),
    ],
  ],
  [
    'a count that stands in the note of the period alone',
    {
      [FERRIES]: swaps(
        ['note: the year is ours', 'note: the year of 999 ferries is ours'],
        [CAVEAT, 'caveat: There are 999 boats.'],
      ),
    },
    [
      inArticle(
        'There',
        'claims[0].caveat',
        '"999 boats", which neither the article nor a check of the claim has',
        ofArticle,
      ),
    ],
  ],
  [
    'another figure beside the same one in a check',
    {
      [FERRIES]: swap(
        'says: The survey gives the same share.',
        'says: The survey gives 2.5 percent and 45 percent.',
      ),
    },
    [
      inArticle(
        'The',
        'checks[1].says',
        '"45 percent" beside the value, with the verdict agrees',
        'the value alone, and a check of its own for what is said otherwise',
      ),
    ],
  ],
  [
    'a check that does not say the quantity that it draws',
    says('The register counts 117 to 121 ferries.'),
    [inArticle('The', 'checks[0].says', '117, 121', '118 as well, which quantity draws')],
  ],
  [
    'a quantity that its own phrase does not print',
    { [FERRIES]: swap('as_printed: 118 to 121,', 'as_printed: 118 to 122,') },
    [
      inArticle(
        '118',
        'checks[0].quantity.as_printed',
        '"118 to 122"',
        'the phrase that prints 121, as quantity draws it',
      ),
    ],
  ],
  [
    'a conversion that comes to another sum',
    {
      [FERRIES]: swaps(
        [SAYS, 'says: The register counts 120 ferries, 30 times four.'],
        [
          '{ lower: 118, upper: 121, unit: ferries, as_printed: 118 to 121, compares: same, label: register }',
          '{ value: 120, unit: ferries, as_printed: 30 fours, compares: same, label: register, converted: { from: 30 fours, rate: 5, rate_date: "2021", rate_source: Sample } }',
        ],
      ),
    },
    [inArticle('120', 'checks[0].quantity.value', '120', '"30 fours" at 5: 6 or 150')],
  ],
  [
    'another figure from who is said to give the same',
    { [FERRIES]: swap('says: The survey gives the same share.', 'says: The survey gives 2.6 percent.') },
    [
      inArticle(
        'The',
        'checks[1].says',
        '"2.6 percent" with the verdict agrees',
        '2.5, the value of ferries-2021-03, or another verdict',
      ),
    ],
  ],
];

const KEPT: [title: string, edits: Edits][] = [
  ['the value in digits and in words', description('The article counts 120 ferries, a hundred and twenty.')],
  [
    'dates, years and ordinals',
    description('By 31 March 2021 the article, its 20th, counts those of 2019 and of the 1990s.'),
  ],
  [
    'names with digits',
    description('After COVID-19, N95 masks and 5G, Article 17 and the G20 counted 120 ferries.'),
  ],
  ['words up to two', description('The article counts them twice, and both times no two counts differ.')],
  [
    'other figures of the block beside the value',
    description('The article counts 120 ferries beside 83 percent of the content.'),
  ],
  [
    'figures of the article and of its own checks in a caveat',
    caveat('Not the 50 of Iceland, nor the 118 to 121 of the register.'),
  ],
  ['few of something in a caveat', caveat('The other three are larger.')],
  [
    'figures of the metric in a title',
    title('2.5 percent in Denmark and 83 in Norway call themselves content'),
  ],
  ['as many as there are claims in a title', title('The sample article has two shares of passengers')],
  ...[
    'in the 14th Five-Year Plan',
    'beside the Group of Seven and the Big Four',
    'for Three Gorges',
    'of Fortune 500 firms by ISO 9001',
    'after the 9/11 attacks, 24/7',
    'in the 2008–9 crisis',
    'in the 12 months to March 2021',
    'over the past four years, in a four-year study',
    'at 7:30, at 9 p.m. and at 11pm',
    'beside the 17+1',
    'in the third quarter and the first half of 2020',
    'half-heartedly, every half hour',
    'at Pier 39, in round 2, on Day 12 of 2021/22',
  ].map((words): [string, Edits] => [
    `“${words}”`,
    description(JSON.stringify(`The article counts 120 ferries ${words}.`)),
  ]),
  [
    'parts of a scale where they are the value',
    {
      [FERRIES]: swaps(
        [SAYS, 'says: The register counts 118 to 121 ferries, not 250000.'],
        [CAVEAT, 'caveat: Not a quarter of a million.'],
      ),
    },
  ],
  ['more than half where that is so', title('More than half of those asked in Norway are content')],
  ['less than a third where that is so', title('Fewer than a third in Denmark are content')],
  [
    'a share of something else in a definition and in a title',
    {
      'metrics.yaml': swaps(
        [
          'definition: Share of passengers who call themselves content.',
          'definition: Share of passengers under 60 percent of the median who are content.',
        ],
        [TITLE, 'title: Passengers under 60 percent of the median are mostly content'],
      ),
    },
  ],
  [
    'figures of another kind beside the same one in a check',
    {
      [FERRIES]: swap(
        'says: The survey gives the same share.',
        'says: The survey of 1,200 people gives 2.5 percent, and 83 percent in Norway; 45 percent of those asked answered.',
      ),
    },
  ],
  [
    'another language than English',
    {
      [LIGHTHOUSES]: swaps(
        ['genre: opinion piece', 'genre: opinion piece\n  language: fr'],
        ['description: The article expects no new ferries.', 'description: L’article attend 5 bateaux.'],
      ),
      'metrics.yaml': swap(
        'title: The sample article counts planned ferries',
        'title: L’article compte 5 bateaux',
      ),
    },
  ],
];

describe('npm run seed:check refuses', () => {
  it.each(REFUSED)('%s', async (_, edits, problems) => {
    expect(await listProblems(edits)).toEqual(problems);
  });
});

describe('npm run seed:check lets our texts tell', () => {
  it.each(KEPT)('%s', async (_, edits) => {
    expect(await listProblems(edits)).toEqual([]);
  });

  it('figures that an article may have which could not be read', async () => {
    const edits = { ...title('87 percent of passengers call themselves content'), [FERRIES]: 'a: [' };
    const problems = await listProblems(edits);
    expect(problems.filter((problem) => problem.startsWith('metrics.yaml'))).toEqual([]);
  });
});
