import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

type Made = {
  /** What stands in the zip; a file's type may be another. */
  files: Record<string, string | Buffer>;
  modes?: Record<string, number>;
  /** Changes what the list says. */
  change?: (manifest: Record<string, unknown> & { files: Record<string, unknown>[] }) => void;
  hasList?: boolean;
};

/** The bytes of a backup as another program, or an enemy, might make it; its list fits its files unless it is changed. */
export async function makeArchive({
  files,
  modes = {},
  change = () => {},
  hasList = true,
}: Made): Promise<Buffer> {
  const zip = new ZipFile();
  const contents = Object.entries(files).map(([name, content]) => [name, Buffer.from(content)] as const);
  const manifest = {
    format: 'cited-metrics-backup',
    format_version: 1,
    made: '2024-06-02T10:20:30.400Z',
    software: '1.2.3',
    data: null,
    files: contents.map(([name, content]) => ({
      ...{ name, bytes: content.length },
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  };
  change(manifest);
  for (const [name, content] of contents) zip.addBuffer(content, name, { mode: modes[name] ?? 0o100600 });
  if (hasList) zip.addBuffer(Buffer.from(JSON.stringify(manifest)), 'backup.json');
  zip.end();
  return buffer(zip.outputStream);
}

/** Puts a name of the same length in place of another, wherever it stands in the bytes. */
export function rename(bytes: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error('Names of the same length only.');
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}
