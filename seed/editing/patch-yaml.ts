import { isDeepStrictEqual } from 'node:util';
import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { type Document, isCollection, isMap, isNode, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { formatYaml, parseEditable } from './yaml-document.ts';
import { headComment, keyOf, pairOf, type Splice, YamlText } from './yaml-text.ts';

/**
 * The text of a document after its data were changed: what did not change stays as it is written, with its comments, order
 * and line breaks, and where nothing did the text is the same. `changed` was parsed from `text` (parseEditable).
 */
export function patchYaml(text: string, changed: Document, shown = 'the file'): string {
  const before = parseEditable(text, shown);
  const wanted: unknown = changed.toJS();
  if (isDeepStrictEqual(before.toJS(), wanted)) return text;
  const patched = patch(text, before, changed);
  return patched !== undefined && holds(patched, wanted) ? patched : String(changed);
}

/** Whether the text was put together rightly: it says what was wanted. */
function holds(text: string, wanted: unknown): boolean {
  try {
    return isDeepStrictEqual(parseEditable(text, '').toJS(), wanted);
  } catch {
    return false;
  }
}

/** What can't be changed by itself: what stands around it is written anew. */
class Unpatchable extends Error {}

function patch(text: string, before: Document.Parsed, changed: Document): string | undefined {
  const patcher = new Patcher(new YamlText(text), before, changed);
  try {
    patcher.node(before.contents, changed.contents);
  } catch (error) {
    if (error instanceof Unpatchable) return undefined;
    throw error;
  }
  return applySplices(text, patcher.splices);
}

function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  const inOrder = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
  for (const { from, to, text: put } of inOrder) {
    result += text.slice(at, Math.max(at, from)) + put;
    at = Math.max(at, to);
  }
  return result + text.slice(at);
}

class Patcher {
  readonly splices: Splice[] = [];
  readonly #source: YamlText;
  readonly #before: Document;
  readonly #changed: Document;

  constructor(source: YamlText, before: Document, changed: Document) {
    this.#source = source;
    this.#before = before;
    this.#changed = changed;
  }

  node(before: unknown, after: unknown): void {
    if (isMap(before) && isMap(after) && !before.flow) this.#map(before, after);
    else if (isSeq(before) && isSeq(after) && !before.flow) this.#list(before, after);
    else throw new Unpatchable();
  }

