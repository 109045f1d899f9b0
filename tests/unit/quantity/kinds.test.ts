import { expect, it } from 'vitest';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  ['On May 20, 2014 and 12 March, from 1–12 April 2020', ['date', 'date', 'date']],
  ['in 1949, the 1990s, 2018–22, mid-2020, the ’80s', ['year', 'year', 'year', 'year', 'year']],
  ['2019 levels, 2000 people', ['year', '2000 people']],
  ['at 7:30, 2.15pm, 0930 GMT, 9 a.m.', ['time', 'time', 'time', 'time']],
  ['the 20th kite, twenty-first, the 101st kite', ['ordinal', 'ordinal', 'ordinal']],
  [
    'Section 427, Fortune 100, iPhone 11, No. 10, N95, COVID-19, 5G, Windows 10',
    ['label', 'label', 'label', 'label', 'label', 'label', 'label', 'label'],
  ],
  ['the bottom three, row 12, page 5', ['label', 'label', 'label']],
  ['a 3-1 win, the 5-4 ruling, 52-48', ['score', 'score', 'score']],
  ['one solution, one of them, this one, no one, one another', ['1 solution', 'word', 'word']],
  ['twice as many, half-staff, both, two-time champion', ['word', 'word', 'word', 'word']],
  ['hundreds of thousands of kites, several hundred kites, a six-figure sum', ['vague', 'vague', 'vague']],
  ['24/7, 9/11, 192.168.1.2, 0800 123 456', ['label', 'label', 'label', 'label']],
  ['MILLER TO AXE 9,000 JOBS, CLOSE 120 BRANCHES', ['9000 jobs', '120 branches']],
  ['Miller To Hire 200 Weavers In May', ['200 weavers']],
  ['It shoots 4K video; her post drew 4K likes.', ['label', '4000 likes']],
  ['He went 3-for-4 and won 3:1.', ['score', 'score']],
  ['Call +1 202 555 0147.', ['label']],
  ['He is in his mid-40s.', ['year']],
  ['The zero-waste shop saw the film “Seven Days”.', ['word', 'label']],
  ['The 737 MAX has a flaw, CVE-2021-44228.', ['label', 'label']],
  ['The flaw was given a 9 score.', ['9']],
])('readFigures: figures that are no quantities, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
