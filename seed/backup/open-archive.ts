import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { showPath } from '../files/seed-file.ts';
import { isKeptName, KEPT_WORDS, MAX_FILE_BYTES } from './kept-names.ts';
import {
  type KeptFile,
  MANIFEST,
  MAX_MANIFEST_BYTES,
  type Manifest,
  parseManifest,
  sha256Of,
} from './manifest.ts';

/** Deflate can't press more than this many bytes into one: an archive of more is made to fill disks. */
const MOST_PRESSED = 1032;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;

/** A backup that is open for reading; nothing in it can lead out of the places that a backup has. */
export type Archive = {
  manifest: Manifest;
  /** The bytes of a file, held against the list. Throws SetupProblem where they are others. */
  read: (file: KeptFile) => Promise<Buffer>;
  close: () => void;
};

/**
 * Opens a backup, and holds its directory against its list: every name, kind and size, before a byte is unpacked. Throws
 * SetupProblem where it is none, is cut off, was altered, or is of a format to come.
 */
export async function openArchive(file: string): Promise<Archive> {
  const shown = showPath(file);
  const zip = await openZip(file, shown);
  try {
    const entries = await listEntries(zip, shown);
    const listing = entries.get(MANIFEST);
    if (!listing) throw new SetupProblem(`${shown} is no backup of ${SITE_NAME}: it has no ${MANIFEST}.`);
    entries.delete(MANIFEST);
    const parsed = parseManifest(await unpack(zip, listing, shown));
    if ('problem' in parsed) throw new SetupProblem(`${shown} can't be restored: ${parsed.problem}`);
    const { manifest } = parsed;
    refuseOthers(entries, manifest, shown);
    return {
      manifest,
      read: async (wanted) => {
        const bytes = await unpack(zip, entries.get(wanted.name) as Entry, shown);
        if (bytes.length === wanted.bytes && sha256Of(bytes) === wanted.sha256) return bytes;
        throw altered(shown, wanted.name, 'its bytes are not those that were backed up');
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Unpacks every file of a backup and holds it against the list, one at a time. Throws SetupProblem at the first that differs. */
export async function checkArchive(
  { manifest, read }: Pick<Archive, 'manifest' | 'read'>,
  signal?: AbortSignal,
): Promise<void> {
  for (const file of manifest.files) {
    signal?.throwIfAborted();
    await read(file);
  }
}

async function openZip(file: string, shown: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(file, { autoClose: false, strictFileNames: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new SetupProblem(`There is no ${shown}.`);
    if (errorCode(error) === 'EISDIR') throw new SetupProblem(`${shown} is a folder and no backup.`);
    if (errorCode(error) !== undefined) throw error;
    throw new SetupProblem(
      `${shown} is no whole zip: it was cut off, or is something else (${messageOf(error)}). Fetch it again, or take an earlier backup.`,
    );
  }
}

async function listEntries(zip: ZipFile, shown: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      // Programs that pack an unpacked backup anew add these; nothing is made of them.
      if (name.endsWith('/')) continue;
      refuseEntry(entry, shown);
      if (entries.has(name)) throw altered(shown, name, 'it is there twice');
      entries.set(name, entry);
      unpacked += entry.uncompressedSize;
    }
  } catch (error) {
    if (error instanceof SetupProblem || errorCode(error) !== undefined) throw error;
    throw new SetupProblem(`${shown} was altered or is damaged: ${messageOf(error)}. Nothing was written.`);
  }
  if (unpacked > MOST_PRESSED * zip.fileSize)
    throw new SetupProblem(
      `${shown} was altered: it would unpack to ${unpacked} bytes, more than ${zip.fileSize} can hold. Nothing was written.`,
    );
  return entries;
}

function refuseEntry(entry: Entry, shown: string): void {
  const { fileName: name, uncompressedSize: size, externalFileAttributes } = entry;
  if (name !== MANIFEST && !isKeptName(name))
    throw altered(shown, name, `a backup holds files in ${KEPT_WORDS} alone`);
  const kind = (externalFileAttributes >>> 16) & FILE_TYPE;
  if (kind !== 0 && kind !== REGULAR) throw altered(shown, name, 'it is a link or a device, and no file');
  if (entry.isEncrypted()) throw altered(shown, name, 'it is encrypted');
  const most = name === MANIFEST ? MAX_MANIFEST_BYTES : MAX_FILE_BYTES;
  if (size > most) throw altered(shown, name, `it has ${size} bytes, and ${most} are the most`);
}

function refuseOthers(entries: ReadonlyMap<string, Entry>, { files }: Manifest, shown: string): void {
  const listed = new Set(files.map(({ name }) => name));
  for (const name of entries.keys())
    if (!listed.has(name)) throw altered(shown, name, `${MANIFEST} does not list it`);
  for (const { name, bytes } of files) {
    const size = entries.get(name)?.uncompressedSize;
    if (size === undefined) throw altered(shown, name, `${MANIFEST} lists it, and it is not there`);
    if (size !== bytes) throw altered(shown, name, `it has ${size} bytes, and had ${bytes}`);
  }
}

async function unpack(zip: ZipFile, entry: Entry, shown: string): Promise<Buffer> {
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw altered(shown, entry.fileName, messageOf(error));
  }
}

const altered = (shown: string, name: string, why: string) =>
  new SetupProblem(
    `${shown} was altered or is damaged at ${JSON.stringify(name)}: ${why}. Nothing was written.`,
  );

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
