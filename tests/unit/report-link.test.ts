import { expect, test } from 'vitest';
import { listReportLinks, toReportText } from '../../lib/words/report-link.ts';
import { aClaimRow } from '../support/claim-row.ts';

const reported = {
  claim: aClaimRow({ claimId: 'sample-2021-03' }),
  dataVersion: 'abc123',
  address: 'https://metrics.example.org/claims/sample-2021-03',
};

test('listReportLinks(env) gives nothing where nothing is configured', () => {
  expect(listReportLinks({}, reported)).toEqual([]);
});

test('toReportText(reported) fills in claim, address, data version, print and place, and leaves the rest to the reader', () => {
  expect(toReportText(reported).split('\n')).toEqual([
    'Claim: sample-2021-03',
    'Address: https://metrics.example.org/claims/sample-2021-03',
    'Data version: abc123',
    'As printed: “more than 50 libraries”',
    'Place: Sunday, in the reading room, 3rd paragraph, under “Open doors”',
    '',
    'What is wrong:',
    '',
    'How you know (a source that can be opened):',
    '',
  ]);
});

test('listReportLinks(env) writes the claim, its address and the data version into an e-mail', () => {
  const [link] = listReportLinks({ contactEmail: 'editor+data@example.org' }, reported);
  const url = new URL(link?.href ?? '');
  expect(link?.by).toBe('e-mail');
  expect(decodeURIComponent(url.pathname)).toBe('editor+data@example.org');
  expect(url.searchParams.get('subject')).toContain('sample-2021-03');
  expect(url.searchParams.get('body')).toContain(
    'Address: https://metrics.example.org/claims/sample-2021-03\r\n',
  );
  expect(url.searchParams.get('body')).toContain('Data version: abc123\r\n');
});

test('listReportLinks(env) opens a new issue with title and body', () => {
  const [link] = listReportLinks({ issuesUrl: 'https://example.org/a/b/issues' }, reported);
  const url = new URL(link?.href ?? '');
  expect(url.pathname).toBe('/a/b/issues/new');
  expect(url.searchParams.get('title')).toBe('Claim sample-2021-03: possible mistake');
  expect(url.searchParams.get('body')).toContain('Claim: sample-2021-03');
});

test('listReportLinks(env) keeps the query of an address that has one', () => {
  const [link] = listReportLinks({ issuesUrl: 'https://example.org/new?template=data' }, reported);
  const url = new URL(link?.href ?? '');
  expect(url.pathname).toBe('/new');
  expect(url.searchParams.get('template')).toBe('data');
});

test('listReportLinks(env) fills in the names that GitLab takes', () => {
  const [link] = listReportLinks({ issuesUrl: 'https://example.org/a/b/-/issues' }, reported);
  const url = new URL(link?.href ?? '');
  expect(url.pathname).toBe('/a/b/-/issues/new');
  expect(url.searchParams.get('issue[title]')).toContain('sample-2021-03');
});
