/** What says nothing of the data is named so, see `toOpaqueTag`. */
const DATALESS = '"build-';

/**
 * Whether what a reader has, by its `If-None-Match`, is of other data than this version: of older ones, or of newer ones that
 * another server of the site showed before this one looked.
 */
export function hasOtherState(ifNoneMatch: string, version: string): boolean {
  return !ifNoneMatch.includes(`"${version}-`) && !ifNoneMatch.includes(DATALESS);
}
