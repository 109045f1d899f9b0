import { describe, expect, it } from 'vitest';
import { listPhraseKeys } from '../../lib/search/phrase-key.ts';
import { listTypedKeys, toSearchParts } from '../../lib/search/search-words.ts';
import { toSynonymRow } from '../../lib/search/synonym-rows.ts';
import { listNamedEntities } from '../../lib/search/synonyms.ts';

const ENTITIES = [
  { code: 'NOR', name: 'Norway' },
  { code: 'ferry-council', name: 'Ferry Council' },
];
const AID = toSynonymRow({ same: ['aid', 'assistance'] }, ENTITIES);
const JAB = toSynonymRow({ word: 'jab', finds: ['vaccine dose'] }, ENTITIES);
const COUNCIL = toSynonymRow({ entity: 'ferry-council', names: ['FC'] }, ENTITIES);

const join = (text: string) => toSearchParts(text, [AID, JAB, COUNCIL]).map((part) => part.join(' | '));

describe('toSearchParts(text, synonyms)', () => {
  it.each([
    ['aid', ["'aid':* | 'assistance'"]],
    ['Assistance', ["'assistance':* | 'aid'"]],
    ['jabs', ["'jabs':* | ('vaccine' <-> 'dose')"]],
    ['vaccine dose', ["'vaccine':*", "'dose':*"]],
    ['FC', ["'fc':* | '0eferrycouncil' | ('ferry' <-> 'council')"]],
    ['the ferry council', ["'the':*", "('ferry':* & 'council':*) | '0eferrycouncil' | 'fc'"]],
  ])('looks for what %j stands for too', (text, parts) => {
    expect(join(text)).toEqual(parts);
  });

  it.each([
    ['Britain', "'0egbr'"],
    ['U.K.', "'0egbr'"],
    ['Swedes', "'0eswe'"],
    ['Canadians', "'0ecan'"],
    ['Burma', "'myanmar'"],
    ['Ivory Coast', "('cote' <-> 'd' <-> 'ivoire')"],
    ['America', "'0kus'"],
    ['European Union', "'eu'"],
  ])('knows what countries, peoples and groups are called: %j finds %s', (text, term) => {
    expect(toSearchParts(text).flat().join(' ')).toContain(term);
  });

  it('knows a name with an apostrophe as a whole', () => {
    const parts = join('People’s Republic of China');
    expect(parts).toHaveLength(1);
    expect(parts[0]).toContain("'0echn'");
  });

  it('takes no name for that of another place', () => {
    expect(join('Koreans')).toEqual(["'koreans':* | '0ekor' | (!('north') <-> 'korea')"]);
    expect(join('US').join()).toContain(
      "(!('north' | 'south' | 'central' | 'northern' | 'latin') <-> 'america')",
    );
    expect(join('Poland').join()).not.toContain("'pole'");
  });

  it.each([
    ['AIDS', ["'0kaids'"]],
    ['aids', ["'0kaids'"]],
    ['who', ["'0kwho' | 'who':*"]],
    ['WHO', ["'0kwho'"]],
  ])('tells what in capitals is another word: %j', (text, parts) => {
    expect(join(text)).toEqual(parts);
  });
});

describe('listPhraseKeys(phrase)', () => {
  it.each([
    ['Polls', ['polls', 'poll']],
    ['Vaccine doses', ['vaccine doses', 'vaccine dos', 'vaccine dose']],
    ['Countries', ['countries', 'country', 'countrie']],
    ['US', ['us']],
    ['aids', ['aids']],
    ['uses', ['uses', 'use']],
    ['d’Ivoire', ['d ivoire']],
    ['Keeper’s logs', ['keeper logs', 'keeper log']],
    ["don't know", ['don know']],
  ])('of %j are %j', (phrase, keys) => {
    expect(listPhraseKeys(phrase)).toEqual(keys);
  });
});

it('listTypedKeys(text) gives words and their runs', () => {
  expect(listTypedKeys('soft loans')).toEqual(['soft', 'soft loans', 'soft loan', 'loans', 'loan']);
});

it('listNamedEntities(text, rows) gives those that all its words name', () => {
  expect(listNamedEntities('Norwegians', [])).toEqual(['NOR']);
  expect(listNamedEntities('FC', [COUNCIL])).toEqual(['ferry-council']);
  expect(listNamedEntities('FC ferries', [COUNCIL])).toEqual([]);
});
