import type { ArticleSource, Source } from '../../lib/model/source.ts';
import type * as schema from '../schema/tables.ts';

/** The row of a document that can be cited; an article is one too. */
export function toSourceRow(
  source: ArticleSource | Source,
  position: number,
): (typeof schema.sources)['$inferSelect'] {
  const own =
    'kind' in source
      ? { kind: source.kind, short: null, copublished: null, survey: source.survey ?? null }
      : {
          kind: 'article' as const,
          short: source.short,
          copublished: source.copublished ?? null,
          survey: null,
        };
  return {
    ...own,
    slug: source.slug,
    position,
    title: source.title,
    publisher: source.publisher,
    genre: source.genre,
    medium: source.medium ?? null,
    publishedDate: source.published.date,
    publishedBasis: source.published.basis,
    address: source.address,
    archived: source.archived,
    language: source.language,
    note: source.note ?? null,
  };
}

/** The authors of a document, in their order. */
export function toAuthorRows({
  slug,
  authors,
}: ArticleSource | Source): (typeof schema.sourceAuthors)['$inferSelect'][] {
  return authors.map(({ name, family, affiliation, ...rest }, position) => ({
    source: slug,
    position,
    name,
    family: family ?? null,
    affiliation,
    editor: 'editor' in rest && rest.editor === true,
  }));
}
