import { StringDecoder } from 'node:string_decoder';

const GAP = '\\N';
const ESCAPED = /\\(.)/g;
const MEANING: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Reads what COPY writes in its own format (a line a row, tabs between fields): the rows of each chunk. */
export async function* parseCopyLines(source: AsyncIterable<Buffer>): AsyncGenerator<(string | null)[][]> {
  const decoder = new StringDecoder('utf8');
  let begun = '';
  for await (const chunk of source) {
    const lines = (begun + decoder.write(chunk)).split('\n');
    begun = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(parseLine);
  }
  if (begun !== '') throw new Error('COPY ended within a row.');
}

function parseLine(line: string): (string | null)[] {
  return line.split('\t').map(parseField);
}

function parseField(field: string): string | null {
  if (field === GAP) return null;
  if (!field.includes('\\')) return field;
  return field.replace(ESCAPED, (_, letter: string) => MEANING[letter] ?? letter);
}
