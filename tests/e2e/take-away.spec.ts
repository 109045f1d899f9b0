import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type APIRequestContext, expect, test } from 'playwright/test';
import { parseHex } from '../../lib/chart/colour.ts';
import { THEMES } from '../../lib/chart/themes.ts';
import { colourOf, parseColours } from '../../lib/chart/tokens.ts';
import {
  citeUrl,
  claimCardUrl,
  claimsCiteUrl,
  claimUrl,
  countryUrl,
  findingCiteUrl,
  frontCardUrl,
  metricCardUrl,
  metricEmbedUrl,
  metricJsonUrl,
  metricPlainCsvUrl,
  metricPngUrl,
  metricSvgUrl,
  metricUrl,
  onMap,
  sourceUrl,
} from '../../lib/filter/urls.ts';
import { SITE_URL } from '../support/site-url.ts';
import { lookAt, pngSize } from './support/picture.ts';
import { attributesOf, readPage, textsOf } from './support/read-page.ts';

/** One of each form: percentages, hedged counts, money beside other sources' values, relations. */
const CHARTS = [
  'unfavourable-view-of-china',
  'countries-given-assistance',
  'crisis-fund-size',
  'medical-team-sent',
] as const;
const CHART = CHARTS[0];
const BESIDE = CHARTS[2];
const RELATIONS = CHARTS[3];
const IN_WORDS = ['manual-languages', 'views-of-china-in-words'] as const;
const CLAIM = 'walker-2022-01';
const COLOURS = parseColours(readFileSync(new URL('../../app/_shell/tokens.css', import.meta.url), 'utf8'));
const [LIGHT, DARK] = THEMES.map((theme) =>
  parseHex(colourOf(COLOURS[theme], 'paper')).map((channel) => Math.round(channel * 255)),
) as [number[], number[]];

type Row = { claim_id: string; restates: string | null; data_version: string };

async function readRows(request: APIRequestContext, slug: string): Promise<Row[]> {
  const { claims } = (await (await request.get(metricJsonUrl(slug))).json()) as { claims: Row[] };
  expect(claims.length).toBeGreaterThan(0);
  return claims;
}

const idsOf = (rows: Row[]) => rows.filter((row) => row.restates === null).map((row) => row.claim_id);
const marksIn = (markup: string) =>
  [...markup.matchAll(/class="chart-mark"[^>]*? id="claim-([^"]+)"/g)].map(([, id = '']) => id);

