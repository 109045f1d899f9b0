import 'server-only';
import { listClaims } from '../../db/queries/claims.ts';
import { listFindingsOf } from '../../db/queries/findings.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { findingCiteUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
import { type Cited, type CitedBriefly, citeChart, citeChartBriefly } from './read-citations.ts';
import { readCsvSize } from './read-csv-size.ts';
import { type FigureData, readFigure } from './read-figure.ts';
import { type FindingSubject, readFindingSubject } from './read-findings.ts';

/** So many findings are drawn on an article's page, and so many of its other numbers stand in type. */
const MAX_FINDINGS = 6;
const MAX_NUMBERS = 12;
/** Of its figures, so many are looked at for numbers that no finding draws. */
const MAX_FIGURES = 200;

/** A finding of an article, with its chart and all that can be taken away. */
export type ArticleFinding = FindingSubject & {
  figure: Omit<FigureData, 'chart'> & { chart: Chart };
  cited: CitedBriefly;
  size: string;
};

/** What an article's page begins with; `more`: how many of its other numbers are not among those given. */
export type ArticleFindings = { findings: ArticleFinding[]; numbers: ClaimRow[]; more: number };

/** The findings that an article proposes, in its editor's order, and its figures that none of them draws; once a load. */
export function readArticleFindings(slug: string): Promise<ArticleFindings> {
  return memoizePerVersion(`findings of article ${slug}`, () => readAnew(slug));
}

async function readAnew(slug: string): Promise<ArticleFindings> {
  const [own, { rows: figures }] = await Promise.all([
    listFindingsOf(slug, MAX_FINDINGS),
    listClaims({ source: [slug], kind: ['figure'], limit: MAX_FIGURES }),
  ]);
  const read = await Promise.all(own.map((finding) => readFinding(finding.slug)));
  const findings = read.filter((finding) => finding !== undefined);
  const drawn = new Set(findings.flatMap(({ metrics }) => metrics.map((each) => each.slug)));
  const numbers = figures.filter((row) => row.restates === null && !drawn.has(row.metric));
  const shown = numbers.slice(0, MAX_NUMBERS);
  return { findings, numbers: shown, more: numbers.length - shown.length };
}

/** How to cite a finding, with its bibliography; `undefined` where no finding of this name is drawn. */
export async function citeFinding(
  slug: string,
): Promise<(Cited & { title: string; page: string }) | undefined> {
  const subject = await readFindingSubject(slug);
  if (subject === undefined) return undefined;
  const { text, metrics, urls } = subject;
  const { chart, rows, drawn } = await readFigure(metrics, text);
  if (chart === undefined) return undefined;
  const cited = await citeChart({ ...text, metrics }, urls.page, rows, drawn);
  return { ...cited, title: text.title, page: urls.page };
}

async function readFinding(slug: string): Promise<ArticleFinding | undefined> {
  const subject = await readFindingSubject(slug);
  if (subject === undefined) return undefined;
  const { chart, ...figure } = await readFigure(subject.metrics, subject.text);
  if (chart === undefined) return undefined;
  const { text, metrics, urls } = subject;
  const [cited, size] = await Promise.all([
    citeChartBriefly({ ...text, metrics }, urls.page, figure.rows, findingCiteUrl(slug)),
    readCsvSize({ claims: figure.claims, isMore: false }),
  ]);
  return { ...subject, figure: { ...figure, chart }, cited, size };
}
