/** Records on one page of a long list. */
export const PAGE_SIZE = 100;

/** A page of a long list, counted from 1: which one, how many there are, and what was asked for where that is none. */
export type PageNumber = { page: number; pages: number; offset: number; unknown: string | null };

/** Reads `?page=`; what is no page of a list of so many records gives the first page, and says so in `unknown`. */
export function parsePageNumber(asked: string | string[] | undefined, records: number): PageNumber {
  const pages = Math.max(1, Math.ceil(records / PAGE_SIZE));
  const found = [asked ?? ''].flat().join(', ');
  const number = /^[1-9]\d{0,6}$/.test(found) ? Number(found) : Number.NaN;
  const isKnown = number <= pages;
  const page = isKnown ? number : 1;
  return { page, pages, offset: (page - 1) * PAGE_SIZE, unknown: isKnown || found === '' ? null : found };
}
