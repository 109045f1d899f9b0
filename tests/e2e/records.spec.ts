import { type APIRequestContext, expect, test } from 'playwright/test';
import { checkUrl, claimUrl, countryUrl, ledgerUrl, sourceUrl } from '../../lib/filter/urls.ts';
import type { ArticleFile } from '../../lib/model/article.ts';
import type { Claim } from '../../lib/model/claim.ts';
import {
  DISPOSITIONS,
  ENTITY_KINDS,
  EVIDENCE,
  INTERVAL_KINDS,
  KINDS,
  MEASURES,
  QUALIFIERS,
  ROLES,
  STAGES,
  STANDINGS,
  VERDICTS,
} from '../../lib/model/vocabulary.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { capitalise } from '../../lib/words/claim-headline.ts';
import { formatDate } from '../../lib/words/format.ts';
import { CHAIN_END_WORDS, EVIDENCE_WORDS, VERDICT_WORDS } from '../../lib/words/labels.ts';
import { NAMED_WORDS, REPORTING_WORDS, UNSOURCED_WORDS } from '../../lib/words/reference-words.ts';
import { SITE_URL } from '../support/site-url.ts';
import { attributesOf, foldSpace, type ReadPage, readPage, textOf, textsOf } from './support/read-page.ts';
import { readSeedArticles } from './support/seed-articles.ts';

const articles = readSeedArticles();
const claims = articles.flatMap((file) => file.claims);
const checks = articles.flatMap((file) => file.checks);

/** Read as a reader without JavaScript gets it: what matters stands in the server's HTML. */
test.describe('a claim’s page', () => {
  for (const file of articles)
    test(`${file.article.slug}: every claim shows its words, its chain and its checks`, async ({
      request,
    }) => {
      expect(file.claims.length).toBeGreaterThan(0);
      for (const claim of file.claims) await expectClaimPage(request, file, claim);
    });

  test('a restatement names what it restates, as our inference, and both ways', async ({ request }) => {
    const restating = claims.find((claim) => claim.restates);
    if (!restating?.restates) throw new Error('The seeds hold no restatement.');
    const { document } = await readPage(request, claimUrl(restating.id));
    expect(textOf(document, '.restatement')).toMatch(/our inference/i);
    expect(textOf(document, '.restatement')).toContain('Counted once');
    expect(attributesOf(document, '.restatement a', 'href')).toEqual([claimUrl(restating.restates.claim)]);
    const other = await readPage(request, claimUrl(restating.restates.claim));
    expect(attributesOf(other.document, '.restatement a', 'href')).toEqual([claimUrl(restating.id)]);
  });

  test('a passage that the page prints again is named, and counted once', async ({ request }) => {
    const repeated = claims.find((claim) => claim.also_at.length > 0);
    const [again] = repeated?.also_at ?? [];
    if (!repeated || !again) throw new Error('The seeds hold no repeated passage.');
    const { document } = await readPage(request, claimUrl(repeated.id));
    const facts = textOf(document, '.claim-facts');
    expect(facts).toContain(`printed again in block ${again.block}`);
    expect(facts).toContain('counted once');
    expect(facts).toMatch(/Checked against the article’s text on \d{1,2} \w+ \d{4}\./);
  });

  test('leads to the next and the previous claim of its article, and has one canonical address', async ({
    request,
  }) => {
    const [first, second] = articles[0]?.claims ?? [];
    if (!first || !second) throw new Error('The first article holds fewer than two claims.');
    const { document } = await readPage(request, claimUrl(first.id));
    expect(attributesOf(document, 'a[rel="prev"]', 'href')).toEqual([]);
    expect(attributesOf(document, 'a[rel="next"]', 'href')).toEqual([claimUrl(second.id)]);
    expect(attributesOf(document, 'link[rel="canonical"]', 'href')).toEqual([SITE_URL + claimUrl(first.id)]);
    const next = await readPage(request, claimUrl(second.id));
    expect(attributesOf(next.document, 'a[rel="prev"]', 'href')).toEqual([claimUrl(first.id)]);
  });

  test('has the number, of what, where and who says so in its heading and its title', async ({ request }) => {
    const { document } = await readPage(request, claimUrl('walker-2022-02'));
    const said =
      '74 percent of adults: Unfavourable view of China in Canada — Walker, citing Pew Research Center';
    expect(textOf(document, 'h1')).toBe(said);
    expect(textOf(document, 'title')).toContain(said);
    expect(attributesOf(document, 'meta[property="og:title"]', 'content')).toEqual([said]);
  });

  test('offers a filled-in report to copy where no contact is configured, and says so', async ({
    request,
  }) => {
    const [claim] = claims;
    if (claim === undefined) throw new Error('There is no claim.');
    const { document } = await readPage(request, claimUrl(claim.id));
    expect(document.querySelectorAll('a[href^="mailto:"]')).toHaveLength(0);
    expect(textOf(document, '.report-mistake')).toContain('has set no address for reports');
    const report = textOf(document, '[data-cite="report"] [data-copy]');
    for (const said of [`Claim: ${claim.id}`, SITE_URL + claimUrl(claim.id), `“${claim.as_printed}”`])
      expect(report).toContain(said);
    expect(report).toMatch(/Data version: [0-9a-f]+ .*Place: .* paragraph.*What is wrong:/);
  });
});

