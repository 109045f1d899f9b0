import type { Readable } from 'node:stream';

/** What yauzl 3 has and its published types, which are those of version 2, have not. */
declare module 'yauzl' {
  interface ZipFile {
    eachEntry: () => AsyncIterableIterator<Entry>;
    openReadStreamPromise: (entry: Entry) => Promise<Readable>;
  }
  function openPromise(file: string, options?: Options): Promise<ZipFile>;
}
