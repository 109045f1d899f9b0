import 'server-only';
import { CONTENT_TYPES } from '../../lib/out/media-types.ts';

type Answer = {
  type: 'svg' | 'png' | 'html' | 'csv';
  version: string;
  fileName: string;
  body: Uint8Array<ArrayBuffer> | string;
  headers?: Record<string, string>;
};

/** A file with its name and the data's version; its tag comes from the server in front, which keeps it too. */
export function respondWithFile({ type, version, fileName, body, headers }: Answer): Response {
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': CONTENT_TYPES[type],
      'content-disposition': `${type === 'csv' ? 'attachment' : 'inline'}; filename="${fileName}"`,
      'x-data-version': version,
    },
  });
}

/** A refusal in plain sentences. */
export function refuse(status: 400 | 404 | 422, sentences: readonly string[]): Response {
  return new Response(`${sentences.join('\n')}\n`, {
    status,
    headers: { 'content-type': CONTENT_TYPES.text },
  });
}
