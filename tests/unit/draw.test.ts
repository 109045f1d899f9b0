import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { SingleFlightCache } from '../../app/_cache/single-flight-cache.ts';
import { otherLetter } from '../../app/_charts/forms/beside/other-letter.ts';
import { DRAWINGS } from '../../app/_charts/forms/drawings.ts';
import { chartFormOf } from '../../app/_charts/forms/form-of.ts';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { drawChart } from '../../app/_drawing/draw.ts';
import { drawInThread } from '../../app/_drawing/drawing-thread.ts';
import { DRAWING_WIDTHS } from '../../app/_drawing/drawing-widths.ts';
import { markupBytes } from '../../app/_drawing/markup-bytes.ts';
import type { BesideCheck, Chart, ChartMetric } from '../../lib/chart/chart.ts';
import { withLit } from '../../lib/chart/emphasis.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { claimUrl } from '../../lib/filter/urls.ts';
import { boundsOf } from '../../lib/model/bounds.ts';
import type { Qualifier } from '../../lib/model/vocabulary.ts';
import { processWide } from '../../lib/process-wide.ts';
import { type ChartOf, GALLERY_CHARTS } from '../support/chart-of.ts';
import { aBesideCheck, aChartMetric, aClaimRow, aParticipant } from '../support/claim-row.ts';
import { all, collide, markOf, number, scaleOf, svgOf, textBoxes } from '../support/drawing.ts';

const THREAD = 60_000;
const LONG =
  'Association of Municipal Reading Rooms, Travelling Libraries and Bibliothekskatalogverwaltungsstellen';

type Sample = [
  label: string,
  quantity: number | readonly [from: number, to: number],
  qualifier: Qualifier,
  printed?: string,
];

function aChart(
  id: string,
  samples: Sample[],
  metric: Partial<ChartMetric> = {},
  checks: BesideCheck[] = [],
): Chart {
  const rows = samples.map(([label, quantity, qualifier, printed = `${quantity} libraries`], index) => {
    const [rangeFrom, rangeTo] = typeof quantity === 'number' ? [null, null] : quantity;
    const stated =
      rangeFrom === null || rangeTo === null ? Number(quantity) : { from: rangeFrom, to: rangeTo };
    return aClaimRow({
      claimId: `${id}-${index + 1}`,
      measure: metric.measure ?? 'count',
      unit: metric.unit ?? 'libraries',
      ...{ value: typeof quantity === 'number' ? quantity : null, rangeFrom, rangeTo },
      qualifier,
      asPrinted: printed,
      ...boundsOf(qualifier, stated, printed),
      entities: [aParticipant(label)],
    });
  });
  const text = { id, title: `The ${id} chart.`, subtitle: 'Libraries', doesNotSay: '' };
  const chart = toChart(CHART_FORMS, text, [aChartMetric(metric)], rows, checks);
  if (chart === undefined) throw new Error(`${id} can't be drawn`);
  return chart;
}

const aCheck = (id: string, quantity: BesideCheck['quantity']) => aBesideCheck({ id, quantity });

