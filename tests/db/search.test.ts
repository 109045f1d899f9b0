import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { listUnseen } from '../../app/_components/found-texts.ts';
import { readExplorer } from '../../app/_data/read-explorer.ts';
import { answerDownload } from '../../app/_http/downloads/answer-download.ts';
import { listFoundWords } from '../../db/queries/claim-search.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listContained } from '../../lib/words/marked-text.ts';
import { askRoute } from '../support/ask-route.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

const SITE = 'https://metrics.example.org';
const CODES: Record<string, string> = { china: 'CHN', sweden: 'SWE', nepal: 'NPL', pakistan: 'PAK' };

beforeAll(() => {
  vi.stubEnv('SITE_URL', SITE);
  return openSeededDatabase();
});

async function idsOfPages(query: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const { rows, next } = await readExplorer(`${query}${after === '' ? '' : `&after=${after}`}`);
    ids.push(...rows.map((row) => row.claimId));
    after = next;
  }
  return ids;
}

async function idsOfJson(query: string): Promise<string[]> {
  const body = await (await askRoute('/claims.json', { query })).json();
  return (body as { claims: { claim_id: string }[] }).claims.map((claim) => claim.claim_id);
}

async function idsOfCsv(query: string): Promise<string[]> {
  const response = await answerDownload(new Request(`${SITE}/claims.csv?${query}`), 'csv', undefined);
  const records: Record<string, string>[] = parse(await response.text(), { columns: true });
  return records.map((record) => record.claim_id ?? '');
}

describe('a search', () => {
  it.each([
    'q=china',
    'q=China&limit=7',
    'q=china&sort=relevance',
    'q=china&sort=reading',
    'q=china&sort=value&kind=figure',
    'q=two+billion',
    'q=surveys&country=CHN',
    'q=the',
    'q=zzz',
  ])('gives the same claims in the same order as page, CSV and JSON: ?%s', async (query) => {
    const whole = query.replace('&limit=7', '');
    const ids = await idsOfPages(query);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length > 0).toBe(query !== 'q=zzz');
    expect(await idsOfCsv(whole)).toEqual(ids);
    expect(await idsOfJson(whole)).toEqual(ids);
  });

  it.each(['China', 'sweden', ' Nepal ', 'PAKISTAN'])(
    'by the country’s name %j finds what names it first',
    async (q) => {
      const { rows } = await listClaims({ q, sort: 'relevance' });
      const names = rows.map((row) =>
        row.entities.some(({ code }) => code === CODES[q.trim().toLowerCase()]),
      );
      expect(names).toContain(true);
      expect(names).toEqual(names.toSorted((a, b) => Number(b) - Number(a)));
    },
  );
});

describe('listFoundWords(text, ids)', () => {
  it.each([
    ['MORE than 50', ['50', 'fifty', 'more', 'than']],
    ['surveys', ['survey', 'surveyed', 'surveys']],
    ['$2bn', ['2', 'billion']],
    ['swed', ['sweden']],
  ])('finds %j as the claims have it', async (q, words) => {
    const { rows } = await listClaims({ q, sort: 'relevance' });
    const found = await listFoundWords(
      q,
      rows.map((row) => row.claimId),
    );
    expect(found.size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    const shown = new Set([...found.values()].flat());
    expect(shown.size).toBeGreaterThan(0);
    for (const word of shown) expect(words).toContain(word);
  });

  it.each(['83', 'china', 'pew', 'walker', '2000000000', 'unfavourab', 'customs'])(
    'every claim found by %j can show where',
    async (q) => {
      const { rows } = await listClaims({ q });
      const found = await listFoundWords(
        q,
        rows.map((row) => row.claimId),
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const words = found.get(row.claimId) ?? [];
        const shown = [row.asPrinted, row.description, row.metricName, row.articleShort, row.attributedTo];
        const texts = [
          ...shown,
          ...row.entities.map(({ name }) => name),
          ...listUnseen(row, words).map(({ text }) => text),
        ];
        expect(
          texts.flatMap((text) => listContained(text, words)),
          row.claimId,
        ).not.toEqual([]);
      }
    },
  );

  it('finds nothing where there is no word', async () => {
    expect((await listFoundWords('%', ['walker-2022-01'])).size).toBe(0);
  });
});

describe('readExplorer(query)', () => {
  it('offers each word of a search that finds nothing, and the search without it', async () => {
    const { exclusions } = await readExplorer('q=5+billion+roubles&kind=figure');
    const counts = exclusions?.words.map(({ alone, without }) => [
      alone.words,
      alone.count.claims,
      without.count.claims,
    ]);
    expect(counts).toEqual([
      ['5', expect.any(Number), 0],
      ['billion', expect.any(Number), 0],
      ['roubles', 0, 1],
    ]);
    expect(exclusions?.words[2]?.without.filter).toMatchObject({
      q: '5 billion',
      kind: ['figure'],
      sort: 'relevance',
    });
    expect((await readExplorer('q=zzz')).exclusions?.words).toEqual([]);
  });

  it('finds no claim by the title of its article, and shows what has the words in its name', async () => {
    const { count, named, instead, exclusions } = await readExplorer('q=ambitions');
    expect(count.claims).toBe(0);
    expect(named).toEqual([
      { kind: 'article', key: 'mulakala-ji-2020', name: expect.stringContaining('ambitions'), claims: 28 },
    ]);
    expect(instead?.record).toEqual(named[0]);
    expect(instead?.filter).toMatchObject({ q: '', source: ['mulakala-ji-2020'] });
    expect(instead?.figure).toBeDefined();
    expect(exclusions).toBeDefined();
  });

  it('names what a search finds by name beside the claims that say it', async () => {
    const { count, named } = await readExplorer('q=Britons');
    expect(count.claims).toBeGreaterThan(0);
    expect(named).toEqual([{ kind: 'country', key: 'GBR', name: 'United Kingdom', claims: count.claims }]);
  });
});
