import type { MetricTile } from '../../_data/read-metric-wall.ts';
import { Tile } from './metric-tile.tsx';

/** Metrics as a wall of small charts. */
export function MetricWall({ tiles }: { tiles: readonly MetricTile[] }) {
  return (
    <div className="metric-wall">
      {tiles.map((tile) => (
        <Tile key={tile.metric.slug} tile={tile} />
      ))}
    </div>
  );
}

/** Tiles on one page of the wall. */
export const TILES = 24;
