/** One thing in which two answers differ, with an excerpt of both. */
export type Difference = { what: string; first: string; second: string };

const BEFORE = 50;
const AFTER = 90;

/** Where two texts part, with what stands around; undefined where they are the same. */
export function findDifference(what: string, first: string, second: string): Difference | undefined {
  if (first === second) return undefined;
  const at = commonStart(first, second);
  const line = first.slice(0, at).split('\n').length;
  const place = first.includes('\n') ? `${what}, line ${line}` : what;
  return { what: place, first: excerpt(first, at), second: excerpt(second, at) };
}

function commonStart(first: string, second: string): number {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at += 1;
  return at;
}

function excerpt(text: string, at: number): string {
  const start = Math.max(0, at - BEFORE);
  const end = Math.min(text.length, at + AFTER);
  const cut = text.slice(start, end).replaceAll('\r', '').replaceAll('\n', '⏎');
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
}
