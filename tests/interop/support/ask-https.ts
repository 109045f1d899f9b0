import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { EXAMPLE_HOST } from './throwaway-certificate.ts';

export type Asked = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Where a proxy with the example's name and a throwaway certificate answers. */
export type HttpsPlace = { port: number; ca: string };

type Asking = {
  method?: string;
  headers?: Record<string, string>;
  /** Called once the first of the body has come. */
  onBegin?: () => void;
};

/** Asks over HTTPS on a connection of its own. Rejects where the answer is not whole. */
export function askHttps(
  { port, ca }: HttpsPlace,
  address: string,
  { method = 'GET', headers = {}, onBegin = () => {} }: Asking = {},
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, ca, servername: EXAMPLE_HOST, agent: false };
    const asking = request({
      ...options,
      path: address,
      method,
      headers: { host: EXAMPLE_HOST, ...headers },
    });
    asking.on('error', reject);
    asking.on('response', (response) => {
      const parts: Buffer[] = [];
      response.once('data', onBegin);
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asking.end();
  });
}
