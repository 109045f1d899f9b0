import { describe, expect, it } from 'vitest';
import { listWords, toSearchParts } from '../../lib/search/search-words.ts';

const join = (text: string) => toSearchParts(text).map((part) => part.join(' | '));

describe('toSearchParts(text)', () => {
  it.each([
    ['ferry', ["'ferry':*"]],
    ['Nepal', ["'nepal':* | '0enpl' | 'nepalis' | 'nepalese'"]],
    ['harbour’s co-operation', ["'harbour':*", "'co':*", "'operation':*"]],
    ["' | !ferry & <->", ["'ferry':*"]],
    ['Côte soft\u00adware', ["'cote':*", "'software':*"]],
    ['the G7', ["'the':*", "'g7':* | ('g' & '7') | '0eg7' | ('group' <-> 'of' <-> 'seven')"]],
    ['per centre', ["'per':*", "'centre':*"]],
    ['COVID-19 of 2020', ["'covid':*", "'19' | 'nineteen'", "'of':*", "'2020'"]],
    ['%_\\ :*', []],
    ['', []],
    ['don’t know', ["'don':*", "'know':*"]],
    ["CAN'T", ["'can':*"]],
    ['I’m', ["'i':*"]],
    ["they've, we’ll", ["'they':*", "'we':*"]],
    ['O’Brien', ["'o':*", "'brien':*"]],
    ['vitamin K', ["'vitamin':*", "'k':*"]],
    ['a plan B', ["'a':*", "'plan':*", "'b':*"]],
  ])('looks for words by their beginning, and for what is no quantity as it stands: %j', (text, parts) => {
    expect(join(text)).toEqual(parts);
  });

  it.each([
    ['83', ["'0n83' | '83'"]],
    ['two billion', ["'0n2000000000' | (('two':* | '2') & 'billion':*)"]],
    ['2,000,000,000', ["'0n2000000000' | '2000000000'"]],
    ['83%', ["'0n83' | '83'", "'0upercent'"]],
    ['83 Per cent', ["'0n83' | '83'", "'0upercent' | 'percent':* | ('per' <-> 'cent')"]],
    ['-9', ["'0nm9' | '-9'"]],
    ['2.5', ["'0n2p5' | '2.5'"]],
    ['17-fold', ["'0n17' | '17' | 'seventeen'", "'0utimes' | 'fold':*"]],
    ['9 percentage points', ["'0n9' | '9' | 'nine'", "'0upoints' | ('percentage':* & 'points':*)"]],
    ['tripled', ["('0n3' & '0utimes') | 'tripled':*"]],
    ['1/5', ["('0n20' & '0upercent') | ('0n0p2' & '0upercent')"]],
    ['30-40%', ["'0r30to40' | (('30' | 'thirty') & ('40' | 'forty'))", "'0upercent'"]],
    ['fewer than 100', ["'0n100' | '100' | 'hundred'", "'0hlessthan' | ('fewer':* & 'than':*)"]],
    ['100 or more ships', ["'0n100' | '100' | 'hundred'", "'0hatleast' | ('or':* & 'more':*)", "'ships':*"]],
    ['per 100,000', ["'0d100000' | ('per':* & '100000')"]],
    ['12.5 per 100,000 people', ["'0n12p5' | '12.5'", "'0d100000' | ('per':* & '100000')", "'people':*"]],
    ['1,5 Prozent', ["'0n1p5' | '1.5'", "'0upercent' | 'prozent':*"]],
  ])('reads %j as what it says, or as its words', (text, parts) => {
    expect(join(text)).toEqual(parts);
  });

  it.each([
    ['5 bn', "'0n5000000000'"],
    ['5 t', "'trillion':* | 't' | '5tn'"],
    ['2 m', "'million':* | 'm' | '2mn'"],
    ['two m', "'million':* | 'm'"],
  ])('takes letters behind a number for its scale: %j', (text, terms) => {
    expect(join(text).join(' and ')).toContain(terms);
  });

  it('reads the same amount in all its spellings', () => {
    const spellings = ['€3bn', '3 billion euros', 'EUR 3 billion', '3bn EUR', '3 Milliarden Euro'];
    for (const [amount, currency] of spellings.map((text) => toSearchParts(text)))
      expect([amount?.[0], currency?.[0]]).toEqual(["'0n3000000000'", "'0ceur'"]);
    expect(toSearchParts('$3bn')[1]).toContain("'0cusd'");
    expect(toSearchParts('$3bn')[1]).not.toContain("'0ceur'");
  });

  it('lets no sign through that PostgreSQL would take for an operator', () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).join(' ');
    const terms = toSearchParts(all).flat();
    expect(terms.length).toBeGreaterThan(1000);
    const term = String.raw`'-?[\p{L}\p{M}\d.]+'(:\*)?`;
    const group = String.raw`\(*${term}\)*( (&|\||<->) \(*${term}\)*)*`;
    for (const each of terms) expect(each).toMatch(new RegExp(`^${group}$`, 'u'));
  });
});

describe('listWords(text)', () => {
  it('gives each word as typed, so that one can be left out and the others asked for again', () => {
    expect(listWords(' $5bn,  China’s 83 per cent!')).toEqual(['5', 'bn', 'China', '83', 'per cent']);
    expect(listWords('% — ')).toEqual([]);
  });
});
