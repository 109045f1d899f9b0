import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  claimCardUrl,
  claimJsonUrl,
  claimUrl,
  explorerUrl,
  metricCsvUrl,
  metricUrl,
} from '../../../lib/filter/urls.ts';
import type { MetricRow } from '../../../lib/model/rows.ts';
import { isTextForm } from '../../../lib/model/vocabulary.ts';
import { claimTitle } from '../../../lib/out/citation.ts';
import { claimJsonLd } from '../../../lib/out/json-ld.ts';
import { claimHeadlineText, toClaimHeadline } from '../../../lib/words/claim-headline.ts';
import { formatDate } from '../../../lib/words/format.ts';
import { KIND_WORDS } from '../../../lib/words/labels.ts';
import { CheckPairs } from '../../_components/check-pairs.tsx';
import { JsonLdScript } from '../../_components/json-ld-script.tsx';
import { Notice } from '../../_components/notice.tsx';
import { SurveyCard } from '../../_components/survey-card.tsx';
import { headOfPage } from '../../_data/cite-head.ts';
import { pageMetadata } from '../../_data/page-metadata.ts';
import { citeClaimBriefly } from '../../_data/read-citations.ts';
import { readClaim, readClaimParts } from '../../_data/read-claim.ts';
import { readRulers } from '../../_data/read-ruler.ts';
import { requireDataState, siteAddress, siteUrl } from '../../_data/site-address.ts';
import { RulerFigure } from '../../_figure/ruler-figure.tsx';
import { TakeAway } from '../../_figure/take-away.tsx';
import { Chain } from './_parts/chain.tsx';
import { ClaimFacts } from './_parts/claim-facts.tsx';
import { ClaimNeighbours } from './_parts/claim-neighbours.tsx';
import { ClaimPassage } from './_parts/claim-passage.tsx';
import { ReportMistake } from './_parts/report-mistake.tsx';
import { Restatement } from './_parts/restatement.tsx';
import { RevisionList } from './_parts/revision-list.tsx';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readClaim((await params).id);
  if (found === undefined) return {};
  const { row, metric } = found;
  const title = claimHeadlineText(row, metric.rowsBy);
  return pageMetadata({
    title,
    description: row.description,
    path: claimUrl(row.claimId),
    card: { path: claimCardUrl(row.claimId), alt: `${title}. ${row.description}` },
    feeds: { claim: row.claimId },
    isEmbeddable: true,
    cite: await headOfPage(claimTitle(row), claimUrl(row.claimId)),
  });
}

export default async function ClaimPage({ params }: Props) {
  const found = await readClaim((await params).id);
  if (found === undefined) notFound();
  const { row, metric } = found;
  const [parts, rulers, { version }, cited] = await Promise.all([
    readClaimParts(row),
    readRulers(metric, [row]),
    requireDataState(),
    citeClaimBriefly(row),
  ]);
  const { quantity, what, who } = toClaimHeadline(row, metric.rowsBy);
  const address = siteAddress(claimUrl(row.claimId));
  const ruler = rulers.get(row.claimId);
  return (
    <article className="claim">
      <header className="claim-head">
        <p className="claim-kicker">
          Claim {row.claimId}, {KIND_WORDS[row.kind]}
        </p>
        <h1>
          <span className="claim-quantity">
            {quantity}
            <span className="visually-hidden">: </span>
          </span>
          <span className="claim-what">
            {what} <span className="claim-who">— {who}</span>
          </span>
        </h1>
        {row.withdrawnOn !== null && (
          <Notice>
            <p>
              <b>Withdrawn on {formatDate(row.withdrawnOn)}.</b> {parts.claim.withdrawnReason} This page
              stays, because links to it may be in print; charts, counts and downloads leave the claim out.
            </p>
          </Notice>
        )}
        {row.withdrawnOn === null && row.revisedOn !== null && (
          <p className="small">
            Corrected on {formatDate(row.revisedOn)}: <a href="#revisions">what was changed, and why</a>.
          </p>
        )}
        <p className="lede">{row.description}</p>
        <TakeAway
          id={row.claimId}
          downloads={[
            { href: claimJsonUrl(row.claimId), label: 'JSON of this claim' },
            { href: metricCsvUrl(metric.slug), label: 'CSV of all claims of its metric' },
          ]}
          address={address}
          card={claimCardUrl(row.claimId)}
          cited={cited}
        />
      </header>
      {ruler !== undefined && <RulerFigure ruler={ruler} row={row} headingLevel={2} />}
      <div className="claim-body">
        <div>
          <ClaimFacts row={row} {...parts} />
          <p className="claim-caveat">
            <b>What this does not say.</b> {row.caveat}
          </p>
          <Restatement {...parts} />
          <p className="claim-links">
            <a href={toChartAddress(metric)}>{metric.name}: the whole metric</a> ·{' '}
            <a href={explorerUrl({ metric: [metric.slug] })}>in the explorer</a>
          </p>
        </div>
        <section aria-labelledby="chain">
          <h2 id="chain">From the article to the primary source</h2>
          <Chain row={row} referenceNote={parts.claim.referenceNote} steps={parts.steps} />
        </section>
      </div>
      <section aria-labelledby="checks">
        <h2 id="checks">What other sources say</h2>
        {parts.checks.length === 0 && <p>Not checked: no other source has been read for this claim.</p>}
        <CheckPairs checks={parts.checks.map((check) => ({ check, rows: [row] }))} />
      </section>
      {parts.survey && <SurveyCard card={parts.survey} />}
      <section aria-labelledby="revisions">
        <h2 id="revisions">Revisions</h2>
        <RevisionList revisions={parts.revisions} unit={row.unit} />
      </section>
      <ClaimPassage claim={parts.claim} article={parts.article} />
      <ReportMistake reported={{ claim: row, dataVersion: version, address }} />
      <ClaimNeighbours {...parts.neighbours} />
      <JsonLdScript record={claimJsonLd(row, siteUrl())} />
    </article>
  );
}

/** The chart of a metric has the metric's name as its anchor; where the honest form is words there is none. */
function toChartAddress(metric: MetricRow): string {
  const address = metricUrl(metric.slug);
  return isTextForm(metric) ? address : `${address}#${metric.slug}`;
}
