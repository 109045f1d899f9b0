import { Ajv2020 } from 'ajv/dist/2020.js';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../db/client.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { getDataState } from '../../db/queries/data-state.ts';
import { getVocabulary } from '../../db/queries/filter-vocabulary.ts';
import { SORTS } from '../../lib/filter/filter-parameters.ts';
import { EMPTY_FILTER, toQuery } from '../../lib/filter/filter-query.ts';
import { KINDS, QUALIFIERS, ROLES } from '../../lib/model/vocabulary.ts';
import { OPERATIONS } from '../../lib/out/api/api-operations.ts';
import { toOpenApi } from '../../lib/out/api/openapi.ts';
import { problemSchema } from '../../lib/out/api/problem.ts';
import { toRecord } from '../../lib/out/columns.ts';
import { askRoute, JSON_ROUTES } from '../support/ask-route.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';
import { withdrawClaim } from '../support/withdraw-claim.ts';

const SITE = 'http://localhost:3000';
const LISTS = ['claims', 'metrics', 'countries', 'sources', 'checks', 'corrections'];
const WITHDRAWN = 'walker-2022-03';

type Json = Record<string, unknown>;
const read = async (response: Response) => (await response.json()) as Json;

beforeAll(async () => {
  const close = await openSeededDatabase();
  await withdrawClaim(WITHDRAWN, '2026-11-20', 'It was read twice.');
  await database().execute(sql`insert into revisions (article, position, claim, field, was, now, "on", why, cause)
    values ('walker-2022', 90, 'walker-2022-01', 'value', '0', 'null', '2026-11-19', 'A zero was read where nothing stands.', 'our_reading')`);
  return close;
});

/** A claim, one that was withdrawn, metrics with a chart and without one, a finding, and filters of each kind. */
const EMBEDDED = [
  '/claims/walker-2022-01',
  `/claims/${WITHDRAWN}`,
  '/metrics/unfavourable-view-of-china',
  '/metrics/handwashing-stations',
  '/findings/four-publics/embed',
  '/claims',
  '/claims?country=SWE',
  '/claims?metric=unfavourable-view-of-china',
];

/** The names of the records that an address is asked for. */
async function listNames(path: string): Promise<string[]> {
  if (path === '/oembed') return EMBEDDED.map((each) => SITE + each);
  if (!path.includes('{')) return [''];
  const [noun = ''] = path.slice(1).split('/');
  const list = (await read(await askRoute(`/${noun}.json`)))[noun] as Json[];
  const key = { claims: 'claim_id', countries: 'code' }[noun] ?? 'slug';
  const names = list.map((item) => String(item[key]));
  if (noun !== 'claims') return names;
  // Each writes a bibliography, which takes its time: every fourth, over all kinds.
  return [...names.filter((_, index) => index % 4 === 0), WITHDRAWN];
}

describe('an address that answers JSON', () => {
  const document = toOpenApi(SITE);
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    formats: { uri: (text: string) => URL.canParse(text), date: /^\d{4}-\d{2}-\d{2}$/ },
  });
  ajv.addSchema(document, 'openapi');
  const documented = (path: string) => {
    const pointer = path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    return ajv.compile({
      $ref: `openapi#/paths/${pointer}/get/responses/200/content/application~1json/schema`,
    });
  };
  const described = OPERATIONS.filter(({ type }) => type === 'application/json');

  it('is asked below, whichever it is', () => {
    expect(described.map(({ path }) => path).toSorted()).toEqual(Object.keys(JSON_ROUTES).toSorted());
  });

  it.each(described)('$path answers as it is documented, and nothing beyond', async ({ path, schema }) => {
    const names = await listNames(path);
    expect(names.length).toBeGreaterThan(0);
    const validate = documented(path);
    for (const name of names) {
      const response = await askRoute(path, { name });
      const body = await read(response);
      expect(response.status, name).toBe(200);
      expect(validate(body), `${name}: ${ajv.errorsText(validate.errors)}`).toBe(true);
      expect(schema?.safeParse(body).error?.issues, name).toBeUndefined();
    }
  });

  it('is held to its documentation: a body with a gap for a name is refused', async () => {
    const body = await read(await askRoute('/metrics.json'));
    (body.metrics as Json[])[0] = { ...(body.metrics as Json[])[0], name: null };
    expect(documented('/metrics.json')(body)).toBe(false);
  });
});

