import { openDatabase } from '../../db/with-database.ts';
import { makeTemplates } from '../support/templates.ts';

/**
 * One real server for all the database tests, which make scratch databases on it as copies of two that are made here
 * once: a migrated one, and one with the real seeds. Its data are thrown away.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const { url, close } = await openDatabase({ isThrowaway: true });
  try {
    Object.assign(process.env, { TEST_DATABASE_URL: url, ...(await makeTemplates(url)) });
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
