import { readFile } from 'node:fs/promises';
import type { KnownHead } from '../../lib/draft/make-draft.ts';
import { decodeArticle } from './decode-article.ts';
import { EmptyTextError, TextFileError, toTextFileError } from './read-text.ts';

/** An article as it is brought in: its text, in which blocks are counted from now on, and what its page says of itself. */
export type BroughtIn = { text: string; head: KnownHead; isHtml: boolean };

/** Reads a file whole. Throws TextFileError where it can't. */
export async function readArticleBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw toTextFileError(path, error);
  }
}

/** Reads what somebody brings: a text or a page, in any usual encoding. Throws TextFileError with what would be right. */
export async function readArticle(content: Uint8Array | string, name: string): Promise<BroughtIn> {
  const source = typeof content === 'string' ? checkText(content, name) : decodeArticle(content, name);
  if (!isHtml(source, name)) return { text: tidyText(source), head: {}, isHtml: false };
  const { readHtml } = await import('./read-html.ts');
  const { text, head } = readHtml(source);
  if (text.trim() === '')
    throw new EmptyTextError(
      `${name} is a page without text: save it after it has loaded, or copy the article’s text into a .txt file.`,
    );
  return { text: tidyText(text), head, isHtml: true };
}

function checkText(text: string, name: string): string {
  if (text.trim() === '')
    throw new EmptyTextError(`${name} is empty: it should hold the text of an article.`);
  if (text.includes('\0'))
    throw new TextFileError(`${name} is no text: paste the words of the article alone.`);
  return text;
}

const isHtml = (text: string, name: string): boolean =>
  /\.(?:x?html?)$/iu.test(name) ||
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|article|main|div|section|p)\b/iu.test(
    text.slice(0, 5000),
  );

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** One kind of line end, letters for ligatures, no control characters; words stay as they are. */
export function tidyText(text: string): string {
  const clean = text
    .replace(/\r\n?|\u2028|\u2029|\u0085|\f|\v/gu, '\n')
    .replace(/[ﬀ-ﬆ]/gu, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[^\P{Cc}\t\n]/gu, '');
  const parted = partParagraphs(clean).trimEnd();
  return `${parted}\n`;
}

const LONG_LINE = 130;

/** Where paragraphs are one long line each, every line is a block of its own: title, byline and date too. */
function partParagraphs(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const long = lines.filter((line) => line.length > LONG_LINE).length;
  return lines.length > 2 && long >= lines.length * 0.2 ? lines.join('\n\n') : text;
}
