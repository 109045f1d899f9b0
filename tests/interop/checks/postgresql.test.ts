import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../db/client.ts';
import { migrate } from '../../../db/migrate.ts';
import { listClaims } from '../../../db/queries/claims.ts';
import { listNamedRecords } from '../../../db/queries/named-records.ts';
import { load } from '../../../seed/editing/load-seed.ts';
import { openSql } from '../../support/open-sql.ts';
import { readSeed } from '../../support/read-seed.ts';
import { SAMPLE_SEED } from '../../support/sample-seed.ts';
import { type DebianServer, startDebianServer } from '../support/debian-server.ts';

const DESCRIPTION = 'The “Harmony” – a ferry of Côte d’Ivoire – cost €5bn; Россия gave assistance.';

let server: DebianServer;
beforeAll(async () => {
  server = await startDebianServer();
  return () => server.stop();
});

const askServer = async (statement: string) => {
  const sql = openSql(server.url);
  return sql.unsafe(statement).finally(() => sql.end());
};

describe.each(['C', 'C.UTF-8', 'en_US.UTF-8', 'de_DE.UTF-8'])(
  'Debian’s PostgreSQL in a database of LC_CTYPE %s',
  (ctype) => {
    const name = `search_${ctype.replace(/\W/g, '_').toLowerCase()}`;
    let isKnown = false;

    beforeAll(async () => {
      const locale = `lc_collate 'C' lc_ctype '${ctype}'`;
      isKnown = await askServer(`create database ${name} template template0 encoding 'UTF8' ${locale}`).then(
        () => true,
        (error: Error) => {
          if (error.message.includes('invalid locale name')) return false;
          throw error;
        },
      );
      if (!isKnown) return;
      const url = server.url.replace(/postgres$/, name);
      await migrate(url);
      const read = await readSeed(SAMPLE_SEED);
      if ('problems' in read) throw new Error('The sample seed is not valid.');
      const [claim] = read.seed.articles[0]?.claims ?? [];
      if (claim) claim.description = DESCRIPTION;
      read.seed.synonyms = [{ same: ['aid', 'assistance'] }];
      expect(await load(url, read.seed)).not.toHaveProperty('refused');
      process.env.DATABASE_URL = url;
    });
    afterAll(closeDatabase);

    it.each(['harmony', 'ivoire', 'd’Ivoire', 'Ivory Coast', '5bn', 'россия', 'aid'])(
      'finds %j',
      async (q) => {
        if (!isKnown) return expect(['C', 'C.UTF-8'], 'a locale that every Debian has').not.toContain(ctype);
        const { rows } = await listClaims({ q });
        expect(rows.map(({ claimId }) => claimId)).toEqual(['ferries-2021-01']);
        expect(await listNamedRecords('article about ferries', 1)).toHaveLength(1);
      },
    );
  },
);
