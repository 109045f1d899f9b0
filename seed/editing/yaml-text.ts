import {
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isBlock } from '../files/yaml-scalars.ts';

/** A piece of a text that another takes the place of. */
export type Splice = { from: number; to: number; text: string };

/** A YAML text by its lines and nodes: where a value begins and ends in it, comments left aside. */
export class YamlText {
  readonly text: string;
  readonly newline: string;

  constructor(text: string) {
    this.text = text;
    this.newline = text.includes('\r\n') ? '\r\n' : '\n';
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line ends, before its break. */
  lineEnd(offset: number): number {
    const at = this.text.indexOf('\n', offset);
    if (at < 0) return this.text.length;
    return this.text[at - 1] === '\r' && at > offset ? at - 1 : at;
  }

  /** Where the next line begins. */
  nextLine(offset: number): number {
    const at = this.text.indexOf('\n', offset);
    return at < 0 ? this.text.length : at + 1;
  }

  /** Whether nothing but blanks stands before it in its line. */
  isFirstInLine(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === '';
  }

  isBlankLineBefore(offset: number): boolean {
    const start = this.lineStart(offset);
    return start > 0 && this.text.slice(this.lineStart(start - 1), start).trim() === '';
  }

  /** What stands behind a value in its line: blanks and a comment, or nothing. */
  restOfLine(offset: number): string {
    return this.text.slice(offset, this.lineEnd(offset)).trim();
  }

  endOfPair({ key, value }: Pair): number {
    const keyEnd = (key as Scalar).range?.[1] ?? 0;
    const colon = this.text.indexOf(':', keyEnd) + 1;
    return Math.max(colon, value ? this.endOf(value as Node) : 0);
  }

  endOf(node: Node): number {
    if (isCollection(node) && !node.flow) {
      const last = node.items.at(-1);
      if (last !== undefined)
        return isMap(node) ? this.endOfPair(last as Pair) : this.#endOfItem(node as YAMLSeq);
    }
    const [start = 0, end = 0] = node.range ?? [];
    return start + this.text.slice(start, end).trimEnd().length;
  }

  #endOfItem(list: YAMLSeq): number {
    const last = list.items.at(-1) as Node | null;
    return last ? this.endOf(last) : this.startOfItem(list, list.items.length - 1) + 1;
  }

  /** Where the dash of an item stands; -1 where it has none. */
  startOfItem(list: YAMLSeq, index: number): number {
    const token = list.srcToken;
    if (token?.type !== 'block-seq') return -1;
    const dash = token.items[index]?.start.findLast(({ type }) => type === 'seq-item-ind');
    return dash?.offset ?? -1;
  }
}

/** The key of a pair as text; undefined where it is none. */
export const keyOf = ({ key }: Pair): string | undefined =>
  isScalar(key) ? String(key.value) : typeof key === 'string' ? key : undefined;

export const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.findLast((pair) => keyOf(pair) === key);

/** The comment at the head of a text in lines of its own, which goes when the text does. */
export const headComment = (node: unknown): string | undefined =>
  isScalar(node) && isBlock(node) && node.comment ? `#${node.comment}` : undefined;
