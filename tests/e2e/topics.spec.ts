import { expect, test } from 'playwright/test';
import { claimsCsvUrl, explorerUrl, metricUrl, sourceUrl, topicUrl } from '../../lib/filter/urls.ts';
import { attributesOf, readPage, textOf } from './support/read-page.ts';

const LENDING = ['crisis-fund-size', 'loan-considered', 'crisis-loans-made'];

test('every topic leads to its metrics as small charts, their articles, the explorer and the CSV', async ({
  request,
}) => {
  const { document } = await readPage(request, '/topics');
  const topics = attributesOf(document, '.topic-entry h2 a', 'href');
  expect(topics).toContain(topicUrl('lending-and-funds'));
  expect(document.querySelectorAll('.topic-entry .chart-still svg, .topic-entry .in-type').length).toBe(
    topics.length,
  );
  const topic = (await readPage(request, topicUrl('lending-and-funds'))).document;
  expect(attributesOf(topic, '.metric-entry h2 a', 'href').toSorted()).toEqual(
    LENDING.map(metricUrl).toSorted(),
  );
  const links = attributesOf(topic, 'main a', 'href');
  for (const href of [explorerUrl({ metric: LENDING }), claimsCsvUrl({ metric: LENDING })])
    expect(links).toContain(href);
  expect(attributesOf(topic, '.topic-articles a', 'href')).toEqual([sourceUrl('mulakala-ji-2020')]);
  expect(
    (await request.get('/sitemap.xml').then((answer) => answer.text())).match(/\/topics\//g),
  ).toHaveLength(topics.length);
});

test('the wall of metrics is narrowed to a topic, and keeps what was searched for', async ({ request }) => {
  const { document } = await readPage(request, '/metrics?q=loans');
  const kept = attributesOf(document, '.topic-links a', 'href');
  expect(kept).toContain('/metrics?topic=lending-and-funds&q=loans');
  const narrowed = (await readPage(request, '/metrics?topic=lending-and-funds&q=loans')).document;
  expect(attributesOf(narrowed, '.metric-entry h2 a', 'href')).toContain(metricUrl('crisis-loans-made'));
  expect(textOf(narrowed, '.topic-links [aria-current]')).toBe('Lending and funds');
  const unknown = (await readPage(request, '/metrics?topic=loans')).document;
  expect(textOf(unknown, '.notice')).toContain('no topic of this name');
});

test('an article’s page begins with its charts, then its other numbers; links into the folded ledger open it', async ({
  page,
}) => {
  await page.goto(`${sourceUrl('walker-2022')}#ledger`);
  await expect(page.locator('#ledger')).toBeVisible();
  const headings = page.locator('main :is(h1, h2)');
  expect((await headings.allTextContents()).slice(1, 3)).toEqual([
    expect.stringContaining('83 percent in Sweden'),
    'Its other numbers',
  ]);
  await expect(page.locator('.article-findings .take-away')).toHaveCount(1);
  await expect(page.locator('.article-numbers')).toContainText('17 countries');
});
