import { processWide } from '../lib/process-wide.ts';
import { classifyDatabaseError, type DatabaseTrouble } from './process/database-error.ts';

const noted = processWide<{ at: number; trouble: DatabaseTrouble }>('database-trouble');

/** Notes that a query failed, where that was the database's and no fault of the query. */
export function noteTrouble(error: unknown): void {
  const trouble = classifyDatabaseError(error);
  if (trouble) noted.value = { at: performance.now(), trouble };
}

/**
 * What trouble queries of this process had since a moment of `performance.now()`, the latest; `undefined`: none. A page that
 * failed tells nobody its cause: where queries failed in the meantime, it was most likely that.
 */
export function troubleSince(moment: number): DatabaseTrouble | undefined {
  return noted.value && noted.value.at >= moment ? noted.value.trouble : undefined;
}
