import type { RoleNote } from '../../../../db/queries/claim-record.ts';
import { ledgerBlockUrl, sourceUrl } from '../../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { toTextFragment } from '../../../../lib/text/text-fragment.ts';
import { formatAuthors } from '../../../../lib/words/attribution.ts';
import { formatList, formatPeriod, formatPlace } from '../../../../lib/words/format.ts';
import { publisherWords } from '../../../../lib/words/publisher.ts';
import { verifiedSentence } from '../../../../lib/words/verified-words.ts';
import { DateText } from '../../../_components/date-text.tsx';
import { BoundsWords } from './bounds-words.tsx';
import { Participants } from './participants.tsx';
import { QuantityFacts } from './quantity-facts.tsx';

type Props = {
  row: ClaimRow;
  claim: { uniqueInArticle: boolean };
  /** How the article's date is known. */
  dateBasis: string;
  /** The places that print the same passage again, in words. */
  again: readonly string[];
  /** Where its interval is printed, in words. */
  intervalPlace: string | null;
  notes: readonly RoleNote[];
  countries: ReadonlyMap<string, string>;
  /** The countries of the groups that take part, by the group's code. */
  members: ReadonlyMap<string, readonly string[]>;
};

/** What a claim says, and where: who, in what kind of piece, as printed, place, period, roles, quantity, bounds. */
export function ClaimFacts({ row, claim, dateBasis, again, intervalPlace, notes, ...known }: Props) {
  return (
    <dl className="facts claim-facts">
      <dt>Who says it</dt>
      <dd>
        {row.articleAuthors.length > 0 && `${formatAuthors(row.articleAuthors)}, `}in{' '}
        <a href={sourceUrl(row.articleSlug)}>{row.articleTitle}</a>, {row.articleGenre},{' '}
        {publisherWords(row.articlePublisher)}, <DateText date={row.articlePublished} />{' '}
        <span className="claim-facts-note">How the date is known: {dateBasis}</span>
      </dd>
      <dt>As printed</dt>
      <dd>“{row.asPrinted}”</dd>
      <dt>Where</dt>
      <dd>
        <a href={ledgerBlockUrl(row.articleSlug, row.block)}>{formatPlace(row)}</a>
        {again.length > 0 && `; printed again in ${formatList(again)}, and counted once`}.{' '}
        <ArticleLink row={row} unique={claim.uniqueInArticle} />{' '}
        {row.withdrawnOn === null && <span className="claim-facts-note">{verifiedSentence(row)}</span>}
      </dd>
      <dt>Period</dt>
      <dd>
        {formatPeriod(row)}{' '}
        {row.periodBasis !== null && row.periodNote !== null && (
          <span className="claim-facts-note">{row.periodNote}</span>
        )}
      </dd>
      <dt>Who takes part</dt>
      <dd>
        <Participants entities={row.entities} stage={row.stage} notes={notes} {...known} />
      </dd>
      <QuantityFacts row={row} intervalPlace={intervalPlace} />
      <dt>Bounds</dt>
      <dd>
        <BoundsWords row={row} />
      </dd>
    </dl>
  );
}

function ArticleLink({ row, unique }: { row: ClaimRow; unique: boolean }) {
  if (row.articleUrl === null) return <span className="soft">The article’s address is not known.</span>;
  if (!unique) return <a href={row.articleUrl}>Read it in the article</a>;
  return <a href={toTextFragment(row.articleUrl, row.asPrinted)}>Read it in the article, at the passage</a>;
}
