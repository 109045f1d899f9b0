import { endingOf, isNearBound } from '../../layout/ends.ts';
import { TARGET } from '../../layout/place-row.ts';
import { Fade } from '../../marks/fade.tsx';
import { hatchPath } from '../../marks/hatch.ts';
import { markColour } from '../../marks/mark-colour.ts';
import { NoteLink } from '../../marks/note-link.tsx';
import { OpenEnd } from '../../marks/open-end.tsx';
import { RangeMark } from '../../marks/range-mark.tsx';
import { SILENT } from '../../marks/silent.ts';
import { Whisker } from '../../marks/whisker.tsx';
import { DOT, FADE_SIGN, hatchBelow, type LaidDate } from './series-layout.ts';
import { withAside, wordsBox } from './series-words.ts';

const HALF = 3;
const CAP = 9;

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
        hedge={words.says === 'numeral' ? '' : mark.hedge}
        text={textOf(mark)}
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

function textOf(mark: LaidDate): string {
  if (mark.words.says === 'numeral') return '';
  return mark.words.says === 'all' ? withAside(mark) : mark.quantity;
}

function Shape({ mark }: { mark: LaidDate }) {
  const { left, right, interval, lower, upper, scale } = mark;
  const middle = (left + right) / 2;
  const whisker = interval ?? (endingOf(mark) === 'between' ? { lower, upper } : null);
  return (
    <>
      <Body mark={mark} />
      <OpenPeriod mark={mark} />
      {whisker !== null && (
        <Whisker low={scale(whisker.upper ?? 0)} high={scale(whisker.lower ?? 0)} at={middle} along="y" />
      )}
    </>
  );
}

/** The number of a mark with its hedge: what is open goes up or down, whichever way zero lies. */
function Body({ mark }: { mark: LaidDate }) {
  const { y, lower, upper, scale } = mark;
  const ending = endingOf(mark);
  const drawn = { ...acrossOf(mark), fill: markColour(mark), along: 'y' } as const;
  if (ending === 'range')
    return <RangeMark row={mark} scale={scale} at={drawn.at} thickness={drawn.thickness} along="y" />;
  if (upper !== null && lower === null) return <Ceiling mark={mark} />;
  const rim = halfOf(mark);
  return (
    <>
      {ending === 'faded' &&
        ([-1, 1] as const).map((way) => (
          <Fade
            key={way}
            {...drawn}
            from={y + way * (rim - 1)}
            to={y + way * (rim + FADE_SIGN)}
            strength={0.7}
          />
        ))}
      <Sign mark={mark} />
      {lower !== null && upper === null && (
        <OpenEnd {...drawn} end={y - rim} towards={-1} isNear={isNearBound(mark)} />
      )}
    </>
  );
}

const isDay = ({ left, right }: LaidDate) => left === right;
const halfOf = (mark: LaidDate) => (isDay(mark) ? DOT : HALF);

/** The middle of a mark and how wide it is: of a day as wide as its dot. */
function acrossOf(mark: LaidDate) {
  const { left, right } = mark;
  return { at: (left + right) / 2, thickness: isDay(mark) ? 2 * DOT : right - left };
}

/** A dot on its day, or a bar of all the days. */
function Sign({ mark }: { mark: LaidDate }) {
  const { left, right, y } = mark;
  const fill = markColour(mark);
  if (isDay(mark)) return <circle className="chart-dot" cx={left} cy={y} r={DOT} fill={fill} />;
  return (
    <rect className="chart-extent" x={left} y={y - HALF} width={right - left} height={2 * HALF} fill={fill} />
  );
}

/** Stripes where a period has no start or no end. */
function OpenPeriod({ mark }: { mark: LaidDate }) {
  const { left, right, y, span } = mark;
  const half = isDay(mark) ? DOT : 0;
  const drawn = { at: y, thickness: 2 * HALF, fill: markColour(mark) };
  if (span.open === 'before') return <OpenEnd {...drawn} end={left - half} towards={-1} />;
  return span.open === 'after' ? <OpenEnd {...drawn} end={right + half} towards={1} /> : null;
}

/** A line that the quantity stays under, hatched below, because how much there is is not known; little where it is near. */
function Ceiling({ mark }: { mark: LaidDate }) {
  const { left, right, y } = mark;
  const colour = markColour(mark);
  const [from, to] = isDay(mark) ? [left - CAP, right + CAP] : [left, right];
  return (
    <g className="chart-ceiling">
      <path d={hatchPath(from, to, y + 1, hatchBelow(mark))} stroke={colour} strokeWidth={1.25} fill="none" />
      <line x1={from} x2={to} y1={y} y2={y} stroke={colour} strokeWidth={3} />
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
