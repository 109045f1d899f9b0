import path from 'node:path';
import { expect, test } from 'playwright/test';
import type { Sql } from 'postgres';
import { migrate } from '../../db/migrate.ts';
import { createScratchDatabase, type ScratchDatabase } from '../../db/scratch-database.ts';
import { openSql } from '../support/open-sql.ts';
import { runLoader } from '../support/run-loader.ts';
import { type BareServer, startBareServer } from '../support/start-bare-server.ts';

const SAMPLE = path.join(import.meta.dirname, '..', 'support', 'sample-seed');

let scratch: ScratchDatabase;
let sql: Sql;
let server: BareServer;

/** A database that answers, and lacks what the page of checks is read from. */
test.beforeAll(async () => {
  scratch = await createScratchDatabase(process.env.E2E_DATABASE_URL ?? '');
  await migrate(scratch.url);
  expect(await runLoader(scratch.url, [SAMPLE])).toMatchObject({ code: 0 });
  sql = openSql(scratch.url);
  await sql`alter table checks rename to checks_away`;
  server = await startBareServer(scratch.url);
});

test.afterAll(async () => {
  await server.stop();
  await sql.end();
  await scratch.drop();
});

test('a page that fails says so with a reference, keeps nothing, and can be tried again', async ({
  page,
}) => {
  const response = await page.goto(`${server.origin}/checks`);
  expect(response?.status()).toBe(500);
  expect(response?.headers()['cache-control']).toBe('no-store');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('This page could not be made');
  await expect(page.locator('main')).toContainText('The fault is ours and not in your address');
  await expect(page.locator('main code')).toHaveText(/^\d+$/);
  await expect(page.locator('body')).not.toContainText(/checks_away|does not exist|select /i);
  await expect(page.locator('main a').last()).toHaveAttribute('href', '/');

  const again = page.getByRole('link', { name: 'Try again' });
  await again.click();
  await expect(heading).toHaveText('This page could not be made');
  await sql`alter table checks_away rename to checks`;
  await again.click();
  await expect(page.locator('.check-pair-other').first()).toBeVisible();
  await expect(again).toHaveCount(0);
  expect((await page.request.get(`${server.origin}/checks`)).status()).toBe(200);
  await sql`alter table checks rename to checks_away`;
});

test('without JavaScript it says so as well, and tells nothing of its cause', async ({ request }) => {
  const response = await request.get(`${server.origin}/checks?n=1`);
  expect([response.status(), response.headers()['cache-control']]).toEqual([500, 'no-store']);
  expect(response.headers()['content-type']).toBe('text/html; charset=utf-8');
  expect(response.headers()).not.toHaveProperty('x-data-version');
  const html = await response.text();
  expect(html).toMatch(/<h1>This page could not be made<\/h1>.*<code>\d+<\/code>.*<\/html>/s);
  expect(html).not.toContain('<script');
  expect(html).not.toMatch(/does not exist|select |postgres:/i);
});

test('pages that do not need what is missing are made as ever', async ({ request }) => {
  for (const address of ['/method', '/countries'])
    expect((await request.get(server.origin + address)).status(), address).toBe(200);
});
