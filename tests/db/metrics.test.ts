import { beforeAll, describe, expect, it } from 'vitest';
import { countMetrics, listMetrics } from '../../db/queries/metrics.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

const find = async (...words: string[]) => (await listMetrics(0, 1000, { words })).map(({ slug }) => slug);

describe('listMetrics(offset, limit, filter) and countMetrics(filter)', () => {
  it('find each metric that has all of the words in name or definition, whatever their case', async () => {
    const all = await listMetrics(0, 1000);
    for (const words of [['loan'], ['china', 'view'], ['COUNTRIES', 'number'], ['nowhere']]) {
      const right = all.filter(({ name, definition }) =>
        words.every((word) => `${name}\n${definition}`.toLowerCase().includes(word.toLowerCase())),
      );
      expect(await find(...words)).toEqual(right.map(({ slug }) => slug));
      expect(await countMetrics({ words })).toBe(right.length);
    }
    expect((await find('loan')).length).toBeGreaterThan(0);
    expect((await find('loan')).length).toBeLessThan(all.length);
  });

  it('take nothing in a word for a wildcard or an escape', async () => {
    for (const word of ['%', '_', '\\', 'l%n', "'"]) {
      const all = await listMetrics(0, 1000);
      const right = all.filter(({ name, definition }) => `${name}\n${definition}`.includes(word));
      expect(await find(word), word).toEqual(right.map(({ slug }) => slug));
    }
  });

  it('give one page of what was found, in the editors’ order', async () => {
    const whole = await find('countr');
    expect(whole.length).toBeGreaterThan(2);
    const page = await listMetrics(1, 1, { words: ['countr'] });
    expect(page.map(({ slug }) => slug)).toEqual(whole.slice(1, 2));
    expect(await countMetrics()).toBe((await listMetrics(0, 1000)).length);
  });

  it('find the metrics of a topic, alone and with words', async () => {
    const all = await listMetrics(0, 1000);
    const ofTopic = all.filter(({ topics }) => topics.some(({ slug }) => slug === 'lending-and-funds'));
    expect(ofTopic.length).toBeGreaterThan(1);
    const topic = 'lending-and-funds';
    expect(await listMetrics(0, 1000, { topic })).toEqual(ofTopic);
    expect(await countMetrics({ topic })).toBe(ofTopic.length);
    const held = ofTopic.filter(({ name, definition }) => `${name}\n${definition}`.includes('Size'));
    expect(await listMetrics(0, 1000, { topic, words: ['size'] })).toEqual(held);
    expect(await countMetrics({ topic: 'nothing' })).toBe(0);
  });
});
