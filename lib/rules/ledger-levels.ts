import { listPrintedLevels } from '../figures/printed-level.ts';
import { languageOrNone } from '../language/languages.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { type NamedArticle, present } from './readable.ts';

/** Whether a line of the ledger prints this level, in percent, in this block: 95 ferries are none. */
export function listsLevel(
  level: number | null | undefined,
  block: number | null | undefined,
  { ledger, article }: NamedArticle['content'],
): boolean {
  const language = languageOrNone(article?.language ?? 'en');
  const isLevel = ({ unitKind, value }: Figure) => unitKind === 'percent' && value === level;
  return present(ledger).some(([, { block: at, printed = '' }]) => {
    if (level == null || at !== block) return false;
    return (
      readFigures(printed, language).some(isLevel) || listPrintedLevels(printed, language).includes(level)
    );
  });
}
