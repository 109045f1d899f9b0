import 'server-only';
import { Readable } from 'node:stream';
import type { ClaimDownload } from '../../../db/download/claim-download.ts';
import { toCsvw } from '../../../lib/out/csvw.ts';
import { toDataPackage, toPackageSource } from '../../../lib/out/download/data-package.ts';
import { downloadName } from '../../../lib/out/download/download-name.ts';
import { SITE_NAME } from '../../../lib/words/site-name.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { csvOf, pageOf } from './download-addresses.ts';
import type { DownloadRequest } from './download-request.ts';
import { describeDownload } from './read-download-words.ts';

/** What describes a CSV for programs that read CSV on the Web. */
export async function openCsvw({ state }: ClaimDownload, asked: DownloadRequest): Promise<Readable> {
  const { title } = await describeDownload(asked);
  const metadata = toCsvw({
    ...{ title, state, publisher: SITE_NAME },
    url: siteAddress(csvOf(asked)),
    claims: siteAddress('/claims'),
    page: siteAddress(pageOf(asked)),
  });
  return Readable.from([Buffer.from(`${JSON.stringify(metadata, null, 2)}\n`)]);
}

/** A Data Package by address: its CSV stands at an address of its own, and its bytes are not counted before it is asked for. */
export async function openPackage(download: ClaimDownload, asked: DownloadRequest): Promise<Readable> {
  const { title } = await describeDownload(asked);
  const name = downloadName(asked.filter, asked.metric?.slug);
  const text = { name, title, homepage: siteAddress(pageOf(asked)), state: download.state };
  const descriptor = toDataPackage(text, { path: siteAddress(csvOf(asked)) });
  return Readable.from(packageText(descriptor, download), { objectMode: false });
}

/** The descriptor as JSON with its sources written one by one, as its last entry. */
export async function* packageText(descriptor: object, download: ClaimDownload): AsyncGenerator<string> {
  yield `${JSON.stringify(descriptor, null, 2).replace(/\n\}$/, '')},\n  "sources": [`;
  let separator = '\n    ';
  for await (const batch of download.sources()) {
    yield separator + batch.map((source) => JSON.stringify(toPackageSource(source))).join(',\n    ');
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}
