import type { IncomingMessage } from 'node:http';
import type { LoadWatch } from './load-watch.ts';

/** What says nothing of the data is named so, see `toOpaqueTag`. */
const DATALESS = '"build-';

/**
 * Whether what a reader has, by its `If-None-Match`, is of other data than are known here: of older ones, or of newer ones that
 * another server of the site showed before this one looked.
 */
export function mayBeBehind(
  { headers }: Pick<IncomingMessage, 'headers'>,
  watch: Pick<LoadWatch, 'known'>,
): boolean {
  const tags = headers['if-none-match'];
  if (tags === undefined || tags.includes(DATALESS)) return false;
  const load = watch.known();
  return load !== undefined && !tags.includes(`"${load.version}-`);
}
