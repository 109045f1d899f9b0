import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../support/draft-of.ts';

const told = (text: string) =>
  figuresOf(text).map(({ printed, disposition }) => `${printed}: ${disposition}`);

describe('what a figure is proposed to become', () => {
  it.each([
    ['They counted more than 300 boats.', ['more than 300 boats: claim']],
    ['They interviewed 1,204 adults in 12 ports.', ['1,204 adults: context', '12 ports: claim']],
    [
      'The margin of error is plus or minus 3 percentage points.',
      ['plus or minus 3 percentage points: context'],
    ],
    ['In 2019 it was 40 percent.', ['2019: context', '40 percent: claim']],
    ['It closed 10 years ago, and in the past decade nobody came.', ['10 years: context', 'decade: context']],
    ['The average trip takes 40 minutes.', ['40 minutes: claim']],
    ['Ada Holm, 71, rows, as do people aged 18 to 29.', ['71: context', '18 to 29: context']],
    ['There are three reasons for it.', ['three reasons: noise']],
    ['First, the boats; then the 20th boat.', ['First: noise', '20th boat: context']],
    ['COVID-19 closed the port of Section 12.', ['COVID-19: noise', '12: noise']],
    ['The 112-page report is long.', ['112-page: context']],
    ['The council voted 5–4 on it.', ['5–4: context']],
    ['Dozens of boats sank and most boats leak.', ['Dozens of boats: soft', 'most boats: soft']],
    ['Several boats left, and many crews.', ['Several boats: vague', 'many crews: vague']],
    ['Traffic doubled and is at record highs.', ['doubled: claim', 'record highs: soft']],
    ['It lies 30 miles north of the bay.', ['30 miles: context']],
    ['We had one job.', ['one job: noise']],
    ['In four of them nobody rows.', ['four: vague']],
  ])('in “%s”', (text, expected) => expect(told(text)).toEqual(expected));

  it('gives the sign of a fall, the unit of a list, and points beside percentages', () => {
    expect(figuresOf('Traffic fell by 9 percent.')[0]).toMatchObject({ value: -9, unit: 'percent' });
    expect(figuresOf('They have 210, 174 and 129 boats.').map(({ value, unit }) => [value, unit])).toEqual([
      [210, 'boats'],
      [174, 'boats'],
      [129, 'boats'],
    ]);
    expect(figuresOf('It was 53 percent, nine points more.').map(({ unit }) => unit)).toEqual([
      'percent',
      'percentage points',
    ]);
    expect(figuresOf('Between 40 and 45 percent agreed.')[0]).toMatchObject({
      from: 40,
      to: 45,
      qualifier: 'stated',
    });
  });

  it('gives the date that stands in the figure’s own clause, and none of a span', () => {
    const dates = (text: string) =>
      figuresOf(text).flatMap(({ date, disposition }) => (disposition === 'claim' ? [date ?? null] : []));
    expect(dates('It rose from 38 percent in 2019 to 52 percent now.')).toEqual(['2019', null]);
    expect(dates('In March 2022, 84 boats sank.')).toEqual(['2022-03']);
    expect(dates('Between 2018 and 2022, 84 boats sank.')).toEqual([null]);
  });

  it('keeps of a phrase at most eight words, and the number always', () => {
    const [figure] = figuresOf('They sent at least 36 very old and quite badly painted wooden rowing boats.');
    expect(figure?.printed.split(' ').length).toBeLessThanOrEqual(8);
    expect(figure?.printed).toMatch(/^at least 36/);
  });
});
