import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Writes files into a zip, one after the other: no more than two of them are held. */
export class ArchiveWriter {
  readonly #zip = new ZipFile();
  readonly #written: Promise<void>;
  readonly #mtime: Date;

  /** `mtime` is the time that each file gets: the same files at the same time give the same bytes. */
  constructor(output: Writable, mtime: Date) {
    this.#mtime = mtime;
    const failed = new Promise<never>((_, reject) => this.#zip.on('error', reject));
    this.#written = Promise.race([pipeline(this.#zip.outputStream, output), failed]);
    // Who adds or ends hears of it.
    this.#written.catch(() => {});
  }

  /** Adds a file; waits until those before it are written. */
  async add(name: string, bytes: Buffer): Promise<void> {
    const options = { mtime: this.#mtime, mode: 0o100600, size: bytes.length };
    // The zip keeps this function to its end, and would keep every file with it.
    let content: Buffer | null = bytes;
    const begun = new Promise<void>((resolve) => {
      this.#zip.addReadStreamLazy(name, options, (ready) => {
        resolve();
        ready(null, Readable.from([content], { objectMode: false }));
        content = null;
      });
    });
    await Promise.race([begun, this.#written]);
  }

  /** Writes the directory, and waits for the last byte. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.#written;
  }
}
