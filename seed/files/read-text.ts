import { readFile } from 'node:fs/promises';

/** A text file that can't be used; the message is a whole sentence for the person who named it. */
export class TextFileError extends Error {}

/** A text file that holds nothing, or blanks alone. */
export class EmptyTextError extends TextFileError {}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a text file',
  EACCES: 'it may not be read by this user',
  ENOTDIR: 'a part of its path is not a folder',
};

/** Why a file can't be read, in a sentence; what is no matter of the file stays as it is. */
export function toTextFileError(path: string, error: unknown): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return reason ? new TextFileError(`${path} can't be read: ${reason}.`) : error;
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw toTextFileError(path, error);
  }
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TextFileError(`${path} is not UTF-8 text: save the article as plain text in UTF-8.`);
  }
}

/** Reads an article's text, byte order mark and line ends as they are. Throws a TextFileError with a clear sentence. */
export async function readTextFile(path: string): Promise<string> {
  const text = decode(await readBytes(path), path);
  if (text.includes('\0')) throw new TextFileError(`${path} is not a text: it contains zero bytes.`);
  if (text.replace(/\uFEFF/gu, '').trim() === '')
    throw new EmptyTextError(`${path} is empty: it should hold the text of an article.`);
  return text;
}
