import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A program: sends to whoever asks what the given address sends now, with its headers, and nothing else; prints its own
 * address. What any server on `node:http` could reach at best.
 */
const [url = '', encoding = 'identity'] = process.argv.slice(2);
const { headers, body } = await readOnce(url, encoding);
const server = createServer((_, response) => response.writeHead(200, headers).end(body));
await once(server.listen(0, '127.0.0.1'), 'listening');
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);

async function readOnce(url: string, encoding: string) {
  const request = get(url, { headers: { 'accept-encoding': encoding } });
  const [response] = await once(request, 'response');
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  const body = Buffer.concat(parts);
  const { connection: _, 'keep-alive': __, date: ___, 'transfer-encoding': ____, ...kept } = response.headers;
  return { headers: { ...kept, 'content-length': body.length }, body };
}
