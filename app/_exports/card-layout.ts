import { CARD } from '../../lib/out/share-card.ts';
import { shownAddress } from './shown-address.ts';
import { balanceStyled, fillStyled, type TextLine, type TextStyle, wrapAddress } from './svg-text.ts';

const PADDING = 56;
const ROOM = CARD.width - 2 * PADDING;
/** A headline of more letters is a sentence, and set smaller. */
const SHORT = 40;
/** Tried in this order until everything fits: nothing on a card is ever cut. */
const SIZES = [1, 0.92, 0.85, 0.78, 0.71, 0.65, 0.59, 0.53, 0.47, 0.41, 0.36];
/** Beside a chart, words may be so small and no smaller. */
const CHARTED_SIZES = [0.85, 0.78, 0.71, 0.65];

/** What a share card says: first what, then who says it, then where and as of when. */
export type CardContent = {
  kicker: string;
  headline: string;
  /** What the headline is of: measure, whose, period. */
  about: string;
  /** Quantities with their hedges, or the claim in a sentence. */
  text: string;
  /** What it does not say. */
  caveat: string;
  sources: readonly string[];
  /** In full; it is shown without its protocol. */
  address: string;
  version: string;
};

/** The same with each of its words changed but the address. */
export function mapContent(content: CardContent, change: (text: string) => string): CardContent {
  const { address, sources, ...texts } = content;
  const changed = Object.entries(texts).map(([name, text]) => [name, change(text)]);
  return { ...(Object.fromEntries(changed) as typeof texts), sources: sources.map(change), address };
}

/** Places a card's words: the headline from the top, sources, address and version at the foot. */
export function layCard(content: CardContent): TextLine[] {
  const room = CARD.height - 2 * PADDING;
  const laid = SIZES.map((size) => ({ top: topOf(content, size), foot: footOf(content, size) }));
  const fitting = laid.find(({ top, foot }) => top.height + foot.height + 24 <= room) ?? laid.at(-1);
  if (fitting === undefined) return [];
  const { top, foot } = fitting;
  return [
    ...top.lines.map((line) => ({ ...line, y: line.y + PADDING + 12 })),
    ...foot.lines.map((line) => ({ ...line, y: line.y + CARD.height - PADDING - foot.height })),
  ];
}

/** The px in which a chart is laid out. */
export type DrawnSize = { width: number; height: number };

/** A chart smaller than it is on a page can't be read on a card. */
const LEAST_SCALE = 0.95;
const LARGEST_SCALE = 1.8;
const AROUND = 18;

/**
 * Places a chart between the card's headline and its foot, as large as there is room. The chart stands for the words that
 * would say the same. `undefined` where it would be too small to be read.
 */
export function layCardAround(content: CardContent, drawn: DrawnSize) {
  const words = { ...content, text: '', caveat: '' };
  for (const size of CHARTED_SIZES) {
    const [top, foot] = [topOf(words, size), footOf(words, size)];
    const start = PADDING - 8 + top.height + AROUND;
    const room = CARD.height - PADDING - foot.height - AROUND - start;
    const scale = Math.min(room / drawn.height, ROOM / drawn.width, LARGEST_SCALE);
    if (scale < LEAST_SCALE) continue;
    return {
      lines: [...raise(top, PADDING - 8), ...raise(foot, CARD.height - PADDING - foot.height)],
      chart: { x: PADDING, y: start, scale },
    };
  }
  return undefined;
}

function raise({ lines }: Stack, by: number): TextLine[] {
  return lines.map((line) => ({ ...line, y: line.y + by }));
}

type Stack = { lines: TextLine[]; height: number };
type Part = { lines: string[]; style: TextStyle; gap: number };

function topOf({ kicker, headline, about, text, caveat }: CardContent, size: number): Stack {
  const title = styleOf('serif', headline.length > SHORT ? 50 : 68, 600, 'ink', size);
  const prose = styleOf('serif', 30, 400, 'ink', size);
  const soft = styleOf('sans', 28, 400, 'ink-soft', size);
  const small = styleOf('sans', 24, 400, 'ink-soft', size);
  return stack([
    { lines: [kicker], style: styleOf('sans', 24, 600, 'stated', Math.max(size, 0.8)), gap: 0 },
    { lines: balanceStyled(headline, title, ROOM), style: title, gap: 6 * size },
    { lines: fill(about, soft), style: soft, gap: 12 * size },
    { lines: fill(text, prose), style: prose, gap: 14 * size },
    { lines: fill(caveat, small), style: small, gap: 12 * size },
  ]);
}

function footOf({ sources, address, version }: CardContent, size: number): Stack {
  const small = styleOf('sans', 21, 400, 'ink-soft', Math.max(size, 0.7));
  const strong: TextStyle = { ...small, weight: 600, fill: 'ink' };
  return stack([
    ...sources.map((source) => ({ lines: fill(source, small), style: small, gap: 2 })),
    { lines: wrapAddress(shownAddress(address), strong, ROOM), style: strong, gap: 8 },
    { lines: fill(version, small), style: small, gap: 2 },
  ]);
}

function fill(text: string, style: TextStyle): string[] {
  return text === '' ? [] : fillStyled(text, style, ROOM);
}

function stack(parts: readonly Part[]): Stack {
  let height = 0;
  const lines = parts.flatMap(({ lines, style, gap }) => {
    if (lines.length === 0) return [];
    height += gap;
    return lines.map((text): TextLine => {
      height += style.line;
      return { text, x: PADDING, y: height - style.line * 0.26, style };
    });
  });
  return { lines, height };
}

function styleOf(
  family: TextStyle['family'],
  px: number,
  weight: TextStyle['weight'],
  fill: string,
  scale: number,
): TextStyle {
  const size = Math.round(px * scale * 10) / 10;
  return { family, size, weight, fill, line: Math.round(size * (weight === 600 ? 1.2 : 1.38)) };
}