describe('/oembed', () => {
  const ask = async (page: string) => read(await askRoute('/oembed', { name: SITE + page }));

  it('frames what has a chart, in the snippet of the share menu, and quotes what has none', async () => {
    const { html, width, height, thumbnail_url } = await ask('/metrics/unfavourable-view-of-china');
    expect(html).toMatch(
      /^<iframe src="http:\/\/localhost:3000\/metrics\/unfavourable-view-of-china\/embed\?version=[^"]+"[^>]* height="(\d+)"/,
    );
    expect([width, html]).toEqual([800, expect.stringContaining(` height="${height}"`)]);
    expect(thumbnail_url).toBe(`${SITE}/metrics/unfavourable-view-of-china/card.png`);
    const framed = ['/findings/four-publics/embed', '/claims?metric=unfavourable-view-of-china'];
    for (const page of framed) expect((await ask(page)).html, page).toMatch(/^<iframe /);
    const quoted = ['/claims/walker-2022-01', '/claims?country=SWE', '/claims'];
    for (const page of quoted) expect((await ask(page)).html, page).toMatch(/^<blockquote /);
    expect((await ask(`/claims/${WITHDRAWN}`)).html).toMatch(/<p>\W*withdrawn/i);
    const { metrics } = await read(await askRoute('/metrics.json'));
    const pages = (metrics as Json[]).map(({ slug }) => `/metrics/${slug}`);
    const shown = await Promise.all(pages.map(async (page) => String((await ask(page)).html).slice(0, 7)));
    expect(new Set(shown)).toEqual(new Set(['<iframe', '<blockq']));
  });

  it('is 404 for what is not there, and for what no filter means', async () => {
    for (const page of [
      '/claims/no-such',
      '/metrics/no-such',
      '/findings/no-such/embed',
      '/claims?role=donor',
    ]) {
      const response = await askRoute('/oembed', { name: SITE + page });
      expect([response.status, problemSchema.safeParse(await read(response)).success], page).toEqual([
        404,
        true,
      ]);
    }
  });
});

describe('/claims/{id}.json', () => {
  const ask = async (name: string) =>
    (await read(await askRoute('/claims/{id}.json', { name }))).claim as Json;

  it('has the fields of the claim’s row in the list, with the same values', async () => {
    const { claims } = await read(await askRoute('/claims.json'));
    const rows = (claims as Json[]).slice(0, 10);
    expect(rows).toHaveLength(10);
    for (const row of rows) expect(await ask(String(row.claim_id))).toMatchObject(row);
  });

  it('keeps a withdrawn claim, marked, which no list holds', async () => {
    expect(await ask(WITHDRAWN)).toMatchObject({
      claim_id: WITHDRAWN,
      withdrawn: { on: '2026-11-20', reason: 'It was read twice.' },
    });
    const text = await (await askRoute('/claims.json')).text();
    expect(text).toContain('walker-2022-01');
    expect(text).not.toContain(WITHDRAWN);
    expect((await ask('walker-2022-01')).withdrawn).toBeNull();
  });

  it('keeps 0 and null apart in its history', async () => {
    const { history } = await ask('walker-2022-01');
    expect(history).toMatchObject([{ field: 'value', was: 0, now: null, on: '2026-11-19' }]);
  });

  it('prints only addresses of the site that is configured', async () => {
    const text = JSON.stringify(await ask('walker-2022-01'));
    expect(text).toContain(`"claim_url":"${SITE}/claims/walker-2022-01"`);
    expect(text).not.toContain('server.invalid');
  });
});

