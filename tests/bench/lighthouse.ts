import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { findFreePort } from '../../db/process/free-port.ts';
import { metricUrl } from '../../lib/filter/urls.ts';
import { CHROMIUM_FLAGS } from '../support/chromium-flags.ts';
import { findChromium } from '../support/find-chromium.ts';
import { installPackages } from './light/npm-folder.ts';
import { type BenchContext, defineBenches } from './support/bench.ts';
import { openBuiltSite } from './support/built-site.ts';

const VERSION = '13.0.2';
const ROUNDS = 3;
const PAGES = [
  '/',
  '/claims?country=CHN',
  metricUrl('countries-given-assistance'),
  '/sources/mulakala-ji-2020',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string }>;
};
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>;

/** Lighthouse's points for our pages on a phone. */
export const LIGHTHOUSE = defineBenches(
  PAGES.flatMap((page) =>
    CATEGORIES.map((category) => ({
      name: `Lighthouse, mobile, ${page}: ${category}`,
      bar: { atLeast: 98 },
      unit: 'of 100',
    })),
  ),
  async (context) => {
    const { origin } = await openBuiltSite(context);
    const lighthouse = await loadLighthouse(context);
    const port = await openBrowser(context);
    const points = PAGES.flatMap(() => CATEGORIES.map((): number[] => []));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [at, page] of PAGES.entries()) {
        context.abort.throwIfAborted();
        const report = await lighthouse(origin + page, { port, logLevel: 'silent' });
        if (report === undefined) throw new Error(`Lighthouse says nothing of ${page}.`);
        const scores = CATEGORIES.map((category) => pointsOf(report.lhr, category));
        for (const [column, score] of scores.entries()) points[at * CATEGORIES.length + column]?.push(score);
        context.say(`round ${round + 1} of ${ROUNDS}: ${page} ${scores.join(', ')}${lostPoints(report.lhr)}`);
      }
    return points;
  },
);

/** It weighs more than all that the project is made of. */
async function loadLighthouse(context: BenchContext): Promise<Lighthouse> {
  const packages = await installPackages(context, { lighthouse: VERSION });
  const entry = createRequire(path.join(packages, 'package.json')).resolve('lighthouse');
  const module = (await import(pathToFileURL(entry).href)) as { default: Lighthouse };
  return module.default;
}

async function openBrowser({ say, defer }: BenchContext): Promise<number> {
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath: await findChromium({ env: process.env, say }),
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
  });
  defer(() => browser.close());
  return port;
}

function pointsOf({ categories }: Report, category: string): number {
  const score = categories[category]?.score;
  if (typeof score !== 'number') throw new Error(`Lighthouse gives no points for ${category}.`);
  return Math.round(score * 100);
}

/** What took points, with what was measured. */
function lostPoints({ categories, audits }: Report): string {
  const lost = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
  return lost.length === 0 ? '' : `; lost by ${lost.join(', ')}`;
}
