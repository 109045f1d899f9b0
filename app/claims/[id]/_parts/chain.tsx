import { sourceUrl } from '../../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import type { StepRow } from '../../../../lib/model/rows.ts';
import { formatAuthors } from '../../../../lib/words/attribution.ts';
import { capitalise } from '../../../../lib/words/claim-headline.ts';
import { formatPlace } from '../../../../lib/words/format.ts';
import { CHAIN_END_WORDS } from '../../../../lib/words/labels.ts';
import { publisherWords } from '../../../../lib/words/publisher.ts';
import { NAMED_WORDS, REPORTING_WORDS, UNSOURCED_WORDS } from '../../../../lib/words/reference-words.ts';
import { Address } from '../../../_components/address.tsx';
import { DateText } from '../../../_components/date-text.tsx';
import { OurAddition } from '../../../_components/our-addition.tsx';

type Props = {
  row: ClaimRow;
  /** What is to be said of the link, or of its lack, where the claim is stated. */
  referenceNote: string | null;
  steps: readonly StepRow[];
};

/** The thread from the article to the primary source: each step with who states it, by what phrase, and what. */
export function Chain({ row, referenceNote, steps }: Props) {
  const isNamed = steps.some((step) => !step.inferred);
  const reference = (isNamed ? NAMED_WORDS : UNSOURCED_WORDS)[row.reference];
  return (
    <ol className="chain" data-end={row.chainEnd}>
      <li className="chain-step chain-article">
        <div className="chain-said">
          <p className="chain-who">
            {row.articleAuthors.length === 0 ? 'no author named' : formatAuthors(row.articleAuthors)}
          </p>
          <p className="chain-source">
            <a href={sourceUrl(row.articleSlug)}>{row.articleTitle}</a>, {row.articleGenre},{' '}
            {publisherWords(row.articlePublisher)}, <DateText date={row.articlePublished} />.{' '}
            <Address url={row.articleUrl} title={row.articleTitle} />
          </p>
          <p className="chain-says">
            Prints “{row.asPrinted}”, {formatPlace(row)}.
          </p>
          <p className="chain-link">
            {capitalise(reference)}.{referenceNote !== null && ` ${referenceNote}`}
          </p>
        </div>
      </li>
      {steps.map((step) => (
        <ChainStep key={step.position} step={step} />
      ))}
      <li className="chain-end">{CHAIN_END_WORDS[row.chainEnd]}</li>
    </ol>
  );
}

function ChainStep({ step }: { step: StepRow }) {
  return (
    <li className="chain-step" data-inferred={step.inferred}>
      <p className="chain-reference">
        {step.reporting === null ? <OurAddition /> : REPORTING_WORDS[step.reporting]}
      </p>
      <div className="chain-said">
        <p className="chain-who">{step.who}</p>
        {step.source !== null && (
          <p className="chain-source">
            <a href={sourceUrl(step.source)}>{step.sourceTitle}</a>, {publisherWords(step.sourcePublisher)}.{' '}
            <Address url={step.sourceUrl} title={step.sourceTitle ?? step.who} />
          </p>
        )}
        {step.says !== null && <p className="chain-says">{step.says}</p>}
        {step.note !== null && <p className="chain-note">{step.note}</p>}
      </div>
    </li>
  );
}
