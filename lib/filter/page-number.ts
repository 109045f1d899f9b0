import {
  collectProblems,
  type QueryProblem,
  type Report,
  readSingle,
  reportUnknown,
} from './query-reader.ts';

/** Records on one page of a long list. */
export const PAGE_SIZE = 100;

/** A page of a long list, counted from 1: which one, how many there are, and how many records stand before it. */
export type PageNumber = { page: number; pages: number; offset: number };

/**
 * Reads which page of each list is asked for, by the parameter that names its pages; `records` says how long each list
 * is, and `size` how many of it one page holds. Never throws: what is no page of a list gives the first one and stands in `problems`, as does any other parameter.
 */
export function parsePages<Name extends string>(
  query: URLSearchParams,
  records: Record<Name, number>,
  size = PAGE_SIZE,
): { numbers: Record<Name, PageNumber>; problems: QueryProblem[] } {
  const { problems, report } = collectProblems();
  const lists = Object.entries(records) as [Name, number][];
  const names = lists.map(([name]) => name);
  reportUnknown(query, names, report);
  const numbers = lists.map(([name, count]) => [name, parsePageNumber(query, name, { count, size }, report)]);
  return { numbers: Object.fromEntries(numbers), problems };
}

type Long = { count: number; size: number };

function parsePageNumber(
  query: URLSearchParams,
  name: string,
  { count, size }: Long,
  report: Report,
): PageNumber {
  const pages = Math.max(1, Math.ceil(count / size));
  const found = readSingle(query, name, report);
  const number = found === null ? 1 : /^[1-9]\d{0,6}$/.test(found) ? Number(found) : Number.NaN;
  const isKnown = number <= pages;
  if (!isKnown) report(name, found ?? '', `${describePages(pages)} The first one follows.`);
  const page = isKnown ? number : 1;
  return { page, pages, offset: (page - 1) * size };
}

function describePages(pages: number): string {
  return pages === 1 ? 'This list has one page.' : `This list has ${pages} pages, numbered from 1.`;
}
