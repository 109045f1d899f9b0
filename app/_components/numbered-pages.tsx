import Link from 'next/link';
import type { PageNumber } from '../../lib/page-number.ts';
import { Notice } from './notice.tsx';

/** `parameter` is the one that names the page in the address. */
type Props = { path: string; parameter?: string; number: PageNumber };

/** Leads through the pages of a long list; nothing where there is only one. */
export function NumberedPages({ path, parameter = 'page', number: { page, pages } }: Props) {
  if (pages === 1) return null;
  const toUrl = (to: number) => (to === 1 ? path : `${path}?${parameter}=${to}`);
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 && (
        <Link href={toUrl(page - 1)} rel="prev" prefetch={false}>
          Previous
        </Link>
      )}
      <span className="soft">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Link href={toUrl(page + 1)} rel="next" prefetch={false}>
          Next
        </Link>
      )}
    </nav>
  );
}

/** Says that the page which was asked for does not exist. */
export function UnknownPage({ parameter = 'page', number: { unknown, pages } }: Omit<Props, 'path'>) {
  if (unknown === null) return null;
  return (
    <Notice>
      <p>
        <code>{parameter}</code>: found “{unknown.slice(0, 40)}”. This list has{' '}
        {pages === 1 ? 'one page' : `pages 1 to ${pages}`}; the first one follows.
      </p>
    </Notice>
  );
}
