import { parse as parseCsv } from 'csv-parse/sync';
import { expect, type Page, test } from 'playwright/test';
import { metricCsvUrl, metricJsonUrl, metricUrl, sourceUrl } from '../../lib/filter/urls.ts';
import type { ArticleFile } from '../../lib/model/article.ts';
import type { Figure } from '../../lib/model/claim.ts';
import { periodBasis } from '../../lib/model/revisable.ts';
import { formatPeriod } from '../../lib/words/format.ts';
import { hedgeBeside } from '../../lib/words/hedge-words.ts';
import { articleItself } from '../../lib/words/reference-words.ts';
import { SITE_URL } from '../support/site-url.ts';
import { attributesOf, type ReadPage, readPage, textOf } from './support/read-page.ts';
import { readSeedArticles } from './support/seed-articles.ts';

/**
 * The one path of a claim, from end to end: what an editor wrote in a seed file is the mark or sentence, the table cell,
 * the CSV row and the JSON, with the same value, hedge, unit, period and source.
 */
type Stated = { article: ArticleFile['article']; claim: Figure; period: string; who: string };

const figures: Stated[] = readSeedArticles().flatMap(({ article, claims }) =>
  claims.flatMap((claim) => {
    if (claim.kind !== 'figure' || claim.withdrawn) return [];
    const { start = null, end = null, note = null } = claim.period ?? {};
    const period = formatPeriod({
      periodStart: start,
      periodEnd: end,
      periodBasis: periodBasis(claim),
      periodNote: note,
    });
    const stated = claim.attribution.find((step) => !step.inferred);
    return [{ article, claim, period, who: stated?.who ?? articleItself(claim.reference) }];
  }),
);

test('the first two articles hold sixteen numbers', () => {
  const first = ['mulakala-ji-2020', 'walker-2022'];
  expect(figures.filter(({ article }) => first.includes(article.slug))).toHaveLength(16);
});

for (const metric of new Set(figures.map(({ claim }) => claim.metric)))
  test(`${metric}: every number is the same in mark or sentence, table, CSV and JSON`, async ({
    page,
    request,
  }) => {
    await page.goto(metricUrl(metric));
    const table = await readPage(request, `/claims?metric=${metric}`);
    const csv = await (await request.get(metricCsvUrl(metric))).text();
    const rows: Record<string, string>[] = parseCsv(csv, { columns: true });
    const json = (await (await request.get(metricJsonUrl(metric))).json()) as {
      claims: Record<string, unknown>[];
    };
    for (const stated of figures.filter(({ claim }) => claim.metric === metric))
      await test.step(`${stated.claim.id} (“${stated.claim.as_printed}”)`, async () => {
        await expectDrawnOrSaid(page, stated);
        expectTableRow(table.document, stated);
        const record = toRecord(stated);
        expect(json.claims.find(({ claim_id }) => claim_id === stated.claim.id)).toMatchObject(record);
        const cells = Object.entries(record).map(([name, value]) => [name, String(value ?? '')]);
        expect(rows.find(({ claim_id }) => claim_id === stated.claim.id)).toMatchObject(
          Object.fromEntries(cells),
        );
      });
  });

/** What every download says of a claim, from its seed alone. */
function toRecord({ article, claim, who }: Stated) {
  return {
    value: claim.value,
    qualifier: claim.qualifier,
    unit: claim.unit,
    as_printed: claim.as_printed,
    period_start: claim.period?.start ?? null,
    period_end: claim.period?.end ?? null,
    period_basis: periodBasis(claim),
    article_title: article.title,
    article_url: article.address,
    article_published: article.published.date ?? null,
    article_genre: article.genre,
    attributed_to: who,
    restates: claim.restates?.claim ?? null,
    claim_url: `${SITE_URL}/claims/${claim.id}`,
    period_note: claim.period?.note ?? null,
    primary_source: claim.attribution.findLast(({ source }) => source)?.source ?? null,
    chain_end: claim.chain_end,
  };
}

function expectTableRow(document: ReadPage['document'], { article, claim, period, who }: Stated): void {
  const row = document.querySelector(`.claim-table tr[data-claim="${claim.id}"]`);
  if (!row) throw new Error(`The table of claims has no row for ${claim.id}.`);
  const unit = textOf(row, '.claim-table-unit');
  expect(textOf(row, '.claim-table-hedge')).toBe(hedgeOf(claim));
  expect(toNumber(`${textOf(row, '.claim-table-value')} ${unit}`)).toBe(claim.value);
  expect(unit).toContain(claim.unit);
  expect(textOf(row, '.claim-table-period')).toBe(period);
  expect(textOf(row, '.claim-table-where')).toContain(article.short);
  expect(attributesOf(row, '.claim-table-where a', 'href')).toEqual([sourceUrl(article.slug)]);
  expect(textOf(row, '[data-label="Who says so"]')).toBe(who);
}

async function expectDrawnOrSaid(page: Page, { article, claim, period, who }: Stated): Promise<void> {
  const sentence = page.locator(`.metric-sentence[data-claim="${claim.id}"]`);
  if (await sentence.count()) {
    for (const words of [`“${claim.as_printed}”`, period, who, article.short])
      await expect(sentence).toContainText(words);
    expectQuantity(await sentence.locator('.metric-sentence-quantity').innerText(), claim);
    return;
  }
  if (claim.restates) {
    await expect(page.locator(`.chart-mark[data-claim="${claim.id}"]`)).toHaveCount(0);
    await expect(page.locator(`.figure tr[data-claim="${claim.id}"]`)).toHaveCount(1);
    return;
  }
  const mark = page.locator(`.chart-mark[data-claim="${claim.id}"]:visible`).first();
  await expect(mark).toBeVisible();
  await expect(mark).toHaveAttribute('data-value', String(claim.value));
  await expect(mark).toHaveAttribute('data-qualifier', claim.qualifier);
  await expect(mark).toHaveAttribute('data-unit', claim.unit);
  if (claim.qualifier !== 'stated') await expect(mark).toContainText(hedgeOf(claim));
  const spoken = (await mark.locator('a').getAttribute('aria-label')) ?? '';
  expectQuantity(spoken.slice(0, spoken.indexOf(`, ${period}. `)).replace(/^.*: /, ''), claim);
  for (const words of [`, ${period}. ${article.short}, `, `; ${who}; `]) expect(spoken).toContain(words);
}

/** The hedge in the article's own words. */
function hedgeOf({ qualifier, as_printed: asPrinted, value }: Figure): string {
  return hedgeBeside({ qualifier, asPrinted, values: value === undefined ? [] : [value] });
}

/** `More than 50 countries`: hedge, value and unit as a reader sees or hears them. */
function expectQuantity(quantity: string, claim: Figure): void {
  expect(toNumber(quantity)).toBe(claim.value);
  expect(quantity).toContain(claim.unit);
  if (claim.qualifier !== 'stated') expect(quantity.toLowerCase()).toContain(hedgeOf(claim));
}

const SCALES: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** Reads back what a reader sees: `2 billion USD` is 2000000000. */
function toNumber(text: string): number {
  const [, digits = '', word = ''] = /(-?[\d,.]*\d)\s*(million|billion|trillion)?/.exec(text) ?? [];
  return Number(digits.replaceAll(',', '')) * (SCALES[word] ?? 1);
}
