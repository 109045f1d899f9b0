import type { Chart } from '../../lib/chart/chart.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { USUAL_HEIGHT } from './embed-script.ts';
import { shortSourceText } from './embed-source.ts';
import { EMBED_WIDTHS } from './embed-widths.ts';
import { fillStyled, type TextStyle } from './svg-text.ts';

/** The frames that a page is likely to have room for, from a narrow phone on. */
const FRAMES = [280, 320, 360, 420, 500, 660, 800];
/** What embed.css leaves at both sides of a frame, and between and beneath its parts. */
const SIDES = 16;
const BETWEEN = 56;

type Style = Pick<TextStyle, 'size' | 'line' | 'weight'>;

/** As embed.css sets them, below 480 px and from there on. */
const NARROW = { title: { size: 16, line: 20, weight: 600 } as Style };
const WIDE = { title: { size: 20, line: 25, weight: 600 } as Style };
const SMALL: Style = { size: 13, line: 18, weight: 400 };
const SOURCE: Style = { size: 12, line: 16, weight: 400 };

/**
 * The height in px in which a chart's frame needs no scrolling, whatever its width from 280 px on: many sites keep the
 * frame of a snippet and drop its script.
 */
export function embedHeight(chart: Chart, rows: readonly ClaimRow[]): number {
  const heights = FRAMES.map((frame) => heightIn(chart, rows, frame - SIDES));
  return Math.ceil(Math.max(USUAL_HEIGHT, ...heights) / 10) * 10;
}

function heightIn(chart: Chart, rows: readonly ClaimRow[], room: number): number {
  const isWide = room >= 480;
  const { title } = isWide ? WIDE : NARROW;
  const drawn = EMBED_WIDTHS.filter((width) => width <= room).at(-1) ?? EMBED_WIDTHS[0];
  const notes = isWide ? chart.annotations : [];
  return (
    tall(chart.title, title, room) +
    tall(chart.subtitle, SMALL, room) +
    chartFormOf(chart).height(chart, drawn) +
    notes.reduce((sum, note) => sum + tall(note, SMALL, room - 13) + 4, 0) +
    tall(shortSourceText(rows), SOURCE, room) +
    BETWEEN
  );
}

function tall(text: string, style: Style, room: number): number {
  if (text === '') return 0;
  return fillStyled(text, { ...style, family: 'sans', fill: 'ink' }, room).length * style.line;
}
