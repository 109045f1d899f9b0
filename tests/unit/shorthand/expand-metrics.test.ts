import { describe, expect, it } from 'vitest';
import { ALONE } from '../../../lib/shorthand/metric-defaults.ts';
import { listProblems, readSampleSeed, swap, swaps } from '../../support/sample-seed.ts';

const SHORT = `  - slug: ferry-wordings
    name: Ferries in words
    topics: [ships, people-aboard]
    definition: What the article quantifies without a number.
    measure: wording
    group: wordings
    form: table
    rows_by: subject
    finding:
      title: What the sample article says in words
      subtitle: Wordings as printed
      does_not_say: Any number.
`;
const WRITTEN = SHORT.slice(0, SHORT.indexOf('    group'));

const shorten = swaps([SHORT, WRITTEN], ['  - { slug: wordings, reason: wordings have no axis }\n', '']);
const title = (text: string) => ({
  'metrics.yaml': swap('title: Most passengers asked call themselves content', `title: "${text}"`),
});

describe('expandMetrics(written)', () => {
  it('makes a metric its own group, with the form and the words of its measure', async () => {
    const { metrics } = await readSampleSeed({ 'metrics.yaml': shorten });
    expect(metrics.metrics.find(({ slug }) => slug === 'ferry-wordings')).toMatchObject({
      group: 'ferry-wordings',
      form: 'table',
      rows_by: 'subject',
      finding: {
        title: 'Ferries in words: what the articles say',
        subtitle: 'Statements without a number, as printed',
      },
    });
    expect(metrics.groups.at(-1)).toEqual({ slug: 'ferry-wordings', reason: ALONE });
  });

  it('names an unknown form and a group that is not there as before', async () => {
    const edit = swaps(['form: percentages', 'form: percents'], ['group: routes', 'group: rout']);
    expect(await listProblems({ 'metrics.yaml': edit })).toEqual([
      expect.stringContaining('metrics.yaml «percents» metrics[2].form: found "percents"'),
      expect.stringContaining('metrics.yaml «rout» metrics[4].group: found "rout"'),
    ]);
  });

  it('fills titles with figures of claims that they name', async () => {
    const { metrics } = await readSampleSeed(
      title('{value ferries-2021-03} in Denmark, {number ferries-2021-03} there'),
    );
    expect(metrics.metrics[2]?.finding.title).toBe('about 2.5 percent in Denmark, about 2.5 there');
  });

  it.each([
    ['{value}', 'the placeholder with the claim that is meant, as {value gazette-2024-01}'],
    ['{value ferries-2021-99}', 'the id of a claim of a seed file, and not "ferries-2021-99"'],
    [
      '{sum ferries-2021-03}',
      'one of {value}, {number}, {range}; braces of the text itself are written twice, as {{sum ferries-2021-03}}',
    ],
  ])('refuses %s, with what would be right', async (text, right) => {
    expect(await listProblems(title(text))).toEqual([
      `metrics.yaml «"${text.split(/[ ,]/)[0]}${text.includes(' ') ? '' : '"'}» metrics[2].finding.title: found the placeholder "${text}"; right would be ${right}`.replace(
        /«"\{value\}"»/,
        '«"{value»',
      ),
    ]);
  });
});
