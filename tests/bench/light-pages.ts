import type { Browser } from 'playwright';
import { metricUrl } from '../../lib/filter/urls.ts';
import { type Conditions, openBrowser } from './light/browsing.ts';
import { openPlotPage } from './light/plot-page.ts';
import { chooseCountry, pointAtMark } from './light/reach.ts';
import { type Visit, visit } from './light/visit.ts';
import { type BenchContext, defineBenches, type Line } from './support/bench.ts';
import { openBuiltSite } from './support/built-site.ts';

const PAGES = [
  { words: 'front page', path: '/' },
  { words: 'metric page', path: metricUrl('countries-given-assistance') },
];
const MARK = '.chart-mark';
const PLOT_MARK = 'svg [aria-label="bar"] rect, svg [aria-label="dot"] circle';
const TOOLTIP = '.chart-tooltip:not(:empty)';
const KIB = 1024;

/** A phone has no mouse; a country is chosen on a fast line, as so little is sent for it. */
const PHONE: Conditions = { screen: 'phone', line: 'slow' };
const DESK: Conditions = { screen: 'desk', line: 'slow' };
const CHOOSING: Conditions = { screen: 'phone', line: 'fast' };

type Turn = {
  ours: Visit;
  plot: Visit;
  pointed: { ms: number; scriptBytes: number };
  touched: { ms: number };
};
type Measure = Line & { of: (turn: Turn) => number };

const ratio = (ours: number, theirs: number) => (ours === 0 ? 0 : ours / theirs);

const MEASURES: readonly Measure[] = [
  {
    name: 'chart visible',
    bar: { atMost: 0.4 },
    of: ({ ours, plot }) => ratio(ours.chartVisible, plot.chartVisible),
  },
  {
    name: 'largest contentful paint',
    bar: { atMost: 0.45 },
    of: ({ ours, plot }) => ratio(ours.largestPaint, plot.largestPaint),
  },
  {
    name: 'total blocking time',
    bar: { atMost: 0.55 },
    of: ({ ours, plot }) => ratio(ours.blocked, plot.blocked),
  },
  { name: 'bytes before interaction', bar: { atMost: 120 }, unit: 'KiB', of: ({ ours }) => ours.bytes / KIB },
  {
    name: 'JavaScript among them',
    bar: { atMost: 32 },
    unit: 'KiB',
    of: ({ ours }) => ours.scriptBytes / KIB,
  },
  { name: 'requests', bar: { atMost: 10 }, unit: '', of: ({ ours }) => ours.requests },
  {
    name: 'layout shift, fonts and all',
    bar: { atMost: 0 },
    unit: '',
    of: ({ ours }) => ours.layoutShift,
  },
  {
    name: 'pointing at a mark to its tooltip',
    bar: { atMost: 100 },
    unit: 'ms',
    of: ({ pointed }) => pointed.ms,
  },
  {
    name: 'touching a mark to its tooltip',
    bar: { atMost: 100 },
    unit: 'ms',
    of: ({ touched }) => touched.ms,
  },
  {
    name: 'JavaScript that pointing loads',
    unit: 'KiB',
    of: ({ pointed }) => pointed.scriptBytes / KIB,
  },
];

const PLOT_MEASURES: readonly (Line & { of: (plot: Visit) => number })[] = [
  { name: 'chart visible', unit: 'ms', of: ({ chartVisible }) => chartVisible },
  { name: 'largest contentful paint', unit: 'ms', of: ({ largestPaint }) => largestPaint },
  { name: 'total blocking time', unit: 'ms', of: ({ blocked }) => blocked },
  { name: 'bytes', unit: 'KiB', of: ({ bytes }) => bytes / KIB },
];

const CHOICE: Line = {
  name: 'choosing a country to its charts, fast line, on a page that has been used',
  bar: { atMost: 300 },
  unit: 'ms',
};

/** Our pages against one of Observable Plot with the same figures, as a reader with a slow phone meets both. */
export const LIGHT_PAGES = defineBenches(
  [
    ...PAGES.flatMap(({ words }) =>
      MEASURES.map(({ of, ...line }) => ({ ...line, name: `${words}, slow phone: ${line.name}` })),
    ),
    CHOICE,
    ...PLOT_MEASURES.map(({ of, ...line }) => ({ ...line, name: `page of Observable Plot: ${line.name}` })),
  ],
  async (context) => {
    const { origin } = await openBuiltSite(context);
    const plot = await openPlotPage(context, origin);
    const browser = await openBrowser(context);
    const turns = await takeTurns(context, browser, { origin, plot });
    const choices = turns.map(({ choice }) => choice);
    return [
      ...PAGES.flatMap((_, at) => MEASURES.map(({ of }) => turns.map(({ pages }) => of(pages[at] as Turn)))),
      choices,
      ...PLOT_MEASURES.map(({ of }) => turns.map((turn) => of(turn.plot))),
    ];
  },
);

type Addresses = { origin: string; plot: string };
type Round = { plot: Visit; pages: Turn[]; choice: number };

/** The first turn, in which servers and browser warm up, does not count. */
async function takeTurns(context: BenchContext, browser: Browser, addresses: Addresses): Promise<Round[]> {
  const turns: Round[] = [];
  for (let round = 0; round <= context.rounds; round += 1) {
    context.abort.throwIfAborted();
    const turn = await takeTurn(browser, addresses, round % 2 === 0);
    if (round > 0) turns.push(turn);
    context.say(`round ${round} of ${context.rounds}: ${describe(turn)}`);
  }
  return turns;
}

async function takeTurn(browser: Browser, { origin, plot }: Addresses, isPlotFirst: boolean): Promise<Round> {
  const visitPlot = () => visit(browser, PHONE, plot, PLOT_MARK);
  const first = isPlotFirst ? await visitPlot() : undefined;
  const ours: Visit[] = [];
  for (const { path } of PAGES) ours.push(await visit(browser, PHONE, origin + path, MARK));
  const theirs = first ?? (await visitPlot());
  const pages: Turn[] = [];
  for (const [at, { path }] of PAGES.entries())
    pages.push({
      ours: ours[at] as Visit,
      plot: theirs,
      pointed: await pointAtMark(browser, DESK, origin + path, {
        mark: MARK,
        tooltip: TOOLTIP,
        way: 'mouse',
      }),
      touched: await pointAtMark(browser, PHONE, origin + path, {
        mark: MARK,
        tooltip: TOOLTIP,
        way: 'finger',
      }),
    });
  const choice = await chooseCountry(browser, CHOOSING, `${origin}/claims`, {
    mark: MARK,
    before: 'SWE',
    country: 'LAO',
  });
  return { plot: theirs, pages, choice };
}

function describe({ plot, pages }: Round): string {
  const times = pages.map(({ ours }) => Math.round(ours.chartVisible)).join(' and ');
  return `chart visible after ${times} ms against ${Math.round(plot.chartVisible)}`;
}
