import type { Env } from '../env.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import { formatPlace } from './format.ts';

/** What a report must name so that it can be followed: the claim as printed, where, its address, the data it was read from. */
export type Reported = {
  claim: Pick<ClaimRow, 'claimId' | 'asPrinted' | 'articleTitle' | 'paragraph' | 'section' | 'block'>;
  dataVersion: string;
  address: string;
};
export type ReportLink = { href: string; by: 'issue' | 'e-mail' };

/**
 * The prefilled ways to report a mistake, as far as they are configured; none is made up. Issue links fill in `title`
 * and `body`, as GitHub, Gitea and Forgejo take them, or `issue[title]` and `issue[description]` as GitLab does.
 */
export function listReportLinks(
  { issuesUrl, contactEmail }: Pick<Env, 'issuesUrl' | 'contactEmail'>,
  reported: Reported,
): ReportLink[] {
  const title = `Claim ${reported.claim.claimId}: possible mistake`;
  const body = toReportText(reported);
  const links: ReportLink[] = [];
  if (issuesUrl !== undefined) links.push({ href: toIssueLink(issuesUrl, title, body), by: 'issue' });
  if (contactEmail !== undefined) links.push({ href: toMailLink(contactEmail, title, body), by: 'e-mail' });
  return links;
}

/** A report with all filled in that we know: what is wrong, and how the reader knows, are left to be written. */
export function toReportText({ claim, dataVersion, address }: Reported): string {
  return [
    `Claim: ${claim.claimId}`,
    `Address: ${address}`,
    `Data version: ${dataVersion}`,
    `As printed: “${claim.asPrinted}”`,
    `Place: ${claim.articleTitle}, ${formatPlace(claim)}`,
    '',
    'What is wrong:',
    '',
    'How you know (a source that can be opened):',
    '',
  ].join('\n');
}

function toIssueLink(issuesUrl: string, title: string, body: string): string {
  const url = new URL(issuesUrl);
  const gitLab = url.pathname.includes('/-/issues');
  url.pathname = url.pathname.replace(/\/issues\/?$/, '/issues/new');
  url.searchParams.set(gitLab ? 'issue[title]' : 'title', title);
  url.searchParams.set(gitLab ? 'issue[description]' : 'body', body);
  return url.href;
}

/** Line ends are CRLF in a mailto address (RFC 6068, section 5). */
function toMailLink(email: string, title: string, body: string): string {
  const lines = body.replaceAll('\n', '\r\n');
  const address = encodeURIComponent(email).replaceAll('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(lines)}`;
}
