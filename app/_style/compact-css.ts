/** Texts in quotes, comments, and whatever may lose the blanks around it. */
const PARTS = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[\s\S]*?\*\/|\s+/g;

/** A style sheet without comments and without the blanks that mean nothing; texts in quotes stay as they are. */
export function compactCss(css: string): string {
  const kept: string[] = [];
  const spaced = css.replace(PARTS, (part, quoted: string | undefined) => {
    if (quoted === undefined) return part.startsWith('/*') ? '' : ' ';
    kept.push(quoted);
    return `"${kept.length - 1}"`;
  });
  return spaced
    .replace(/ *([{};,>]) */g, '$1')
    .replace(/(?<=[{;][\w-]+): +/g, ':')
    .replace(/;}/g, '}')
    .trim()
    .replace(/"(\d+)"/g, (_, index: string) => kept[Number(index)] ?? '');
}