test.describe('a chart as SVG', () => {
  for (const slug of CHARTS)
    test(`${slug}: well-formed, with a mark for every row and its sources inside`, async ({ request }) => {
      const rows = await readRows(request, slug);
      const response = await request.get(`${metricSvgUrl(slug)}?width=640`);
      expect(response.headers()['content-type']).toBe('image/svg+xml');
      expect(response.headers()['content-disposition']).toBe(`inline; filename="cited-metrics-${slug}.svg"`);
      const svg = await response.text();
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(marksIn(svg).toSorted()).toEqual(idsOf(rows).toSorted());
      expect(svg).not.toContain('var(');
      expect(svg).toContain('font/woff2;base64,');
      expect(svg).not.toMatch(/(?:href|src)="(?!https?:|#)/);
      const text = textOf(svg);
      expect(text).toContain(`${SITE_URL}${metricUrl(slug)}`);
      expect(text).toContain(rows[0]?.data_version ?? 'no version');
      expect(text).toContain('Source: ');
      expect(text).toContain('What this does not say');
    });

  test('shows in a browser at the size that was asked for, in both themes', async ({ page, request }) => {
    for (const [theme, corner] of [
      ['light', LIGHT],
      ['dark', DARK],
    ] as const) {
      const svg = await (await request.get(`${metricSvgUrl(CHART)}?width=800&theme=${theme}`)).body();
      const seen = await lookAt(page, svg, 'image/svg+xml');
      expect(seen).toMatchObject({ width: 800, corner });
      expect(seen.top).toBeGreaterThan(20);
    }
  });
});

test.describe('a chart as PNG', () => {
  for (const slug of CHARTS)
    test(`${slug}: has the stated size and shows its text, narrow and wide, light and dark`, async ({
      page,
      request,
    }) => {
      for (const [query, width, corner] of [
        ['', 1200, LIGHT],
        ['?width=360&theme=dark', 360, DARK],
        ['?width=480&scale=2', 960, LIGHT],
      ] as const) {
        const response = await request.get(metricPngUrl(slug) + query);
        expect(response.headers()['content-type']).toBe('image/png');
        const png = await response.body();
        const size = pngSize(png);
        expect(size.width).toBe(width);
        const seen = await lookAt(page, png, 'image/png');
        expect(seen).toMatchObject({ ...size, corner });
        expect(seen.all, 'colours in all').toBeGreaterThan(60);
        expect(seen.top, 'colours where the title stands').toBeGreaterThan(20);
      }
    });
});

test('a map can be taken away as SVG, PNG and page for frames, with its key, its sources and whose borders it shows', async ({
  page,
  request,
}) => {
  const map = onMap(metricSvgUrl(RELATIONS));
  const rows = await readRows(request, RELATIONS);
  const response = await request.get(`${map}&width=640`);
  expect(response.headers()['content-disposition']).toContain(`cited-metrics-${RELATIONS}-map.svg`);
  const svg = await response.text();
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toContain('var(');
  const text = textOf(svg).replaceAll(/\s+/g, ' ');
  for (const said of [
    rows[0]?.data_version ?? 'no version',
    'Source: ',
    'Natural Earth',
    'side in an organisation',
  ])
    expect(text).toContain(said);
  expect(text.replaceAll(' ', '')).toContain(`${SITE_URL}${metricUrl(RELATIONS)}`);
  for (const query of ['width=360&theme=dark', 'width=1200']) {
    const png = await (await request.get(`${onMap(metricPngUrl(RELATIONS))}&${query}`)).body();
    expect((await lookAt(page, png, 'image/png')).all, 'colours in all').toBeGreaterThan(60);
  }
  await page.goto(onMap(metricEmbedUrl(RELATIONS)));
  await expect(page.locator('.map-under svg')).toBeVisible();
  await expect(page.locator('.chart-drawing:visible a[data-note]')).not.toHaveCount(0);
  await expect(page.locator('.map-atlas')).toContainText('Natural Earth');
  await page.goto(metricUrl(RELATIONS));
  for (const [label, url] of [
    ['Map as SVG', map],
    ['Map as PNG', onMap(metricPngUrl(RELATIONS))],
  ] as const)
    await expect(page.locator('.take-away-download a', { hasText: label })).toHaveAttribute('href', url);
  for (const addressOf of [metricSvgUrl, metricPngUrl, metricEmbedUrl]) {
    const refused = await request.get(onMap(addressOf(CHART)));
    expect([refused.status(), await refused.text()]).toEqual([
      400,
      expect.stringContaining('has no map: only relations'),
    ]);
  }
});

test('a page holds each drawing of a map once, and gets it again where a link was followed', async ({
  page,
  request,
}) => {
  const html = await (await request.get(metricUrl(RELATIONS))).text();
  expect(html.split('class="map-ground"').length - 1).toBe(1);
  expect(html).not.toContain('\\"map-ground');
  await page.goto('/metrics');
  await page
    .locator(`a[href="${metricUrl(RELATIONS)}"]`)
    .first()
    .click();
  await page.locator('.map-fold > summary').click();
  await expect(page.locator('.map-under svg')).toBeVisible();
  await expect(page.locator('.map .chart-drawing:visible svg')).toBeVisible();
});

test.describe('what can’t be made', () => {
  for (const query of [
    'width=279',
    'width=1921',
    'width=wide',
    'theme=sepia',
    'size=9',
    'width=300&width=400',
  ])
    for (const addressOf of [metricSvgUrl, metricPngUrl])
      test(`${addressOf(CHART)}?${query} is a 400 with a sentence`, async ({ request }) => {
        const response = await request.get(`${addressOf(CHART)}?${query}`);
        expect(response.status()).toBe(400);
        expect(await response.text()).toMatch(/^\S.*\.\n$/s);
      });

  test('a scale out of bounds, or one for an SVG, is a 400', async ({ request }) => {
    for (const address of [
      `${metricPngUrl(CHART)}?scale=4`,
      `${metricPngUrl(CHART)}?scale=0`,
      `${metricSvgUrl(CHART)}?scale=2`,
    ])
      expect((await request.get(address)).status(), address).toBe(400);
  });

  test('a picture of too many pixels is refused with its size', async ({ request }) => {
    const response = await request.get(`${metricPngUrl(CHART)}?width=1920&scale=3`);
    expect(response.status()).toBe(400);
    expect(await response.text()).toMatch(/^This picture would have 5760 × \d+ pixels; at most 16000000 /);
  });

  for (const slug of IN_WORDS)
    test(`${slug} is told in words, which its chart addresses say`, async ({ request }) => {
      const pictures = [metricSvgUrl, metricPngUrl, metricEmbedUrl, metricPlainCsvUrl];
      for (const addressOf of pictures) {
        const response = await request.get(addressOf(slug));
        expect(response.status()).toBe(404);
        expect(await response.text()).toContain(`${SITE_URL}${metricUrl(slug)}`);
      }
    });

  test('an unknown metric or claim has no picture', async ({ request }) => {
    for (const address of [
      metricSvgUrl('no-such'),
      metricPngUrl('no-such'),
      metricEmbedUrl('no-such'),
      metricPlainCsvUrl('no-such'),
      metricCardUrl('no-such'),
      claimCardUrl('no-such'),
    ])
      expect((await request.get(address)).status(), address).toBe(404);
  });
});

test.describe('asked for again', () => {
  for (const address of [
    metricSvgUrl(CHART),
    `${metricPngUrl(CHART)}?width=360`,
    metricEmbedUrl(CHART),
    metricPlainCsvUrl(CHART),
    metricCardUrl(CHART),
  ])
    test(`${address} is not sent twice, and answers HEAD`, async ({ request }) => {
      const first = await request.get(address);
      const { etag = '' } = first.headers();
      expect(etag).toMatch(/^"[\w-]+"$/);
      // Proxies that compress make a tag weak (RFC 9110, 8.8.1).
      const again = await request.get(address, { headers: { 'if-none-match': `"other", W/${etag}` } });
      expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
      const changed = await request.get(address, { headers: { 'if-none-match': '"other"' } });
      expect(changed.status()).toBe(200);
      const head = await request.head(address);
      expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0]);
    });

  test('other parameters are another picture', async ({ request }) => {
    const tags = ['', '?width=360', '?theme=dark', '?scale=2'].map(
      async (query) => (await request.get(metricPngUrl(CHART) + query)).headers().etag,
    );
    expect(new Set(await Promise.all(tags)).size).toBe(4);
  });
});

