import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../db/client.ts';
import { migrate } from '../../db/migrate.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listNamedRecords } from '../../db/queries/named-records.ts';
import { loudTerm, toPlainText } from '../../lib/text/plain-text.ts';
import { loadSeeds } from '../support/load-seeds.ts';
