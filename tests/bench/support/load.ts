import autocannon from 'autocannon';

type Load = {
  url: string;
  seconds: number;
  connections: number;
  signal: AbortSignal;
  toPath?: () => string;
  encoding?: string;
};

/** Asks for an address, or for the next of `toPath`, on kept connections as fast as it answers. */
export async function load({
  url,
  seconds,
  connections,
  signal,
  toPath,
  encoding = 'identity',
}: Load): Promise<autocannon.Result> {
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': encoding },
    ...(toPath && { requests: [{ setupRequest: (request) => ({ ...request, path: toPath() }) }] }),
  });
  const stop = () => running.stop?.();
  signal.addEventListener('abort', stop, { once: true });
  const result = await running;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} requests failed, ${result.non2xx} were no success.`);
  return result;
}

/** Requests per second over the time that they really took. */
export async function requestsPerSecond(options: Load): Promise<number> {
  const { requests, duration } = await load(options);
  return requests.total / duration;
}
