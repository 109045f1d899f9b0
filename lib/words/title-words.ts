import { DESCRIBED_TITLE } from '../model/source.ts';

/** A document's title in quotes; our own description of one, which stands in brackets, is no quotation. */
export function titleWords(title: string): string {
  return DESCRIBED_TITLE.test(title) ? title : `“${title}”`;
}