const HEDGES = aChart('hedges', [
  ['Stated', 120, 'stated'],
  ['More than', 50, 'more_than'],
  ['At least', 60, 'at_least'],
  ['Almost', 100, 'almost'],
  ['Up to', 180, 'up_to'],
  ['About', 90, 'about', 'about 90 libraries'],
  ['None', 0, 'stated'],
  ['Just over', 50, 'just_over', 'just over 50 libraries'],
  ['Less than', 100, 'less_than', 'fewer than 100 libraries'],
]);
const RANGES = aChart('ranges', [
  ['Stated', [60, 90], 'stated'],
  ['About', [60, 90], 'about', 'about 60 to 90 libraries'],
  ['More than', [60, 90], 'more_than', 'more than 60 to 90 libraries'],
  ['Up to', [60, 90], 'up_to', 'up to 60 to 90 libraries'],
  ['Up to, near zero', [2, 90], 'up_to', 'up to 2 to 90 libraries'],
  ['Just over', [60, 90], 'just_over', 'just over 60 to 90 libraries'],
]);
const RATIOS = aChart(
  'ratios',
  [
    ['Trier', 4, 'stated'],
    ['Metz', [0.5, 2], 'stated'],
  ],
  {
    measure: 'ratio',
    unit: 'times',
  },
);
const SHARES = aChart(
  'shares',
  [
    ['Sweden', 83, 'stated'],
    ['Canada', 74, 'stated'],
  ],
  { form: 'percentages', measure: 'percentage', unit: 'percent of adults' },
);
const MONEY = { unit: 'USD', label: 'x', compares: 'series' } as const;
const BESIDE = aChart(
  'beside',
  [['Fund', 5e9, 'stated']],
  { form: 'beside', measure: 'money', unit: 'USD' },
  [
    aCheck('range', { ...MONEY, lower: 5e9, upper: 10e9, as_printed: 'USD 5–10 billion' }),
    aCheck('point', {
      ...MONEY,
      value: 20e9,
      as_printed: 'LUF 800 billion',
      converted: { from: 'LUF 800 billion', rate: 40, rate_date: '2021-04-01', rate_source: 'a table' },
    }),
  ],
);
const RELATIONS = relations('relations');
const EDGES: Chart[] = [
  aChart('one-row', [['Nepal', 180, 'up_to']]),
  aChart('long-names', [
    [LONG, 12, 'stated'],
    ['B', 100, 'at_least'],
  ]),
  aChart('negative', [
    ['Less', -40, 'stated'],
    ['Much less', -30, 'up_to'],
    ['More', 25, 'more_than'],
  ]),
  aChart('million-fold', [
    ['Tiny', 3, 'more_than'],
    ['Huge', 4_200_000, 'almost'],
  ]),
  aChart(
    'thirty',
    Array.from(
      { length: 30 },
      (_, index): Sample => [`Library ${index + 1}`, (index * 37) % 120, 'more_than'],
    ),
  ),
];
const ALL = [HEDGES, RANGES, RATIOS, SHARES, BESIDE, RELATIONS, ...EDGES];

function relations(id: string): Chart {
  const kinds = ['books-sent', 'loans-weighed'];
  const sides = [
    ['books-sent', 'Trier', 'Metz'],
    ['books-sent', 'Trier', 'Nancy'],
    ['books-sent', LONG, 'Arlon'],
    ['loans-weighed', 'Board', 'Trier'],
  ] as const;
  const rows = sides.map(([metric, from, to], index) =>
    aClaimRow({
      claimId: `${id}-${index + 1}`,
      metric,
      kind: 'relation',
      measure: 'relation',
      value: null,
      qualifier: null,
      unit: null,
      entities: [aParticipant(from), aParticipant(to, 'recipient')],
    }),
  );
  const metrics = kinds.map((slug) =>
    aChartMetric({
      slug,
      name: slug,
      measure: 'relation',
      unit: null,
      form: 'relations',
      stage: slug === 'loans-weighed' ? 'considered' : 'done',
    }),
  );
  return toChart(
    CHART_FORMS,
    { id, title: 'Who sent what.', subtitle: '', doesNotSay: '' },
    metrics,
    rows,
  ) as Chart;
}

/** What the marks of a chart say, in their order, each with its sign. */
function spokenOf(chart: Chart): { spoken: string; note: string }[] {
  const { groups = [], marks = [], others = [] } = chart as Partial<ChartOf<'relations'> & ChartOf<'beside'>>;
  const edges = groups.flatMap((group) => group.edges.map((edge) => ({ ...edge, note: edge.n })));
  const stated = marks.map((mark) => ({ ...mark, note: mark.n }));
  const values = [...stated, ...others.map((other, index) => ({ ...other, note: otherLetter(index) }))];
  return [...edges, ...values].map(({ spoken, note }) => ({ spoken, note: String(note) }));
}