  /** Whether a value could be changed in its parts; else nothing of it was. */
  #inside(before: unknown, after: unknown): boolean {
    const mark = this.splices.length;
    try {
      this.node(before, after);
      return true;
    } catch (error) {
      if (!(error instanceof Unpatchable)) throw error;
      this.splices.length = mark;
      return false;
    }
  }

  #isSame(before: unknown, after: unknown): boolean {
    return isDeepStrictEqual(toData(before, this.#before), toData(after, this.#changed));
  }

  #map(before: YAMLMap, after: YAMLMap): void {
    if (after.items.length === 0) throw new Unpatchable();
    let last: Pair | undefined;
    for (const pair of after.items as Pair[]) {
      const key = keyOf(pair);
      if (key === undefined) throw new Unpatchable();
      const old = pairOf(before, key);
      if (old) {
        if (!this.#isSame(old.value, pair.value)) this.#pair(old, pair);
        last = old;
      } else this.#addPair(before, last, pair);
    }
    for (const old of before.items as Pair[])
      if (pairOf(after, keyOf(old) ?? '') === undefined) this.#removePair(old);
  }

  #pair(old: Pair, pair: Pair): void {
    if (this.#inside(old.value, pair.value)) return;
    const start = startOfKey(old);
    const end = this.#source.endOfPair(old);
    const indent = this.#columnOf(start);
    const text = this.#format({ [keyOf(pair) ?? '']: fresh(old.value, pair.value) }, indent);
    this.#replace(start, end, text, indent, headComment(old.value));
  }

  #addPair(before: YAMLMap, last: Pair | undefined, pair: Pair): void {
    const first = before.items[0] as Pair | undefined;
    if (!first) throw new Unpatchable();
    const indent = this.#columnOf(startOfKey(first));
    const text = this.#format({ [keyOf(pair) ?? '']: pair.value }, indent);
    if (last) this.#insertAfter(this.#source.endOfPair(last), text, indent);
    else {
      const start = startOfKey(first);
      this.splices.push({ from: start, to: start, text: `${text}${this.#break(indent)}` });
    }
  }

  #removePair(old: Pair): void {
    const start = startOfKey(old);
    if (!this.#source.isFirstInLine(start)) throw new Unpatchable();
    this.#removeLines(start, this.#source.endOfPair(old), headComment(old.value));
  }

  #list(before: YAMLSeq, after: YAMLSeq): void {
    if (after.items.length === 0 || before.items.length === 0) throw new Unpatchable();
    const places = (before.items as Node[]).map((node) => node?.range?.[0]);
    const kept = new Set<number>();
    let last = -1;
    for (const item of after.items) {
      const at = isNode(item) && item.range ? places.indexOf(item.range[0]) : -1;
      if (at < 0) this.#addItem(before, last, item);
      else {
        if (at <= last) throw new Unpatchable();
        last = at;
        kept.add(at);
        if (!this.#isSame(before.items[at], item)) this.#item(before, at, item);
      }
    }
    for (const index of before.items.keys()) if (!kept.has(index)) this.#removeItem(before, index);
  }

  #item(list: YAMLSeq, index: number, item: unknown): void {
    const old = list.items[index];
    if (this.#inside(old, item)) return;
    const start = this.#dash(list, index);
    const indent = this.#columnOf(start);
    const text = this.#format([fresh(old, item)], indent);
    this.#replace(start, this.#source.endOf(old as Node), text, indent, headComment(old));
  }

  #addItem(list: YAMLSeq, last: number, item: unknown): void {
    const first = this.#dash(list, 0);
    const indent = this.#columnOf(first);
    const text = this.#format([item], indent);
    const second = list.items.length > 1 ? this.#dash(list, 1) : undefined;
    const isApart = second !== undefined && this.#source.isBlankLineBefore(second);
    const gap = isApart ? this.#source.newline : '';
    if (last >= 0) this.#insertAfter(this.#source.endOf(list.items[last] as Node), text, indent, gap);
    else {
      if (!this.#source.isFirstInLine(first)) throw new Unpatchable();
      this.splices.push({ from: first, to: first, text: `${text}${gap}${this.#break(indent)}` });
    }
  }

  #removeItem(list: YAMLSeq, index: number): void {
    const start = this.#dash(list, index);
    if (!this.#source.isFirstInLine(start)) throw new Unpatchable();
    this.#removeLines(start, this.#source.endOf(list.items[index] as Node));
  }

  #dash(list: YAMLSeq, index: number): number {
    const start = this.#source.startOfItem(list, index);
    if (start < 0 || !list.items[index]) throw new Unpatchable();
    return start;
  }

  /** A comment behind a value that goes stands on, in a line of its own. */
  #removeLines(start: number, end: number, comment?: string): void {
    const from = this.#source.lineStart(start);
    const behind = this.#source.restOfLine(end);
    const kept = [comment, behind === '' ? undefined : behind].filter((line) => line !== undefined);
    const indent = ' '.repeat(start - from);
    const text = kept.map((line) => `${indent}${line}${this.#source.newline}`).join('');
    const next = this.#source.nextLine(end);
    const isApart = this.#source.isBlankLineBefore(start) && this.#source.restOfLine(next) === '';
    const to = isApart && text === '' ? this.#source.nextLine(next) : next;
    this.splices.push({ from, to, text });
  }

  #replace(from: number, to: number, text: string, indent: number, comment?: string): void {
    const behind = this.#source.restOfLine(to);
    const isLong = text.includes('\n');
    const above = [comment, isLong && behind !== '' ? behind : undefined].filter(
      (line) => line !== undefined,
    );
    if (above.length > 0 && !this.#source.isFirstInLine(from)) throw new Unpatchable();
    const head = above.map((line) => `${line}${this.#break(indent)}`).join('');
    const end = isLong && behind !== '' ? this.#source.lineEnd(to) : to;
    this.splices.push({ from, to: end, text: head + text });
  }

  #insertAfter(end: number, text: string, indent: number, gap = ''): void {
    const at = this.#source.lineEnd(end);
    this.splices.push({ from: at, to: at, text: `${gap}${this.#break(indent)}${text}` });
  }

  /** A pair or an item in lines, the first without its indentation. */
  #format(value: unknown, indent: number): string {
    const lines = formatYaml(value, indent).trimEnd().split('\n');
    const [first = '', ...rest] = lines[0] === '' ? lines.slice(1) : lines;
    const moved = rest.map((line) => (line === '' ? line : ' '.repeat(indent) + line));
    return [first, ...moved].join(this.#source.newline);
  }

  #break(indent: number): string {
    return this.#source.newline + ' '.repeat(indent);
  }

  #columnOf(offset: number): number {
    return offset - this.#source.lineStart(offset);
  }
}

function startOfKey({ key }: Pair): number {
  const start = isScalar(key) ? key.range?.[0] : undefined;
  if (start === undefined) throw new Unpatchable();
  return start;
}

function toData(value: unknown, document: Document): unknown {
  return isNode(value) ? value.toJS(document) : (value ?? null);
}

/** A value without what it was written like before, but for the kind of its quotes or lines. */
function fresh(old: unknown, value: unknown): unknown {
  if (isCollection(value) && isCollection(old) && old.items.length === 0) value.flow = false;
  if (!isScalar(value) && isNode(value)) return value;
  const scalar = new Scalar(isScalar(value) ? value.value : value);
  if (typeof scalar.value === 'object' && scalar.value !== null) return scalar.value;
  if (isScalar(old) && typeof old.value === 'string' && typeof scalar.value === 'string')
    scalar.type = old.type;
  return scalar;
}
