import type { TileSize } from '../../lib/chart/front-tiles.ts';
import { sourceUrl } from '../../lib/filter/urls.ts';
import { withNonBreakingSpaces } from '../../lib/words/non-breaking.ts';
import { toTileSource } from '../../lib/words/tile-source.ts';
import { asSized, TILE_WIDTH, type Tile } from '../_data/read-findings.ts';
import { DRAWING_WIDTHS } from '../_drawing/drawing-widths.ts';
import { StillDrawing } from '../_drawing/still-drawing.tsx';
import { tileWords } from './tile-words.ts';

type Props = {
  tile: Tile;
  size: TileSize;
  /** Whether it comes so late that a phone says its first numbers in words, without its chart. */
  isLate: boolean;
};

/** A finding beneath the lead: what is said, its chart as a picture that leads to where it stands in full, and who says so. */
export function FrontTile({ tile: { slug, figure, subject }, size, isLate }: Props) {
  const { chart, rows } = figure;
  const source = toTileSource(rows);
  const least = size === 'wide' || (size === 'third' && isLate) ? TILE_WIDTH[size] : 0;
  const widths = [...new Set([DRAWING_WIDTHS[0], TILE_WIDTH[size]])].filter((width) => width >= least);
  const said = isLate ? tileWords(chart) : '';
  return (
    <article
      className={isLate ? 'front-tile front-tile-late' : 'front-tile'}
      id={slug}
      aria-labelledby={`${slug}-title`}
    >
      <h2 id={`${slug}-title`}>
        <a href={subject.urls.page}>{withNonBreakingSpaces(chart.title)}</a>
      </h2>
      <p className="front-tile-what">{chart.subtitle}</p>
      {said !== '' && <p className="front-tile-says">{said}</p>}
      <StillDrawing chart={asSized(chart, size)} widths={widths} />
      {source !== undefined && (
        <p className="front-tile-source">
          {source.who !== source.authors && `${source.who}: `}
          <a href={sourceUrl(source.slug)}>{source.article}</a>, {source.genre}, {source.date}
          {source.more}
        </p>
      )}
    </article>
  );
}
