import { expect, it } from 'vitest';
import { listPrintedLevels } from '../../lib/figures/printed-level.ts';
import { listPrintedMargins } from '../../lib/figures/printed-margin.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { GERMAN } from '../../lib/language/german.ts';

it.each<[phrase: string, levels: number[]]>([
  ['83 percent (95% CI, 80 to 86)', [95]],
  ['83% (95% confidence interval 80–86)', [95]],
  ['plus or minus 3 points, 95 percent confidence', [95]],
  ['plus or minus 2.5 percent at 90 percent confidence', [90]],
  ['a confidence level of 99 percent', [99]],
  ['3 percentage points, 19 times out of 20', [95]],
  ['9 times out of 10', [90]],
  ['95 percent of riders', []],
  ['83 percent, confidence interval 80 to 86', []],
  ['sailed 20 times', []],
])('listPrintedLevels(“%s”) is %j', (phrase, levels) => {
  expect(listPrintedLevels(phrase, ENGLISH)).toEqual(levels);
});

it('listPrintedLevels(phrase, language) goes by the words of its language', () => {
  expect(listPrintedLevels('80 bis 86 (95-Prozent-Konfidenzintervall)', ENGLISH)).toEqual([]);
  expect(listPrintedLevels('Konfidenzintervall von 95 Prozent', GERMAN)).toEqual([95]);
});

it.each<[phrase: string, margins: number[]]>([
  ['plus or minus 3 percentage points', [3]],
  ['±3 points', [3]],
  ['+/- 3 points', [3]],
  ['83 percent, give or take three', [3]],
  ['a margin of error of 3.1 percentage points', [3.1]],
  ['a 3-point margin', [3]],
  ['83 percent in 3 countries', []],
])('listPrintedMargins(“%s”) is %j', (phrase, margins) => {
  expect(listPrintedMargins(phrase, ENGLISH)).toEqual(margins);
});
