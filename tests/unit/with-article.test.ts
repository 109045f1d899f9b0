import { expect, test } from 'vitest';
import { withArticle } from '../../lib/words/definite-article.ts';

test('withArticle(name) puts the article where English has one', () => {
  const names = ['Philippines', 'United Kingdom', 'United States', 'Czech Republic', 'Netherlands'];
  expect(names.map(withArticle)).toEqual(names.map((name) => `the ${name}`));
});

test('withArticle(name) leaves other names as they are', () => {
  const names = ['Sweden', 'South Korea', 'Guangxi', 'Asian Infrastructure Investment Bank', 'Ireland'];
  expect(names.map(withArticle)).toEqual(names);
});
