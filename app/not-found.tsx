import type { Metadata } from 'next';
import { missingMetadata } from './_data/page-metadata.ts';

export const metadata: Metadata = missingMetadata('Page not found');

export default function NotFound() {
  return (
    <div className="lost">
      <h1>There is no page at this address</h1>
      <p>
        It may have been mistyped or cut short on its way here. Addresses of claims, metrics, countries and
        sources never change and are never used again: a claim that was withdrawn keeps its page, so one that
        is not found was never here.
      </p>
      <search>
        <form className="lost-search" action="/claims" method="get">
          <label htmlFor="lost-q">Search all claims</label>
          <input id="lost-q" name="q" type="search" maxLength={200} />
          <button type="submit">Search</button>
        </form>
      </search>
      <ul>
        <li>
          <a href="/">The findings</a>, on the front page
        </li>
        <li>
          <a href="/claims">All claims</a>, with filters for country, metric and source
        </li>
        <li>
          <a href="/sources">All sources</a>, each article with a ledger of its figures
        </li>
      </ul>
    </div>
  );
}
