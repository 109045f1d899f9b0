import 'server-only';
import { createHash } from 'node:crypto';
import { pipeline, Readable, Transform } from 'node:stream';
import type { ClaimDownload, CopyStream } from '../../../db/download/claim-download.ts';
import { formatBibtex } from '../../../lib/out/cite/bibtex.ts';
import { type CslItem, toCslPage, toCslSource } from '../../../lib/out/cite/csl.ts';
import { formatRis } from '../../../lib/out/cite/ris.ts';
import { type PackedFile, toDataPackage } from '../../../lib/out/download/data-package.ts';
import { downloadName } from '../../../lib/out/download/download-name.ts';
import { downloadLicence, downloadReadme } from '../../../lib/out/download/download-readme.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { packageText } from './describe-files.ts';
import { pageOf } from './download-addresses.ts';
import type { DownloadRequest } from './download-request.ts';
import { describeDownload } from './read-download-words.ts';
import { type ZippedFile, zipOf } from './zip-of.ts';

/**
 * The claims with all that explains them, as a zip that is written while it is read: what is held at once is a chunk
 * and a batch of sources. The CSV comes first, so that the files behind it can tell its rows, bytes and hash. The same
 * data give the same bytes.
 */
export async function openZip(download: ClaimDownload, asked: DownloadRequest): Promise<Readable> {
  const { state } = download;
  const { filter, metric } = asked;
  const { title, choices } = await describeDownload(asked);
  const page = siteAddress(pageOf(asked));
  const name = downloadName(filter, metric?.slug);
  const csv: PackedFile = { name: `${name}.csv`, bytes: 0, rows: 0, sha256: '' };
  const text = { name, title, homepage: page, state };
  const readme = {
    title,
    choices,
    page,
    dictionary: siteAddress('/data-dictionary'),
    csvName: csv.name,
    state,
  };
  const own = toCslPage(title, page, state);

  const files: ZippedFile[] = [
    { name: csv.name, open: () => measure(download.csv(), csv) },
    {
      name: 'datapackage.json',
      open: () => Readable.from(packageText(toDataPackage(text, { path: csv.name, packed: csv }), download)),
    },
    { name: 'README.md', open: () => Readable.from([downloadReadme({ ...readme, rows: csv.rows })]) },
    { name: 'LICENSE.txt', open: () => Readable.from([downloadLicence()]) },
    { name: 'citations.json', open: () => Readable.from(cslText(own, download)) },
    { name: 'citations.bib', open: () => Readable.from(entriesText(formatBibtex, own, download)) },
    { name: 'citations.ris', open: () => Readable.from(entriesText(formatRis, own, download)) },
  ];
  return zipOf(files, state.dated);
}

/** Passes the CSV on and notes what went by. */
function measure(source: CopyStream, file: PackedFile): Readable {
  const hash = createHash('sha256');
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      file.bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      file.sha256 = hash.digest('hex');
      source.rows.then((rows) => {
        file.rows = rows;
        done();
      }, done);
    },
  });
  return pipeline(source, meter, () => {}) as Transform;
}

async function* cslText(own: CslItem, download: ClaimDownload): AsyncGenerator<string> {
  yield `[\n${JSON.stringify(own)}`;
  for await (const batch of download.sources())
    yield batch.map((source) => `,\n${JSON.stringify(toCslSource(source))}`).join('');
  yield '\n]\n';
}

async function* entriesText(
  format: (items: readonly CslItem[]) => string,
  own: CslItem,
  download: ClaimDownload,
): AsyncGenerator<string> {
  yield `${format([own])}\n`;
  for await (const batch of download.sources()) yield `\n${format(batch.map(toCslSource))}\n`;
}
