import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOf } from '../../../lib/language/languages.ts';
import { NO_WORDS } from '../../../lib/language/no-words.ts';
import { readFigures } from '../../../lib/quantity/read-figures.ts';
import { read } from './read.ts';

describe('detectLanguage(text)', () => {
  it.each([
    ['The kites are in the harbour.', 'en'],
    ['Rents doubled.', 'en'],
    ['Die Fähre ist nicht im Hafen.', 'de'],
    ['Le bateau est dans le port avec les autres.', 'und'],
    ['El barco está en el puerto con los otros.', 'und'],
    ['Паром в порту.', 'und'],
    ['船队有300艘船。', 'und'],
  ])('takes %j for %s', (text, code) => {
    expect(detectLanguage(text).code).toBe(code);
  });

  it('goes by the usual one where no word tells', () => {
    expect(detectLanguage('12 kites', NO_WORDS)).toBe(NO_WORDS);
  });
});

describe('languageOf(code)', () => {
  it('knows English and German, whatever their country, and no other', () => {
    expect(['en', 'en-GB', 'de', 'de-AT', 'fr', 'und'].map((code) => languageOf(code)?.code)).toEqual([
      ...['en', 'en', 'de', 'de', undefined, undefined],
    ]);
  });
});

describe('a language without a file', () => {
  it('has its digits read, and no word', () => {
    expect(read('plus de 3 500 bateaux', NO_WORDS)).toEqual(['3500 bateaux']);
    expect(read('Trois milliards de tulipes, six cent', NO_WORDS)).toEqual([]);
    expect(read('船队有300艘船，增长了2.5%。', NO_WORDS)).toEqual(['300 艘船', '2.5 percent']);
  });

  it('gives both readings of what styles read differently', () => {
    const readings = (text: string) => readFigures(text, NO_WORDS).map((figure) => figure.readings);
    expect(readings('12,000 척; 12.000 척; 1.125%')).toEqual([[12_000, 12], [12_000], [1125, 1.125]]);
  });
});