async function expectClaimPage(request: APIRequestContext, file: ArticleFile, claim: Claim): Promise<void> {
  const { article } = file;
  const { status, document } = await readPage(request, claimUrl(claim.id));
  expect(status, claim.id).toBe(200);
  expect(textsOf(document, 'h1'), claim.id).toHaveLength(1);
  expect(textOf(document, '.claim-head .lede'), claim.id).toBe(foldSpace(claim.description));
  expect(textOf(document, '.claim-caveat'), claim.id).toContain(foldSpace(claim.caveat));
  const facts = textOf(document, '.claim-facts');
  expect(facts).toContain(`“${claim.as_printed}”`);
  for (const author of article.authors) expect(facts, claim.id).toContain(author.name);
  expect(facts).toContain(article.genre);
  const isDated = claim.period?.start || claim.period?.end;
  if (isDated && claim.period?.basis === 'inferred') expect(facts, claim.id).toContain('inferred by us');
  if (!isDated) expect(facts, claim.id).toContain(claim.period?.note ?? 'undated');
  expectChain(document, article.address, claim);
  expectChecks(document, file, claim);
  const locator = textOf(document, '.locator');
  expect(locator).toContain(claim.locator.sentence_sha256);
  expect(locator).toContain(`${claim.locator.occurrence} of ${claim.locator.of} in the block`);
}

function expectChain(document: ReadPage['document'], address: string | null, claim: Claim): void {
  const [own, ...steps] = [...document.querySelectorAll('.chain-step')];
  if (!own) throw new Error(`${claim.id} has no chain.`);
  expect(steps, claim.id).toHaveLength(claim.attribution.length);
  expect(foldSpace(own.textContent)).toContain(`Prints “${claim.as_printed}”`);
  const isNamed = claim.attribution.some((step) => !step.inferred);
  const reference = (isNamed ? NAMED_WORDS : UNSOURCED_WORDS)[claim.reference];
  expect(foldSpace(own.textContent), claim.id).toContain(capitalise(reference));
  if (address === null) expect(foldSpace(own.textContent)).toContain('address not known');
  for (const [index, step] of claim.attribution.entries()) {
    const drawn = steps[index] ?? own;
    expect(textsOf(drawn, '.chain-who'), claim.id).toEqual([foldSpace(step.who)]);
    if (step.reporting)
      expect(foldSpace(drawn.textContent), claim.id).toContain(REPORTING_WORDS[step.reporting]);
    if (step.says) expect(foldSpace(drawn.textContent), claim.id).toContain(foldSpace(step.says));
    if (step.source)
      expect(
        attributesOf(drawn, 'a', 'href').filter((href) => href === sourceUrl(step.source ?? '')),
      ).toHaveLength(1);
    expect(textsOf(drawn, '.ours'), claim.id).toHaveLength(step.inferred ? 1 : 0);
  }
  expect(textsOf(document, '.chain-end'), claim.id).toEqual([CHAIN_END_WORDS[claim.chain_end]]);
}