/** The places of the strokes at the ends of a range, from left to right. */
function strokesOf(mark: Element): number[] {
  const paths = all(mark, '.chart-range > path').map((path) => path.getAttribute('d') ?? '');
  return paths.map((path) => Number(/^M([\d.]+),/.exec(path)?.[1]));
}

/** What a link is called, and what of it can be read in the drawing, without its note's sign. */
function namesOf(link: Element) {
  const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
  const shown = plain(link.querySelector('text')?.textContent).replace(/ ?\S+$/, '');
  return {
    name: link.getAttribute('aria-label') ?? '',
    plainName: plain(link.getAttribute('aria-label')),
    shown,
  };
}

describe('drawChart(chart, width)', { timeout: THREAD }, () => {
  it.each(ALL.map((chart) => [chart.id, chart] as const))(
    'drawChart(%s) has a mark for every row',
    async (_, chart) => {
      const rows = spokenOf(chart);
      for (const width of DRAWING_WIDTHS) {
        const svg = await svgOf(chart, width);
        expect(all(svg, '.chart-mark')).toHaveLength(rows.length);
        for (const [index, { name, plainName, shown }] of all(svg, 'a[data-note]').map(namesOf).entries()) {
          const { spoken = '', note = '' } = rows[index] ?? {};
          expect(name.startsWith(`${spoken} `) && name.endsWith(` Note ${note}.`), name).toBe(true);
          expect(plainName).toContain(shown);
        }
        expect(number(svg, 'width')).toBe(width);
        expect(number(svg, 'height')).toBe(chartFormOf(chart).height(chart, width));
      }
    },
  );

  it('drawChart(chart) carries claim, value, hedge and unit on each mark and links its numeral to the claim', async () => {
    const mark = markOf(await svgOf(HEDGES), 'hedges-2');
    expect(mark.getAttribute('data-value')).toBe('50');
    expect(mark.getAttribute('data-qualifier')).toBe('more_than');
    expect(mark.getAttribute('data-unit')).toBe('libraries');
    expect(mark.querySelector('a')?.getAttribute('href')).toBe(claimUrl('hedges-2'));
    expect(mark.querySelector('.chart-numeral')?.textContent).toBe('2');
    expect(mark.querySelector('a text')?.textContent).toBe('more than 50 2');
  });

  it.each([
    ['shares-1', 83, SHARES],
    ['shares-2', 74, SHARES],
    ['hedges-1', 120, HEDGES],
    ['hedges-2', 50, HEDGES],
  ] as const)(
    'drawChart(chart) draws %s as long as its value %d on the axis',
    async (claimId, value, chart) => {
      for (const width of DRAWING_WIDTHS) {
        const svg = await svgOf(chart, width);
        const scale = scaleOf(svg, chart);
        const bar = markOf(svg, claimId).querySelector('.chart-bar');
        expect(number(bar, 'x')).toBeCloseTo(scale(0), 0);
        expect(number(bar, 'width')).toBeCloseTo(scale(value) - scale(0), 0);
      }
    },
  );

  it('drawChart(percentages) has its axis from 0 to 100', async () => {
    expect(all(await svgOf(SHARES), '.chart-tick').map((tick) => tick.textContent)).toEqual([
      '0',
      '25',
      '50',
      '75',
      '100',
    ]);
  });

  it.each(['hedges-2', 'hedges-3'])('drawChart(chart) points on beyond the floor of %s', async (claimId) => {
    const svg = await svgOf(HEDGES);
    const mark = markOf(svg, claimId);
    const stripes = all(mark, '.chart-open-end rect').map((stripe) => number(stripe, 'x'));
    const end = scaleOf(svg, HEDGES)(Number(mark.getAttribute('data-value')));
    expect(stripes.length).toBeGreaterThan(3);
    expect(Math.min(...stripes)).toBeGreaterThanOrEqual(end);
  });

  it('drawChart(chart) keeps what is open short, shorter beyond a short bar, and never a single stripe', async () => {
    const samples: Sample[] = [
      ['Short', 40, 'at_least'],
      ['Long', 1200, 'at_least'],
      ['Nearly', 20, 'almost'],
      ['Fewer', 20, 'less_than'],
    ];
    const svg = await svgOf(aChart('open', samples));
    const reach = (id: string) => {
      const stripes = all(markOf(svg, id), '.chart-open-end rect');
      const bar = markOf(svg, id).querySelector('.chart-bar');
      const end = number(bar, 'x') + number(bar, 'width');
      const last = stripes.at(-1) ?? null;
      return { stripes: stripes.length, px: number(last, 'x') + number(last, 'width') - end };
    };
    expect(reach('open-2').px).toBeLessThanOrEqual(14);
    expect(reach('open-1')).toMatchObject({ stripes: 2 });
    expect(reach('open-1').px).toBeLessThan(reach('open-2').px);
    expect(markOf(svg, 'open-3').querySelector('.chart-ceiling rect')).not.toBeNull();
    expect(markOf(svg, 'open-4').querySelector('.chart-ceiling rect')).toBeNull();
  });

  it('drawChart(chart) is shorter beyond a floor that is near, and below a ceiling that is', async () => {
    const svg = await svgOf(HEDGES);
    const stripes = (id: string) => all(markOf(svg, id), '.chart-open-end rect').length;
    expect(stripes('hedges-8')).toBeGreaterThan(0);
    expect(stripes('hedges-8')).toBeLessThan(stripes('hedges-2'));
    const hatched = (id: string) => {
      const path = markOf(svg, id).querySelector('.chart-ceiling path')?.getAttribute('d') ?? '';
      const xs = Array.from(path.matchAll(/[ML](-?[\d.]+),/g), (match) => Number(match[1]));
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(hatched('hedges-4')).toBeLessThan(hatched('hedges-9') / 2);
    expect(markOf(svg, 'hedges-4').querySelector('.chart-ceiling rect')).not.toBeNull();
    expect(markOf(svg, 'hedges-9').querySelector('.chart-ceiling rect')).toBeNull();
  });

  it.each(['hedges-5', 'hedges-9'])(
    'drawChart(chart) stops %s at its ceiling, hatched and not filled',
    async (id) => {
      const svg = await svgOf(HEDGES);
      const mark = markOf(svg, id);
      const ceiling = scaleOf(svg, HEDGES)(Number(mark.getAttribute('data-value')));
      expect(mark.querySelector('.chart-bar')).toBeNull();
      expect(mark.querySelector('.chart-open-end')).toBeNull();
      expect(number(mark.querySelector('.chart-ceiling line'), 'x1')).toBeCloseTo(ceiling, 0);
      const hatch = mark.querySelector('.chart-ceiling path')?.getAttribute('d') ?? '';
      const xs = Array.from(hatch.matchAll(/[ML](-?[\d.]+),/g), (match) => Number(match[1]));
      expect(xs.length).toBeGreaterThan(10);
      expect(Math.max(...xs)).toBeLessThanOrEqual(ceiling);
    },
  );

  it('drawChart(chart) fades "about" both ways across its number, in steps and without a bound', async () => {
    const svg = await svgOf(HEDGES);
    const mark = markOf(svg, 'hedges-6');
    const steps = all(mark, '.chart-fade rect');
    const opacities = steps.map((step) => number(step, 'opacity'));
    expect(opacities).toEqual(opacities.toSorted((a, b) => b - a));
    expect(opacities.at(-1)).toBeLessThan(0.15);
    const xs = steps.flatMap((step) => [number(step, 'x'), number(step, 'x') + number(step, 'width')]);
    const at = scaleOf(svg, HEDGES)(90);
    expect(Math.max(...xs) - at).toBeCloseTo(at - Math.min(...xs), 0);
    expect(mark.querySelector('.chart-whisker, line')).toBeNull();
  });

  it('drawChart(ranges) draws a range from end to end, with both ends and neither as its value', async () => {
    for (const width of DRAWING_WIDTHS) {
      const svg = await svgOf(RANGES, width);
      const mark = markOf(svg, 'ranges-1');
      const scale = scaleOf(svg, RANGES);
      const bar = mark.querySelector('.chart-range .chart-bar');
      expect(number(bar, 'x')).toBeCloseTo(scale(60), 0);
      expect(number(bar, 'width')).toBeCloseTo(scale(90) - scale(60), 0);
      const strokes = strokesOf(mark);
      expect(strokes).toHaveLength(2);
      for (const [index, end] of [60, 90].entries()) expect(strokes[index]).toBeCloseTo(scale(end), 0);
      expect([mark.getAttribute('data-from'), mark.getAttribute('data-to')]).toEqual(['60', '90']);
      expect(mark.hasAttribute('data-value')).toBe(false);
      expect(mark.querySelector('a text')?.textContent).toBe('60 to 90 1');
    }
  });

  it('drawChart(ranges) bounds the end that a hedge speaks of, opens the other, and fades both for "about"', async () => {
    const svg = await svgOf(RANGES);
    const scale = scaleOf(svg, RANGES);
    const about = markOf(svg, 'ranges-2');
    expect(all(about, '.chart-fade')).toHaveLength(2);
    const ticks = all(about, '.chart-printed-end').map((tick) => tick.getAttribute('d') ?? '');
    expect(ticks.map((tick) => Math.round(Number(/^M([\d.]+),/.exec(tick)?.[1])))).toEqual(
      [60, 90].map((end) => Math.round(scale(end))),
    );
    expect(about.querySelector('.chart-printed-end')?.getAttribute('opacity')).toBe('0.5');
    expect(strokesOf(about).map(Math.round)).toEqual([60, 90].map((end) => Math.round(scale(end))));
    const open = (id: string) =>
      all(markOf(svg, id), '.chart-open-end rect').map((each) => number(each, 'x'));
    expect(strokesOf(markOf(svg, 'ranges-3'))[0]).toBeCloseTo(scale(60), 0);
    expect(Math.min(...open('ranges-3'))).toBeGreaterThan(scale(90));
    expect(strokesOf(markOf(svg, 'ranges-4'))[0]).toBeCloseTo(scale(90), 0);
    expect(Math.max(...open('ranges-4'))).toBeLessThan(scale(60));
    expect(open('ranges-6').length).toBeLessThan(open('ranges-3').length);
    const [excluded, included] = ['ranges-3', 'ranges-4'].map((id) =>
      markOf(svg, id).querySelector('.chart-bar'),
    );
    expect(number(excluded ?? null, 'x')).toBeGreaterThan(scale(60) + 2);
    expect(number(included ?? null, 'x') + number(included ?? null, 'width')).toBeCloseTo(scale(90), 0);
  });

  it('drawChart(ranges) lets no open end of a count go below zero', async () => {
    for (const width of DRAWING_WIDTHS) {
      const svg = await svgOf(RANGES, width);
      const zero = scaleOf(svg, RANGES)(0);
      for (const stripe of all(markOf(svg, 'ranges-5'), '.chart-open-end rect'))
        expect(number(stripe, 'x')).toBeGreaterThanOrEqual(zero);
    }
  });

  it('drawChart(ratios) has zero, ticks with their × and the base as a line of its own', async () => {
    const svg = await svgOf(RATIOS);
    expect(all(svg, '.chart-tick').map((tick) => tick.textContent)).toEqual(['0', '1×', '2×', '3×', '4×']);
    const x = Number(/^M([\d.]+),/.exec(svg.querySelector('.chart-base')?.getAttribute('d') ?? '')?.[1]);
    expect(x).toBeCloseTo(scaleOf(svg, RATIOS)(1), 0);
    expect((await svgOf(HEDGES)).querySelector('.chart-base')).toBeNull();
  });

  it('drawChart(changes) has the signs of changes on ticks and labels', async () => {
    const changes = aChart(
      'changes',
      [
        ['More', 140, 'stated'],
        ['Less', -9, 'stated'],
      ],
      {
        measure: 'change',
        unit: 'percent',
      },
    );
    const svg = await svgOf(changes);
    const words = [...all(svg, '.chart-tick'), ...all(svg, '.chart-note text')].map(
      (each) => each.textContent,
    );
    expect(words).toEqual(['−50', '0', '+50', '+100', '+150', '+140% 1', '−9% 2']);
  });

  it('drawChart(chart) shows zero beside a million as an empty bar, and what is small with no less ink', async () => {
    const svg = await svgOf(
      aChart('far-apart', [
        ['None', 0, 'stated'],
        ['Two', 2, 'stated'],
        ['Minus three', -3, 'stated'],
        ['More than forty', 40, 'more_than'],
        ['A million', 1_000_000, 'stated'],
      ]),
    );
    const bars = [1, 2, 3, 4, 5].map((n) => markOf(svg, `far-apart-${n}`).querySelector('.chart-bar'));
    const ink = bars.map((bar) => {
      const [width, height] = [number(bar, 'width'), number(bar, 'height')];
      return bar?.getAttribute('stroke') === null ? width * height : 2 * (width + height);
    });
    expect(bars.map((bar) => bar?.getAttribute('fill'))).toEqual([
      'var(--paper)',
      ...Array.from({ length: 4 }, () => 'var(--stated)'),
    ]);
    const zero = number(bars[0] ?? null, 'x') - 0.5;
    expect(number(bars[1] ?? null, 'x')).toBeCloseTo(zero, 0);
    expect(number(bars[2] ?? null, 'x')).toBeLessThan(zero);
    for (const small of ink.slice(1)) expect(small).toBeGreaterThanOrEqual(ink[0] ?? Number.NaN);
    const stripes = all(markOf(svg, 'far-apart-4'), '.chart-open-end rect');
    expect(number(stripes[0] ?? null, 'x')).toBeGreaterThan(zero + number(bars[3] ?? null, 'width'));
  });

  it('drawChart(chart) shows zero as a value', async () => {
    const mark = markOf(await svgOf(HEDGES), 'hedges-7');
    expect(number(mark.querySelector('.chart-bar'), 'width')).toBeGreaterThan(0);
    expect(mark.querySelector('a text')?.textContent).toBe('0 7');
  });

  it('drawChart(beside) tells the article from others by hue and by shape, and draws a range as a range', async () => {
    const svg = await svgOf(BESIDE);
    const scale = scaleOf(svg, BESIDE);
    expect(markOf(svg, 'beside-1').querySelector('circle')?.getAttribute('fill')).toBe('var(--stated)');
    const [range, point] = ['range', 'point'].map(
      (id) => svg.querySelector(`[data-check="${id}"]`) as Element,
    );
    expect(number(range?.querySelector('.chart-bar') ?? null, 'x')).toBeCloseTo(scale(5e9), 0);
    expect(number(range?.querySelector('.chart-bar') ?? null, 'width')).toBeCloseTo(
      scale(10e9) - scale(5e9),
      0,
    );
    expect(point?.querySelector('circle')).toBeNull();
    expect(point?.outerHTML).toContain('var(--others)');
    expect(point?.textContent).toContain('converted by us');
    expect(all(svg, '.chart-numeral').map((numeral) => numeral.textContent)).toEqual(['1', 'a', 'b']);
  });

  it('drawChart(relations) draws equal lines without arrowheads, dashed and hollow where only considered', async () => {
    for (const width of DRAWING_WIDTHS) {
      const svg = await svgOf(RELATIONS, width);
      const lines = all(svg, '.chart-edge');
      expect(new Set(lines.map((line) => line.getAttribute('stroke-width'))).size).toBe(1);
      expect(svg.outerHTML).not.toMatch(/marker-end|<marker/);
      expect(lines.map((line) => line.hasAttribute('stroke-dasharray'))).toEqual([false, false, false, true]);
      const ends = all(svg, '.chart-mark circle').map((end) => end.getAttribute('fill'));
      expect(ends.at(-1)).toBe('var(--paper)');
      expect(all(svg, '[data-value]')).toHaveLength(0);
      const headings = svg.querySelector('.chart-headings')?.textContent?.replaceAll(/\s/g, '');
      expect(headings).toBe('books-sent:fromwhom,towhomloans-weighed:weighedbywhom,forwhom');
    }
  });
});

describe('labels', { timeout: THREAD }, () => {
  it.each(ALL.map((chart) => [chart.id, chart] as const))(
    'drawChart(%s) cuts no label and lets none collide',
    async (_, chart) => {
      for (const width of DRAWING_WIDTHS) {
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

  it.each(ALL.map((chart) => [chart.id, chart] as const))(
    'drawChart(%s) writes nothing under 12 px',
    async (_, chart) => {
      for (const width of DRAWING_WIDTHS) {
        const sized = all(await svgOf(chart, width), '[font-size]');
        expect(sized.length).toBeGreaterThan(1);
        for (const text of sized) expect(number(text, 'font-size')).toBeGreaterThanOrEqual(12);
      }
    },
  );

  it('drawChart(chart) loses no letter of a long name', async () => {
    for (const width of DRAWING_WIDTHS) {
      const svg = await svgOf(EDGES[1] as Chart, width);
      const label = markOf(svg, 'long-names-1').querySelector('text')?.textContent ?? '';
      expect(label.replaceAll(/[\s-]/g, '')).toBe(LONG.replaceAll(/[\s-]/g, ''));
    }
  });

  it.each(ALL.map((chart) => [chart.id, chart] as const))(
    'drawChart(%s) gives every link a target of 24 px',
    async (_, chart) => {
      for (const width of DRAWING_WIDTHS)
        for (const link of all(await svgOf(chart, width), 'a[data-note]')) {
          const target = link.querySelector('.chart-target');
          expect(number(target, 'width')).toBeGreaterThanOrEqual(24);
          expect(number(target, 'height')).toBeGreaterThanOrEqual(24);
        }
    },
  );
});

describe('the drawing', { timeout: THREAD }, () => {
  it.each(ALL.map((chart) => [chart.id, chart] as const))(
    'drawChart(%s) takes its colours from the page',
    async (_, chart) => {
      const markup = await drawChart(chart, 480);
      const paints = Array.from(markup.matchAll(/ (?:fill|stroke)="([^"]*)"/g), (match) => match[1]);
      expect(paints.length).toBeGreaterThan(1);
      expect(paints.filter((paint) => !/^(var\(--[a-z-]+\)|none)$/.test(paint ?? ''))).toEqual([]);
    },
  );

  it('drawChart(chart) is one svg without a wrapper, ids or Recharts’ own names, the same each time', async () => {
    const [first, second] = await Promise.all([drawInThread(HEDGES, 640, 9), drawInThread(HEDGES, 640, 9)]);
    expect(first).toBe(second);
    expect(first).toMatch(/^<svg [\s\S]*<\/svg>$/);
    expect(first).not.toMatch(/ id="|recharts|NaN|undefined/);
  });

  it('figure.css shows each of DRAWING_WIDTHS where it fits', () => {
    const css = readFileSync('app/_figure/figure.css', 'utf8');
    const widths = Array.from(
      css.matchAll(/data-width="(\d+)"\] \{\s*--drawn: ([\d.]+)rem;/g),
      ([, ...each]) => each.map(Number),
    );
    expect(widths).toEqual(DRAWING_WIDTHS.map((width) => [width, width / 16]));
    for (const width of DRAWING_WIDTHS.slice(1))
      expect(css).toContain(
        `@container (width >= ${width / 16}rem) {\n  .chart-drawing[data-width="${DRAWING_WIDTHS[DRAWING_WIDTHS.indexOf(width) - 1]}"] {\n    display: none`,
      );
  });
});

/** The gallery's charts of each form with at least two claims, the first of which is lit. */
const LIT = GALLERY_CHARTS.filter(
  ({ notes }) =>
    new Set(notes.filter((note) => note.restates === null).map(({ claimId }) => claimId)).size > 1,
).map((chart) => ({
  ...withLit(
    chart,
    chart.notes.slice(0, 1).map(({ claimId }) => claimId),
  ),
  id: `lit-${chart.id}`,
}));

describe('drawChart(chart) of a chart that is lit', { timeout: THREAD }, () => {
  it.each(Object.keys(DRAWINGS))(
    'drawChart(chart) lights what is lit, and greys the rest, as %s',
    async (form) => {
      const chart = LIT.find((each) => each.form === form);
      if (chart === undefined) throw new Error(`The gallery has no chart of ${form} with two claims.`);
      const svg = await svgOf(chart, 480);
      const marks = all(svg, '.chart-mark[data-claim]');
      expect(marks.length).toBeGreaterThan(1);
      for (const mark of marks) {
        const isLit = chart.lit?.includes(mark.getAttribute('data-claim') ?? '');
        expect(mark.innerHTML.includes('var(--stated)'), 'the accent').toBe(isLit);
        expect(mark.innerHTML.includes('var(--context)'), 'the grey').toBe(!isLit);
      }
      for (const other of all(svg, '.chart-mark[data-check]')) {
        expect(other.innerHTML).toContain('var(--others)');
        expect(other.innerHTML).not.toContain('var(--context)');
      }
    },
  );

  it.each(LIT.map((chart) => [chart.id, chart] as const))(
    'drawChart(%s) keeps its words inside, with the weight that tells what is lit',
    async (_, chart) => {
      for (const width of DRAWING_WIDTHS)
        expect(textBoxes(await svgOf(chart, width)).filter((box) => box.right > width + 1)).toEqual([]);
    },
  );

  it('drawChart(chart) leaves out the grey where nothing is lit, or all is', async () => {
    expect(await drawChart(SHARES, 480)).not.toContain('--context');
    const all = withLit(
      SHARES,
      SHARES.notes.map(({ claimId }) => claimId),
    );
    expect(all).toBe(SHARES);
  });
});

describe('the drawing thread', { timeout: THREAD }, () => {
  it('drawChart(chart) draws the same content once', async () => {
    await drawChart(SHARES, 640);
    const thread = processWide<{ jobs: number }>('drawing-thread').value as { jobs: number };
    const { jobs } = thread;
    const [one, other] = await Promise.all([drawChart(structuredClone(SHARES), 498), drawChart(SHARES, 498)]);
    expect([other, await drawChart(structuredClone(SHARES), 498)]).toEqual([one, one]);
    expect(thread.jobs).toBe(jobs + 1);
  });

  it('drawChart(chart) counts the bytes of what it keeps, each drawing once', async () => {
    await drawChart(SHARES, 640);
    const drawings = processWide<SingleFlightCache<string>>('drawings').value as SingleFlightCache<string>;
    const before = { bytes: drawings.bytes, size: drawings.size };
    const [svg = ''] = await Promise.all([drawChart(SHARES, 499), drawChart(SHARES, 499)]);
    await drawChart(SHARES, 499);
    expect(drawings.bytes - before.bytes).toBe(markupBytes(svg));
    expect(drawings.size - before.size).toBe(1);
  });

  it('drawChart(chart) names the chart that it can’t draw, and draws the next', async () => {
    const broken = { ...SHARES, id: 'broken', axis: null } as unknown as Chart;
    await expect(drawChart(broken, 640)).rejects.toThrow('The chart "broken" could not be drawn at 640 px');
    await expect(drawChart(HEDGES, 500)).resolves.toContain('<svg');
  });

  it('drawChart(chart) rejects what a dying thread leaves undone, and starts another', async () => {
    const thread = processWide<{ worker: Worker }>('drawing-thread');
    const lost = drawChart(HEDGES, 501);
    await Promise.all([
      thread.value?.worker.terminate(),
      expect(lost).rejects.toThrow('the drawing thread ended'),
    ]);
    await expect(drawChart(HEDGES, 501)).resolves.toContain('<svg');
  });
});
