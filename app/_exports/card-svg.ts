import { type Colours, resolveColours } from '../../lib/chart/tokens.ts';
import { CARD } from '../../lib/out/share-card.ts';
import type { CardDrawing } from './card-chart.ts';
import { type CardContent, layCard, layCardAround } from './card-layout.ts';
import { FAMILIES, textSvg } from './svg-text.ts';

/** A share card as SVG, in the colours of a theme; with its chart where that can be read on a card. */
export function cardSvg(content: CardContent, colours: Colours, drawing?: CardDrawing): string {
  const { width, height } = CARD;
  const around = drawing && layCardAround(content, drawing);
  const text = (around?.lines ?? layCard(content)).map(textSvg).join('');
  const chart = drawing && around ? placed(drawing.svg, around.chart) : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILIES.sans}"><rect width="${width}" height="${height}" fill="var(--paper)"/><rect width="${width}" height="14" fill="var(--stated)"/>${text}${chart}</svg>`;
  return resolveColours(svg, colours);
}

function placed(svg: string, { x, y, scale }: { x: number; y: number; scale: number }): string {
  const plain = svg.replace(/ xmlns(:\w+)?="[^"]*"/g, '').replace(/^<svg/, '<svg overflow="visible"');
  return `<g transform="translate(${x},${y})scale(${scale})">${plain}</g>`;
}
