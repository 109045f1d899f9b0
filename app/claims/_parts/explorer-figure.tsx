import type { Chart } from '../../../lib/chart/chart.ts';
import { hasMap } from '../../../lib/chart/map-edges.ts';
import type { Multiples } from '../../../lib/chart/multiples.ts';
import { MAX_MULTIPLES } from '../../../lib/chart/refuse-chart.ts';
import { rowsWords } from '../../../lib/filter/count-words.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { CHART_ID, type ChartUrls, explorerUrl } from '../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../lib/model/claim-row.ts';
import type { ClaimCount, MetricRow } from '../../../lib/model/rows.ts';
import { isTextForm } from '../../../lib/model/vocabulary.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { textFormOf } from '../../_charts/forms/form-of.ts';
import type { Cited } from '../../_data/read-citations.ts';
import type { ApartSentence } from '../../_data/read-figure.ts';
import { chartDownloads, dataDownloads } from '../../_figure/downloads.ts';
import { Figure } from '../../_figure/figure.tsx';
import { SmallMultiples } from '../../_figure/small-multiples.tsx';
import { SourceLine } from '../../_figure/source-line.tsx';
import type { Embed } from '../../_figure/take-away.tsx';

const LISTED = 20;

export type ExplorerFigureProps = {
  chart: Chart;
  rows: readonly ClaimRow[];
  apart: readonly ApartSentence[];
  /** How many rows the filter finds, drawn or not. */
  total: ClaimCount;
  /** How large their CSV is, in words. */
  size: string;
  urls: ChartUrls;
  address: string;
  embed: Embed;
  cited: Cited;
};

/** The chart of what a reader filtered, above the table of the same claims; it folds away. */
export function ExplorerFigure({
  chart,
  rows,
  apart,
  total,
  size,
  urls,
  address,
  embed,
  cited,
}: ExplorerFigureProps) {
  const downloads = [...dataDownloads(urls, rowsWords(total), size), ...chartDownloads(urls, hasMap(chart))];
  return (
    <details className="claims-chart" open>
      <summary>Chart of {total.claims === 1 ? 'this claim' : 'these claims'}</summary>
      <Figure
        chart={chart}
        apart={apart}
        sourceLine={<SourceLine rows={rows} />}
        taken={{ downloads, address, embed, cited }}
      />
    </details>
  );
}

function multiplesWords(found: readonly MetricRow[]): string {
  const drawable = found.filter((metric) => !isTextForm(metric)).length;
  const which = drawable > MAX_MULTIPLES ? `the first ${MAX_MULTIPLES} of ${drawable} metrics` : 'them';
  return `Draw ${which} side by side, each on its own axis`;
}

type NoFigureProps = {
  refusal: string;
  found: readonly (MetricRow & { found: number; isLeast: boolean })[];
  filter: ClaimFilter;
  /** What of it can be drawn, each group on an axis of its own. */
  multiples?: Multiples | undefined;
  /** The one claim with a number: no chart of one bar, but the number in type. */
  lone?: ClaimRow | undefined;
};

const { InWords } = textFormOf({ form: 'sentence' });

/** Why what was filtered is no chart, and where each of its metrics stands by itself under the same filter. */
export function NoExplorerFigure({ refusal, found, filter, multiples, lone }: NoFigureProps) {
  const more = found.length - LISTED;
  return (
    <section className="claims-nochart" id={CHART_ID} aria-label="No one chart of these claims">
      <p>
        <strong>Not drawn as one chart.</strong> {refusal}
      </p>
      {lone !== undefined && <InWords rows={[lone]} />}
      {multiples !== undefined && (
        <details>
          <summary>{multiplesWords(found)}</summary>
          <SmallMultiples multiples={multiples} />
        </details>
      )}
      {found.length > 1 && (
        <details>
          <summary>Each of these {formatCount(found.length, 'metric')} by itself</summary>
          <ul>
            {found.slice(0, LISTED).map(({ slug, name, found: claims, isLeast, groupReason }) => (
              <li key={slug}>
                <a href={`${explorerUrl({ ...filter, after: null, metric: [slug] })}#${CHART_ID}`}>{name}</a>,{' '}
                {isLeast && 'at least '}
                {formatCount(claims, 'claim')}. <span className="soft">{groupReason}</span>
              </li>
            ))}
            {more > 0 && <li>And {formatCount(more, 'more metric')}: choose one of them above.</li>}
          </ul>
        </details>
      )}
    </section>
  );
}
