import { expect, it } from 'vitest';
import { listProblems, readSampleSeed } from '../support/sample-seed.ts';

const problemsOf = (entry: string) => listProblems({ 'synonyms.yaml': `synonyms:\n  - ${entry}\n` });

const FORMS =
  'one of "same: [aid, assistance]", "word: jab" with "finds: [vaccine]", or "entity: GBR" with "names: [Albion]"';

it.each([
  [
    '{ entity: NRO, names: [Norge] }',
    'synonyms.yaml «NRO» synonyms[0].entity: found "NRO"; right would be the code of an entity of entities.yaml (nearest: NOR)',
  ],
  [
    '{ same: [aid, Aid] }',
    'synonyms.yaml «Aid» synonyms[0].same[1]: found "Aid"; right would be each word once',
  ],
  ['{ same: [aid] }', 'synonyms.yaml «[aid» synonyms[0].same: found a list'],
  ['{ word: jab }', 'synonyms.yaml «{» synonyms[0]: found'],
  ['{ note: nothing }', FORMS],
  ['{ same: [aid, assistance], finds: [help] }', 'synonyms[0].finds: found'],
  ['{ same: [aid, "%"] }', 'a word or a few'],
  [
    '{ word: boats that cross the Lake of Far Echoes, finds: [ferry] }',
    'right would be at most 7 words: a search looks up no more of them together',
  ],
  ['{ same: [ferry, boats that cross the Lake of Far Echoes] }', 'synonyms[0].same[1]: found "boats that'],
  ['{ sams: [aid, assistance] }', 'an unknown field "sams"; right would be "same"'],
])('openSeed(folder) names what is wrong with %s', async (entry, message) => {
  expect((await problemsOf(entry)).join('\n')).toContain(message);
});

it('openSeed(folder) takes synonyms of all three kinds, of seven words too, and a folder without any', async () => {
  const entries = [
    '{ same: [aid, assistance] }',
    '{ word: jab, finds: [vaccine] }',
    '{ word: the keeper’s boats of the Far North, finds: [ferry] }',
    '{ entity: NOR, names: [Norge] }',
  ];
  const text = `synonyms:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;
  expect((await readSampleSeed({ 'synonyms.yaml': text })).synonyms).toHaveLength(4);
  expect((await readSampleSeed()).synonyms).toEqual([]);
});
