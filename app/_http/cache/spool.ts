import { randomUUID } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

const GIB = 1024 ** 3;

/** There is no room for a file to be held until its length is known. */
export class SpoolFull extends Error {
  override name = 'SpoolFull';
}

/** Files that nobody can name, which hold what must be known whole before it is sent; `maxBytes` of all together. */
export class Spool {
  readonly #maxBytes: number;
  readonly #folder: string;
  #bytes = 0;

  constructor({ maxBytes = GIB, folder = tmpdir() }: { maxBytes?: number; folder?: string } = {}) {
    this.#maxBytes = maxBytes;
    this.#folder = folder;
  }

  /** What it holds now. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Takes a stream in whole and gives its length in bytes, and it again. Its file has no name from the start on, so that
   * none is left behind. Throws `SpoolFull` where it does not fit, and whatever the stream fails with.
   */
  async hold(source: Readable): Promise<{ length: number; stream: Readable }> {
    const name = path.join(this.#folder, `cited-metrics-${randomUUID()}`);
    const file = await open(name, 'wx+', 0o600);
    let length = 0;
    const release = () => {
      this.#bytes -= length;
      length = 0;
    };
    try {
      await unlink(name);
      for await (const chunk of source as AsyncIterable<Buffer>) {
        if (this.#bytes + chunk.length > this.#maxBytes) throw new SpoolFull('The spool is full.');
        this.#bytes += chunk.length;
        length += chunk.length;
        await file.appendFile(chunk);
      }
    } catch (error) {
      release();
      await file.close();
      throw isDiskFull(error) ? new SpoolFull('The disk is full.', { cause: error }) : error;
    }
    const held = length;
    const stream = file.createReadStream({ start: 0 });
    stream.once('close', release);
    return { length: held, stream };
  }
}

function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(String((error as { code?: unknown }).code));
}
