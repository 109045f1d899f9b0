import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { type BrowserContext, expect, type Page, test } from 'playwright/test';
import { type StartedDesk, startDesk } from '../support/start-desk.ts';

/** Ten figures of an invented article: numbers, a range, dates, and words. */
const TEXT = `The lamps of Larkmoor burn longer

By Ada Wick

Norway has 52 lighthouses, the Office of Lamps said on 4 May 2022. In Sweden more than 120 lamps burn.

Some 40 percent of keepers in Norway live ashore. Sweden lent Norway 3 million dollars in 2021.

Between 5 and 10 lamps in Sweden went out. Lamp 7 of Norway cost 200 dollars. Dozens of harbours in Norway waited. <script>document.title = 'broken in'</script>
`;

let desk: StartedDesk;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  desk = await startDesk(process.env.E2E_DATABASE_URL ?? '', process.env.TEST_DIST_DIR ?? '');
});
test.afterAll(() => desk?.stop());

const left = (page: Page) => page.locator('#left');

/** Brings the text in, and gives the slug of its draft. */
async function bringIn(page: Page, title = 'The lamps of Larkmoor burn longer'): Promise<string> {
  await page.goto(desk.entry);
  await page.getByLabel('Its text').fill(TEXT.replace('The lamps of Larkmoor burn longer', title));
  await page.getByRole('button', { name: 'Find its figures' }).click();
  await page.waitForURL(/\/desk\/[a-z0-9-]+$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

test('an article is brought in by the keyboard alone: pasted, decided, published, and it stands on the site', async ({
  context,
}) => {
  const page = await newPage(context);
  await page.goto(desk.entry);
  expect(page.url()).toBe(`${desk.origin}/desk`);
  await page.getByLabel('Its text').focus();
  await page.keyboard.insertText(TEXT);
  await tabTo(page, 'Find its figures');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/[a-z0-9-]+$/);
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const total = await page.locator('.figure-mark').count();
  expect(total).toBeGreaterThanOrEqual(10);
  expect(await page.title()).toContain(`${total} of ${total} to decide`);
  for (let steps = 0; steps < total; steps += 1) await decideByKeys(page);
  await expect(left(page)).toContainText(`All ${total} decided`);
  await page.getByRole('link', { name: 'Article', exact: false }).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/article$/);
  await typeInto(page, 'Publisher', 'The Larkmoor Gazette');
  await page.getByLabel('Genre').focus();
  await page.keyboard.type('news');
  await typeInto(page, 'Published', '2022-05-04');
  await enter(page);
  await typeInto(page, 'What they do not say', 'The article does not say how they were counted.');
  await enter(page);
  await page.goto(`${desk.origin}/desk/${slug}/publish`);
  await expect(page.getByRole('heading', { name: 'What readers get' })).toBeVisible();
  await page.locator('#publish').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/published=/);
  await page.getByRole('status').getByRole('link', { name: 'The lamps of Larkmoor burn longer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The lamps of Larkmoor burn longer');
  expect(readdirSync(path.join(desk.folder, 'drafts'))).not.toContain(`${slug}.yaml`);
});

/** Sends the form at hand, and waits for the page that comes. */
async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await expect(left(page)).toContainText('Saved.');
}

/** Accepts what is proposed; where something is missing, names a country, and a topic. */
async function decideByKeys(page: Page): Promise<void> {
  const before = page.url();
  await page.keyboard.press('a');
  await page.waitForURL((url) => url.href !== before);
  if (!page.url().includes('kept=')) return;
  await expect(page.locator('#problem')).toBeVisible();
  if (await page.locator('#field-new_metric_topic[aria-invalid]').count())
    await typeInto(page, 'Topic', 'Ships');
  if (await page.locator('#field-entity .error').count()) await typeInto(page, 'Entity 1', 'Norway (NOR)');
  await page.keyboard.press('Enter');
  await page.waitForURL(/saved=/);
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.insertText(text);
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 15; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return;
  }
  throw new Error(`No “${name}” within fifteen stops.`);
}

