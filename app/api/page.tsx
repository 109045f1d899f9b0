import type { Metadata } from 'next';
import { MAX_LIMIT } from '../../lib/filter/filter-parameters.ts';
import { API_VERSION, toOpenApi } from '../../lib/out/api/openapi.ts';
import { LICENCE_SHORT, LICENCE_URL } from '../../lib/out/licence.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { pageMetadata } from '../_data/page-metadata.ts';
import { siteAddress, siteUrl } from '../_data/site-address.ts';
import { ApiAddresses } from './_parts/api-addresses.tsx';
import { ApiExample } from './_parts/api-example.tsx';
import { ApiFields } from './_parts/api-fields.tsx';
import { ApiParameters } from './_parts/api-parameters.tsx';
import { ApiProblems } from './_parts/api-problems.tsx';
import { readApiExamples } from './_parts/read-api-examples.ts';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = pageMetadata({
  title: 'API: the data for programs',
  description:
    'How programs read the data: addresses, filters, pages, errors, caching, licence, and what will not change.',
  path: '/api',
});

export default async function ApiPage() {
  const { paths, components } = toOpenApi(siteUrl());
  const { list, problem, addresses } = await readApiExamples();
  return (
    <>
      <h1>API: the data for programs</h1>
      <p className="lede">
        What the pages show, programs can read: without a key, from any site. The same is said for machines in{' '}
        <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1), version {API_VERSION}.
      </p>

      <h2 id="asking">How to ask</h2>
      <ul className="conventions">
        <li>
          Send GET to an address below, such as <code>curl {siteAddress('/claims.json')}</code>. The ending of
          an address says the form of its answer; the Accept header is not looked at. HEAD gives its headers,
          OPTIONS what may be asked.
        </li>
        <li>
          A single record stands beside its page: the address of the page with <code>.json</code> at its end.
        </li>
        <li>
          JSON fields have the names and meanings of the CSV’s columns, as the{' '}
          <a href="/data-dictionary">data dictionary</a> has them. <code>0</code> is a value and{' '}
          <code>null</code> is a gap. Addresses are absolute.
        </li>
        <li>
          Never take <code>value</code> without its <code>qualifier</code>: “more than 50” is not 50. Where{' '}
          <code>value</code> is <code>null</code>, look at <code>range_from</code> and <code>range_to</code>:
          a range has two ends, and neither alone is the figure. Count a claim that <code>restates</code>{' '}
          another once, with it.
        </li>
        <li>
          Withdrawn claims are left out of lists. Their own addresses stay, with <code>withdrawn</code> set.
        </li>
        <li>
          Scripts on any site may read the answers (CORS), with the headers Link, ETag and X-Data-Version.
        </li>
      </ul>

      <h2 id="addresses">Addresses</h2>
      <ApiAddresses paths={paths} examples={addresses} />

      <h2 id="filters">Filters of claims</h2>
      <p>
        A parameter that stands several times means any of its values; different parameters mean all of them.
        They are the same as in the <a href="/claims">explorer</a>: filter there, and change{' '}
        <code>/claims</code> to <code>/claims.json</code>.
      </p>
      <ApiParameters parameters={paths['/claims.json']?.get.parameters ?? []} />

      <h2 id="paging">Pages</h2>
      <p>
        A list comes whole unless <code>limit</code> (at most {MAX_LIMIT}) or <code>after</code> asks for a
        page. Then follow <code>next</code> in the body, or <code>rel="next"</code> in the Link header, until
        there is none; <code>rel="first"</code> leads back to the start. Don’t build a cursor yourself. A long
        list is sent as it is read: if the transfer breaks off, the answer is not whole, so throw it away.
      </p>

      <h2 id="example">An answer</h2>
      <ApiExample {...list} />

      <h2 id="fields">Fields</h2>
      <p>Lists hold the first of each pair; the address of a single record holds the second.</p>
      {Object.entries(components.schemas).map(([name, schema]) => (
        <ApiFields key={name} name={name} schema={schema} />
      ))}

      <h2 id="errors">Errors</h2>
      <p>
        An error has its HTTP status, and problem details as its body (RFC 9457, application/problem+json).
        The problem’s <code>type</code> is the address of one of these. CSV, pictures and the feed say the
        same in plain sentences.
      </p>
      <ApiProblems />
      <ApiExample {...problem} />

      <h2 id="promise">What will not change</h2>
      <ul className="conventions">
        <li>Addresses stay. So do ids of claims, which are never used again, and slugs.</li>
        <li>
          Fields keep their names, types and meanings. What can be <code>null</code> is marked so; what isn’t,
          will not become so.
        </li>
        <li>
          New addresses, parameters and fields may come. In CSV new columns come at the end. Read fields by
          name, and pass over those you don’t know.
        </li>
        <li>New words may join a closed list, such as a qualifier. Show what you don’t know as it stands.</li>
        <li>
          Numbers are corrected, never in silence: see <a href="/corrections">corrections</a>. Cursors hold as
          long as the data stay the same.
        </li>
        <li>
          If one of these has to be broken, the version above goes up by a whole number, and the old form
          stays at an address of its own.
        </li>
      </ul>

      <h2 id="caching">Caching</h2>
      <p>
        Data change only when they are loaded, and then their version does. Each answer names it in{' '}
        <code>data_version</code> and in the header X-Data-Version. Send the ETag of an answer back as
        If-None-Match: as long as nothing changed, you get 304 and no body. <code>data_dated</code> is the
        date of the latest recording or revision.
      </p>

      <h2 id="licence">Licence</h2>
      <p>
        Our descriptions, caveats and the compilation are <a href={LICENCE_URL}>{LICENCE_SHORT}</a>: name{' '}
        {SITE_NAME} and the data version. Each record has a citation to copy under <code>cite</code>. The
        figure phrases and titles are quoted from their publishers, and remain theirs.
      </p>
    </>
  );
}
