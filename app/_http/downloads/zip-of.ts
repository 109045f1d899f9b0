import 'server-only';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file to be zipped, opened when those before it are written; `level` is how hard it is pressed, 1 to 9. */
export type ZippedFile = { name: string; open: () => Readable; level?: number };

/** Files as a zip that is written while it is read, at its reader's pace. The same files of the same day give the same bytes. */
export function zipOf(files: readonly ZippedFile[], dated: string): Readable {
  const zip = new ZipFile();
  const output = new PassThrough({ highWaterMark: 128 * 1024 });
  const options = { mtime: toDosDate(dated), forceDosTimestamp: true, mode: 0o100644 };
  const fail = (error: Error) => output.destroy(error);
  zip.on('error', fail);
  for (const { name, open, level: compressionLevel = 6 } of files)
    zip.addReadStreamLazy(name, { ...options, compressionLevel }, (ready) => {
      const file = open();
      file.on('error', fail);
      ready(null, file);
    });
  zip.end();
  pipeline(zip.outputStream, output, () => {});
  return output;
}

/** Zip has local times without a zone: midnight of the data's day, wherever the server stands. */
function toDosDate(dated: string): Date {
  const [year = 1980, month = 1, day = 1] = dated.split('-').map(Number);
  return new Date(year, month - 1, day);
}
