import 'server-only';
import { createHash } from 'node:crypto';
import { PassThrough, pipeline, Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ClaimDownload, CopyStream } from '../../../db/download/claim-download.ts';
import { toQuery } from '../../../lib/filter/filter-query.ts';
import { explorerUrl, metricUrl } from '../../../lib/filter/urls.ts';
import { formatBibtex } from '../../../lib/out/cite/bibtex.ts';
import { type CslItem, toCslPage, toCslSource } from '../../../lib/out/cite/csl.ts';
import { formatRis } from '../../../lib/out/cite/ris.ts';
import { type PackedFile, toDataPackage, toPackageSource } from '../../../lib/out/download/data-package.ts';
import { downloadName } from '../../../lib/out/download/download-name.ts';
import { downloadLicence, downloadReadme } from '../../../lib/out/download/download-readme.ts';
import { siteAddress } from '../../_data/site-address.ts';
import type { DownloadRequest } from './download-request.ts';
import { describeDownload } from './read-download-words.ts';

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

  const files: [string, () => Readable][] = [
    [csv.name, () => measure(download.csv(), csv)],
    ['datapackage.json', () => Readable.from(packageText(toDataPackage(text, csv), download))],
    ['README.md', () => Readable.from([downloadReadme({ ...readme, rows: csv.rows })])],
    ['LICENSE.txt', () => Readable.from([downloadLicence()])],
    ['citations.json', () => Readable.from(cslText(own, download))],
    ['citations.bib', () => Readable.from(entriesText(formatBibtex, own, download))],
    ['citations.ris', () => Readable.from(entriesText(formatRis, own, download))],
  ];
  return zipOf(files, state.dated);
}

/** Where the same rows are shown: a metric's own page where nothing but the metric was chosen. */
function pageOf({ filter, metric }: DownloadRequest): string {
  const isWhole = metric !== undefined && toQuery(filter) === toQuery({ metric: [metric.slug] });
  return isWhole ? metricUrl(metric.slug) : explorerUrl(filter);
}

function zipOf(files: readonly [string, () => Readable][], dated: string): Readable {
  const zip = new ZipFile();
  const output = new PassThrough({ highWaterMark: 128 * 1024 });
  const options = { mtime: toDosDate(dated), forceDosTimestamp: true, mode: 0o100644 };
  const fail = (error: Error) => output.destroy(error);
  zip.on('error', fail);
  for (const [name, open] of files)
    zip.addReadStreamLazy(name, options, (ready) => {
      const file = open();
      file.on('error', fail);
      ready(null, file);
    });
  zip.end();
  pipeline(zip.outputStream, output, () => {});
  return output;
}

/** Zip has local times without a zone: midnight of the data's day, wherever the server stands. */
function toDosDate(dated: string): Date {
  const [year = 1980, month = 1, day = 1] = dated.split('-').map(Number);
  return new Date(year, month - 1, day);
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

/** The descriptor as JSON with its sources written one by one, as its last entry. */
async function* packageText(descriptor: object, download: ClaimDownload): AsyncGenerator<string> {
  yield `${JSON.stringify(descriptor, null, 2).replace(/\n\}$/, '')},\n  "sources": [`;
  let separator = '\n    ';
  for await (const batch of download.sources()) {
    yield separator + batch.map((source) => JSON.stringify(toPackageSource(source))).join(',\n    ');
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
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
