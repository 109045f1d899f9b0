import { describe, expect, it } from 'vitest';
import { chartFormOf } from '../../app/_charts/forms/form-of.ts';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { dayNumber } from '../../app/_charts/forms/series/time-axis.ts';
import { DRAWING_WIDTHS } from '../../app/_drawing/drawing-widths.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { countMarks } from '../../lib/chart/multiples.ts';
import { type ChartOf, GALLERY_CHARTS } from '../support/chart-of.ts';
import {
  all,
  collide,
  gridLines,
  markOf,
  number,
  scaleOf,
  strikes,
  svgOf,
  textBoxes,
} from '../support/drawing.ts';

/** What phones of 320 and 360 px and screens of 768 and 1280 px show. */
const WIDTHS = DRAWING_WIDTHS;
const DRAWN = GALLERY_CHARTS;
const EACH = DRAWN.map((chart) => [chart.id, chart] as const);
const THREAD = { timeout: 120_000 };

function sample(id: string): Chart {
  return DRAWN.find((chart) => chart.id === id) as Chart;
}

describe('every edge case of the gallery', THREAD, () => {
  it.each(EACH)(
    'drawChart(%s) keeps its words apart, whole and inside, on every screen',
    async (_, chart) => {
      for (const width of WIDTHS) {
        const svg = await svgOf(chart, width);
        const boxes = textBoxes(svg);
        expect(boxes.length).toBeGreaterThan(1);
        expect(boxes.filter((box) => box.left < -1 || box.right > width + 1)).toEqual([]);
        expect(
          boxes.filter((box) => box.top < 0 || box.bottom > chartFormOf(chart).height(chart, width)),
        ).toEqual([]);
        const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
        expect(pairs.filter(([a, b]) => collide(a, b))).toEqual([]);
      }
    },
  );

  it.each(EACH)('drawChart(%s) lets no line of an axis run through its words', async (_, chart) => {
    for (const width of WIDTHS) {
      const svg = await svgOf(chart, width);
      const lines = gridLines(svg);
      if ('axis' in chart) expect(lines.length).toBeGreaterThan(1);
      const struck = textBoxes(svg).filter((box) => lines.some((line) => strikes(line, box)));
      expect(struck.map((box) => `${box.text} at ${width} px`)).toEqual([]);
    }
  });

  it.each(EACH)('drawChart(%s) has each mark inside a link of 24 px at least', async (_, chart) => {
    for (const width of WIDTHS) {
      const svg = await svgOf(chart, width);
      const links = all(svg, '.chart-mark a');
      expect(links).toHaveLength(countMarks(CHART_FORMS, chart));
      for (const link of links) {
        expect(link.querySelector('rect:not(.chart-target), circle, line, path')).not.toBeNull();
        const targets = all(link, '.chart-target');
        expect(targets).not.toEqual([]);
        for (const target of targets) {
          expect(number(target, 'width')).toBeGreaterThanOrEqual(24);
          expect(number(target, 'height')).toBeGreaterThanOrEqual(24);
        }
      }
    }
  });
});

describe('printed intervals', THREAD, () => {
  it.each([
    ['intervals-1', 60, 35, 92],
    ['intervals-2', 88, 86, 90],
    ['intervals-6', -20, -32, -4],
  ])('drawChart(%s) ends its bar at %d with a whisker from %d to %d', async (id, value, lower, upper) => {
    for (const width of WIDTHS) {
      const svg = await svgOf(sample('intervals'), width);
      const scale = scaleOf(svg, sample('intervals'));
      const bar = markOf(svg, id).querySelector('.chart-bar');
      expect(number(bar, 'width')).toBeCloseTo(Math.abs(scale(value) - scale(0)), 0);
      const [, low, high] =
        /^M(-?[\d.]+),[\d.]+H(-?[\d.]+)/.exec(
          markOf(svg, id).querySelector('.chart-whisker')?.getAttribute('d') ?? '',
        ) ?? [];
      expect(Number(low)).toBeCloseTo(scale(lower), 0);
      expect(Number(high)).toBeCloseTo(scale(upper), 0);
    }
  });

  it('drawChart(intervals) writes each interval with its level beneath its row, and a minus as a minus', async () => {
    for (const width of WIDTHS) {
      const svg = await svgOf(sample('intervals'), width);
      const words = (id: string) =>
        markOf(svg, id).querySelector('text')?.textContent?.replaceAll(/\s+/g, ' ');
      expect(words('intervals-6')).toContain('99% confidence');
      expect(words('intervals-6')).toContain('−32 to −4');
      expect(words('intervals-4')).toContain('margin');
      expect(markOf(svg, 'intervals-5').querySelector('.chart-whisker')).toBeNull();
      expect(svg.outerHTML).not.toMatch(/>[^<]*[ >]-\d/);
    }
  });

  it('drawChart(series) says an interval behind its number where it has a place', async () => {
    const svg = await svgOf(sample('hedges-over-time'), 1120);
    const mark = markOf(svg, 'hedges-over-time-6');
    expect(mark.querySelector('a text')?.textContent).toBe('70 (95% confidence interval 40 to 110) 6');
    expect(mark.querySelector('.chart-whisker')).not.toBeNull();
  });
});

