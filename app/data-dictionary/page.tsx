import type { Metadata } from 'next';
import Link from 'next/link';
import { listClaims } from '../../db/queries/claims.ts';
import { COLUMNS } from '../../lib/columns.ts';
import { claimsCsvUrl, claimsJsonUrl, claimUrl } from '../../lib/urls.ts';
import { ColumnList } from '../_components/column-list.tsx';
import { requireDataState, siteUrl } from '../_server/site.ts';

export const metadata: Metadata = {
  title: 'Data dictionary',
  description:
    'What each column of the CSV and JSON downloads means, how it is written, and one row as an example.',
  alternates: { canonical: '/data-dictionary' },
};

export default async function DataDictionaryPage() {
  const [{ rows }, { version }] = await Promise.all([
    listClaims({ kind: ['figure'], limit: 1 }),
    requireDataState(),
  ]);
  const [example] = rows;
  return (
    <>
      <h1>Data dictionary</h1>
      <p className="lede">
        Every download holds one row a claim, with the same {COLUMNS.length} columns in the same order. Names
        and meanings do not change; new columns come at the end.
      </p>
      <h2 id="columns">Columns</h2>
      {example !== undefined && (
        <p>
          The example is <Link href={claimUrl(example.claimId)}>{example.claimId}</Link>, as the CSV writes
          it.
        </p>
      )}
      <ColumnList example={example} context={{ siteUrl: siteUrl(), dataVersion: version }} />
      <h2 id="csv">How the CSV is written</h2>
      <ul className="conventions">
        <li>UTF-8 without a byte order mark, a header line, line ends LF.</li>
        <li>
          Fields with a comma, a quotation mark or a line break are quoted as in RFC 4180; a quotation mark
          inside is doubled.
        </li>
        <li>Numbers in plain decimals: 2000000000, never 2e9 or 2,000,000,000.</li>
        <li>
          An empty field is a gap: not known, not printed, or not applicable. A zero is written <code>0</code>
          .
        </li>
        <li>
          Dates are as precise as is known: <code>2021</code>, <code>2022-10</code> or <code>2020-04-24</code>
          .
        </li>
        <li>
          <code>entity</code>, <code>country</code> and <code>role</code> are parallel lists joined by{' '}
          <code>;</code>. The third country belongs to the third entity; its place is empty where the entity
          has none.
        </li>
        <li>
          Text that a spreadsheet would run as a formula (it begins with =, +, -, @, a tab or a carriage
          return) gets a leading apostrophe. Take it off before you quote the text.
        </li>
        <li>
          Withdrawn claims are left out; their pages stay. A claim that restates another has its own row, and
          names the other in <code>restates</code>: count the two once.
        </li>
      </ul>
      <h2 id="json">JSON</h2>
      <p>
        <a href={claimsJsonUrl()}>/claims.json</a> holds the same rows under the same names, with{' '}
        <code>null</code> for an empty field. It takes <code>limit</code> and <code>after</code> for pages;{' '}
        <code>next</code> is the address of the one that follows. <a href={claimsCsvUrl()}>/claims.csv</a>{' '}
        takes the same filters as the <Link href="/claims">explorer</Link>. A filter value that does not exist
        is answered with 400 and a sentence that names it. <Link href="/api">The API</Link> has more: single
        records, metrics, countries, sources, checks and corrections.
      </p>
      <h2 id="licence">Licence</h2>
      <p>
        Our descriptions, caveats and the compilation are{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. The figure phrases and titles
        are quoted from their publishers, and remain theirs. See{' '}
        <Link href="/method">how claims are read</Link>.
      </p>
    </>
  );
}
