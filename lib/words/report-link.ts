import type { Env } from '../env.ts';

/** What a report must name so that it can be followed: the claim, the data it was read from, its address. */
type Reported = { claimId: string; dataVersion: string; address: string };
export type ReportLink = { href: string; by: 'issue' | 'e-mail' };

/**
 * The prefilled ways to report a mistake, as far as they are configured; none is made up. Issue links fill in `title`
 * and `body`, as GitHub, Gitea and Forgejo take them, or `issue[title]` and `issue[description]` as GitLab does.
 */
export function listReportLinks(
  { issuesUrl, contactEmail }: Pick<Env, 'issuesUrl' | 'contactEmail'>,
  reported: Reported,
): ReportLink[] {
  const title = `Claim ${reported.claimId}: possible mistake`;
  const body = toBody(reported);
  const links: ReportLink[] = [];
  if (issuesUrl !== undefined) links.push({ href: toIssueLink(issuesUrl, title, body), by: 'issue' });
  if (contactEmail !== undefined) links.push({ href: toMailLink(contactEmail, title, body), by: 'e-mail' });
  return links;
}

function toBody({ claimId, dataVersion, address }: Reported): string {
  return [
    `Claim: ${claimId}`,
    `Address: ${address}`,
    `Data version: ${dataVersion}`,
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
