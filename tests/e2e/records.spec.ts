import { expect, type Page, test } from 'playwright/test';
import type { ArticleFile } from '../../lib/article.ts';
import type { Claim } from '../../lib/claim.ts';
import { COLUMNS } from '../../lib/columns.ts';
import { formatDate } from '../../lib/format.ts';
import { checkUrl, claimUrl, countryUrl, ledgerUrl, sourceUrl } from '../../lib/urls.ts';
import { DISPOSITIONS, EVIDENCE, KINDS, QUALIFIERS, ROLES, VERDICTS } from '../../lib/vocabulary.ts';
import { CHAIN_END_WORDS, EVIDENCE_WORDS, REFERENCE_WORDS, VERDICT_WORDS } from '../../lib/words.ts';
import { readSeedArticles } from './support/seed-articles.ts';
import { SITE_URL } from './support/site-url.ts';

const articles = readSeedArticles();
const claims = articles.flatMap((file) => file.claims);
const checks = articles.flatMap((file) => file.checks);

/** What matters is there without JavaScript; only what needs a script asks for one. */
test.use({ javaScriptEnabled: false });

test.describe('a claim’s page', () => {
  for (const file of articles)
    for (const kind of KINDS) {
      const ofKind = file.claims.filter((claim) => claim.kind === kind);
      if (ofKind.length === 0) continue;
      test(`${file.article.slug}: every ${kind} shows its words, its chain and its checks`, async ({
        page,
      }) => {
        test.setTimeout(90_000);
        for (const claim of ofKind) await expectClaimPage(page, file, claim);
      });
    }

  test('a restatement names what it restates, as our inference, and both ways', async ({ page }) => {
    const restating = claims.find((claim) => claim.restates);
    if (!restating?.restates) throw new Error('The seeds hold no restatement.');
    await page.goto(claimUrl(restating.id));
    const note = page.locator('.restatement');
    await expect(note).toContainText(/our inference/i);
    await expect(note).toContainText('Counted once');
    await expect(note.getByRole('link')).toHaveAttribute('href', claimUrl(restating.restates.claim));
    await page.goto(claimUrl(restating.restates.claim));
    await expect(page.locator('.restatement').getByRole('link')).toHaveAttribute(
      'href',
      claimUrl(restating.id),
    );
  });

  test('a passage that the page prints again is named, and counted once', async ({ page }) => {
    const repeated = claims.find((claim) => claim.also_at.length > 0);
    const [again] = repeated?.also_at ?? [];
    if (!repeated || !again) throw new Error('The seeds hold no repeated passage.');
    await page.goto(claimUrl(repeated.id));
    await expect(page.locator('.claim-facts')).toContainText(`printed again in block ${again.block}`);
    await expect(page.locator('.claim-facts')).toContainText('counted once');
  });

  test('leads to the next and the previous claim of its article', async ({ page }) => {
    const [first, second] = articles[0]?.claims ?? [];
    if (!first || !second) throw new Error('The first article holds fewer than two claims.');
    await page.goto(claimUrl(first.id));
    await expect(page.locator('a[rel="prev"]')).toHaveCount(0);
    await expect(page.locator('a[rel="next"]')).toHaveAttribute('href', claimUrl(second.id));
    await page.goto(claimUrl(second.id));
    await expect(page.locator('a[rel="prev"]')).toHaveAttribute('href', claimUrl(first.id));
  });

  test('offers no report where no contact is configured, and has one canonical address', async ({ page }) => {
    const [first] = claims;
    await page.goto(claimUrl(first?.id ?? ''));
    await expect(page.locator('.report-mistake')).toHaveCount(0);
    await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      SITE_URL + claimUrl(first?.id ?? ''),
    );
  });
});

async function expectClaimPage(page: Page, file: ArticleFile, claim: Claim): Promise<void> {
  const { article } = file;
  expect((await page.goto(claimUrl(claim.id)))?.status(), claim.id).toBe(200);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('.claim-head .lede')).toHaveText(claim.description.trim());
  await expect(page.locator('.claim-caveat')).toContainText(claim.caveat.trim());
  const facts = page.locator('.claim-facts');
  await expect(facts).toContainText(`“${claim.as_printed}”`);
  for (const author of article.authors) await expect(facts).toContainText(author.name);
  await expect(facts).toContainText(article.genre);
  if (claim.period?.basis === 'inferred') await expect(facts).toContainText('inferred by us');
  if (!claim.period) await expect(facts).toContainText('undated');
  await expectChain(page, article.address, claim);
  await expectChecks(page, file, claim);
  const locator = page.locator('.locator');
  await expect(locator).toContainText(claim.locator.sentence_sha256);
  await expect(locator).toContainText(`${claim.locator.occurrence} of ${claim.locator.of} in the block`);
}

