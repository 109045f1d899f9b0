import 'server-only';
import type { DataState } from '../../../lib/model/rows.ts';
import { downloadName } from '../../../lib/out/download/download-name.ts';
import { LICENCE, LICENCE_URL } from '../../../lib/out/licence.ts';
import { CONTENT_TYPES, MEDIA_TYPES } from '../../../lib/out/media-types.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { csvOf, csvwOf } from './download-addresses.ts';
import type { DownloadFormat } from './download-format.ts';
import type { DownloadRequest } from './download-request.ts';

/** The headers of a file of claims, or of what describes one; links lead from each to the other. */
export function downloadHeaders(
  { version }: DataState,
  format: DownloadFormat,
  asked: DownloadRequest,
): Record<string, string> {
  const isFile = format === 'csv' || format === 'xlsx' || format === 'zip';
  const name = `${downloadName(asked.filter, asked.metric?.slug)}.${format}`;
  return {
    'x-data-version': version,
    'content-type': CONTENT_TYPES[format],
    ...(isFile && { 'content-disposition': `attachment; filename="${name}"` }),
    ...(isFile && format !== 'csv' ? {} : { link: linksOf(format, asked) }),
    'x-licence': LICENCE,
  };
}

/** RFC 8288: a CSV is described by its metadata (CSVW, 5.2 of its model), which describe it. */
function linksOf(format: DownloadFormat, asked: DownloadRequest): string {
  const licence = `<${LICENCE_URL}>; rel="license"`;
  if (format === 'csv')
    return `<${siteAddress(csvwOf(asked))}>; rel="describedby"; type="${MEDIA_TYPES.csvw}", ${licence}`;
  const described = `<${siteAddress(csvOf(asked))}>; rel="describes"; type="${MEDIA_TYPES.csv}"`;
  return `${described}, <${siteAddress('/openapi.json')}>; rel="service-desc", ${licence}`;
}
