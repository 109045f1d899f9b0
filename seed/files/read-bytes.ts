import { readdir, readFile } from 'node:fs/promises';
import type { SeedProblem } from './seed-problems.ts';

const REASONS: Record<string, [found: string, right: string]> = {
  ENOENT: ['nothing there', 'this file or folder'],
  EISDIR: ['a folder', 'a file'],
  ENOTDIR: ['a file', 'a folder'],
  EACCES: ['no right to read it', 'a file or folder that this user may read'],
};

/** A file's text, which has to be UTF-8, or the problem with it. */
export async function readText(file: string): Promise<{ text: string } | { problem: SeedProblem }> {
  try {
    return decode(file, await readFile(file));
  } catch (error) {
    return { problem: toFileProblem(file, error) };
  }
}

/** The names in a folder, sorted, or the problem with it. */
export async function listNames(folder: string): Promise<{ names: string[] } | { problem: SeedProblem }> {
  try {
    return { names: (await readdir(folder)).sort() };
  } catch (error) {
    return { problem: toFileProblem(folder, error) };
  }
}

function toFileProblem(file: string, error: unknown): SeedProblem {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  if (!reason) throw error;
  return { file, line: null, column: null, field: '', found: reason[0], right: reason[1] };
}

function decode(file: string, bytes: Buffer): { text: string } | { problem: SeedProblem } {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { text };
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const { line, column } = findBadByte(bytes);
  const found = utf16 ? 'UTF-16' : 'bytes that are not UTF-8';
  return { problem: { file, line, column, field: '', found, right: 'the file saved as UTF-8' } };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function findBadByte(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    if (decodeUtf8(bytes.subarray(from, to)) === undefined) {
      const good = new TextDecoder().decode(bytes.subarray(from, to)).indexOf('\ufffd');
      return { line, column: good + 1 };
    }
    from = to + 1;
  }
  return { line: 1, column: 1 };
}
