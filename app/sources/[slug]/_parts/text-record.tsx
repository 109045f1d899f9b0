import type { LedgerBlock } from '../../../../lib/model/ledger-blocks.ts';
import { formatCount, formatList } from '../../../../lib/words/format.ts';
import { DateText } from '../../../_components/date-text.tsx';

type Props = {
  article: {
    blocks: number;
    joins: readonly (readonly number[])[];
    sha256: string;
    extractor: number;
    recordedOn: string;
    textNote: string | null;
  };
  blocks: readonly LedgerBlock[];
};

/** How an article's text divides, so that anyone who holds it can count the same blocks. */
export function TextRecord({ article, blocks }: Props) {
  const body = blocks.filter((block) => block.paragraph !== null);
  return (
    <section aria-labelledby="text">
      <h2 id="text">How the text divides</h2>
      <p>
        The text itself is not stored here. Whoever holds it can compute this record again, and check every
        passage with <code>npm run verify -- &lt;article text file&gt;</code>.
      </p>
      <dl className="facts text-record">
        <dt>Blocks</dt>
        <dd>
          {article.blocks}, of which {formatCount(body.length, 'body paragraph')}
          {body.length > 0 && ` (blocks ${toRanges(body.map((block) => block.block))})`}
        </dd>
        <dt>Joins</dt>
        <dd>{describeJoins(article.joins)}</dd>
        <dt>SHA-256 of the file</dt>
        <dd className="locator-hash">{article.sha256}</dd>
        <dt>Extractor</dt>
        <dd>version {article.extractor}</dd>
        <dt>Recorded</dt>
        <dd>
          <DateText date={article.recordedOn} />
        </dd>
        {article.textNote !== null && (
          <>
            <dt>Note</dt>
            <dd>{article.textNote}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function describeJoins(joins: readonly (readonly number[])[]): string {
  if (joins.length === 0) return 'none: every blank line ends a paragraph';
  const pairs = joins.map((join) => join.join(' + '));
  return `${formatCount(joins.length, 'place')} where a blank line breaks a paragraph: raw blocks ${formatList(pairs)}`;
}

/** `4–5, 7–8, 10–14`: runs of neighbouring numbers. */
function toRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
