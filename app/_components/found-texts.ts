import { type ClaimRow, statedNumbers } from '../../lib/model/claim-row.ts';
import { toPlainDecimal } from '../../lib/out/plain-decimal.ts';
import { listContained } from '../../lib/words/marked-text.ts';
import { publishedTitle } from '../../lib/words/publisher.ts';

/** A text of a claim that its row in a table does not show, under the name of what it is. */
export type FoundText = { label: string; text: string };

/** The texts behind a row in which words were found that stand in none of the texts that it shows. */
export function listUnseen(row: ClaimRow, words: readonly string[]): FoundText[] {
  const seen = new Set(listShown(row).flatMap((text) => listContained(text, words)));
  const missing = words.filter((word) => !seen.has(word));
  return listHidden(row).filter(({ text }) => listContained(text, missing).length > 0);
}

function listShown(row: ClaimRow): string[] {
  const names = row.entities.map((entity) => entity.name);
  return [row.metricName, row.asPrinted, row.description, row.articleShort, row.attributedTo, ...names];
}

function listHidden(row: ClaimRow): FoundText[] {
  const { primaryPublisher, primaryTitle } = row;
  return [
    { label: 'The number in full', text: statedNumbers(row).map(toPlainDecimal).join(' to ') },
    {
      label: 'Primary source',
      text: primaryTitle === null ? '' : publishedTitle(primaryPublisher, primaryTitle),
    },
  ];
}
