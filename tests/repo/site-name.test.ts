import { expect, it } from 'vitest';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { readProjectFiles } from '../support/project-files.ts';

const CODE = /^(app|db|lib|seed)\/.*\.(tsx?|mjs)$/;

it('writes the name of the site in one place', () => {
  const naming = readProjectFiles().filter(({ path, text }) => CODE.test(path) && text.includes(SITE_NAME));
  expect(naming.map(({ path }) => path)).toEqual(['lib/words/site-name.ts']);
});
