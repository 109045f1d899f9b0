import { EmptyTextError, TextFileError } from './read-text.ts';

/** What can't be read as a text, by its first bytes, and what to do instead. */
const OTHER_FILES: readonly [magic: string, what: string, instead: string][] = [
  ['%PDF', 'a PDF', 'open it, copy the article’s text, and paste it into a .txt file'],
  [
    'PK\u0003\u0004',
    'a packed file, as Word (.docx) and Excel (.xlsx) write them',
    'save the article as plain text (.txt) in UTF-8',
  ],
  [
    '\u00D0\u00CF\u0011\u00E0',
    'an old Office file, as Word’s .doc',
    'save the article as plain text (.txt) in UTF-8',
  ],
  ['{\\rtf', 'a Rich Text file', 'save the article as plain text (.txt) in UTF-8'],
  ['\u0089PNG', 'a picture', 'copy the article’s text, and paste it into a .txt file'],
  ['\u00FF\u00D8\u00FF', 'a picture', 'copy the article’s text, and paste it into a .txt file'],
  ['GIF8', 'a picture', 'copy the article’s text, and paste it into a .txt file'],
  ['\u001F\u008B', 'a packed file', 'unpack it first'],
  ['bplist', 'a web archive', 'save the page as HTML alone (.html)'],
];

const MOST_BYTES = 8_000_000;
const UTF8_MARK = [0xef, 0xbb, 0xbf];

const startsWith = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, at) => bytes[at] === byte);

function refuseOthers(bytes: Uint8Array, name: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const other = OTHER_FILES.find(([magic]) => head.startsWith(magic));
  if (other) throw new TextFileError(`${name} is ${other[1]}, and no text: ${other[2]}.`);
  if (bytes.length > MOST_BYTES)
    throw new TextFileError(
      `${name} has ${(bytes.length / 1e6).toFixed(1)} MB: an article has less than ${MOST_BYTES / 1e6}; keep the article’s own text alone.`,
    );
}

/** UTF-16 without a mark has every other byte zero, as far as letters are Latin. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  return even > 0.4 && odd < 0.05 ? 'utf-16be' : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a page names in its head. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*(?<name>[\w-]+)/iu.exec(head)?.groups?.name;
}

/**
 * Decodes what a file holds: UTF-8 and UTF-16 with or without their mark, what a page names, and else Windows-1252, of which
 * Latin-1 is a part. Throws TextFileError, in a sentence, for what is no text, and EmptyTextError where there is none.
 */
export function decodeArticle(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw empty(name);
  refuseOthers(bytes, name);
  const text = decode(bytes);
  if (text === undefined || isBinary(text))
    throw new TextFileError(
      `${name} is no text: save the article as plain text (.txt) in UTF-8, or as HTML.`,
    );
  const plain = text.replace(/^\uFEFF/u, '');
  if (plain.replace(/[\s\uFEFF\u00AD\u200B]/gu, '') === '') throw empty(name);
  return plain;
}

const empty = (name: string) =>
  new EmptyTextError(`${name} is empty: it should hold the text of an article.`);

function decode(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes, 'utf-16be');
  if (startsWith(bytes, UTF8_MARK)) return decodeAs(bytes, 'utf-8');
  const wide = guessUtf16(bytes);
  if (wide) return decodeAs(bytes, wide);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const named = namedEncoding(bytes);
  const isWestern = !named || /^(?:iso-?8859-1|latin-?1|windows-1252|cp1252|us-ascii|utf-?8)$/iu.test(named);
  return isWestern ? decodeWestern(bytes) : (tryNamed(bytes, named) ?? decodeWestern(bytes));
}

/** What Windows-1252 has where Latin-1 has control characters: some versions of Node decode it as that. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const decodeWestern = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/gu, (letter) => WESTERN[letter.charCodeAt(0) - 0x80] ?? letter);

function tryNamed(bytes: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters are no part of a text, but for tabs and the ends of lines and pages. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const odd = sample.match(/[^\P{Cc}\t\n\r\f\v\u0085\u00A0]/gu)?.length ?? 0;
  return sample.includes('\0') || odd > sample.length * 0.02;
}