describe.each(LISTS)('/%s.json', (noun) => {
  const path = `/${noun}.json`;
  const linkOf = (response: Response, rel: string) =>
    response.headers.get('link')?.match(new RegExp(`<([^>]+)>; rel="${rel}"`))?.[1];

  it.each([1, 2, 7])('gives every record exactly once, in order, by pages of %i', async (limit) => {
    const whole = (await read(await askRoute(path)))[noun] as Json[];
    const walked: Json[] = [];
    let query = `limit=${limit}`;
    for (let pages = 0; query !== '' && pages <= whole.length; pages += 1) {
      const response = await askRoute(path, { query });
      const body = await read(response);
      walked.push(...(body[noun] as Json[]));
      expect(linkOf(response, 'next') ?? null).toBe(body.next);
      expect(linkOf(response, 'first')).toBe(`${SITE}${path}?limit=${limit}`);
      if (body.next !== null) expect(body[noun]).toHaveLength(limit);
      query = body.next === null ? '' : new URL(String(body.next)).search.slice(1);
    }
    expect(whole.length).toBeGreaterThan(1);
    expect(walked).toEqual(whole);
  });

  it('names its data version, its licence and its description', async () => {
    const response = await askRoute(path);
    const state = await getDataState();
    expect(response.headers.get('x-data-version')).toBe(state?.version);
    expect(await read(response)).toMatchObject({
      data_version: state?.version,
      data_dated: state?.dated,
      next: null,
    });
    expect(linkOf(response, 'service-desc')).toBe(`${SITE}/openapi.json`);
    expect(linkOf(response, 'license')).toMatch(/^https:\/\/creativecommons\.org/);
  });

  it.each([
    ['limit=0', 'limit', '0'],
    ['after=nonsense', 'after', 'nonsense'],
    [`after=${Buffer.from('["others","x"]').toString('base64url')}`, 'after', /^Wy/],
    [`after=${Buffer.from(JSON.stringify([noun, 'no-such'])).toString('base64url')}`, 'after', /^Wy/],
    [`after=${Buffer.from(JSON.stringify([noun, '\0'])).toString('base64url')}`, 'after', /^Wy/],
    ['nope=1', 'nope', 'nope'],
  ])('refuses %s with problem details that name it', async (query, parameter, found) => {
    const response = await askRoute(path, { query });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ status: 400, type: `${SITE}/api#bad-parameter` });
    expect(problem.problems).toHaveLength(1);
    expect(problem.problems?.[0]).toMatchObject({ parameter, found: expect.stringMatching(found) });
  });
});

describe('a record that is not there', () => {
  it.each(OPERATIONS.filter(({ path, schema }) => schema !== undefined && path.includes('{')))(
    '$path answers 404 with problem details',
    async ({ path }) => {
      for (const name of ['no-such', '\0', '__proto__', 'NOPE']) {
        const response = await askRoute(path, { name });
        expect(response.status).toBe(404);
        expect(problemSchema.parse(await response.json()).type).toBe(`${SITE}/api#not-found`);
      }
    },
  );

  it('a code in lower case is led to the country', async () => {
    const response = await askRoute('/countries/{code}.json', { name: 'swe' });
    expect([response.status, response.headers.get('location')]).toEqual([308, `${SITE}/countries/SWE.json`]);
  });
});

describe('/metrics/{slug}/data.json', () => {
  it('leads to its own next page, and refuses a second metric', async () => {
    const path = '/metrics/{slug}/data.json';
    const name = 'unfavourable-view-of-china';
    const { next } = await read(await askRoute(path, { name, query: 'sort=value&limit=1' }));
    expect(next).toMatch(`${SITE}/metrics/${name}/data.json?sort=value&limit=1&after=`);
    const refused = await askRoute(path, { name, query: `metric=${name}` });
    expect(problemSchema.parse(await refused.json()).problems).toMatchObject([
      { parameter: 'metric', found: name },
    ]);
  });
});

describe('/claims.json?…', () => {
  it('tells who names no country of all that there are', async () => {
    const { countries } = await getVocabulary();
    const problem = await read(await askRoute('/claims.json', { query: 'country=SWE&country=XXX' }));
    expect(problem.problems).toEqual([
      expect.objectContaining({ parameter: 'country', accepted: countries }),
    ]);
    expect(countries.length).toBeGreaterThan(10);
  });

  it('holds the rows of listClaims for any filter, in its order', async () => {
    const { countries, regions, populations, metrics, sources } = await getVocabulary();
    const state = await getDataState();
    const context = { siteUrl: SITE, dataVersion: state?.version ?? '' };
    const some = <T>(values: readonly T[]) =>
      fc.oneof(fc.constant<T[]>([]), fc.subarray([...values], { maxLength: Math.min(3, values.length) }));
    const filters = fc.record({
      country: some(countries),
      region: some(regions),
      population: some(populations),
      role: some(ROLES),
      metric: some(metrics),
      source: some(sources),
      qualifier: some(QUALIFIERS),
      kind: some(KINDS),
      q: fc.constantFrom('', 'china', '83', 'the of'),
      sort: fc.constantFrom(...SORTS),
      limit: fc.option(fc.integer({ min: 1, max: 50 })),
    });
    let rows = 0;
    const property = fc.asyncProperty(filters, async (drawn) => {
      const filter = { ...EMPTY_FILTER, ...drawn };
      const expected = await listClaims(filter);
      const body = await read(await askRoute('/claims.json', { query: toQuery(filter) }));
      expect(body.claims).toEqual(expected.rows.map((row) => toRecord(row, context)));
      rows += expected.rows.length;
    });
    await fc.assert(property, { numRuns: 40, seed: 4105 });
    expect(rows).toBeGreaterThan(0);
  });
});
