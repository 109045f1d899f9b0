import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIRequestContext, type APIResponse, expect, test } from 'playwright/test';
import { migrate } from '../../db/migrate.ts';
import { createScratchDatabase } from '../../db/scratch-database.ts';
import { runLoader } from '../support/run-loader.ts';
import { startBareServer } from '../support/start-bare-server.ts';
import { openList } from './support/choose.ts';

const SAMPLE = path.join(import.meta.dirname, '..', 'support', 'sample-seed');
const METRIC = '/metrics/ferries-in-service';
const NAMES = ['Ferries in service', 'Ferries afloat'] as const;

const ADDRESSES = [
  '/',
  METRIC,
  `${METRIC}/chart.svg`,
  `${METRIC}/data.csv`,
  '/claims?sort=value&country=NOR',
  '/claims/ferries-2021-01',
  '/claims.csv',
  '/claims.json',
  '/claims/ferries-2021-99',
  '/countries',
  '/sources',
  '/feed.xml',
  '/articles.xml',
];

const undo: (() => Promise<unknown> | unknown)[] = [];

test.afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** The sample with its first metric under another name, wherever that is said. */
function copyRenamed(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-seed-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(SAMPLE, folder, { recursive: true });
  const file = path.join(folder, 'metrics.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(NAMES[0], NAMES[1]));
  return folder;
}

async function loadSeed(databaseUrl: string, folder: string): Promise<string> {
  const { code, stdout, stderr } = await runLoader(databaseUrl, [folder]);
  expect(code, stderr).toBe(0);
  return /Data version (\w+)/.exec(stdout)?.[1] ?? '';
}

/** Two servers on one database that holds the sample. */
async function startTwo() {
  const { url, drop } = await createScratchDatabase(process.env.E2E_DATABASE_URL ?? '');
  undo.push(drop);
  await migrate(url);
  const first = await loadSeed(url, SAMPLE);
  const servers = await Promise.all([startBareServer(url), startBareServer(url)]);
  undo.push(...servers.map(({ stop }) => stop));
  return { url, first, origins: servers.map(({ origin }) => origin) };
}

/** A page says its version at its foot and in its headers, and names the metric as that version does. */
async function expectOneVersion(response: APIResponse, names: Record<string, string>): Promise<string> {
  expect(response.status()).toBe(200);
  const version = response.headers()['x-data-version'] ?? '';
  const html = await response.text();
  const said = (words: readonly string[]) => words.filter((each) => html.includes(each));
  expect(said(Object.keys(names))).toEqual([version]);
  expect(said(NAMES)).toEqual([names[version]]);
  return version;
}

/** What the headers say of the answer; what is compressed gets smaller after a while, so that its length may differ. */
function toldBy(response: APIResponse): Record<string, string> {
  const { date: _, 'content-length': length, ...told } = response.headers();
  return told['content-encoding'] === undefined ? { ...told, length: length ?? '' } : told;
}

async function expectSame(request: APIRequestContext, origins: string[], address: string): Promise<void> {
  const [one, two] = await Promise.all(origins.map((origin) => request.get(origin + address)));
  if (one === undefined || two === undefined) throw new Error('There are not two servers.');
  expect(two.status(), address).toBe(one.status());
  expect((await two.body()).equals(await one.body()), address).toBe(true);
  expect(toldBy(two), address).toEqual(toldBy(one));
  if (one.status() !== 200) return;
  const { etag = '' } = one.headers();
  const again = await request.get(`${origins[1]}${address}`, { headers: { 'if-none-match': etag } });
  expect([again.status(), (await again.body()).length], address).toEqual([304, 0]);
}

test('two servers on one database give the same bytes, and both show new data without a restart', async ({
  page,
  request,
}) => {
  const { url, first, origins } = await startTwo();
  for (const address of ADDRESSES) await expectSame(request, origins, address);

  await page.goto(origins[0] + METRIC);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const renamed = copyRenamed();
  const seen = new Set<string>();
  const seeding = { isDone: false };
  const names: Record<string, string> = { [first]: NAMES[0] };
  const answers: APIResponse[] = [];
  const reading = (async () => {
    let asked = 0;
    while (!seeding.isDone) {
      // A parameter that says nothing asks for a page that is not kept, so that one is made while data come in.
      for (const origin of origins) answers.push(await request.get(`${origin}${METRIC}?n=${asked++}`));
    }
  })();
  const second = await loadSeed(url, renamed);
  names[second] = NAMES[1];
  for (const origin of origins)
    await expect
      .poll(async () => (await request.get(origin + METRIC)).headers()['x-data-version'], { timeout: 30_000 })
      .toBe(second);
  seeding.isDone = true;
  await reading;
  for (const answer of answers) seen.add(await expectOneVersion(answer, names));
  expect([...seen].sort()).toEqual([first, second].sort());
  for (const address of ADDRESSES) await expectSame(request, origins, address);

  const loads: string[] = [];
  page.on('request', (asked) => asked.isNavigationRequest() && loads.push(asked.url()));
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Claims' }).click();
  await expect(page).toHaveURL(`${origins[0]}/claims`);
  await expect(page.locator('footer')).toContainText(second);
  await expect(page.locator('body')).not.toContainText(NAMES[0]);
  expect(loads).toEqual([`${origins[0]}/claims`]);

  await openList(page, 'Metric');
  await page.locator('.facet-choice:visible').first().click();
  await expect(page).toHaveURL(/\/claims\?metric=/);
  await expect(page.locator('footer')).toContainText(second);
  expect(loads, 'a choice among the same data changes the page').toHaveLength(1);
});
