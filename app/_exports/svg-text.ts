import { textWidth, wrapText } from '../_charts/layout/text-width.ts';
import { element, type SvgNode } from './svg/svg-tree.ts';

/** How a text looks; `fill` is the name of a colour token. */
export type TextStyle = {
  family: 'serif' | 'sans';
  size: number;
  line: number;
  weight: 400 | 600;
  fill: string;
};

/** One line of text at its place: `x` its left end, `y` its baseline, in px. */
export type TextLine = { text: string; x: number; y: number; style: TextStyle };

export const FAMILIES = {
  serif: "'Source Serif 4', Georgia, serif",
  sans: "'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif",
} as const;

const NO_BREAK = '\u00a0';

/** A width that the line will not exceed in its style. */
export function lineWidth({ text, style }: Pick<TextLine, 'text' | 'style'>): number {
  return textWidth(text.replaceAll(NO_BREAK, ' '), style.size, style.weight);
}

/** The text in lines that fit the width, each as full as it gets; a number stays with its unit. */
export function fillStyled(text: string, style: TextStyle, width: number): string[] {
  const words = keepNumbers(text)
    .split(/[ \n]+/)
    .flatMap((word) => (lineWidth({ text: word, style }) <= width ? [word] : breakWord(word, style, width)));
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && lineWidth({ text: longer, style }) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The text in as few lines, of as even a length as they get, as titles are set. */
export function balanceStyled(text: string, style: TextStyle, width: number): string[] {
  const full = fillStyled(text, style, width);
  const longest = Math.max(
    ...keepNumbers(text)
      .split(/[ \n]+/)
      .map((word) => lineWidth({ text: word, style })),
  );
  for (let less = Math.max(width / full.length, longest); less < width; less += style.size / 2) {
    const even = fillStyled(text, style, less);
    if (even.length === full.length) return even;
  }
  return full;
}

/** What belongs together stays on one line: a number and its unit, a date, and the last two words. */
function keepNumbers(text: string): string {
  return text
    .replace(/\b([A-Z]{3}) (?=\d)/g, `$1${NO_BREAK}`)
    .replace(/(\d) (?=(?:trillion|billion|million|percent|countries|[A-Z][a-z]+ \d{4})\b)/g, `$1${NO_BREAK}`)
    .replace(/([A-Z][a-z]+) (?=\d{4}\b)/g, `$1${NO_BREAK}`)
    .replace(/(?<= \S+ \S{1,12}) (?=\S{1,12}$)/, NO_BREAK);
}

function breakWord(word: string, { size }: TextStyle, width: number): string[] {
  return wrapText(word, size, width * 0.95);
}

/** An address in lines that fit: broken after a slash or hyphen, and never with a hyphen of ours. */
export function wrapAddress(address: string, style: TextStyle, width: number): string[] {
  const fits = (text: string) => lineWidth({ text, style }) <= width;
  const lines = [''];
  for (const part of address.split(/(?<=[/-])(?!\/)/).flatMap((each) => (fits(each) ? [each] : [...each]))) {
    const line = lines.at(-1) ?? '';
    if (line === '' || fits(line + part)) lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines;
}

export function textNode({ text, x, y, style }: TextLine): SvgNode {
  const { family, size, weight, fill } = style;
  const look = { 'font-family': FAMILIES[family], 'font-size': size, 'font-weight': weight };
  return element('text', { x, y: round(y), ...look, fill: `var(--${fill})` }, [text]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
