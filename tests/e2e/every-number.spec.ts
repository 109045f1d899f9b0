import { parse as parseCsv } from 'csv-parse/sync';
import { expect, type Page, test } from 'playwright/test';
import type { Figure } from '../../lib/claim.ts';
import { metricCsvUrl, metricUrl } from '../../lib/urls.ts';
import { QUALIFIER_WORDS } from '../../lib/words.ts';
import { readSeedArticles } from './support/seed-articles.ts';
import { SITE_URL } from './support/site-url.ts';

/**
 * The one path of a claim, from end to end: what an editor wrote in a seed file is the mark or sentence, the table cell
 * and the CSV row, with the same value, qualifier, unit and source.
 */
const figures = readSeedArticles().flatMap(({ article, claims }) =>
  claims.flatMap((claim) => (claim.kind === 'figure' && !claim.withdrawn ? [{ article, claim }] : [])),
);

test('the first two articles hold sixteen numbers', () => {
  const first = ['mulakala-ji-2020', 'walker-2022'];
  expect(figures.filter(({ article }) => first.includes(article.slug))).toHaveLength(16);
});

for (const { article, claim } of figures) {
  test.describe(`${claim.id} (“${claim.as_printed}”)`, () => {
    test('is drawn or said on its metric’s page', async ({ page }) => {
      await page.goto(metricUrl(claim.metric));
      await expectDrawnOrSaid(page, claim);
      await expect(page.locator('main')).toContainText(article.title);
    });

    test('stands in the table of claims', async ({ page }) => {
      await page.goto(`/claims?metric=${claim.metric}`);
      const row = page.locator(`tr[data-claim="${claim.id}"]`);
      await expect(row.locator('.claim-table-hedge')).toHaveText(QUALIFIER_WORDS[claim.qualifier]);
      const [value, unit] = await Promise.all([
        row.locator('.claim-table-value').innerText(),
        row.locator('.claim-table-unit').innerText(),
      ]);
      expect(toNumber(`${value} ${unit}`)).toBe(claim.value);
      expect(unit).toContain(claim.unit);
      await expect(row).toContainText(article.short);
      await expect(row).toContainText(claim.attribution[0]?.who ?? '');
    });

    test('is a row of its metric’s CSV', async ({ request }) => {
      const csv = await (await request.get(metricCsvUrl(claim.metric))).text();
      const rows: Record<string, string>[] = parseCsv(csv, { columns: true });
      expect(rows.find((row) => row.claim_id === claim.id)).toMatchObject({
        value: String(claim.value),
        qualifier: claim.qualifier,
        unit: claim.unit,
        as_printed: claim.as_printed,
        article_title: article.title,
        attributed_to: claim.attribution[0]?.who,
        restates: claim.restates?.claim ?? '',
        claim_url: `${SITE_URL}/claims/${claim.id}`,
      });
    });
  });
}

async function expectDrawnOrSaid(page: Page, claim: Figure): Promise<void> {
  const sentence = page.locator(`.metric-sentence[data-claim="${claim.id}"]`);
  if (await sentence.count()) {
    await expect(sentence).toContainText(`“${claim.as_printed}”`);
    const quantity = await sentence.locator('dd').first().innerText();
    expect(toNumber(quantity)).toBe(claim.value);
    expect(quantity).toContain(claim.unit === 'USD' ? 'USD' : claim.unit);
    if (claim.qualifier !== 'stated')
      expect(quantity.toLowerCase()).toContain(QUALIFIER_WORDS[claim.qualifier]);
    return;
  }
  if (claim.restates) {
    await expect(page.locator(`.chart-mark[data-claim="${claim.id}"]`)).toHaveCount(0);
    await expect(page.locator(`.figure tr[data-claim="${claim.id}"]`)).toHaveCount(1);
    return;
  }
  const mark = page.locator(`.chart-mark[data-claim="${claim.id}"]:visible`);
  await expect(mark).toHaveCount(1);
  await expect(mark).toHaveAttribute('data-value', String(claim.value));
  await expect(mark).toHaveAttribute('data-qualifier', claim.qualifier);
  await expect(mark).toHaveAttribute('data-unit', claim.unit);
  if (claim.qualifier !== 'stated') await expect(mark).toContainText(QUALIFIER_WORDS[claim.qualifier]);
}

const SCALES: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** Reads back what a reader sees: `2 billion USD` is 2000000000. */
function toNumber(text: string): number {
  const [, digits = '', word = ''] = /(-?[\d,.]+)\s*(million|billion|trillion)?/.exec(text) ?? [];
  return Number(digits.replaceAll(',', '')) * (SCALES[word] ?? 1);
}
