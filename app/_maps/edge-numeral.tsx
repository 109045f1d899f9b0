import { claimUrl } from '../../lib/filter/urls.ts';
import { type Spot, tenth } from '../_charts/layout/boxes.ts';
import { SILENT } from '../_charts/marks/silent.ts';
import { type MapNumeral, numeralStart } from './map-labels.ts';

/** A relation's numeral beside a name, as a link to the claim; the frame behind it is the target to hit. */
export function EdgeNumeral({ numeral, corner }: { numeral: MapNumeral; corner: Spot }) {
  const { edge, box } = numeral;
  const y = corner.y + box.y;
  return (
    <a
      href={claimUrl(edge.claimId)}
      className="chart-note"
      data-note={edge.n}
      aria-label={`${edge.spoken} Note ${edge.n}.`}
    >
      <rect
        className="chart-target map-target"
        x={tenth(corner.x + box.x)}
        y={tenth(y)}
        width={box.width}
        height={box.height}
        fill="none"
        stroke="none"
      />
      <text
        className="chart-numeral"
        x={tenth(corner.x + numeralStart(numeral))}
        y={tenth(y + box.height / 2 + 1)}
        {...SILENT}
      >
        {edge.n}
      </text>{' '}
    </a>
  );
}
