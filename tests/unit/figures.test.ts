import { describe, expect, it } from 'vitest';
import { findFigures } from '../../lib/figures/figures.ts';
import { overlaps } from '../../lib/text/phrase.ts';
import { sampleArticle, sampleRecord } from '../support/sample-article.ts';

const found = (text: string) => findFigures(text).map(({ phrase, kind }) => `${phrase} | ${kind}`);

describe('findFigures(text) finds', () => {
  it.each([
    [
      'quantity',
      'USD 2 billion, US $5 million, $3m, €4 bn and £2.5 million',
      ['USD 2 billion', 'US $5 million', '$3m', '€4 bn', '£2.5 million'],
    ],
    ['quantity', 'USD 5–10 billion or $5 to 6 billion', ['USD 5–10 billion', '$5 to 6 billion']],
    ['quantity', 'two million dollars, 7 yuan', ['two million dollars', '7 yuan']],
    [
      'quantity',
      '83 percent, 83%, 2.5 per cent, 3 percentage points, ten percent',
      ['83 percent', '83%', '2.5 per cent', '3 percentage points', 'ten percent'],
    ],
    [
      'date',
      'March 31; May 20, 2014; Sept. 15; April 1 and 12; 1–12 April 2020',
      ['March 31', 'May 20, 2014', 'Sept. 15', 'April 1 and 12', '1–12 April 2020'],
    ],
    [
      'date',
      'October 2022, 3 May, 2020-04-01, 3/4/2021, March 30 to 31',
      ['October 2022', '3 May', '2020-04-01', '3/4/2021', 'March 30 to 31'],
    ],
    [
      'year',
      'since 1949, in 2014 and 2018, the 1990s, 2018–22, mid-2022, the nineties',
      ['1949', '2014', '2018', '1990s', '2018–22', 'mid-2022', 'nineties'],
    ],
    [
      'ordinal',
      'the 20th Readers’ Fair, a first responder, twenty-first, First, the third',
      ['20th', 'first responder', 'twenty-first', 'First', 'third'],
    ],
    [
      'quantity',
      'eight languages, two repair loans, seven days, one benefit, four years',
      ['eight languages', 'two repair loans', 'seven days', 'one benefit', 'four years'],
    ],
    ['word', 'one of a few, a single-party town, both, half-time', ['one', 'single', 'both', 'half']],
    [
      'label',
      'the Three Rivers Bank, N95 masks, 5G, COVID-19, A4/A3',
      ['Three', 'N95', '5G', 'COVID-19', 'A4/A3'],
    ],
    [
      'quantity',
      'twenty-one of them, one hundred and twenty, one in five, two-thirds',
      ['twenty-one', 'one hundred and twenty', 'one in five', 'two-thirds'],
    ],
    [
      'vague',
      'Spending Millions. Dozens of eggs, several hundred',
      ['Millions', 'Dozens of eggs', 'several hundred'],
    ],
    [
      'quantity',
      'A dozen eggs, half a million, tenfold, doubled, 10-fold',
      ['A dozen eggs', 'half a million', 'tenfold', 'doubled', '10-fold'],
    ],
    [
      'quantity',
      '120 schools, 1,120 lamps, 2.5 hours, 5 million, 10 years ago',
      ['120 schools', '1,120 lamps', '2.5 hours', '5 million', '10 years'],
    ],
    ['score', 'a 3-1 win, the 5–4 ruling', ['3-1', '5–4']],
    ['time', 'at 7:30, 9 a.m. and 11pm', ['7:30', '9 a.m.', '11pm']],
  ])('%s in %j', (kind, text, phrases) => {
    expect(found(text)).toEqual(phrases.map((phrase) => `${phrase} | ${kind}`));
  });
});

describe('findFigures(text)', () => {
  it('finds no number word inside another word', () => {
    expect(found('Someone’s tone at the tenth; weight, often, fortune, attend')).toEqual(['tenth | ordinal']);
  });

  it('takes no month for a verb and no verb for a month', () => {
    expect(found('up to 12 may come on May 12')).toEqual(['12 | quantity', 'May 12 | date']);
  });

  it('leaves vague words to the ledger', () => {
    expect(found('many, several, much, some, few, most, a handful')).toEqual([]);
  });

  it('covers every digit of a text, however odd', () => {
    const text =
      'ab12cd 1.2.3 ½ cup x² 10:30 24/7 #5 (6) 7th-best 0,5 ٣ Ⅳ v2-beta3 http://a.b/c1d?e=2 1–2–3 $ 4 5€ £.6';
    const cores = findFigures(text).map(({ core }) => core);
    for (const digit of text.matchAll(/\p{N}/gu)) {
      const span = { start: digit.index, end: digit.index + digit[0].length };
      expect(cores.filter((core) => overlaps(core, span))).toHaveLength(1);
    }
  });

  it('gives the phrase as it stands at its start, without overlaps, and counts it in the block', () => {
    const text = sampleArticle.blocks[8]?.text ?? '';
    const figures = findFigures(text, 9);
    expect(figures.map(({ phrase, occurrence, of }) => `${phrase} ${occurrence}/${of}`)).toEqual([
      'Twelve lamps 1/2',
      'twelve lamps 2/2',
      'both 1/1',
      'one cellar 1/1',
      '7 1/1',
      '2.5 hours 1/1',
      'Sept. 15 1/1',
    ]);
    let end = 0;
    for (const { block, start, phrase, core } of figures) {
      expect(block).toBe(9);
      expect(start).toBeGreaterThanOrEqual(end);
      expect(text.slice(start, start + phrase.length)).toBe(phrase);
      expect(core.start >= start && core.end <= start + phrase.length).toBe(true);
      end = start + phrase.length;
    }
  });

  it('finds a number word whose noun stood in the next raw block', () => {
    const figures = findFigures(sampleArticle.blocks[3]?.text ?? '', 4);
    expect(figures.map(({ phrase }) => phrase)).toEqual([
      'March 31',
      '120 schools',
      'four reading circles',
      'N95',
      '50 villages',
    ]);
  });

  it('finds what the ledger of the sample lists, digit by digit and word by word', () => {
    const words = /\b(?:one|two|three|four|seven|eight|twelve|both|millions?|first|\p{L}*\p{N}+\p{L}*)\b/giu;
    for (const { number, text } of sampleArticle.blocks) {
      const printed = sampleRecord.ledger.filter(({ block }) => block === (number === 8 ? 7 : number));
      for (const [word] of text.matchAll(words)) {
        const listed = printed.some((entry) => entry.printed.toLowerCase().includes(word.toLowerCase()));
        const caught = findFigures(text).some(({ phrase }) => phrase.includes(word));
        expect([number, word, listed, caught]).toEqual([number, word, true, true]);
      }
    }
  });
});
