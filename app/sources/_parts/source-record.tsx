import { datePrecision } from '../../../lib/model/dates.ts';
import type { SourceRow } from '../../../lib/model/rows.ts';
import { DESCRIBED_TITLE } from '../../../lib/model/source.ts';
import { formatAuthors } from '../../../lib/words/attribution.ts';
import { MEDIUM_WORDS } from '../../../lib/words/labels.ts';
import { PRECISION_WORDS } from '../../../lib/words/meanings.ts';
import { publisherWords } from '../../../lib/words/publisher.ts';
import { Address } from '../../_components/address.tsx';
import { DateText } from '../../_components/date-text.tsx';

/** The record of a document: who, what kind of piece, when and how that is known, where. */
export function SourceRecord({ source }: { source: SourceRow }) {
  const { copublished } = source;
  return (
    <dl className="facts source-record">
      <dt>Authors</dt>
      <dd>{source.authors.length === 0 ? 'no author named' : formatAuthors(source.authors)}</dd>
      <dt>Publisher</dt>
      <dd>{publisherWords(source.publisher)}</dd>
      <dt>Kind of piece</dt>
      <dd>{source.medium === null ? source.genre : `${source.genre}, ${MEDIUM_WORDS[source.medium]}`}</dd>
      {DESCRIBED_TITLE.test(source.title) && (
        <>
          <dt>Title</dt>
          <dd>our description; the document’s own is not recorded, or not in full</dd>
        </>
      )}
      <dt>Published</dt>
      <dd>
        <PublishedDate source={source} />
      </dd>
      <dt>How it is known</dt>
      <dd>{source.publishedBasis}</dd>
      <dt>Address</dt>
      <dd>
        <Address url={source.address} title={source.title} />
      </dd>
      {source.archived !== null && (
        <>
          <dt>Archived copy</dt>
          <dd>
            <Address url={source.archived} title={`Archived copy of ${source.title}`} />
          </dd>
        </>
      )}
      {copublished && (
        <>
          <dt>Also published by</dt>
          <dd>
            {copublished.publisher}, <DateText date={copublished.date} />.{' '}
            <Address url={copublished.address} title={`${source.title}, ${copublished.publisher}`} />
          </dd>
        </>
      )}
      {source.language !== 'en' && (
        <>
          <dt>Language</dt>
          <dd>{languageName(source.language)}</dd>
        </>
      )}
      {source.note !== null && (
        <>
          <dt>Note</dt>
          <dd>{source.note}</dd>
        </>
      )}
    </dl>
  );
}

/** `October 2022, known to the month`. */
export function PublishedDate({ source }: { source: Pick<SourceRow, 'publishedDate'> }) {
  const date = source.publishedDate;
  return (
    <>
      <DateText date={date} />
      {date !== null && datePrecision(date) !== 'day' && `, ${PRECISION_WORDS[datePrecision(date)]}`}
    </>
  );
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