async function expectChain(page: Page, address: string | null, claim: Claim): Promise<void> {
  const steps = page.locator('.chain-step');
  await expect(steps).toHaveCount(claim.attribution.length + 1);
  await expect(steps.first()).toContainText(`Prints “${claim.as_printed}”`);
  if (address === null) await expect(steps.first()).toContainText('address not known');
  for (const [index, step] of claim.attribution.entries()) {
    const drawn = steps.nth(index + 1);
    await expect(drawn.locator('.chain-who')).toHaveText(step.who);
    await expect(drawn).toContainText(REFERENCE_WORDS[step.reference]);
    if (step.says) await expect(drawn).toContainText(step.says.trim());
    if (step.source) await expect(drawn.locator(`a[href="${sourceUrl(step.source)}"]`)).toHaveCount(1);
    await expect(drawn.locator('.ours')).toHaveCount(step.inferred ? 1 : 0);
  }
  await expect(page.locator('.chain-end')).toHaveText(CHAIN_END_WORDS[claim.chain_end]);
}

async function expectChecks(page: Page, file: ArticleFile, claim: Claim): Promise<void> {
  const own = file.checks.filter((check) => check.claims.includes(claim.id));
  await expect(page.locator('.check-pair')).toHaveCount(own.length);
  if (own.length === 0) await expect(page.locator('.claim')).toContainText('Not checked');
  for (const check of own) {
    const pair = page.locator(`.check-pair[id="${check.id}"]`);
    await expect(pair.locator('.check-pair-article')).toContainText(
      file.article.published.date ? formatDate(file.article.published.date) : 'date not known',
    );
    await expect(pair.locator('.check-pair-other')).toContainText(check.who);
    await expect(pair.locator('.check-pair-other')).toContainText(
      check.date ? formatDate(check.date) : 'undated',
    );
    await expect(pair.locator('.check-pair-says')).toHaveText(check.says.trim());
    await expect(pair.locator('.check-label')).toHaveText(VERDICT_WORDS[check.verdict]);
    await expect(pair.locator('.check-pair-verdict')).toContainText(EVIDENCE_WORDS[check.read_as]);
    if (check.read_on === null) await expect(pair).toContainText('date of reading not recorded');
    if (check.quantity?.converted) await expect(pair).toContainText('converted by us');
  }
}

