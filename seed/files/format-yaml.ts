import { formatScalar } from './yaml-scalar-text.ts';

/** What an editor reads at once. */
const WIDTH = 120;

/** How a map or a list is set: on lines of its own, in one line where it fits, or in brackets that run over lines. */
export type YamlStyle = 'block' | 'line' | 'run';

type Path = readonly (string | number)[];

export type YamlFormat = {
  styleOf: (path: Path) => YamlStyle;
  /** Lines of comment above a value, without the #. */
  commentOf?: (path: Path) => readonly string[];
  /** Whether an empty line stands above a value. */
  isApart?: (path: Path) => boolean;
};

/** A value as YAML in lines of at most 120 characters, but for single words that are longer. */
export function formatYaml(value: unknown, format: YamlFormat): string {
  return `${new Writer(format).block(value, [], 0).join('\n')}\n`;
}

class Writer {
  readonly #format: YamlFormat;

  constructor(format: YamlFormat) {
    this.#format = format;
  }

  /** The lines of a map or list, indented. */
  block(value: unknown, path: Path, indent: number): string[] {
    const pad = ' '.repeat(indent);
    if (Array.isArray(value))
      return value.flatMap((item, at) => {
        const [first = '', ...rest] = this.#item(item, [...path, at], indent + 2);
        return [...this.#above([...path, at], pad), `${pad}- ${first.trimStart()}`, ...rest];
      });
    return Object.entries(value as object).flatMap(([key, item]) => {
      const at = [...path, key];
      return [
        ...this.#above(at, pad),
        ...this.#entry(`${pad}${formatScalar(key, false)}:`, item, at, indent),
      ];
    });
  }

  #above(path: Path, pad: string): string[] {
    const comment = (this.#format.commentOf?.(path) ?? []).map((line) => `${pad}# ${line}`.trimEnd());
    return [...(this.#format.isApart?.(path) ? [''] : []), ...comment];
  }

  #item(item: unknown, path: Path, indent: number): string[] {
    if (!isNested(item)) return this.#text('', item, indent);
    const set = this.#inline(item, path, indent);
    return set ?? this.block(item, path, indent);
  }

  #entry(head: string, item: unknown, path: Path, indent: number): string[] {
    if (!isNested(item)) return this.#text(head, item, indent);
    const set = this.#inline(item, path, indent + 2, `${head} `.length);
    if (set) return [`${head} ${(set[0] ?? '').trimStart()}`, ...set.slice(1)];
    return [head, ...this.block(item, path, indent + 2)];
  }

  /** In brackets: in one line where it fits, over several where the style says so; undefined where it needs lines of its own. */
  #inline(item: object, path: Path, indent: number, taken = indent): string[] | undefined {
    const line = flow(item);
    const style = this.#format.styleOf(path);
    const isEmpty = Object.keys(item).length === 0;
    const isTold = Array.isArray(item) && item.some(isSentence);
    if (isEmpty || (style !== 'block' && !isTold && taken + line.length <= WIDTH)) return [line];
    const isPlainList = Array.isArray(item) && item.every((one) => !isNested(one) && !isSentence(one));
    if (style === 'run' || (isPlainList && style !== 'block')) return run(item, indent, taken);
    return undefined;
  }

  /** A text in one line, else in several: as it is where YAML reads nothing into it, else folded. */
  #text(head: string, item: unknown, indent: number): string[] {
    const text = formatScalar(item, false);
    const start = head === '' ? ' '.repeat(indent) : `${head} `;
    if (typeof item !== 'string' || (start + text).length <= WIDTH || !isFoldable(item))
      return [start + text];
    const pad = ' '.repeat(head === '' ? indent : indent + 2);
    if (text === item) {
      const [first = '', ...rest] = wrap(item.split(' '), WIDTH - pad.length, start.length - pad.length);
      return [start + first, ...rest.map((line) => pad + line)];
    }
    return [`${start}>-`, ...wrap(item.split(' '), WIDTH - pad.length).map((line) => pad + line)];
  }
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** Commas and brackets of a sentence would need quotes among others in brackets. */
const isSentence = (value: unknown) => typeof value === 'string' && value.length > 60;
const isFoldable = (text: string) => !/\n|\s\s|^\s|\s$/.test(text) && text.includes(' ');

/** A value in brackets, in one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isNested(value)) return formatScalar(value, true);
  const entries = Object.entries(value).map(([key, item]) => `${formatScalar(key, true)}: ${flow(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A value in brackets over several lines, which break at blanks, where YAML reads a break as a blank. */
function run(value: object, indent: number, taken: number): string[] {
  const pad = ' '.repeat(indent + 2);
  const words = flow(value).split(' ');
  const [first = '', ...rest] = wrap(words, WIDTH - pad.length, taken - pad.length);
  return [`${' '.repeat(indent)}${first}`, ...rest.map((line) => pad + line)];
}

/** No line begins with what YAML reads otherwise there: a comment, or an entry of a list. */
const MAY_NOT_BEGIN = /^[#\-?:]/;

/** Words in lines of a width; the first line has `taken` less. */
function wrap(words: readonly string[], width: number, taken = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - taken;
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > room && !MAY_NOT_BEGIN.test(word)) {
      lines.push(line);
      line = word;
      room = width;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
