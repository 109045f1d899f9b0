import { listPrintedNumbers } from '../figures/printed-number.ts';
import { languageOrNone } from '../language/languages.ts';
import { type NamedArticle, present } from './seed-draft.ts';

/** Whether a line of the ledger prints this number in this block. */
export function listsNumber(
  number: number | null | undefined,
  block: number | null | undefined,
  { ledger, article }: NamedArticle['content'],
): boolean {
  const language = languageOrNone(article?.language ?? 'en');
  return present(ledger).some(
    ([, line]) =>
      number != null &&
      line.block === block &&
      listPrintedNumbers(line.printed ?? '', language).includes(number),
  );
}
