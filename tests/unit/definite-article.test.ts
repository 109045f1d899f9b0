import { expect, test } from 'vitest';
import { withDefiniteArticle } from '../../lib/words/definite-article.ts';

test('withDefiniteArticle(name) puts the article where English has one', () => {
  const names = ['Philippines', 'United Kingdom', 'United States', 'Czech Republic', 'Netherlands'];
  expect(names.map(withDefiniteArticle)).toEqual(names.map((name) => `the ${name}`));
});

test('withDefiniteArticle(name) leaves other names as they are', () => {
  const names = ['Sweden', 'South Korea', 'Guangxi', 'Library Board', 'Ireland'];
  expect(names.map(withDefiniteArticle)).toEqual(names);
});