test.describe('the ledger', () => {
  for (const { article, ledger, text } of articles) {
    test(`${article.slug}: counts, squares and entries are those of the seed`, async ({ page }) => {
      await page.goto(ledgerUrl(article.slug));
      for (const disposition of DISPOSITIONS) {
        const figures = ledger
          .filter((entry) => entry.disposition === disposition)
          .reduce((sum, entry) => sum + entry.times, 0);
        const squares = page.locator(`.ledger-squares [data-disposition="${disposition}"]`);
        await expect(squares).toHaveCount(figures);
        const count = page.locator(`.ledger-key [data-count="${disposition}"] .numeric`);
        if (figures === 0) await expect(count).toHaveCount(0);
        else await expect(count).toHaveText(String(figures));
      }
      await expect(page.locator('.ledger-entry')).toHaveCount(ledger.length);
      await expect(page.locator('.ledger-printed')).toContainText(
        ledger.map((entry) => `“${entry.printed}”`),
      );
      await expect(page.locator('.ledger-entry .ledger-claim a')).toHaveCount(
        ledger.reduce((sum, entry) => sum + entry.claims.length, 0),
      );
      for (const { block } of text.repeats)
        await expect(page.locator('.ledger-empty', { hasText: 'again' }).first()).toContainText(
          String(block),
        );
      await expect(page.locator('.text-record')).toContainText(text.sha256);
    });

    test(`${article.slug}: every square leads to its entry`, async ({ page }) => {
      await page.goto(sourceUrl(article.slug));
      const targets = await page
        .locator('.ledger-squares a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const ids = await page
        .locator('.ledger-entry')
        .evaluateAll((entries) => entries.map((entry) => `#${entry.id}`));
      expect([...new Set(targets)]).toEqual(ids);
    });
  }
});

test('/checks lists every check in the order of the articles, with computed counts', async ({ page }) => {
  await page.goto('/checks');
  const shown = await page.locator('.check-pair').evaluateAll((pairs) => pairs.map((pair) => pair.id));
  expect(shown).toEqual(checks.map((check) => check.id));
  const figures = claims.filter((claim) => claim.kind === 'figure' && !claim.restates && !claim.withdrawn);
  const evidence = figures.map(({ id, chain_end }) => {
    const own = checks.filter((check) => check.claims.includes(id)).map((check) => check.read_as);
    const strongest = EVIDENCE.find((kind) => own.includes(kind)) ?? null;
    return strongest === 'primary' && chain_end === 'primary_not_read' ? 'secondary' : strongest;
  });
  const count = (wanted: (read: (typeof evidence)[number]) => boolean) =>
    String(evidence.filter(wanted).length);
  const sentence = page.locator('.evidence-counts');
  await expect(sentence).toContainText(`Of ${figures.length} distinct figures`);
  await expect(sentence.locator('[data-count="primary"]')).toHaveText(count((read) => read === 'primary'));
  await expect(sentence.locator('[data-count="elsewhere"]')).toHaveText(
    count((read) => read === 'secondary' || read === 'derived'),
  );
  await expect(sentence.locator('[data-count="unchecked"]')).toHaveText(
    count((read) => read === null || read === 'memory'),
  );
});

test('/method lists every closed list, and the verdicts in their order of weight', async ({ page }) => {
  await page.goto('/method');
  const ranked = page.locator('h2#verdicts ~ .word-list').first().locator('dt code');
  await expect(ranked).toHaveText(VERDICTS.filter((verdict) => VERDICT_WORDS[verdict] !== verdict));
  const body = page.locator('.method');
  for (const word of [...KINDS, ...QUALIFIERS, ...ROLES, ...EVIDENCE, ...DISPOSITIONS])
    await expect(body).toContainText(word);
});

test('/data-dictionary names every column of the downloads in their order', async ({ page, request }) => {
  await page.goto('/data-dictionary');
  const names = page.locator('.column-list tbody th');
  await expect(names).toHaveText(COLUMNS.map((column) => column.name));
  const csv = await (await request.get('/claims.csv')).text();
  expect(csv.split('\n', 1)[0]).toBe(COLUMNS.map((column) => column.name).join(','));
});

test('a country’s code in lower case is led on for good', async ({ request }) => {
  const answer = await request.get('/countries/swe', { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe(countryUrl('SWE'));
});

test('a country’s page says views in it, and never claims about it', async ({ page }) => {
  await page.goto(countryUrl('SWE'));
  await expect(page.getByRole('heading', { name: 'Views in Sweden' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/claims about Sweden/i);
});

for (const address of [
  '/claims/no-such-claim-99',
  '/claims/%00',
  '/claims/%3Cscript%3E',
  '/countries/ZZZ',
  '/countries/sweden',
  '/countries/zzz',
  '/sources/no-such-source',
  '/metrics/no-such-metric',
  '/no/such/page',
]) {
  test(`${address} is answered with 404 and a way on`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('h1')).toHaveText('There is no page at this address');
    await expect(page.locator('main a[href="/claims"]')).toHaveCount(1);
  });
}

const RECORD_PAGES = [
  ...claims.map((claim) => claimUrl(claim.id)),
  '/countries',
  '/sources',
  '/checks',
  '/method',
  '/data-dictionary',
];

test('every internal link on these pages answers, at its anchor too', async ({ request }) => {
  test.setTimeout(180_000);
  const seen = new Map<string, Promise<string>>();
  const read = async (address: string): Promise<string> => {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    return answer.text();
  };
  const readOnce = (address: string): Promise<string> => {
    const text = seen.get(address) ?? read(address);
    seen.set(address, text);
    return text;
  };
  const queue = new Set(RECORD_PAGES);
  for (const address of queue) {
    const links = [...listLinks(await readOnce(address))];
    const follow = async (link: string) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? address : path;
      const found = await readOnce(target);
      const stands = !anchor || found.includes(`id="${decodeURIComponent(anchor)}"`);
      expect(stands, `${link} on ${address} has its anchor`).toBe(true);
      if (/^\/(countries|sources)\/[^/]+$/.test(target)) queue.add(target);
    };
    await Promise.all(links.map(follow));
  }
  expect([...queue].length).toBeGreaterThan(RECORD_PAGES.length);
});

function listLinks(html: string): Set<string> {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const hrefs = [...main.matchAll(/<a [^>]*?href="([^"]*)"/g)].map((match) => match[1] ?? '');
  return new Set(hrefs.map((href) => href.replaceAll('&amp;', '&')).filter((href) => /^[/#]/.test(href)));
}

test('a check’s own address leads to it', async ({ page }) => {
  const [check] = checks;
  await page.goto(checkUrl(check?.id ?? ''));
  await expect(page.locator('.check-pair:target')).toHaveCount(1);
});

const LOOKED_AT = [
  claimUrl(claims[0]?.id ?? ''),
  '/countries',
  countryUrl('CHN'),
  '/sources',
  sourceUrl(articles[0]?.article.slug ?? ''),
  '/checks',
  '/method',
  '/data-dictionary',
  '/no/such/page',
];

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true });

  for (const address of LOOKED_AT) {
    test(`${address} fits a phone, sets no cookie, asks no other host and has nothing to complain of`, async ({
      page,
      context,
      baseURL,
    }) => {
      const elsewhere: string[] = [];
      const complaints: string[] = [];
      page.on('request', (asked) => {
        const { origin, protocol } = new URL(asked.url());
        if (protocol.startsWith('http') && origin !== baseURL) elsewhere.push(asked.url());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address, { waitUntil: 'load' });
      await expect(page.locator('h1')).toBeVisible();
      const width = await page.locator('html').evaluate((root) => root.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
  }
});