function expectChecks(document: ReadPage['document'], file: ArticleFile, claim: Claim): void {
  const own = file.checks.filter((check) => check.claims.includes(claim.id));
  const pairs = [...document.querySelectorAll('.check-pair-other')];
  expect(pairs.map(({ id }) => id).toSorted(), claim.id).toEqual(own.map(({ id }) => id).toSorted());
  if (own.length === 0) expect(textOf(document, '.claim')).toContain('Not checked');
  for (const check of own) {
    const pair = pairs.find(({ id }) => id === check.id) ?? document.body;
    const published = file.article.published.date;
    expect(textOf(document, '.check-pair-article')).toContain(
      published ? formatDate(published) : 'date not known',
    );
    expect(textOf(pair, '.check-pair-when'), check.id).toContain(check.who);
    expect(textOf(pair, '.check-pair-when')).toContain(check.date ? formatDate(check.date) : 'undated');
    expect(textsOf(pair, '.check-pair-says'), check.id).toEqual([foldSpace(check.says)]);
    expect(textsOf(pair, '.check-label'), check.id).toEqual([VERDICT_WORDS[check.verdict]]);
    expect(textOf(pair, '.check-pair-verdict'), check.id).toContain(EVIDENCE_WORDS[check.read_as]);
    const text = foldSpace(pair.textContent);
    const verb = check.read_as === 'search' ? 'searched' : 'read';
    if (check.read_on !== null) expect(text, check.id).toContain(`${verb} on ${formatDate(check.read_on)}`);
    if (check.quantity?.converted) expect(text, check.id).toContain('converted by us');
  }
}

test.describe('the ledger', () => {
  for (const { article, ledger, text } of articles)
    test(`${article.slug}: counts, squares and entries are those of the seed, and squares lead to entries`, async ({
      request,
    }) => {
      const { document } = await readPage(request, sourceUrl(article.slug));
      expect(ledgerUrl(article.slug).startsWith(`${sourceUrl(article.slug)}#`)).toBe(true);
      expect(document.querySelector(new URL(ledgerUrl(article.slug), SITE_URL).hash)).not.toBeNull();
      for (const disposition of DISPOSITIONS) {
        const figures = ledger
          .filter((entry) => entry.disposition === disposition)
          .reduce((sum, entry) => sum + entry.times, 0);
        const squares = document.querySelectorAll(`.ledger-squares [data-disposition="${disposition}"]`);
        expect(squares, disposition).toHaveLength(figures);
        const count = textsOf(document, `.ledger-key [data-count="${disposition}"] .numeric`);
        expect(count, disposition).toEqual(figures === 0 ? [] : [String(figures)]);
      }
      const ids = [...document.querySelectorAll('.ledger-entry')].map(({ id }) => `#${id}`);
      expect(ids).toHaveLength(ledger.length);
      const printed = textsOf(document, '.ledger-printed');
      expect(printed).toHaveLength(ledger.length);
      for (const [index, entry] of ledger.entries())
        expect(printed[index]).toContain(`“${foldSpace(entry.printed)}”`);
      expect(document.querySelectorAll('.ledger-entry .ledger-claim a')).toHaveLength(
        ledger.reduce((sum, entry) => sum + entry.claims.length, 0),
      );
      const again = textsOf(document, '.ledger-empty').find((empty) => empty.includes('again')) ?? '';
      for (const { block } of text.repeats) expect(again).toContain(String(block));
      expect(textOf(document, '.text-record')).toContain(text.sha256);
      expect([...new Set(attributesOf(document, '.ledger-squares a', 'href'))]).toEqual(ids);
    });
});

test('/checks lists every check in the order of the articles, with computed counts', async ({ request }) => {
  const { document } = await readPage(request, '/checks');
  expect([...document.querySelectorAll('.check-pair-other')].map(({ id }) => id)).toEqual(
    checks.map((check) => check.id),
  );
  const counts = (name: string) => textsOf(document, `.evidence-counts [data-count="${name}"]`);
  expect(foldSpace(textOf(document, '.evidence-counts'))).toBe(
    'Of 15 figures, 9 also seen elsewhere (in five documents), 1 seen in the body’s own document, 4 searched without a match; of 1 another document says otherwise.',
  );
  expect(STANDINGS.map((standing) => counts(standing).join())).toEqual(['1', '1', '9', '4', '']);
});

test('each part of that sentence leads to the checks of these figures', async ({ request }) => {
  const { document } = await readPage(request, '/checks');
  const [first] = attributesOf(document, '.evidence-counts a', 'href');
  expect(first).toBe('/checks?standing=reported');
  const shown = await readPage(request, '/checks?standing=differs');
  expect([...shown.document.querySelectorAll('.check-pair-other')].map(({ id }) => id)).toEqual(
    checks.filter((check) => check.claims.includes('mulakala-ji-2020-10')).map((check) => check.id),
  );
  const wrong = await readPage(request, '/checks?standing=true');
  expect(textOf(wrong.document, '.notice')).toContain('differs, primary, reported, not_matched, unchecked');
});

