import { listPrintedLevels } from '../figures/printed-level.ts';
import { listPrintedNumbers } from '../figures/printed-number.ts';
import { languageOf, languageOrNone } from '../language/languages.ts';
import type { SurveyMargin } from '../model/interval.ts';
import { listsLevel } from './ledger-levels.ts';
import { listClaimPlaces, type NamedArticle, present, type Readable } from './readable.ts';
import { repeated } from './seed-duplicates.ts';
import { findLevelIssue } from './seed-intervals.ts';
import { articleFile, describeFound, type SeedIssue, type SeedPath } from './seed-issue.ts';

type At = { file: string; path: SeedPath };

/**
 * Rules of the margins that an article prints for whole surveys: each is what its phrase prints, stands in the ledger of its
 * block, and is named by a figure. So does an interval that is printed apart from its figure.
 */
export function findMarginIssues(article: NamedArticle): SeedIssue[] {
  const { name, content } = article;
  const file = articleFile(name);
  const margins = present(content.margins);
  const ids = margins.map(([i, { id }]) => ({ name: id, file, path: ['margins', i, 'id'] }));
  return [
    ...repeated(ids, 'each margin under an id of its own'),
    ...margins.flatMap(([i, margin]) => {
      const at = { file, path: ['margins', i] };
      return [
        ...judgeSize(at, margin, article),
        ...judgeLedger(at, margin, article),
        ...judgeUse(at, margin, article),
      ];
    }),
    ...listClaimPlaces(article).flatMap(({ path, claim }) =>
      claim.interval && !claim.withdrawn
        ? judgeLedger({ file, path: [...path, 'interval'] }, claim.interval, article)
        : [],
    ),
  ];
}

function judgeSize(
  { file, path }: At,
  margin: Readable<SurveyMargin>,
  { content }: NamedArticle,
): SeedIssue[] {
  const { plus_minus: size, as_printed: printed, level } = margin;
  if (size === undefined || printed === undefined) return [];
  const code = content.article?.language ?? 'en';
  const phrase = `as_printed ${describeFound(printed)}`;
  const language = languageOf(code);
  const levels = language ? listPrintedLevels(printed, language) : [];
  const numbers = listPrintedNumbers(printed, languageOrNone(code))
    .map(Math.abs)
    .filter((number) => !levels.includes(number));
  if (!numbers.includes(size)) {
    const right = `${numbers.join(' or ') || 'the number'}, as ${phrase} prints it, or the phrase that prints ${size}`;
    return [{ file, path: [...path, 'plus_minus'], found: describeFound(size), right }];
  }
  // A phrase of eight words has seldom room for both: the level may stand in the ledger of the same block.
  const isApart = levels.length === 0 && listsLevel(level, margin.block, content);
  const issue = language && !isApart ? findLevelIssue(level, levels, phrase) : undefined;
  return issue ? [{ file, path: [...path, 'level'], ...issue }] : [];
}

/** What an article prints apart from a figure is a figure too. */
function judgeLedger(
  { file, path }: At,
  { as_printed: printed, block }: { as_printed?: string | null; block?: number | null },
  { content }: NamedArticle,
): SeedIssue[] {
  if (printed == null || block == null || !content.ledger || block > (content.text?.blocks ?? block))
    return [];
  const language = languageOrNone(content.article?.language ?? 'en');
  const wanted = listPrintedNumbers(printed, language);
  const lines = present(content.ledger).filter(([, line]) => line.block === block);
  const isListed = lines.some(([, line]) =>
    listPrintedNumbers(line.printed ?? '', language).some((number) => wanted.includes(number)),
  );
  if (isListed || wanted.length === 0) return [];
  const found = `${describeFound(printed)}, which no entry of the ledger has in block ${block}`;
  const right = `the block that prints it, or the entry\n- { block: ${block}, printed: ${JSON.stringify(printed)}, disposition: context, reason: margin of the survey }`;
  return [{ file, path: [...path, 'as_printed'], found, right }];
}

function judgeUse(
  { file, path }: At,
  { id }: Readable<SurveyMargin>,
  { content }: NamedArticle,
): SeedIssue[] {
  const isUsed = present(content.claims).some(([, { interval }]) => interval?.margin === id);
  if (id === undefined || isUsed) return [];
  const found = `${describeFound(id)}, which no claim names`;
  const right = `\`interval: { margin: ${id} }\` in the figures that it is of, or no such margin`;
  return [{ file, path: [...path, 'id'], found, right }];
}
