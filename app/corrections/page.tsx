import type { Metadata } from 'next';
import { countCorrections, listCorrections } from '../../db/queries/corrections.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { PAGE_SIZE, parsePages } from '../../lib/filter/page-number.ts';
import { claimUrl, feedUrl, metricUrl, sourceUrl } from '../../lib/filter/urls.ts';
import type { CorrectionRow } from '../../lib/model/rows.ts';
import { capitalise } from '../../lib/words/claim-headline.ts';
import { causeWords, correctionChange, correctionTitle } from '../../lib/words/correction-words.ts';
import { formatCount, formatDate } from '../../lib/words/format.ts';
import { NumberedPages } from '../_components/numbered-pages.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { pageMetadata } from '../_data/page-metadata.ts';

export const metadata: Metadata = pageMetadata({
  title: 'Corrections',
  description: 'Every change to a claim after it was first loaded: what was, what is now, when and why.',
  path: '/corrections',
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CorrectionsPage({ searchParams }: Props) {
  const count = await countCorrections();
  const { numbers, problems } = parsePages(toSearchParams(await searchParams), { page: count });
  const corrections = await listCorrections({}, numbers.page.offset, PAGE_SIZE);
  return (
    <>
      <h1>Corrections</h1>
      <QueryNotice problems={problems} what="The corrections" />
      <p>
        A claim is never changed in silence. Each change below keeps what was, what is now, when, why, and
        whose error it was; a claim that was withdrawn keeps its page, marked. A chain holds our inferences
        too, which the claim’s page marks. <a href={feedUrl()}>Follow them as an Atom feed</a>. A metric, a
        source and a claim have feeds of their own.
      </p>
      {corrections.length === 0 ? (
        <p>No claim has been corrected or withdrawn so far.</p>
      ) : (
        <>
          <p className="small">{formatCount(count, 'correction')}, the latest first.</p>
          <ol className="corrections">
            {corrections.map((correction) => (
              <Correction key={correction.id} correction={correction} />
            ))}
          </ol>
          <NumberedPages path="/corrections" numbers={numbers} list="page" />
        </>
      )}
    </>
  );
}

function Correction({ correction }: { correction: CorrectionRow }) {
  return (
    <li id={correction.id}>
      <h2 className="corrections-title">
        <a href={claimUrl(correction.claim)}>{correctionTitle(correction)}</a>
      </h2>
      <p className="small">
        {formatDate(correction.on)} · <a href={sourceUrl(correction.article)}>{correction.articleTitle}</a> ·{' '}
        <a href={metricUrl(correction.metric)}>{correction.metricName}</a>
        {correction.unit !== null && `, ${correction.unit}`} · claim {correction.claim}
      </p>
      <p>{correction.description}</p>
      <p>
        {correctionChange(correction)} Why: {correction.why} {capitalise(causeWords(correction.cause))}.
      </p>
    </li>
  );
}
