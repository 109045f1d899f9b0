import { expect, test } from 'vitest';
import { runOther } from '../support/run-other.ts';
import { fetchInto, scratchFolder } from '../support/site.ts';

const FEEDS = ['/feed.xml', '/articles.xml', '/sitemap.xml'];

test.each(FEEDS)('xmllint reads %s', async (address) => {
  const file = await fetchInto(scratchFolder(), address, 'feed.xml');

  const { stderr } = await runOther('xmllint', ['--noout', '--nonet', file]);

  expect(stderr).toBe('');
});