test('a share card is named under the configured origin and is a picture of 1200 × 630', async ({
  page,
  request,
}) => {
  for (const [path, card] of [
    ['/', frontCardUrl()],
    [metricUrl(CHART), metricCardUrl(CHART)],
    [metricUrl(IN_WORDS[0]), metricCardUrl(IN_WORDS[0])],
    [claimUrl(CLAIM), claimCardUrl(CLAIM)],
  ] as const) {
    const { document } = await readPage(request, path);
    for (const name of ['meta[property="og:image"]', 'meta[name="twitter:image"]'])
      expect(attributesOf(document, name, 'content'), path).toEqual([SITE_URL + card]);
    const [alt = ''] = attributesOf(document, 'meta[property="og:image:alt"]', 'content');
    expect(alt, path).toMatch(/\S{3}/);
    const png = await (await request.get(card)).body();
    expect(pngSize(png), path).toEqual({ width: 1200, height: 630 });
    expect((await lookAt(page, png, 'image/png')).all, path).toBeGreaterThan(60);
  }
});

test.describe('an embedded chart', () => {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    for (const slug of CHARTS)
      test(`${slug}: shows a mark for every row, its notes, its sources and a way back`, async ({
        page,
        request,
      }) => {
        const rows = await readRows(request, slug);
        const response = await page.goto(metricEmbedUrl(slug));
        expect(response?.headers()['content-security-policy']).toContain('frame-ancestors *');
        const shown = page.locator('.chart-drawing:visible');
        await expect(shown).toHaveCount(1);
        await expect(shown.locator('.chart-mark[data-claim]')).toHaveCount(idsOf(rows).length);
        await expect(page.locator('.embed-source')).toContainText(/^Source: .+ \(.+\), .+ \d{4}\.$/);
        await expect(page.locator('.figure-notes')).toBeHidden();
        await page.locator('.embed-notes > summary').click();
        await expect(page.locator('.figure-notes')).toBeVisible();
        await expect(page.locator('.source-line-primaries')).toContainText('Primary');
        await expect(page.locator('.masthead, footer')).toHaveCount(0);
        const back = `${SITE_URL}${metricUrl(slug)}`;
        await expect(page.locator('.embed-notes')).toContainText(rows[0]?.data_version ?? 'no version');
        await expect(page.locator('.embed-home a')).toHaveAttribute('href', back);
        const inner = await page.locator('a[href^="/"]').count();
        expect(inner, 'links that stay inside the frame').toBe(0);
      });
  });

  test('follows the reader’s theme, or the one that its address names', async ({ page }) => {
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(metricEmbedUrl(CHART));
    expect(await background()).toBe(`rgb(${DARK.join(', ')})`);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background()).toBe(`rgb(${LIGHT.join(', ')})`);
    await page.goto(`${metricEmbedUrl(CHART)}?theme=dark`);
    expect(await background()).toBe(`rgb(${DARK.join(', ')})`);
    expect((await page.request.get(`${metricEmbedUrl(CHART)}?theme=sepia`)).status()).toBe(400);
  });

  test('uses its fonts and nothing from elsewhere', async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(metricEmbedUrl(CHART));
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family);
    });
    expect(loaded.map((family) => family.replaceAll('"', '')).toSorted()).toEqual([
      'IBM Plex Sans',
      'Source Serif 4',
    ]);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((address) => !address.startsWith(`${baseURL}/`))).toEqual([]);
  });

  test('the snippet fits its frame to the content, and again when a reader opens the table', async ({
    page,
    baseURL,
  }) => {
    await page.goto(metricUrl(BESIDE));
    const snippet = (await page.locator('[data-cite="embed"] [data-copy]').textContent()) ?? '';
    expect(snippet).toMatch(/^<iframe src="[^"]+\/embed\?version=\d{4}-\d{2}-\d{2}-[0-9a-f]{12}"/);
    expect(snippet).toContain(`src="${SITE_URL}${metricEmbedUrl(BESIDE)}?`);
    await page.route('**/anybodys-page', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto('/anybodys-page');
    await page.setContent(`<body style="margin:0">${snippet.replaceAll(SITE_URL, baseURL ?? '')}</body>`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.embed-home')).toBeVisible();
    const overflow = () =>
      page.locator('iframe').evaluate((element) => {
        const inside = (element as HTMLIFrameElement).contentDocument?.documentElement;
        return inside === undefined ? Number.NaN : inside.scrollHeight - element.clientHeight;
      });
    const height = async () => (await page.locator('iframe').boundingBox())?.height ?? 0;
    await expect.poll(overflow).toBe(0);
    const before = await height();
    expect(before).toBeGreaterThan(100);
    await frame.locator('.embed-notes > summary').click();
    await expect.poll(height).toBeGreaterThan(before);
    await expect.poll(overflow).toBe(0);
  });
});

