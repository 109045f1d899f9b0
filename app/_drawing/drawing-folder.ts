import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is left of the room once the oldest drawings had to go: not each drawing makes room for itself alone. */
const KEPT_SHARE = 0.75;

/**
 * Drawings as files, at most `maxBytes` of them, the oldest go first: a site that starts again need not draw anew. A key names
 * all that a drawing is made from. What is not as it was written is taken as missing; a folder that can't be written is read.
 */
export class DrawingFolder {
  readonly #folder: string;
  readonly #maxBytes: number;
  #bytes: number | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isWritable = true;

  constructor(folder: string, maxBytes: number) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
  }

  async get(key: string): Promise<string | undefined> {
    const text = await readFile(join(this.#folder, key), 'utf8').catch(() => '');
    const end = text.indexOf('\n');
    const drawn = text.slice(end + 1);
    return end > 0 && text.slice(0, end) === sealOf(key, drawn) ? drawn : undefined;
  }

  /** Settles once it is written, or was not; never rejects. */
  set(key: string, drawn: string): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      if (!this.#isWritable) return;
      await this.#write(key, `${sealOf(key, drawn)}\n${drawn}`).catch(() => {
        this.#isWritable = false;
      });
    });
    return this.#writing;
  }

  async #write(key: string, text: string): Promise<void> {
    this.#bytes ??= await this.#open();
    const draft = join(this.#folder, `${key}.${process.pid}`);
    await writeFile(draft, text);
    await rename(draft, join(this.#folder, key));
    this.#bytes += Buffer.byteLength(text);
    if (this.#bytes > this.#maxBytes) this.#bytes = await this.#makeRoom();
  }

  async #open(): Promise<number> {
    await mkdir(this.#folder, { recursive: true });
    return sumOf(await this.#list());
  }

  async #makeRoom(): Promise<number> {
    const files = (await this.#list()).sort((a, b) => a.at - b.at);
    let left = sumOf(files);
    for (const { path, bytes } of files) {
      if (left <= this.#maxBytes * KEPT_SHARE) break;
      await rm(path, { force: true });
      left -= bytes;
    }
    return left;
  }

  /** Others may write and remove files of the folder meanwhile. */
  async #list(): Promise<{ path: string; bytes: number; at: number }[]> {
    const names = await readdir(this.#folder);
    const files = names.map(async (name) => {
      const path = join(this.#folder, name);
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() ? [{ path, bytes: found.size, at: found.mtimeMs }] : [];
    });
    return (await Promise.all(files)).flat();
  }
}

const sumOf = (files: { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

const sealOf = (key: string, drawn: string) =>
  createHash('sha256').update(`${key} ${drawn}`).digest('base64url');
