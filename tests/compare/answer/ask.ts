import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { errorCode } from '../../../db/process/setup-problem.ts';
import { CannotCompare } from '../cannot-compare.ts';
import type { Target } from '../targets/target.ts';
import type { Answer, Failure } from './answer.ts';

const MAX_WAIT_MS = 120_000;
/** Codes of a site that is not there, as against one that breaks an answer off. */
const GONE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

type Question = Pick<Target, 'path' | 'method' | 'headers'>;

/**
 * Asks a site, by node:http since fetch hides encodings and tidies paths. An answer that breaks off is a failure, which
 * can be compared; throws CannotCompare where no site is there.
 */
export async function ask(
  origin: string,
  { path, method, headers }: Question,
  abort: AbortSignal,
): Promise<Answer | Failure> {
  const signal = AbortSignal.any([abort, AbortSignal.timeout(MAX_WAIT_MS)]);
  try {
    const response = await send(origin, path, { method, headers, signal });
    return toAnswer(response, await buffer(response));
  } catch (error) {
    abort.throwIfAborted();
    if (signal.aborted) return { reason: `no answer within ${MAX_WAIT_MS / 1000} s` };
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (GONE.includes(code)) throw new CannotCompare(describeGone(origin, code));
    return { reason: code };
  }
}

function send(origin: string, path: string, options: object): Promise<IncomingMessage> {
  const { protocol, hostname, port } = new URL(origin);
  const request = protocol === 'https:' ? requestHttps : requestHttp;
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    request({ host, port, path, agent: false, ...options }, resolve)
      .on('error', reject)
      .end();
  });
}

function toAnswer({ statusCode = 0, headers }: IncomingMessage, sent: Buffer): Answer {
  const told = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { status: statusCode, headers: Object.fromEntries(told), body: decode(sent, headers) };
}

function decode(body: Buffer, { 'content-encoding': encoding }: IncomingMessage['headers']): Buffer {
  if (body.length === 0) return body;
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

const describeGone = (origin: string, code: string) =>
  `Nothing answers at ${origin} (${code}). Start a site there, as in "PORT=${new URL(origin).port || 3000} npm start", ` +
  'and run the comparison again.';
