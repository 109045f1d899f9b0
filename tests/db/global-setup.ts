import { openDatabase } from '../../db/with-database.ts';

/** One real server for all the database tests, which make scratch databases on it; its data are thrown away. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { url, close } = await openDatabase({ isThrowaway: true });
  process.env.TEST_DATABASE_URL = url;
  return close;
}
