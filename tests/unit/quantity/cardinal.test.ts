import { expect, it } from 'vitest';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  ['twenty-five kites', ['25 kites']],
  ['two thousand three hundred and six kites', ['2306 kites']],
  ['fifteen hundred kites', ['1500 kites']],
  ['one hundred thousand and one kites', ['100001 kites']],
  ['a million and a half kites', ['1500000 kites']],
  ['three and three-quarter million kites', ['3750000 kites']],
  ['nine-and-a-half weeks', ['9.5 weeks']],
  ['zero point five percent', ['0.5 percent']],
  ['two point two five litres', ['2.25 litres']],
  ['a dozen kites, two dozen kites, half a dozen kites', ['12 kites', '24 kites', '6 kites']],
  ['a couple of kites, a trio of kites, three score kites', ['2 kites', '3 kites', '60 kites']],
  ['ten five', ['10', '5']],
  ['12 million two hundred thousand kites', ['12200000 kites']],
])('readCardinal: whole numbers in words, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