test('on a phone /checks folds what others say, and keeps each label with whose word it is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/checks');
  const says = page.locator('.check-pair-says').filter({ visible: true });
  await expect(says).toHaveCount(0);
  expect(await page.locator('.check-fold-line').filter({ visible: true }).allTextContents()).toEqual(
    checks.map((check) => {
      const date = check.date === null ? 'undated' : formatDate(check.date);
      return `${check.who}, ${date}: ${VERDICT_WORDS[check.verdict]}`;
    }),
  );
  await page.goto(checkUrl(checks.at(-1)?.id ?? ''));
  await expect(page.locator('.check-pair-other:target .check-pair-says')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(says).toHaveCount(checks.length);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(says).toHaveCount(checks.length);
});

test('/method lists every closed list, and the verdicts in their order of weight', async ({ request }) => {
  const { document } = await readPage(request, '/method');
  const [list] = document.querySelectorAll('h2#verdicts ~ .word-list');
  if (!list) throw new Error('There is no list of verdicts.');
  expect(textsOf(list, 'dt code')).toEqual(VERDICTS.filter((verdict) => VERDICT_WORDS[verdict] !== verdict));
  const body = textOf(document, '.method');
  for (const word of [...KINDS, ...QUALIFIERS, ...ROLES, ...EVIDENCE, ...DISPOSITIONS, ...STAGES])
    expect(body).toContain(word);
  for (const word of [...MEASURES, ...ENTITY_KINDS, ...INTERVAL_KINDS]) expect(body).toContain(word);
});

test('/data-dictionary names every column of the downloads in their order', async ({ request }) => {
  const { document } = await readPage(request, '/data-dictionary');
  const names = COLUMNS.map((column) => column.name);
  expect(textsOf(document, '.column-list tbody th')).toEqual(names);
  const csv = await (await request.get('/claims.csv')).text();
  expect(csv.split('\n', 1)[0]).toBe(names.join(','));
});

test('a country’s code in lower case is led on for good', async ({ request }) => {
  const answer = await request.get('/countries/swe', { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe(countryUrl('SWE'));
});

test('a loan that is only considered stands under nothing that is done, on any page of a borrower', async ({
  request,
}) => {
  const { document } = await readPage(request, countryUrl('IDN'));
  const headings = [...document.querySelectorAll('.country-role h2')].map((heading) => heading.textContent);
  expect(headings).toEqual(['Help or loans considered for Indonesia']);
  expect(document.querySelectorAll('#recipient')).toHaveLength(1);
  expect(document.querySelector('.country-role .chart-drawing svg')?.getAttribute('aria-label')).toContain(
    'considered by the Asian Infrastructure Investment Bank for Indonesia',
  );
  const index = (await readPage(request, '/countries')).document;
  expect(textOf(index, '.country-table')).not.toContain('Help or loans to Indonesia');
  const claim = (await readPage(request, claimUrl('mulakala-ji-2020-27'))).document;
  expect(textOf(claim, 'h1')).toMatch(/^Considered by /);
  expect(textOf(claim, 'main')).not.toContain('receiving or borrowing');
});

test('a country’s page says views in it, and never claims about it', async ({ request }) => {
  const { document } = await readPage(request, countryUrl('SWE'));
  expect(textsOf(document, 'h1, h2, h3')).toContain('Views in Sweden');
  expect(textOf(document, 'main')).not.toMatch(/claims about Sweden/i);
});

test('an address of nothing is answered with 404 and a way on', async ({ request }) => {
  for (const address of [
    '/claims/no-such-claim-99',
    '/claims/%3Cscript%3E',
    '/countries/ZZZ',
    '/countries/sweden',
    '/countries/zzz',
    '/sources/no-such-source',
    '/metrics/no-such-metric',
    '/no/such/page',
  ]) {
    const { status, document } = await readPage(request, address);
    expect(status, address).toBe(404);
    expect(textsOf(document, 'h1'), address).toEqual(['There is no page at this address']);
    expect(attributesOf(document, 'main a', 'href').filter((href) => href === '/claims')).toHaveLength(1);
  }
});

const RECORD_PAGES = [
  ...claims.map((claim) => claimUrl(claim.id)),
  '/countries',
  '/sources',
  '/checks',
  '/method',
  '/data-dictionary',
];

test('every internal link on these pages answers, at its anchor too', async ({ request }) => {
  test.slow();
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
  if (check === undefined) throw new Error('The seeds hold no check.');
  await page.goto(checkUrl(check.id));
  await expect(page.locator('.check-pair-other:target')).toHaveCount(1);
});
