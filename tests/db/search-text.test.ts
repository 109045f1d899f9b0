import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../db/client.ts';
import { migrate } from '../../db/migrate.ts';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listFoundWords } from '../../db/queries/claim-search.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listNamedRecords } from '../../db/queries/named-records.ts';
import { isLoud, loudTerm, toPlainText } from '../../lib/text/plain-text.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { withSql } from '../support/dump-tables.ts';
import { openSql } from '../support/open-sql.ts';
import { readSeed } from '../support/read-seed.ts';
import { SAMPLE_SEED } from '../support/sample-seed.ts';

const DESCRIPTIONS = [
  'The “Harmony” – a ferry of Côte d’Ivoire – cost €5bn; the U.S. gave assistance.',
  'Swedes asked in a poll on AIDS find soft­ware favorable; Россия and North Korea were silent.',
];

/** Texts with most of what typography and other scripts have. */
const TEXTS = [
  ...DESCRIPTIONS,
  'Łódź, Ørsted, Straße, Ærø, œuvre, ıstanbul, ﬁsh, CO₂, 10⁶, 5½, ３４, ٣٤, ३४',
  'ΑΘΗΝΑΣ РОССИЯ ՀԱՅ ქართული 中国 한국 हिन्दी ไทย العربية עברית',
  '‘a’ ‚b‘ «c» ‹d› „e“ f—g h…i ¿j? ¡k! №5 ™ © ® ¢ £ ¥ ₹ € × ÷ ± ≈ → ★ 🚢 ‰ § ¶ • ·',
  'U.S.A. U.K. e.g. J.K. Rowling aid/assistance harbour.example COVID-19 30-40 -9 1.5 3,000',
  'Hawaiʻi O’Brien rock ’n’ roll naïve coöperate résumé Ångström',
];

/** Databases whose own rules of what is a letter differ: none beyond ASCII has rules, or those of the embedded server. */
const LOCALES = [
  ['C', `locale_provider libc locale 'C'`],
  ['of the embedded server', ''],
] as const;

describe.each(LOCALES)('in a database whose ctype is %s', (name, locale) => {
  let url: string;
  const database = `search_text_${name.length}_${process.pid}`;
  const server = process.env.TEST_DATABASE_URL ?? '';
  const onServer = async (statement: string) => {
    const sql = openSql(server);
    await sql.unsafe(statement).finally(() => sql.end());
  };

  beforeAll(async () => {
    await onServer(`create database ${database} template template0 encoding 'UTF8' ${locale}`);
    const address = new URL(server);
    address.pathname = `/${database}`;
    url = address.href;
    await migrate(url);
    const read = await readSeed(SAMPLE_SEED);
    if ('problems' in read) throw new Error('The sample seed is not valid.');
    const { seed } = read;
    for (const [at, description] of DESCRIPTIONS.entries()) {
      const claim = seed.articles[0]?.claims[at];
      if (claim) claim.description = description;
    }
    seed.synonyms = [
      { same: ['aid', 'assistance'] },
      { same: ['poll', 'survey'] },
      { same: ['favourable', 'favorable'] },
    ];
    expect(await load(url, seed)).not.toHaveProperty('refused');
    process.env.DATABASE_URL = url;
  });
  afterAll(async () => {
    await closeDatabase();
    await onServer(`drop database ${database} with (force)`);
  });

  it('search_text makes of a text what toPlainText makes of it', async () => {
    const rows = await withSql(
      url,
      (sql) => sql`select text, search_text(text) as plain from unnest(${TEXTS}::text[]) text`,
    );
    for (const { text, plain } of rows) {
      const loud = toPlainText(text).replace(/\w+/g, (word) => (isLoud(word) ? loudTerm('') + word : word));
      expect(plain).toBe(loud);
    }
    expect(rows).toHaveLength(TEXTS.length);
  });

  it.each([
    ['harmony', ['01']],
    ['ivoire', ['01']],
    ['d’Ivoire', ['01']],
    ['Ivory Coast', ['01']],
    ['5bn', ['01']],
    ['US', ['01']],
    ['America', ['01']],
    ['aid', ['01']],
    ['Sweden', ['02']],
    ['surveys Sweden', ['02']],
    ['favourable', ['02']],
    ['software', ['02']],
    ['россия', ['02']],
    ['aids', ['02']],
    ['Koreans', []],
  ])('%j finds what says so', async (q, claims) => {
    const { rows } = await listClaims({ q, source: ['ferries-2021'] });
    expect(rows.map(({ claimId }) => claimId.slice(-2))).toEqual(claims);
    expect((await countClaims({ q, source: ['ferries-2021'] })).claims).toBe(claims.length);
    const words = await listFoundWords(
      q,
      rows.map(({ claimId }) => claimId),
    );
    for (const row of rows) expect(words.get(row.claimId), q).not.toEqual([]);
  });

  it('finds by name what a name says, apart from claims', async () => {
    expect(await listNamedRecords('article about ferries', 4)).toEqual([
      expect.objectContaining({ kind: 'article', key: 'ferries-2021' }),
    ]);
    expect(await listNamedRecords('Norwegians', 4)).toEqual([
      expect.objectContaining({ kind: 'country', key: 'NOR', name: 'Norway' }),
    ]);
  });
});
