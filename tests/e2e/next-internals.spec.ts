import { expect, test } from 'playwright/test';
import { readPage } from './support/read-page.ts';

/** What app/_http/cache/next-internals.ts relies on and Next does not document: a version that changes it fails here. */
test.describe('what the server knows of Next’s inside', () => {
  test('a page names its build once in its flight payload, and there our server puts the version beside it', async ({
    request,
  }) => {
    const response = await request.get('/metrics');
    const version = response.headers()['x-data-version'];
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    const named = [...(await response.text()).matchAll(/\\"b\\":\\"([^"\\]*)\\"/g)].map(([, name]) => name);
    expect(named).toHaveLength(1);
    expect(named[0]).toMatch(new RegExp(`^[0-9a-f]{24}\\.${version}$`));
  });

  test('Next’s script asks for the parts of a page with the headers that responses vary by, and gets them', async ({
    page,
  }) => {
    await page.goto('/metrics', { waitUntil: 'networkidle' });
    const asking = page.waitForRequest(
      (each) => each.headers().rsc === '1' && each.url().includes('/countries'),
    );
    await page.getByRole('navigation').getByRole('link', { name: 'Countries' }).first().click();
    const asked = await asking;
    const headers = await asked.allHeaders();
    const response = await asked.response();
    expect(response?.status()).toBe(200);
    const varied = (response?.headers().vary ?? '').split(', ');
    const own = Object.keys(headers).filter((name) => name === 'rsc' || name.startsWith('next-'));
    expect(own.length).toBeGreaterThan(1);
    expect(varied).toEqual(expect.arrayContaining(own));
    expect(response?.headers()['content-type']).toBe('text/x-component');
    expect(response?.headers()['x-nextjs-deployment-id']).toMatch(/^[0-9a-f]{24}\.[0-9a-f]{12}$/);
    await expect(page).toHaveURL(/\/countries$/);
  });

  test('a page leads parts asked for without their hash on, and says what that depends on', async ({
    request,
  }) => {
    const response = await request.get('/metrics', { headers: { rsc: '1' }, maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(response.headers().vary).toContain('next-router-state-tree');
  });
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
