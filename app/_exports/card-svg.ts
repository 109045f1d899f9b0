import { type Colours, resolveColours } from '../../lib/chart/tokens.ts';
import { CARD, type CardContent, layCard } from './card-layout.ts';
import { FAMILIES, textSvg } from './svg-text.ts';

/** A share card as SVG, in the colours of a theme. */
export function cardSvg(content: CardContent, colours: Colours): string {
  const { width, height } = CARD;
  const text = layCard(content).map(textSvg).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILIES.sans}"><rect width="${width}" height="${height}" fill="var(--paper)"/><rect width="${width}" height="14" fill="var(--stated)"/>${text}</svg>`;
  return resolveColours(svg, colours);
}
