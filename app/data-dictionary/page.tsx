import type { Metadata } from 'next';
import { listClaims } from '../../db/queries/claims.ts';
import {
  catalogUrl,
  claimsCsvUrl,
  claimsCsvwUrl,
  claimsJsonUrl,
  claimsPackageUrl,
  claimsXlsxUrl,
  claimsZipUrl,
  claimUrl,
} from '../../lib/filter/urls.ts';
import { COLUMN_PROMISE, CSV_RULES } from '../../lib/out/column-words.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { LICENCE_SHORT, LICENCE_URL } from '../../lib/out/licence.ts';
import { pageMetadata } from '../_data/page-metadata.ts';
import { requireDataState, siteUrl } from '../_data/site-address.ts';
import { ColumnList } from './_parts/column-list.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Data dictionary',
  description:
    'What each column of the CSV and JSON downloads means, how it is written, and one row as an example.',
  path: '/data-dictionary',
});

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
        Every download holds one row a claim, with the same {COLUMNS.length} columns in the same order.{' '}
        {COLUMN_PROMISE}
      </p>
      <h2 id="columns">Columns</h2>
      {example !== undefined && (
        <p>
          The example is <a href={claimUrl(example.claimId)}>{example.claimId}</a>, as the CSV writes it.
        </p>
      )}
      <ColumnList example={example} context={{ siteUrl: siteUrl(), dataVersion: version }} />
      <h2 id="csv">How the CSV is written</h2>
      <ul className="conventions">
        {CSV_RULES.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h2 id="files">Files</h2>
      <ul className="conventions">
        <li>
          <a href={claimsCsvUrl()}>/claims.csv</a> takes the same filters as the{' '}
          <a href="/claims">explorer</a>, and hands out all rows of them, however many; each metric has{' '}
          <code>data.csv</code>. A transfer that breaks off is a failed one: no short file ends like a whole
          one.
        </li>
        <li>
          <a href={claimsXlsxUrl()}>/claims.xlsx</a>, and <code>data.xlsx</code> of each metric: the same rows
          for Excel, LibreOffice and others, in every language alike. Numbers are numbers, days are dates and
          texts are texts; each id leads to its claim, and this dictionary, the sources and the terms stand on
          sheets of their own. More than 1,048,575 rows, which no sheet holds, are refused with 413.
        </li>
        <li>
          <code>/claims.csv?excel=1</code> is the CSV behind a byte-order mark, by which Excel knows UTF-8. It
          keeps commas between fields and points in numbers, so that an Excel set to a language with decimal
          commas shows one column: take the <code>.xlsx</code>. <code>data.csv</code> takes it too.
        </li>
        <li>
          <a href={claimsZipUrl()}>/claims.zip</a>, and <code>data.zip</code> of each metric: the CSV with{' '}
          <code>datapackage.json</code> (<a href="https://datapackage.org/">Frictionless Data Package</a>,
          with the type of each column, the number of bytes and the SHA-256 hash), <code>README.md</code> with
          this dictionary and what was chosen, <code>LICENSE.txt</code>, and the citations of the articles and
          primary sources inside as CSL-JSON, BibTeX and RIS. The same data give the same bytes.
        </li>
        <li>
          <a href={claimsCsvwUrl()}>/claims.csv-metadata.json</a> describes the columns of that CSV to
          programs by the standard CSV on the Web, and the CSV’s <code>Link</code> header leads there;{' '}
          <a href={claimsPackageUrl()}>/datapackage.json</a> does so as a Data Package. Both take the CSV’s
          filters, and each metric has its own. <a href={catalogUrl()}>/catalog.jsonld</a> lists all datasets
          with their files by DCAT 3.
        </li>
        <li>
          Every file says its data version in <code>x-data-version</code> and has an <code>ETag</code>: a
          program that sends it back as <code>If-None-Match</code> gets 304 until the data change.{' '}
          <code>HEAD</code> answers without writing the file. Where too many downloads run at once the answer
          is 503, with the seconds to wait in <code>Retry-After</code>.
        </li>
      </ul>
      <h2 id="json">JSON</h2>
      <p>
        <a href={claimsJsonUrl()}>/claims.json</a> holds the same rows under the same names, with{' '}
        <code>null</code> for an empty field. It takes <code>limit</code> and <code>after</code> for pages;{' '}
        <code>next</code> is the address of the one that follows. A filter value that does not exist is
        answered with 400 and a sentence that names it. <a href="/api">The API</a> has more: single records,
        metrics, countries, sources, checks and corrections.
      </p>
      <h2 id="licence">Licence</h2>
      <p>
        Our descriptions, caveats and the compilation are <a href={LICENCE_URL}>{LICENCE_SHORT}</a>. The
        figure phrases and titles are quoted from their publishers, and remain theirs. See{' '}
        <a href="/method">how claims are read</a>.
      </p>
    </>
  );
}
