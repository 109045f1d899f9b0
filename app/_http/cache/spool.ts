import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
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
   * none is left behind. Throws `SpoolFull` where there is no room or no folder for it, and whatever the stream fails with;
   * where `signal` fires, the stream is ended and so is this.
   */
  async hold(source: Readable, signal?: AbortSignal): Promise<{ length: number; stream: Readable }> {
    let length = 0;
    const release = () => {
      this.#bytes -= length;
      length = 0;
    };
    const leave = () => source.destroy(new Error('Nobody waits for this any more.'));
    signal?.addEventListener('abort', leave, { once: true });
    let file: FileHandle | undefined;
    try {
      file = await openNameless(this.#folder);
      signal?.throwIfAborted();
      for await (const chunk of source as AsyncIterable<Buffer>) {
        if (this.#bytes + chunk.length > this.#maxBytes) throw new SpoolFull('The spool is full.');
        this.#bytes += chunk.length;
        length += chunk.length;
        await append(file, chunk);
      }
      signal?.throwIfAborted();
    } catch (error) {
      release();
      source.destroy();
      await file?.close();
      throw error;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
    const held = length;
    const stream = file.createReadStream({ start: 0 });
    stream.once('close', release);
    return { length: held, stream };
  }
}

/** What the system refuses to a file is no fault of the one that should have been sent. */
async function openNameless(folder: string): Promise<FileHandle> {
  const name = path.join(folder, `cited-metrics-${randomUUID()}`);
  try {
    const file = await open(name, 'wx+', 0o600);
    await unlink(name);
    return file;
  } catch (error) {
    throw new SpoolFull(`No file could be made in ${folder}.`, { cause: error });
  }
}

async function append(file: FileHandle, chunk: Buffer): Promise<void> {
  try {
    await file.appendFile(chunk);
  } catch (error) {
    throw new SpoolFull('The disk takes no more.', { cause: error });
  }
}