it(
  'drawChart(ranges) keeps the line of zero across a range that lies on both sides of it',
  THREAD,
  async () => {
    const svg = await svgOf(sample('ranges-across-zero'));
    const zero = scaleOf(svg, sample('ranges-across-zero'))(0);
    const lines = (id: string) =>
      all(markOf(svg, id), '.chart-range > path[stroke="var(--rule)"]').map((line) => line.getAttribute('d'));
    expect(Number(/^M([\d.]+),/.exec(lines('ranges-across-zero-2')[0] ?? '')?.[1])).toBeCloseTo(zero, 0);
    expect([lines('ranges-across-zero-1'), lines('ranges-across-zero-3')]).toEqual([[], []]);
  },
);

describe('ranges over time', THREAD, () => {
  const ranges = sample('ranges-over-time') as ChartOf<'series'>;

  it('drawChart(series) draws a range between its ends on the axis of its strip, as wide as its period', async () => {
    for (const width of WIDTHS) {
      const svg = await svgOf(ranges, width);
      const height = heights(svg, ranges, 0);
      const bar = markOf(svg, 'ranges-over-time-1').querySelector('.chart-range .chart-bar');
      expect(number(bar, 'y')).toBeCloseTo(height(60), 0);
      expect(number(bar, 'y') + number(bar, 'height')).toBeCloseTo(height(40), 0);
      const year = markOf(svg, 'ranges-over-time-2').querySelector('.chart-extent');
      expect(number(bar, 'x') + number(bar, 'width')).toBeCloseTo(number(year, 'x'), 0);
    }
  });

  it('drawChart(series) opens a range as its hedge does, fades "about", and joins no range to a value', async () => {
    const svg = await svgOf(ranges);
    expect(all(markOf(svg, 'ranges-over-time-3'), '.chart-fade')).toHaveLength(2);
    const bar = markOf(svg, 'ranges-over-time-4').querySelector('.chart-range .chart-bar');
    const stripes = all(markOf(svg, 'ranges-over-time-4'), '.chart-open-end rect');
    expect(stripes.length).toBeGreaterThan(1);
    for (const stripe of stripes) expect(number(stripe, 'y')).toBeLessThan(number(bar, 'y'));
    expect(ranges.joins).toEqual([]);
  });
});

describe('long lists', THREAD, () => {
  it('drawChart(two-hundred) draws twenty and says in the chart how many lie between', async () => {
    for (const width of WIDTHS) {
      const svg = await svgOf(sample('two-hundred'), width);
      expect(all(svg, '.chart-mark')).toHaveLength(20);
      expect(svg.querySelector('.chart-between')?.textContent?.trim()).toBe('180 rows between');
    }
  });
});

/** How high a value stands in its strip, read from the ticks that the drawing shows. */
function heights(svg: Element, chart: ChartOf<'series'>, strip: number): (value: number) => number {
  const ticks = all(svg, '.chart-tick').filter((tick) => tick.getAttribute('text-anchor') === 'end');
  const starts = ticks.flatMap((tick, index) => (tick.textContent === ticks[0]?.textContent ? [index] : []));
  const own = ticks.slice(starts[strip], starts[strip + 1]).map((tick) => ({
    y: number(tick, 'y') - 4,
    value: Number(tick.textContent?.replace('−', '-')) * (chart.axis.max >= 1e6 ? 1e6 : 1),
  }));
  const [a, b] = [own[0], own.at(-1)];
  if (a === undefined || b === undefined) throw new Error('a strip without ticks');
  return (value) => a.y + ((value - a.value) * (b.y - a.y)) / (b.value - a.value);
}

