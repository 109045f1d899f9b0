import 'server-only';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import {
  type ClaimDownload,
  hasMetReplay,
  openDownload,
  TooManyDownloads,
} from '../../../db/download/claim-download.ts';
import { BYTE_ORDER_MARK } from '../../../lib/out/download/download-options.ts';
import { openCsvw, openPackage } from './describe-files.ts';
import type { DownloadFormat } from './download-format.ts';
import { downloadHeaders } from './download-headers.ts';
import { type DownloadRequest, readDownload } from './download-request.ts';
import { tooManyDownloadsResponse } from './refuse-download.ts';
import { toWebStream } from './web-stream.ts';
import { openXlsx } from './xlsx-download.ts';
import { openZip } from './zip-download.ts';

type Open = (download: ClaimDownload, asked: DownloadRequest) => Readable | Promise<Readable>;

const OPEN: Record<DownloadFormat, Open> = {
  csv: (download) => download.csv(),
  xlsx: openXlsx,
  zip: openZip,
  package: openPackage,
  csvw: openCsvw,
};

/**
 * The claims of an address as a file, whole or from `after` on. HEAD, tags and "not modified" are the work of the server in
 * front, for every answer alike.
 */
export async function answerDownload(
  request: Request,
  format: DownloadFormat,
  slug?: string,
): Promise<Response> {
  const asked = await readDownload(request, format, slug);
  if (asked instanceof Response) return asked;
  return sendFile(request, format, asked).catch((error: unknown) => {
    // Nothing of it was sent yet.
    if (hasMetReplay(error)) return sendFile(request, format, asked);
    throw error;
  });
}

async function sendFile(request: Request, format: DownloadFormat, asked: DownloadRequest): Promise<Response> {
  const download = await openOrRefuse(asked, format);
  if (download instanceof Response) return download;
  try {
    const source = await OPEN[format](download, asked);
    const leave = () => download.abort(new Error('The reader went away.'));
    request.signal.addEventListener('abort', leave, { once: true });
    if (request.signal.aborted) leave();
    await untilReadable(source);
    const body = toWebStream(source, {
      onEnd: download.close,
      onAbort: download.abort,
      head: asked.excel ? BYTE_ORDER_MARK : undefined,
    });
    return new Response(body, { headers: downloadHeaders(download.state, format, asked) });
  } catch (error) {
    download.abort(error as Error);
    throw error;
  }
}

/** A query that fails at once is answered as a failure, not as a file that breaks off. */
async function untilReadable(source: Readable): Promise<void> {
  await once(source, 'readable');
}

async function openOrRefuse(
  { plan }: DownloadRequest,
  format: DownloadFormat,
): Promise<ClaimDownload | Response> {
  try {
    return await openDownload(plan);
  } catch (error) {
    if (!(error instanceof TooManyDownloads)) throw error;
    return tooManyDownloadsResponse(format);
  }
}
