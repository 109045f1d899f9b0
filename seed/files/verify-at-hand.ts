import type { ArticleFile } from '../../lib/model/article.ts';
import type { CheckedPlaces } from '../../lib/model/checked-places.ts';
import { articleFile, type SeedIssue } from '../../lib/rules/seed-issue.ts';
import { extractArticle, suggestJoins } from '../../lib/text/extract.ts';
import { listPlaces, sha256Hex } from '../../lib/text/locator.ts';
import { toVerifiable, type VerifiableArticle } from '../../lib/verify/verifiable.ts';
import { identifyArticle, verifyArticle } from '../../lib/verify/verify-article.ts';
import { listReportLines, type ReportLine } from '../../lib/verify/verify-report.ts';
import { showPath } from './seed-file.ts';

/** A text at hand, with what tells quickly whether it may be an article's. */
type KnownText = { path: string; text: string; sha256: string; hashes: ReadonlySet<string> };

/** Sets articles against the texts at hand, as they are read; `compared` are the slugs of those that had one. */
export type TextDesk = {
  check: (article: ArticleFile, places: CheckedPlaces | undefined) => SeedIssue[];
  readonly compared: readonly string[];
};

/** Reads the texts once; each article is then compared with its own, or with those that hold a sentence of it. */
export function openTextDesk(texts: readonly { path: string; text: string }[]): TextDesk {
  const known = texts.map(toKnownText);
  const compared: string[] = [];
  return {
    compared,
    check(article, places) {
      const record = { ...toVerifiable(article), sentences: places?.sentences, places };
      const own = known.filter(({ sha256 }) => sha256 === record.text.sha256);
      // Beside the text that was recorded, one that shares sentences with it is another article's, or another draft's.
      const likely = own.length > 0 ? own : known.filter((text) => isOf(text, record));
      const lines = likely.flatMap((text) => verifyText(text, record));
      if (likely.length > 0) compared.push(record.slug);
      return lines.map((line) => toIssue(record, line));
    },
  };
}

function toKnownText({ path, text }: { path: string; text: string }): KnownText {
  const readings = [[], suggestJoins(text)].flatMap((joins) => listPlaces(extractArticle(text, joins)));
  return { path, text, sha256: sha256Hex(text), hashes: new Set(readings.map(({ sha256 }) => sha256)) };
}

const isOf = ({ hashes }: KnownText, { claims }: VerifiableArticle): boolean =>
  claims.some(({ locator }) => hashes.has(locator.sentence_sha256));

function verifyText(known: KnownText, record: VerifiableArticle): (ReportLine & { of: string })[] {
  const identified = identifyArticle(known.text, [record]);
  if (!identified.record) return [];
  const report = verifyArticle(known.text, record, identified.reading);
  return listReportLines(report).map((line) => ({ ...line, of: showPath(known.path) }));
}

function toIssue(
  { slug, claims, places }: VerifiableArticle,
  { path, paste, text, of }: ReportLine & { of: string },
): SeedIssue {
  const [list, at, part] = path;
  const id = list === 'claims' ? claims.find(({ index }) => index === at)?.id : undefined;
  const isKept = (part === 'locator' || part === 'also_at') && places?.locators?.[id ?? ''] !== undefined;
  const cure = isKept ? `; if the phrase is right, \`npm run verify -- ${of} --write\` finds its place` : '';
  const right = paste === null ? `what ${of} prints${cure}` : `what ${of} prints, as\n${paste}`;
  return { file: articleFile(slug), path, on: 'key', found: text, right };
}