describe('values over time', THREAD, () => {
  const overTime = sample('over-time') as ChartOf<'series'>;
  const hedges = sample('hedges-over-time') as ChartOf<'series'>;

  it('drawChart(series) sets each value at its height on the axis of its strip', async () => {
    for (const width of WIDTHS) {
      const svg = await svgOf(overTime, width);
      const rows = [...new Set(overTime.marks.map((mark) => mark.row))];
      for (const mark of overTime.marks) {
        const height = heights(svg, overTime, rows.indexOf(mark.row));
        const shape = markOf(svg, mark.claimId).querySelector('.chart-dot, .chart-extent');
        const y = shape?.tagName === 'circle' ? number(shape, 'cy') : number(shape, 'y') + 3;
        expect(y, `${mark.label} at ${width} px`).toBeCloseTo(height(mark.value ?? Number.NaN), 0);
      }
    }
  });

  it('drawChart(series) draws a year as a bar of all its days, and a day as a dot on its day', async () => {
    const svg = await svgOf(overTime);
    const year = markOf(svg, 'over-time-1').querySelector('.chart-extent');
    const ticks = all(svg, '.chart-tick').filter((tick) => /^20/.test(tick.textContent ?? ''));
    const xOf = (label: string) =>
      number(ticks.find((tick) => tick.textContent === label) as Element, 'x') - 4;
    expect(number(year, 'x')).toBeCloseTo(xOf('2018'), 0);
    expect(number(year, 'x') + number(year, 'width')).toBeCloseTo(xOf('2019'), 0);
    const share = (dayNumber('2020-04-17') + 0.5 - dayNumber('2020-01-01')) / 366;
    const dot = markOf(svg, 'over-time-3').querySelector('.chart-dot');
    expect(number(dot, 'cx')).toBeCloseTo(xOf('2020') + share * (xOf('2021') - xOf('2020')), 0);
  });

  it('drawChart(series) lets a period without a start come out of the unknown', async () => {
    const mark = markOf(await svgOf(overTime), 'over-time-6');
    const dot = number(mark.querySelector('.chart-dot'), 'cx');
    const tail = all(mark, '.chart-open-end rect').map((stripe) => number(stripe, 'x'));
    expect(tail.length).toBeGreaterThan(3);
    expect(Math.max(...tail)).toBeLessThan(dot);
  });

  it('drawChart(series) joins values and neither floors nor ceilings, and nothing across a gap', async () => {
    const joined = (chart: ChartOf<'series'>) => chart.joins.map(({ from, to }) => [from, to]);
    expect(joined(hedges)).toEqual([
      ['hedges-over-time-5', 'hedges-over-time-6'],
      ['hedges-over-time-6', 'hedges-over-time-7'],
    ]);
    expect(joined(overTime)).toContainEqual(['over-time-8', 'over-time-9']);
    expect(joined(overTime).flat()).not.toContain('over-time-6');
    expect(all(await svgOf(hedges), '.chart-join')).toHaveLength(2);
  });

  it('drawChart(series) points upwards from a floor and stops at a ceiling, hatched and not filled', async () => {
    for (const width of WIDTHS) {
      const svg = await svgOf(hedges, width);
      const height = heights(svg, hedges, 0);
      const floor = all(markOf(svg, 'hedges-over-time-2'), '.chart-open-end rect');
      expect(floor.length).toBeGreaterThan(3);
      expect(Math.max(...floor.map((stripe) => number(stripe, 'y')))).toBeLessThan(height(80));
      const ceiling = markOf(svg, 'hedges-over-time-3').querySelector('.chart-ceiling');
      expect(number(ceiling?.querySelector('line') ?? null, 'y1')).toBeCloseTo(height(100), 0);
      expect(markOf(svg, 'hedges-over-time-3').querySelector('.chart-dot, .chart-extent')).toBeNull();
    }
  });

  it('drawChart(series) says where an axis leaves zero out, and keeps zero where it can', async () => {
    for (const width of WIDTHS) {
      const far = all(await svgOf(sample('far-from-zero'), width), '.chart-caption tspan');
      expect(far.map((line) => line.textContent).join(' ')).toContain(
        'the axis starts at 4.2 million, not at 0',
      );
      const caption = (await svgOf(overTime, width)).querySelector('.chart-caption');
      expect(caption?.textContent?.trim()).toBe('libraries');
    }
  });
});