test.describe('the table for chart tools', () => {
  test('has the label, the value under its unit, and the hedge', async ({ request }) => {
    const csv = await (await request.get(metricPlainCsvUrl('countries-given-assistance'))).text();
    const [head, ...rows] = csv.trim().split('\n');
    expect(head).toBe('label,value (countries),hedge');
    expect(rows).toContain('Chinese local governments,50,more than');
    expect(rows).toHaveLength(3);
  });
});

test.describe('the bibliography of', () => {
  for (const page of [
    citeUrl(claimUrl(CLAIM)),
    citeUrl(metricUrl(BESIDE)),
    citeUrl(countryUrl('SWE')),
    citeUrl(sourceUrl('walker-2022')),
    findingCiteUrl('who-helped-whom'),
    claimsCiteUrl({ metric: [BESIDE] }),
  ])
    test(`${page} stands there whole, and in no index`, async ({ request }) => {
      const { status, document } = await readPage(request, page);
      expect(status).toBe(200);
      expect(attributesOf(document, '.cite [data-cite]', 'data-cite')).toEqual([
        'sentence',
        'apa',
        'bibtex',
        'ris',
      ]);
      expect(textsOf(document, '[data-cite="ris"] [data-copy]')[0]).toMatch(/^TY +- /);
      expect(attributesOf(document, 'meta[name="robots"]', 'content')).toEqual(['noindex']);
    });

  test('several charts together is nowhere, nor that of nothing', async ({ request }) => {
    for (const address of [claimsCiteUrl({}), citeUrl(metricUrl('nothing')), findingCiteUrl('nothing')]) {
      const { status, document } = await readPage(request, address);
      expect({ status, said: textsOf(document, 'main h1') }, address).toEqual({
        status: 404,
        said: ['There is no page at this address'],
      });
    }
  });
});

