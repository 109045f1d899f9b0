import path from 'node:path';
import { PROJECT_DIR } from '../../db/process/program.ts';
import type { Env } from '../../lib/env.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { localOrigin } from './local-address.ts';
import { checkPort } from './port.ts';
import { listRunningServers } from './serving.ts';

/** Throws SetupProblem with a sentence if the site can't listen on its port; says whether it is ourselves who do. */
export async function checkSitePort({ port, host, distDir }: Env): Promise<void> {
  const findOwner = () => {
    const own = listRunningServers(path.join(PROJECT_DIR, distDir)).find((serving) => serving.port === port);
    return own && ` by this project's own web server (process ${own.pid})`;
  };
  await checkPort(port, findOwner, host);
}

const NO_CONTACT =
  'No CONTACT_EMAIL or ISSUES_URL is set: readers can copy a report of a mistake, and are told of no address to send it to.';

type Told = Pick<Env, 'port' | 'host' | 'siteUrl' | 'contactEmail' | 'issuesUrl'>;

/**
 * What a start ends with: where the site is, what is special about it, how it is stopped, as one line; and one more where
 * readers have no address to report mistakes to.
 */
export function describeAddress(
  { port, host, siteUrl, contactEmail, issuesUrl }: Told,
  note: string | undefined,
): string {
  const local = localOrigin(host, port);
  const links = siteUrl === local ? [] : [`Links and downloads say ${siteUrl}.`];
  const address = [`${SITE_NAME} is at ${local}.`, ...links, ...(note ? [note] : []), 'Ctrl-C stops it.'];
  const hasContact = contactEmail !== undefined || issuesUrl !== undefined;
  return [address.join(' '), ...(hasContact ? [] : [NO_CONTACT])].join('\n');
}
