import type { ReactNode } from 'react';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { countFigures } from '../../../../lib/model/ledger-counts.ts';
import type { ClaimCount, SourceRow } from '../../../../lib/model/rows.ts';
import { formatCount } from '../../../../lib/words/format.ts';
import { ClaimTable } from '../../../_components/claim-table.tsx';
import { SurveyCard } from '../../../_components/survey-card.tsx';
import type { ArticleParts } from '../../../_data/read-source.ts';
import { SourceRecord } from '../../_parts/source-record.tsx';
import { claimsCaption } from './claims-caption.ts';
import { LedgerByParagraph } from './ledger-by-paragraph.tsx';
import { TextRecord } from './text-record.tsx';

type Props = { source: SourceRow; parts: ArticleParts; rows: readonly ClaimRow[]; count: ClaimCount };

/** What an article's numbers rest on, folded: its claims as a table, the ledger, how the text divides, who published it. */
export function ArticleRecord({ source, parts: { article, blocks, entries }, rows, count }: Props) {
  const caption = claimsCaption(rows, count);
  return (
    <>
      <h2>How it was read</h2>
      {rows.length === 0 ? (
        <p id="claims">No claim of this article stands; the ledger says what became of its figures.</p>
      ) : (
        <Fold id="claims" name={`What it claims, as a table: ${caption}`}>
          <ClaimTable rows={rows} caption={caption} omit={['article']} />
        </Fold>
      )}
      <Fold name={`The ledger: ${formatCount(countFigures(entries), 'figure')}, and what became of each`}>
        <LedgerByParagraph blocks={blocks} entries={entries} />
      </Fold>
      <Fold name="How the text divides">
        <TextRecord article={article} blocks={blocks} />
      </Fold>
      <Fold id="record" name="Record: who published it and when, and how that is known">
        <SourceRecord source={source} />
      </Fold>
      {source.survey !== null && <SurveyCard card={source.survey} />}
    </>
  );
}

/** A link to what stands within opens it. */
function Fold({ id, name, children }: { id?: string; name: string; children: ReactNode }) {
  return (
    <details className="article-fold">
      <summary>{name}</summary>
      <div id={id}>{children}</div>
    </details>
  );
}