for (const javaScriptEnabled of [true, false])
  test.describe(`the row under a chart, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('has all that can be taken away in one line, one part open at a time', async ({ page, request }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(metricUrl(BESIDE));
      const row = page.locator('.take-away');
      const names = row.locator('summary, .take-away-licence');
      await expect(names).toHaveText(['Download', 'Share', 'Cite', 'Licence: CC BY 4.0']);
      const tops = async () =>
        new Set(await names.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top)));
      expect((await tops()).size).toBe(1);

      await row.getByText('Download', { exact: true }).click();
      const files = row.locator('.take-away-download a');
      await expect(files).toHaveText([
        /^CSV \(1 row, about [\d.]+ (bytes|kB)\)$/,
        'Excel (.xlsx)',
        'JSON',
        'ZIP with sources',
        'SVG',
        'PNG',
        'CSV for Datawrapper or Flourish',
      ]);
      await expect(files.first()).toBeVisible();
      for (const link of await row.locator('a').all()) {
        const address = (await link.getAttribute('href')) ?? '';
        expect((await request.get(address.replace(SITE_URL, ''))).status(), address).toBe(200);
      }

      await row.getByText('Share', { exact: true }).click();
      await expect(files.first()).toBeHidden();
      expect((await tops()).size).toBe(1);
      await expect(row.locator('[data-cite="link"] [data-copy]')).toHaveText(SITE_URL + metricUrl(BESIDE));
      await expect(row.locator('[data-cite="embed"] [data-copy]')).toContainText('<iframe src=');
      await expect(row.getByRole('link', { name: 'Share card (PNG)' })).toBeVisible();

      await row.getByText('Cite', { exact: true }).click();
      await expect(row.locator('[data-cite="sentence"]')).toContainText('USD 5 billion');
      await expect(row.locator('[data-cite="sentence"]')).toBeVisible();
      const bibliography = row.getByRole('link', { name: 'APA, BibTeX and RIS, as a page' });
      await expect(bibliography).toHaveAttribute('href', citeUrl(metricUrl(BESIDE)));
      await expect(row.getByRole('button', { name: 'Copy RIS' })).toBeVisible({ visible: javaScriptEnabled });
      await expect(row.locator('.take-away-cite [data-cite]')).toHaveCount(javaScriptEnabled ? 4 : 1);
    });

    test('a claim can be cited from its first screen', async ({ page }) => {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 360, height: 740 },
      ]) {
        await page.setViewportSize(viewport);
        await page.goto(claimUrl(CLAIM));
        const cite = page.locator('.take-away').getByText('Cite', { exact: true });
        await expect(cite).toBeInViewport();
        await cite.click();
        await expect(page.locator('[data-cite="sentence"]')).toBeVisible();
      }
    });
  });

test('Escape closes what is open under a chart, and the focus stays on its name', async ({ page }) => {
  await page.goto(metricUrl(CHART));
  const share = page.locator('.take-away summary', { hasText: 'Share' });
  await share.click();
  const link = page.locator('[data-cite="link"] a');
  await link.focus();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(share).toBeFocused();
});

test.describe('the notes of a chart', () => {
  for (const javaScriptEnabled of [true, false])
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled });

      test('stand open but for those after the second, which a mark in focus or pointed at brings', async ({
        page,
      }) => {
        await page.goto(metricUrl(CHART));
        const note = (n: number) => page.locator(`#${CHART} .figure-notes [data-note="${n}"]`);
        const isShown = (n: number) =>
          note(n).evaluate((each) => each.checkVisibility({ contentVisibilityAuto: true }));
        const shown = () => Promise.all([1, 2, 3, 4].map(isShown));
        expect(await shown()).toEqual([true, true, false, false]);
        await page.locator('.chart-mark:visible').nth(2).hover();
        await expect.poll(shown).toEqual([true, true, true, false]);
        await page.mouse.move(0, 0);
        await expect.poll(shown).toEqual([true, true, false, false]);
        await page.locator('a.chart-note[data-note="4"]:visible').first().focus();
        await expect.poll(shown).toEqual([true, true, false, true]);
        await page.locator(`#${CHART}`).getByText('All notes', { exact: true }).click();
        await expect.poll(shown).toEqual([true, true, true, true]);
      });
    });
});

function textOf(svg: string): string {
  const texts: string[] = [];
  const collect = (node: unknown): void => {
    if (typeof node === 'string') texts.push(node);
    else if (Array.isArray(node)) node.forEach(collect);
    else if (node !== null && typeof node === 'object') Object.values(node).forEach(collect);
  };
  collect(new XMLParser({ ignoreAttributes: true, preserveOrder: true }).parse(svg));
  return texts.join(' ').replaceAll('\u00a0', ' ');
}
