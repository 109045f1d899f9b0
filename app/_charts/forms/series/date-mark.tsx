import { TARGET } from '../../layout/place-row.ts';
import { hatchPath } from '../../marks/hatch.ts';
import { markColour } from '../../marks/mark-colour.ts';
import { NoteLink } from '../../marks/note-link.tsx';
import { OpenEnd } from '../../marks/open-end.tsx';
import { SILENT } from '../../marks/silent.ts';
import { Whisker } from '../../marks/whisker.tsx';
import { DOT, type LaidDate } from './series-layout.ts';
import { wordsBox } from './series-words.ts';

const HALF = 3;
const CAP = 9;
const HATCH = 11;
const STRIPES = [3, 2.5, 2, 1.5, 1];

/** A dated value: a dot for a day, a bar of its extent for a longer period, its hedge drawn upwards or downwards. */
export function DateMark({ mark }: { mark: LaidDate }) {
  const { words } = mark;
  return (
    <g className="chart-mark" data-note={mark.note} {...mark.data}>
      <NoteLink
        note={mark.note}
        emphasis={mark.emphasis}
        strong={mark.emphasis !== 'context'}
        href={mark.href}
        spoken={mark.spoken}
        hedge={words.isWhole ? mark.hedge : ''}
        text={words.isWhole ? mark.quantity : ''}
        x={words.x}
        baseline={words.baseline}
        targets={targetsOf(mark)}
      >
        <g {...SILENT}>
          <Shape mark={mark} />
        </g>
      </NoteLink>
    </g>
  );
}

function Shape({ mark }: { mark: LaidDate }) {
  const { left, right, y, lower, upper, span, high, low } = mark;
  const fill = markColour(mark);
  const [isDay, middle] = [right === left, (left + right) / 2];
  const isCeiling = lower === null && upper !== null;
  const half = isDay ? DOT : 0;
  return (
    <>
      {lower !== null && upper !== null && <Whisker low={low} high={high} at={middle} along="y" />}
      {isCeiling && <Ceiling mark={mark} />}
      {!isCeiling && isDay && <circle className="chart-dot" cx={middle} cy={y} r={DOT} fill={fill} />}
      {!isCeiling && !isDay && (
        <rect
          className="chart-extent"
          x={left}
          y={y - HALF}
          width={right - left}
          height={2 * HALF}
          fill={fill}
        />
      )}
      {lower !== null && upper === null && <Upwards mark={mark} />}
      {span.open === 'before' && (
        <OpenEnd x={left - half} y={y - HALF} height={2 * HALF} towards={-1} fill={fill} />
      )}
      {span.open === 'after' && (
        <OpenEnd x={right + half} y={y - HALF} height={2 * HALF} towards={1} fill={fill} />
      )}
    </>
  );
}

/** A line that the quantity stays under, hatched below, because how much there is is not known. */
function Ceiling({ mark }: { mark: LaidDate }) {
  const { left, right, y } = mark;
  const colour = markColour(mark);
  const [from, to] = right === left ? [left - CAP, right + CAP] : [left, right];
  return (
    <g className="chart-ceiling">
      <path d={hatchPath(from, to, y + 1, HATCH)} stroke={colour} strokeWidth={1.25} fill="none" />
      <line x1={from} x2={to} y1={y} y2={y} stroke={colour} strokeWidth={3} />
    </g>
  );
}

/** What lies above a floor: stripes that thin out. */
function Upwards({ mark }: { mark: LaidDate }) {
  const { left, right, y } = mark;
  const [from, width] = right === left ? [left - DOT, 2 * DOT] : [left, right - left];
  let base = y - (right === left ? DOT : HALF) - 2.5;
  return (
    <g className="chart-open-end">
      {STRIPES.map((height) => {
        const top = base - height;
        base = top - 2.5;
        return <rect key={height} x={from} y={top} width={width} height={height} fill={markColour(mark)} />;
      })}
    </g>
  );
}

function targetsOf(mark: LaidDate) {
  const words = wordsBox(mark.words);
  return [
    {
      x: Math.min(mark.from, mark.from / 2 + mark.to / 2 - TARGET / 2),
      y: Math.min(mark.high, mark.y - TARGET / 2),
      width: Math.max(mark.to - mark.from, TARGET),
      height: Math.max(mark.low, mark.y + TARGET / 2) - Math.min(mark.high, mark.y - TARGET / 2),
    },
    {
      x: words.x,
      y: words.y - 2,
      width: Math.max(words.width, TARGET),
      height: Math.max(words.height + 4, TARGET),
    },
  ];
}
