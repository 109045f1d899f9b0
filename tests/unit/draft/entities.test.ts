import { describe, expect, it } from 'vitest';
import { findMentions, listNames } from '../../../lib/draft/find-names.ts';
import { NAMED_COUNTRIES } from '../../../lib/model/country-names.ts';
import { ISO_COUNTRIES } from '../../../lib/model/iso-countries.ts';
import { EMPTY_CATALOGUE, namesOf } from '../../support/draft-of.ts';

const names = listNames(EMPTY_CATALOGUE);
const codesIn = (text: string) => findMentions(text, names, { text }).map(({ entity }) => entity.code);

describe('NAMED_COUNTRIES', () => {
  it('has every country of ISO 3166 once, and no name twice', () => {
    expect(new Set(NAMED_COUNTRIES.map(({ code }) => code))).toEqual(ISO_COUNTRIES);
    expect(NAMED_COUNTRIES).toHaveLength(ISO_COUNTRIES.size);
    const all = NAMED_COUNTRIES.flatMap((country) => country.names);
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });
});

describe('findMentions(block)', () => {
  it.each([
    ['Swedes, South Koreans and the UK', ['SWE', 'KOR', 'GBR']],
    ['Burma, the Ivory Coast, Cape Verde and Swaziland', ['MMR', 'CIV', 'CPV', 'SWZ']],
    ['the U.S. and the UAE told us', ['USA', 'ARE']],
    ['North Korean boats, Papua New Guinea and Equatorial Guinea', ['PRK', 'PNG', 'GNQ']],
    ['Nigeriens are not Nigerians, Dominica is not the Dominican Republic', ['NER', 'NGA', 'DMA', 'DOM']],
    ["Côte d’Ivoire and Cote d'Ivoire", ['CIV', 'CIV']],
    ['sub-Saharan Africa, Latin America and Southeast Asia', ['202', '419', '035']],
    ['the EU, the G7 and Scotland', ['european-union', 'g7', 'GB-SCT']],
    ['SWEDES BUY BOATS IN KENYA', ['SWE', 'KEN']],
    ['Turkish ferries in Turkey', ['TUR', 'TUR']],
  ])('finds whom “%s” names', (text, codes) => expect(codesIn(text)).toEqual(codes));

  it.each([
    'Paul Jordan said that Jordan left early.',
    'Mr Chad Ireland rowed.',
    'Turkey breast is roast on Sundays.',
    'The Indian Ocean, the South China Sea and the English Channel.',
    'It cost US $5 million, or 3 Swiss francs.',
    'It was written in French, and spoken in Danish.',
    'They told us; let us go.',
    'The Japan Times and the European Ferry Council.',
    'Georgia has peaches, and Atlanta has ferries.',
    'African Americans and Native Americans.',
    'In Tokyo it rained, and near Beijing.',
  ])('names nobody for “%s”', (text) => expect(codesIn(text)).toEqual([]));

  it('takes the capital for the government where it acts, and Georgia where the Caucasus is near', () => {
    expect(codesIn('Tokyo has given much, and they owe Beijing more.')).toEqual(['JPN', 'CHN']);
    expect(codesIn('Georgia and Armenia; Georgians row.')).toEqual(['GEO', 'ARM', 'GEO']);
    expect(codesIn('Jordan and Syria share a river in Jordan.')).toEqual(['JOR', 'SYR', 'JOR']);
  });

  it('knows the short form that a text gives a name', () => {
    const text = 'The Northern Ferry Bank (NFB) lent more. The NFB is new.';
    const bank = { code: 'ferry-bank', kind: 'organisation' as const, name: 'Northern Ferry Bank' };
    const known = listNames({ entities: [bank] }, text);
    expect(findMentions(text, known, { text }).map(({ printed }) => printed)).toEqual([
      'Northern Ferry Bank',
      'NFB',
      'NFB',
    ]);
  });
});

describe('what figures are about', () => {
  it.each([
    [
      'Among Swedes and Danes, 72 percent and 68 percent, respectively, agreed.',
      ['72 percent: SWE respondent', '68 percent: DNK respondent'],
    ],
    [
      'It was 84 percent in Norway, 79 percent in Chad and 12 percent of Poles.',
      ['84 percent: NOR', '79 percent: TCD', '12 percent: POL'],
    ],
    ['Norway leads, followed by Denmark (79 percent) and Finland (77%).', ['79 percent: DNK', '77%: FIN']],
    ['In Italy it rose from 38 percent to 52 percent.', ['38 percent: ITA', '52 percent: ITA']],
    ['India bought 41 boats; Pakistan 12 boats.', ['41 boats: IND buyer', '12 boats: PAK buyer']],
    ['Japan has given Kenya 30 boats.', ['30 boats: JPN provider, KEN recipient']],
    [
      'Japan lent 30 boats to Kenya and 12 boats to Chad.',
      ['30 boats: JPN lender, KEN borrower', '12 boats: JPN lender, TCD borrower'],
    ],
    ['Norway likes boats. Its office counted 300 boats.', ['300 boats: NOR']],
    ['Across all countries, a median of 61 percent agreed.', ['61 percent: none']],
    ['In Sweden, 83 percent view China unfavourably.', ['83 percent: SWE respondent, CHN subject']],
  ])('links “%s”', (sentence, expected) => {
    expect(namesOf(sentence)).toEqual(expected);
  });
});
