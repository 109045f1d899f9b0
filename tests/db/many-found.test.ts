import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { prerenderToNodeStream } from 'react-dom/static';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readExplorer } from '../../app/_data/read-explorer.ts';
import { answerDownload } from '../../app/_http/downloads/answer-download.ts';
import ClaimsPage from '../../app/claims/page.tsx';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listClaims } from '../../db/queries/claims.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { COUNTED_CLAIMS } from '../../lib/model/rows.ts';
import { askRoute } from '../support/ask-route.ts';
import { copyClaim, dropCopies } from '../support/copy-claims.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

const SITE = 'https://metrics.example.org';
const Q = 'china';
const NARROW = `q=${Q}&kind=soft`;

let byMatch: string[];

const idsOf = (rows: readonly ClaimRow[]) => rows.map((row) => row.claimId);

beforeAll(async () => {
  vi.stubEnv('SITE_URL', SITE);
  const close = await openSeededDatabase();
  byMatch = idsOf((await listClaims({ q: Q, sort: 'relevance' })).rows);
  const { rows } = await listClaims({ q: Q, kind: ['figure'] });
  await copyClaim(rows[0]?.claimId ?? '', COUNTED_CLAIMS - byMatch.length + 1);
  return close;
});

type Answer = { sort: string; next: string | null; claims: { claim_id: string }[] };

async function askJson(query: string): Promise<Answer & { ids: string[] }> {
  const body: Answer = await (await askRoute('/claims.json', { query })).json();
  return { ...body, ids: body.claims.map((claim) => claim.claim_id) };
}

const askCsv = (query: string) => answerDownload(new Request(`${SITE}/claims.csv?${query}`), 'csv');

async function idsOfCsv(query: string): Promise<string[]> {
  const records: Record<string, string>[] = parse(await (await askCsv(query)).text(), { columns: true });
  return records.map((record) => record.claim_id ?? '');
}

async function readPage(query: Record<string, string>): Promise<string> {
  const page = await ClaimsPage({ searchParams: Promise.resolve(query) });
  const { prelude } = await prerenderToNodeStream(page);
  return text(prelude);
}

async function listReading(): Promise<string[]> {
  return idsOf((await listClaims({ q: Q, sort: 'reading' })).rows);
}

describe('a search that finds more claims than are counted', () => {
  it.each([`q=${Q}`, `q=${Q}&sort=relevance`])(
    'stands in reading order as page, CSV and JSON: ?%s',
    async (query) => {
      const ids = await listReading();
      expect(ids).toHaveLength(COUNTED_CLAIMS + 1);
      expect(await idsOfCsv(query)).toEqual(ids);
      const whole = await askJson(query);
      expect(whole.ids).toEqual(ids);
      expect(whole.sort).toBe('reading');
      const first = await readExplorer(`${query}&limit=100`);
      expect(first).toMatchObject({
        order: 'reading',
        filter: { sort: 'relevance' },
        count: { isMore: true },
      });
      expect(idsOf(first.rows)).toEqual(ids.slice(0, 100));
    },
  );

  it('leads on and back from page to page', async () => {
    const ids = await listReading();
    const page = `q=${Q}&limit=40`;
    const first = await readExplorer(page);
    const second = await readExplorer(`${page}&after=${first.next}`);
    const third = await readExplorer(`${page}&after=${second.next}`);
    expect(idsOf([...first.rows, ...second.rows, ...third.rows])).toEqual(ids.slice(0, 120));
    expect([second.position, third.position]).toEqual([
      { before: 40, previous: null },
      { before: 80, previous: first.next },
    ]);
    const { next } = await askJson(page);
    expect((await askJson(new URL(next ?? '').search.slice(1))).ids).toEqual(ids.slice(40, 80));
    expect(await idsOfCsv(`q=${Q}&after=${second.next}`)).toEqual(ids.slice(80));
  });

  it('says so on the page, where the best match was asked for', async () => {
    const said = 'Narrow the filter to 10,000 or fewer to have the best match first.';
    const page = await readPage({ q: Q });
    expect(page).toContain(said);
    expect(page).toContain('The first 25 of more than 10,000 rows, in the order of the articles');
    expect(page).not.toContain('of the best match');
    expect(await readPage({ q: Q, sort: 'reading' })).not.toContain(said);
    expect(await readPage({ q: Q, kind: 'soft' })).not.toContain(said);
  });

  it('says which order a file has: by its name', async () => {
    const nameOf = async (query: string) => {
      const { headers, body } = await askCsv(query);
      await body?.cancel();
      return headers.get('content-disposition');
    };
    expect(await nameOf(`q=${Q}`)).not.toContain('relevance');
    expect(await nameOf(NARROW)).toContain('by-relevance');
  });

  it('takes no cursor of the order by relevance, nor is its own taken there', async () => {
    const { next: byRelevance } = await listClaims({ q: Q, sort: 'relevance', limit: 2 });
    const { next: byReading } = await readExplorer(`q=${Q}&limit=2`);
    const foreign = [
      [`q=${Q}`, byRelevance],
      [NARROW, byReading],
    ];
    for (const [query, cursor] of foreign) {
      const asked = `${query}&after=${cursor}`;
      const page = await readExplorer(asked);
      expect(page.problems).toMatchObject([{ parameter: 'after' }]);
      expect(idsOf(page.rows)).toEqual(idsOf((await readExplorer(query ?? '')).rows));
      expect((await askRoute('/claims.json', { query: asked })).status).toBe(400);
      expect((await askCsv(asked)).status).toBe(400);
    }
  });

  it('has the best match first again where another filter leaves fewer', async () => {
    const { rows, order } = await readExplorer(`${NARROW}&limit=100`);
    expect(order).toBe('relevance');
    expect(idsOf(rows).length).toBeGreaterThan(1);
    expect(idsOf(rows)).toEqual(byMatch.filter((id) => idsOf(rows).includes(id)));
    expect((await askJson(NARROW)).sort).toBe('relevance');
  });

  it('keeps an order that was asked for', async () => {
    const { order } = await readExplorer(`q=${Q}&sort=value`);
    expect(order).toBe('value');
    expect((await askJson(`q=${Q}&sort=value&limit=1`)).sort).toBe('value');
  });
});

describe('a search that finds as many claims as are counted', () => {
  it('has the best match first', async () => {
    await dropCopies(COUNTED_CLAIMS - byMatch.length);
    expect(await countClaims({ q: Q })).toMatchObject({ claims: COUNTED_CLAIMS, isMore: false });
    const { order, rows } = await readExplorer(`q=${Q}&limit=100`);
    expect(order).toBe('relevance');
    const { rows: best } = await listClaims({ q: Q, sort: 'relevance', limit: 100 });
    expect(idsOf(rows)).toEqual(idsOf(best));
    expect((await askJson(`q=${Q}&limit=1`)).sort).toBe('relevance');
  });
});
