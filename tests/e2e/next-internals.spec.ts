import { expect, test } from 'playwright/test';
import { readPage } from './support/read-page.ts';

/** What app/_http/cache/next-internals.ts relies on and Next does not document: a version that changes it fails here. */
const PAGES = [
  '/',
  '/claims?country=CHN',
  '/claims/walker-2022-01',
  '/metrics/countries-given-assistance',
  '/sources/walker-2022',
  '/method',
  '/no-such-page',
];

test('a page has the script of ours and that of its theme, and nothing that wakes it as one of Next’s', async ({
  request,
}) => {
  for (const address of PAGES) {
    const response = await request.get(address);
    const html = await response.text();
    const scripts = [...html.matchAll(/<script(?<attributes>[^>]*)>/g)].map(
      ({ groups }) => groups?.attributes,
    );
    const run = scripts.filter((attributes) => !/type="application\/(ld\+)?json"/.test(attributes ?? ''));
    expect(run, address).toEqual([
      expect.stringMatching(/^$/),
      expect.stringMatching(/^ type="module" src="\/page-script\/main-\w+\.js" data-version="[^"]+"$/),
    ]);
    expect(html, address).not.toMatch(/__next_f|\/_next\/|\$R[A-Z]|<!--/);
    expect(response.headers().vary, address).toBe('Accept-Encoding');
  }
});

test('whoever asks for parts of a page, as Next’s script would, gets the whole one', async ({ request }) => {
  const response = await request.get('/metrics', { headers: { rsc: '1', 'next-router-state-tree': 'x' } });
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('text/html; charset=utf-8');
});

test.describe('what runs in a page', () => {
  for (const address of ['/claims?country=CHN', '/claims/walker-2022-01', '/no-such-page'])
    test(`is named in the policy of ${address}, which refuses everything else`, async ({ page }) => {
      const refused: string[] = [];
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      });
      const response = await page.goto(address);
      expect(response?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe-/);
      expect(refused).toEqual([]);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "run"';
        document.body.append(script);
      });
      expect(await page.title()).not.toBe('run');
      expect(refused).toHaveLength(1);
    });

  test('no other site may frame a page, and any may frame an embed', async ({ request }) => {
    const policyOf = async (address: string) =>
      (await readPage(request, address)).headers['content-security-policy'];
    expect(await policyOf('/claims')).toContain("frame-ancestors 'none'");
    expect(await policyOf('/metrics/medical-exports/embed')).toContain('frame-ancestors *');
  });
});