test('without a script a figure is decided, changed, undone and made by hand; saving twice changes no byte', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const slug = await bringIn(page, 'Lamps without a script');
  const file = path.join(desk.folder, 'drafts', `${slug}.yaml`);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/^figures:/m, '# Asked the keeper on Monday.\nfigures:'),
  );
  await page.goto(`${desk.origin}/desk/${slug}?figure=${slug}-02`);
  await page.getByRole('radio', { name: /Background/ }).check({ force: true });
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(left(page)).toContainText('saved: Background');
  const once = readFileSync(file, 'utf8');
  expect(once).toContain('# Asked the keeper on Monday.');
  await page.goto(`${desk.origin}/desk/${slug}?figure=${slug}-02`);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  expect(readFileSync(file, 'utf8')).toBe(once);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(left(page)).toContainText('Undone.');
  expect(readFileSync(file, 'utf8')).not.toBe(once);
  await page.getByText('A figure that was missed').click();
  await page.getByLabel('Block', { exact: true }).fill('3');
  await page.getByLabel('Words', { exact: true }).fill('lighthouses, the Office of Lamps');
  await page.getByRole('button', { name: 'Make it a figure' }).click();
  await expect(page.locator('#figure-title')).toContainText('lighthouses, the Office of Lamps');
  await context.close();
});

test('of two tabs the second is told, and keeps what was typed', async ({ context }) => {
  const [first, second] = [await newPage(context), await newPage(context)];
  const slug = await bringIn(first, 'Lamps in two tabs');
  const claim = await firstClaim(first);
  await second.goto(`${desk.origin}/desk/${slug}?figure=${claim}`);
  await first.keyboard.press('j');
  await first.waitForURL(/figure=/);
  await first.keyboard.press('7');
  await first.waitForURL(/saved=/);
  await second.getByLabel('Entity 1', { exact: true }).fill('Norway (NOR)');
  await second.getByLabel('Topic', { exact: true }).fill('Ships');
  await second.getByLabel('Description').fill('The Gazette says that {value} burn in the second tab.');
  await second.getByRole('button', { name: 'Save and go on' }).click();
  await expect(second.getByRole('alert')).toContainText('was changed meanwhile');
  await expect(second.getByLabel('Description')).toHaveValue(
    'The Gazette says that {value} burn in the second tab.',
  );
  await expect(second.getByText('What the file says of this figure now')).toBeVisible();
  await second.getByRole('button', { name: 'Save and go on' }).click();
  await expect(left(second)).toContainText('saved: Number');
  expect(readFileSync(path.join(desk.folder, 'drafts', `${slug}.yaml`), 'utf8')).toContain(
    'burn in the second tab.',
  );
});

/** The first figure that is proposed as a number with a place. */
async function firstClaim(page: Page): Promise<string> {
  return (await page.locator('.figure-mark').first().getAttribute('id'))?.replace('mark-', '') ?? '';
}

test('single keys mean nothing where one types, and can be turned off', async ({ context }) => {
  const page = await newPage(context);
  await bringIn(page, 'Lamps and keys');
  const start = page.url();
  await page.getByLabel('Description').focus();
  await page.keyboard.type('a4ju');
  expect(page.url()).toBe(start);
  await page.getByText('Settings and keys').click();
  await page.getByLabel('Single keys work').uncheck();
  await page.locator('h1').click();
  await page.keyboard.press('4');
  await page.keyboard.press('j');
  await expect(page.locator('#left')).not.toContainText('saved');
  expect(page.url()).toBe(start);
});

