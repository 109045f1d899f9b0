import type { Colours } from '../../lib/chart/tokens.ts';
import { CARD } from '../../lib/out/share-card.ts';
import type { CardDrawing } from './card-chart.ts';
import { type CardContent, layCard, layCardAround } from './card-layout.ts';
import { toPlainSvg } from './svg/plain-svg.ts';
import { element, type SvgNode } from './svg/svg-tree.ts';
import { FAMILIES, textNode } from './svg-text.ts';

export type CardSettings = { colours: Colours; siteUrl: string };

/** A share card as SVG, in the colours of a theme; with its chart where that can be read on a card. */
export function cardSvg(content: CardContent, settings: CardSettings, drawing?: CardDrawing): SvgNode {
  const { width, height } = CARD;
  const around = drawing && layCardAround(content, drawing);
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = element('svg', { ...size, 'font-family': FAMILIES.sans }, [
    element('rect', { width, height, fill: 'var(--paper)' }),
    element('rect', { width, height: 14, fill: 'var(--stated)' }),
    ...(around?.lines ?? layCard(content)).map(textNode),
    ...(drawing && around ? [placed(drawing.svg, around.chart)] : []),
  ]);
  return toPlainSvg(svg, settings);
}

function placed(drawing: SvgNode, { x, y, scale }: { x: number; y: number; scale: number }): SvgNode {
  return element('g', { transform: `translate(${x},${y})scale(${scale})` }, [drawing]);
}
