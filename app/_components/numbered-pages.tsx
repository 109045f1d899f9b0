import type { PageNumber } from '../../lib/filter/page-number.ts';

type Props<Name extends string> = {
  path: string;
  /** Every list of this page, by the parameter that names its pages. */
  numbers: Record<Name, PageNumber>;
  /** The list whose pages are led through; the others stay where they are. */
  list: Name;
  /** Where on the page this list begins, unless that is its top. */
  anchor?: string;
};

/** Leads through the pages of a long list; nothing where there is only one. */
export function NumberedPages<Name extends string>({ path, numbers, list, anchor }: Props<Name>) {
  const { page, pages } = numbers[list];
  if (pages === 1) return null;
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const toUrl = (to: number) => pageUrl(path, { ...pagesOf(numbers), [list]: to }) + hash;
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 && (
        <a href={toUrl(page - 1)} rel="prev">
          Previous
        </a>
      )}
      <span className="soft">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={toUrl(page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  );
}

function pagesOf(numbers: Record<string, PageNumber>): Record<string, number> {
  return Object.fromEntries(Object.entries(numbers).map(([name, { page }]) => [name, page]));
}

/** First pages are what an address without their parameter shows. */
function pageUrl(path: string, pages: Record<string, number>): string {
  const query = new URLSearchParams();
  for (const [name, page] of Object.entries(pages)) if (page > 1) query.set(name, String(page));
  return query.size === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
}
