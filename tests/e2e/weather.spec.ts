import { expect, test } from 'playwright/test';
import { findFreePort } from '../../db/process/free-port.ts';
import { type BareServer, startBareServer } from '../support/start-bare-server.ts';

let server: BareServer;

test.beforeAll(async () => {
  server = await startBareServer(`postgres://reader:secret@127.0.0.1:${await findFreePort()}/nowhere`);
});
test.afterAll(() => server.stop());

test.describe('without a database that answers', () => {
  for (const javaScriptEnabled of [true, false])
    test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('a page says what happened and what to do', async ({ page }) => {
        const response = await page.goto(`${server.origin}/claims/walker-2022-01`);
        expect(response?.status()).toBe(503);
        await expect(page.getByRole('heading')).toHaveText('The database does not answer');
        await expect(page.locator('body')).not.toContainText('secret');
      });
    });

  test('a download is a 503 and no file', async ({ request }) => {
    const response = await request.get(`${server.origin}/claims.csv`);
    expect(response.status()).toBe(503);
    expect(response.headers()['content-disposition']).toBeUndefined();
  });

  test('JSON is a 503 with problem details that other sites may read', async ({ request }) => {
    const response = await request.get(`${server.origin}/claims/walker-2022-01.json`);
    expect(response.status()).toBe(503);
    expect(response.headers()).toMatchObject({
      'content-type': 'application/problem+json',
      'access-control-allow-origin': '*',
      'retry-after': '60',
    });
    expect(await response.json()).toMatchObject({
      status: 503,
      type: expect.stringMatching(/#unavailable$/),
    });
  });

  test('/health says alive and not ready', async ({ request }) => {
    const response = await request.get(`${server.origin}/health`);
    expect(response.status()).toBe(503);
    expect(await response.json()).toMatchObject({ alive: true, ready: false });
  });
});
