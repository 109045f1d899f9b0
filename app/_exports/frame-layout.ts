import type { SvgNode } from './svg/svg-tree.ts';
import { balanceStyled, fillStyled, type TextLine, type TextStyle, wrapAddress } from './svg-text.ts';

/** All words that stand around a chart when it leaves the site. */
export type FrameContent = {
  title: string;
  subtitle: string;
  annotations: readonly string[];
  /** What a map can't show, a sentence each, and whose coasts and borders it shows. */
  said?: readonly string[];
  atlas?: string;
  doesNotSay: string;
  /** What readers would expect on the same axis, a sentence each, with why it stands apart. */
  apart: readonly string[];
  articles: string;
  primaries: string;
  /** What the numerals at the marks are, and where their notes stand. */
  notes: string;
  address: string;
  version: string;
};

/** What stands in a frame: one `<svg>` with its height in px, what it is in words, and what must be said beneath it. */
export type Drawn = { svg: SvgNode; height: number; alt: string } & Pick<FrameContent, 'said' | 'atlas'>;

/** Where everything of a framed chart stands, in px. */
export type Frame = {
  width: number;
  height: number;
  padding: number;
  chart: { x: number; y: number; width: number };
  lines: TextLine[];
  rules: { x1: number; y1: number; x2: number; y2: number; stroke: string; width: number }[];
};

/** Wider pictures are these px enlarged, so that type grows with them. */
const WIDEST_LAYOUT = 720;
const NARROW = 480;
const ANNOTATION_INDENT = 12;

/** The px in which a picture of this width is laid out. */
export function layoutWidth(width: number): number {
  return Math.min(width, WIDEST_LAYOUT);
}

/** The room that a chart has in a picture of this layout width. */
export function chartWidth(width: number): number {
  return width - 2 * paddingOf(width);
}

/** Places the words around a chart of this height, in the order in which a figure is read. */
export function layFrame(content: FrameContent, width: number, chartHeight: number): Frame {
  const padding = paddingOf(width);
  const room = chartWidth(width);
  const styles = stylesOf(width < NARROW);
  const frame: Frame = {
    width,
    height: 0,
    padding,
    chart: { x: padding, y: 0, width: room },
    lines: [],
    rules: [{ x1: padding, y1: padding, x2: width - padding, y2: padding, stroke: 'rule', width: 2 }],
  };
  let y = padding + 10;
  const put = (lines: string[], style: TextStyle, indent = 0) => {
    for (const text of lines) {
      y += style.line;
      frame.lines.push({ text, x: padding + indent, y: y - style.line * 0.26, style });
    }
  };
  const say = (text: string, style: TextStyle, gap: number, indent = 0) => {
    if (text === '') return;
    y += gap;
    put(fillStyled(text, style, room - indent), style, indent);
  };

  put(balanceStyled(content.title, styles.title, room), styles.title);
  say(content.subtitle, styles.subtitle, 6);
  y += 16;
  frame.chart.y = y;
  y += chartHeight;
  for (const annotation of content.annotations) {
    const top = y + 8;
    say(annotation, styles.note, 8, ANNOTATION_INDENT);
    frame.rules.push({ x1: padding + 0.5, y1: top, x2: padding + 0.5, y2: y, stroke: 'rule', width: 1 });
  }
  for (const sentence of content.said ?? []) say(sentence, styles.small, 6);
  if (content.doesNotSay !== '') {
    say('What this does not say', styles.lead, 14);
    say(content.doesNotSay, styles.prose, 2);
  }
  for (const sentence of content.apart) say(sentence, styles.small, 8);
  y += 14;
  frame.rules.push({ x1: padding, y1: y, x2: width - padding, y2: y, stroke: 'hairline', width: 1 });
  say(content.articles, styles.small, 8);
  say(content.primaries, styles.small, 2);
  say(content.atlas ?? '', styles.small, 8);
  say(content.notes, styles.small, 8);
  put(wrapAddress(content.address, styles.address, room), styles.address);
  say(content.version, styles.small, 2);
  frame.height = Math.ceil(y + padding - 4);
  return frame;
}

function paddingOf(width: number): number {
  if (width < 360) return 12;
  return width < NARROW ? 16 : 28;
}

function stylesOf(narrow: boolean) {
  const sans = { family: 'sans', weight: 400 } as const;
  const serif = { family: 'serif' } as const;
  return {
    title: { ...serif, size: narrow ? 19 : 25, line: narrow ? 24 : 31, weight: 600, fill: 'ink' },
    subtitle: { ...sans, size: narrow ? 13 : 15, line: narrow ? 19 : 21, fill: 'ink-soft' },
    note: { ...sans, size: 13, line: 19, fill: 'ink' },
    lead: { ...sans, size: 13, line: 19, weight: 600, fill: 'ink' },
    prose: { ...serif, size: 15, line: 22, weight: 400, fill: 'ink' },
    small: { ...sans, size: 12, line: 18, fill: 'ink-soft' },
    address: { ...sans, size: 12, line: 18, weight: 600, fill: 'ink' },
  } satisfies Record<string, TextStyle>;
}
