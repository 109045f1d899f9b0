import 'server-only';
import type { Readable } from 'node:stream';
import type { ClaimDownload } from '../../db/queries/claim-download.ts';
import type { DownloadRequest } from './download-request.ts';

export async function openZip(download: ClaimDownload, _asked: DownloadRequest): Promise<Readable> {
  return download.csv();
}
