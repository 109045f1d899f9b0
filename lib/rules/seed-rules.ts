import { CopiedWords, type KnownText } from './copied-words.ts';
import {
  indexCatalogue,
  listClaimPlaces,
  type NamedArticle,
  type ReadableCatalogue,
  type SeedIndex,
} from './readable.ts';
import { findRevisionIssues } from './revisions.ts';
import { ArticlesAcross } from './seed-across.ts';
import { findEntityIssues, findMetricIssues } from './seed-catalogue.ts';
import { findCheckIssues } from './seed-checks.ts';
import { findClaimIssues } from './seed-claims.ts';
import { findArticleDuplicates, findCatalogueDuplicates } from './seed-duplicates.ts';
import { findFigureIssues } from './seed-figures.ts';
import { findFindingIssues } from './seed-findings.ts';
import { findIntervalIssues } from './seed-intervals.ts';
import { articleFile, describeFound, type SeedIssue } from './seed-issue.ts';
import { findLedgerIssues } from './seed-ledger.ts';
import { findMarginIssues } from './seed-margins.ts';
import { findMeasureIssues } from './seed-metrics.ts';
import { findPlaceIssues } from './seed-places.ts';
import { findSynonymIssues } from './seed-synonyms.ts';
import { findTopicIssues } from './seed-topics.ts';
import { findToldCheckIssues } from './told-checks.ts';
import { findToldIssues } from './told-claims.ts';
import { findToldFindingIssues } from './told-findings.ts';
import { ToldInMetrics } from './told-metrics.ts';
import { TornNumbers } from './torn-numbers.ts';

/** The rules across fields and files; what zod sees inside one value is not repeated here. */
export type SeedRules = {
  catalogue: () => SeedIssue[];
  /** For the articles in their order, each once. */
  article: (article: NamedArticle) => SeedIssue[];
  /** In place of `article`, for one of which nothing could be read. */
  unreadable: (name: string) => void;
  /** After the last article: what could not be judged before. */
  end: () => SeedIssue[];
};

/**
 * The rules for a catalogue and for articles that pass one by one; `names` are those of the article files, `texts` what is at
 * hand of the articles themselves.
 */
export function openSeedRules(
  readable: ReadableCatalogue,
  names: readonly string[],
  texts: readonly KnownText[] = [],
): SeedRules {
  const index = indexCatalogue(readable, names);
  const across = new ArticlesAcross(readable, names);
  const copied = new CopiedWords(texts, readable);
  const told = new ToldInMetrics(readable, index);
  const torn = new TornNumbers(texts);
  return {
    catalogue: () => [
      ...findCatalogueDuplicates(readable),
      ...findEntityIssues(readable, index),
      ...findMetricIssues(readable, index),
      ...findSynonymIssues(readable, index),
      ...findMeasureIssues(readable),
      ...findTopicIssues(readable, index),
    ],
    article: (article) => {
      told.article(article);
      return [
        ...findArticleDuplicates(article),
        ...across.add(article),
        ...findArticleIssues(article, index),
        ...copied.article(article),
        ...torn.article(article),
      ];
    },
    unreadable: (name) => {
      across.skip(name);
      told.skip();
    },
    end: () => [...across.finish(), ...told.finish(), ...copied.catalogue(readable)],
  };
}

function findArticleIssues(article: NamedArticle, index: SeedIndex): SeedIssue[] {
  return [
    ...listClaimPlaces(article).flatMap((place) => [
      ...findClaimIssues(place, index),
      ...findFigureIssues(place, index),
    ]),
    ...findIntervalIssues(article),
    ...findMarginIssues(article),
    ...findNameIssues(article),
    ...findFindingIssues(article, index),
    ...findPlaceIssues(article),
    ...findLedgerIssues(article),
    ...findCheckIssues(article, index),
    ...findRevisionIssues(article),
    ...findToldIssues(article, index),
    ...findToldCheckIssues(article),
    ...findToldFindingIssues(article, index),
  ];
}

function findNameIssues({ name, content }: NamedArticle): SeedIssue[] {
  const slug = content.article?.slug;
  if (slug === undefined || slug === name) return [];
  const right = `"${name}", as the file is named, or the file named ${slug}.yaml`;
  return [{ file: articleFile(name), path: ['article', 'slug'], found: describeFound(slug), right }];
}