test('whoever has no key, comes under another name or from another page gets nothing, and a normal site has no desk', async ({
  request,
  baseURL,
}) => {
  for (const address of ['/desk', '/desk/x', '/%64esk', '/desk.rsc', '/desk?token=x']) {
    const answer = await request.get(`${baseURL}${address}`, { maxRedirects: 0 });
    expect([address, answer.status()]).toEqual([address, 404]);
  }
  expect((await request.post(`${baseURL}/desk`, { form: { slug: 'x' } })).status()).toBe(404);
  expect((await request.get(`${desk.origin}/desk`)).status()).toBe(403);
  expect((await request.get(`${desk.origin}/desk?token=wrong`)).status()).toBe(403);
  const entered = await request.get(desk.entry, { maxRedirects: 0 });
  const cookie = entered.headers()['set-cookie']?.split(';')[0] ?? '';
  expect(entered.headers()['set-cookie']).toMatch(/; HttpOnly; SameSite=Strict$/);
  const files = () =>
    readdirSync(path.join(desk.folder, 'drafts')).map((name) => [
      name,
      statSync(path.join(desk.folder, 'drafts', name)).mtimeMs,
    ]);
  const before = files();
  const page = await request.get(`${desk.origin}/desk`, { headers: { cookie } });
  expect(page.headers()['cache-control']).toBe('no-store');
  const action = /\$ACTION_ID_[0-9a-f]+/.exec(await page.text())?.[0] ?? '';
  const post = async (headers: Record<string, string>) => {
    const body = new FormData();
    body.set(action, '');
    body.set('text', TEXT);
    return fetch(`${desk.origin}/desk`, { method: 'POST', headers, body, redirect: 'manual' });
  };
  expect((await post({ cookie, origin: 'http://evil.example' })).status).toBe(403);
  expect((await post({ cookie })).status).toBe(403);
  expect((await post({ origin: desk.origin })).status).toBe(403);
  expect(
    (await request.get(`${desk.origin}/desk`, { headers: { cookie, host: 'evil.example' } })).status(),
  ).toBe(403);
  expect((await request.get(`${desk.origin}/desk/..%2f..%2fmetrics`, { headers: { cookie } })).status()).toBe(
    404,
  );
  expect(files()).toEqual(before);
});

test('a published claim is corrected and another withdrawn, each with its reason, after the change was shown', async ({
  context,
}) => {
  const page = await newPage(context);
  await page.goto(desk.entry);
  await openClaim(page, 'ferries-2021-01');
  await page.getByLabel('What is wrong').selectOption('chain_end');
  await page.getByLabel('What is right').fill('primary_read');
  await sayWhy(page, 'The report was read after all.', 'our_reading');
  await page.getByRole('button', { name: 'Show the correction' }).click();
  await expect(page.locator('.planned')).toContainText('chain_end');
  await writeIt(page);
  await openClaim(page, 'ferries-2021-02');
  await page.getByRole('button', { name: 'Show the withdrawal' }).click();
  await expect(page.locator('.error, .problem').first()).toBeVisible();
  await sayWhy(page, 'The article does not say this.', 'our_reading');
  await page.getByRole('button', { name: 'Show the withdrawal' }).click();
  await writeIt(page);
  const file = readFileSync(path.join(desk.folder, 'articles', 'ferries-2021.yaml'), 'utf8');
  expect(file).toContain('The report was read after all.');
  expect(file).toContain('The article does not say this.');
  await expect(async () => {
    await page.goto(`${desk.origin}/corrections`);
    await expect(page.locator('main')).toContainText('The article does not say this.', { timeout: 500 });
  }).toPass();
});

async function openClaim(page: Page, id: string): Promise<void> {
  await page.goto(`${desk.origin}/desk/published/ferries-2021?claim=${id}`);
}

async function sayWhy(page: Page, why: string, cause: string): Promise<void> {
  await page.getByLabel('Why', { exact: true }).fill(why);
  await page.getByLabel('Whose error it was').selectOption(cause);
}

async function writeIt(page: Page): Promise<void> {
  await page.locator('.planned button.first').click();
  await page.waitForURL(/written=/);
}

test('its pages keep the rules of WCAG', async ({ context }) => {
  const page = await newPage(context);
  const slug = await bringIn(page, 'Lamps for everybody');
  await expect(page).not.toHaveTitle(/broken in/);
  for (const address of [
    `/desk/${slug}`,
    `/desk/${slug}/article`,
    `/desk/${slug}/findings`,
    `/desk/${slug}/checks`,
    `/desk/${slug}/publish`,
    '/desk',
    '/desk/published/ferries-2021?claim=ferries-2021-01',
  ]) {
    await page.goto(`${desk.origin}${address}`);
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      async () => (await (window as unknown as { axe: typeof axe }).axe.run(document)).violations,
    );
    expect(found.map(({ id, nodes }) => `${address}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});
