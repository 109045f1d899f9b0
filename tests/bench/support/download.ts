import { get, type IncomingMessage } from 'node:http';

/** How a download went, in bytes and milliseconds from the asking. */
export type Downloaded = { bytes: number; firstMs: number; wholeMs: number };

/** Downloads a file as it is, uncompressed; `take` sees every chunk. Rejects where it breaks off or is no success. */
export async function download(url: string, take: (chunk: Buffer) => void = () => {}): Promise<Downloaded> {
  const since = performance.now();
  const response = await open(url);
  let [bytes, firstMs] = [0, 0];
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if (bytes === 0) firstMs = performance.now() - since;
    bytes += chunk.length;
    take(chunk);
  }
  if (!response.complete) throw new Error(`${url} broke off after ${bytes} bytes.`);
  return { bytes, firstMs, wholeMs: performance.now() - since };
}

/** Downloads until so many bytes have come, and hangs up. */
export async function abortDownload(url: string, afterBytes: number): Promise<void> {
  const response = await open(url);
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes >= afterBytes) break;
  }
  response.destroy();
}

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers: { 'accept-encoding': 'identity' } }, (response) => {
      if (response.statusCode === 200) return resolve(response);
      response.resume();
      reject(new Error(`${url} answers with ${response.statusCode}.`));
    });
    request.on('error', reject);
  });
}
