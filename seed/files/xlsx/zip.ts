import { inflateRawSync } from 'node:zlib';

/** What is wrong with a file that should be a workbook, to stand behind its name and a colon. */
export class WorkbookProblem extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A comment may stand behind the directory. */
const MAX_TAIL = 22 + 0xffff;
/** All that is unpacked of one file: a workbook of a million cells is less. */
const MAX_BYTES = 100 * 2 ** 20;

/** The files in a ZIP archive, by name; each is unpacked when it is asked for. Throws WorkbookProblem where it is none, or torn. */
export function openZip(bytes: Buffer): { read: (name: string) => Buffer | undefined } {
  const entries = listEntries(bytes);
  let unpacked = 0;
  return {
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = unpack(bytes, entry, MAX_BYTES - unpacked);
      unpacked += content.length;
      return content;
    },
  };
}

type Entry = { method: number; packed: number; at: number };

function listEntries(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw torn();
    if (bytes.readUInt16LE(at + 8) & 1)
      throw new WorkbookProblem('it is encrypted: save it without a password.');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - MAX_TAIL);
  for (let at = bytes.length - 22; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw torn();
}

function unpack(bytes: Buffer, { method, packed, at }: Entry, room: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw torn();
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed) throw torn();
  if (method === 0) return content;
  if (method !== 8)
    throw new WorkbookProblem('it is packed in a way that no spreadsheet uses: save it anew as .xlsx.');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new WorkbookProblem(
        `it unpacks to more than ${MAX_BYTES / 2 ** 20} MB: save the one sheet as .csv.`,
      );
    throw torn();
  }
}

const torn = () => new WorkbookProblem('it is no whole workbook: save it anew as .xlsx, or as .csv.');
