import { listClaimPlaces, type NamedArticle, present, type ReadableCatalogue } from './readable.ts';
import { ONE_CHECK, ONE_CLAIM, ONE_FINDING, ONE_SLUG } from './seed-duplicates.ts';
import { articleFile, describeFound, type SeedIssue, type SeedPath, SOURCES_FILE } from './seed-issue.ts';

type Place = { file: string; path: SeedPath };
/** A claim that an article names: as restated by one of its own (`by`), or in a check. */
type Reference = Place & { to: string; by?: { id: string | undefined; isWithdrawn: boolean } };

/** The slug of the article that a claim's id belongs to. */
export const articleOfClaim = (id: string): string => id.replace(/-\d+$/, '');

/**
 * The rules that hold across articles, for articles that pass one by one. Of each only its ids are kept, and which
 * claims restate or are withdrawn; references to articles that are still to come wait for the end.
 */
export class ArticlesAcross {
  readonly #coming: Set<string>;
  readonly #unreadable = new Set<string>();
  readonly #sources: Map<string, number>;
  readonly #articles = new Map<string, string>();
  readonly #claims = new ClaimIds();
  readonly #checks = new Map<string, Place>();
  readonly #findings = new Map<string, Place>();
  readonly #restates = new Map<string, string>();
  readonly #withdrawn = new Set<string>();
  readonly #waiting: Reference[] = [];

  /** `names` are those of the article files. */
  constructor({ sources }: ReadableCatalogue, names: readonly string[]) {
    this.#coming = new Set(names);
    this.#sources = new Map(
      present(sources)
        .toReversed()
        .flatMap(([i, { slug }]) => (slug === undefined ? [] : [[slug, i]])),
    );
  }

  /** An article of which nothing could be read: nothing is said of references to it. */
  skip(name: string): void {
    this.#coming.delete(name);
    this.#unreadable.add(name);
  }

  /** What is wrong with the next article beside those before it. */
  add(article: NamedArticle): SeedIssue[] {
    this.#coming.delete(article.name);
    const issues = [
      ...this.#addSlug(article),
      ...this.#addClaims(article),
      ...this.#addChecks(article),
      ...this.#addFindings(article),
    ];
    return [...issues, ...listReferences(article).flatMap((reference) => this.#judge(reference))];
  }

  /** What is wrong with references that had to wait, after the last article. */
  finish(): SeedIssue[] {
    this.#coming.clear();
    return this.#waiting.splice(0).flatMap((reference) => this.#judge(reference));
  }

  #addSlug({ name, content }: NamedArticle): SeedIssue[] {
    const slug = content.article?.slug;
    if (slug === undefined) return [];
    const here = { file: articleFile(name), path: ['article', 'slug'] };
    const found = `${describeFound(slug)} again`;
    const first = this.#articles.get(slug);
    if (first !== undefined)
      return [{ ...here, found, right: ONE_SLUG, also: { file: first, path: here.path } }];
    this.#articles.set(slug, here.file);
    const source = this.#sources.get(slug);
    if (source === undefined) return [];
    return [{ file: SOURCES_FILE, path: ['sources', source, 'slug'], found, right: ONE_SLUG, also: here }];
  }

  #addClaims(article: NamedArticle): SeedIssue[] {
    const places = listClaimPlaces(article);
    const seen = this.#claims.add(places.map(({ claim, file, path }) => ({ id: claim.id, file, path })));
    for (const { claim } of places) {
      if (claim.id === undefined) continue;
      const restated = claim.restates?.claim;
      if (restated !== undefined && !this.#restates.has(claim.id)) this.#restates.set(claim.id, restated);
      if (claim.withdrawn) this.#withdrawn.add(claim.id);
    }
    return seen.map(({ id, also, ...place }) => ({
      ...place,
      found: `${describeFound(id)} again`,
      right: ONE_CLAIM,
      also,
    }));
  }

  #addChecks({ name, content }: NamedArticle): SeedIssue[] {
    const checks = present(content.checks).map(([i, { id }]) => ({ name: id, path: ['checks', i, 'id'] }));
    return addNames(this.#checks, articleFile(name), checks, ONE_CHECK);
  }

  #addFindings({ name, content }: NamedArticle): SeedIssue[] {
    const findings = present(content.findings).map(([i, { slug }]) => ({
      name: slug,
      path: ['findings', i, 'slug'],
    }));
    return addNames(this.#findings, articleFile(name), findings, ONE_FINDING);
  }

  #judge(reference: Reference): SeedIssue[] {
    const { to, by, file, path } = reference;
    const at = { file, path, found: describeFound(to) };
    if (by && to === by.id) return [{ ...at, right: 'another claim than the one that restates it' }];
    if (!this.#claims.has(to)) {
      const article = articleOfClaim(to);
      if (this.#coming.has(article)) this.#waiting.push(reference);
      if (this.#coming.has(article) || this.#unreadable.has(article)) return [];
      return [{ ...at, right: 'the id of a claim of a seed file' }];
    }
    return by ? this.#judgeRestated(at, to, by) : [];
  }

  #judgeRestated(at: Place & { found: string }, to: string, by: NonNullable<Reference['by']>): SeedIssue[] {
    const further = this.#restates.get(to);
    if (further !== undefined && further === by.id)
      return [{ ...at, right: 'a claim that does not restate this one in turn: one of the two comes first' }];
    if (further !== undefined)
      return [{ ...at, right: `the claim that it restates itself, ${further}: chains are not kept` }];
    if (this.#withdrawn.has(to) && !by.isWithdrawn)
      return [{ ...at, right: 'a claim that is not withdrawn, or no "restates"' }];
    return [];
  }
}

/** Adds an article's names to those of the articles before it; the issues are of those that another article has. */
function addNames(
  known: Map<string, Place>,
  file: string,
  names: readonly { name: string | undefined; path: SeedPath }[],
  right: string,
): SeedIssue[] {
  return names.flatMap(({ name, path }): SeedIssue[] => {
    if (name === undefined) return [];
    const also = known.get(name);
    if (also === undefined) known.set(name, { file, path });
    if (also === undefined || also.file === file) return [];
    return [{ file, path, found: `${describeFound(name)} again`, right, also }];
  });
}

/** The claims that an article's claims restate and that its checks speak of. */
function listReferences(article: NamedArticle): Reference[] {
  const file = articleFile(article.name);
  const restated = listClaimPlaces(article).flatMap(({ path, claim }): Reference[] => {
    const to = claim.restates?.claim;
    if (to === undefined) return [];
    const by = { id: claim.id, isWithdrawn: Boolean(claim.withdrawn) };
    return [{ file, path: [...path, 'restates', 'claim'], to, by }];
  });
  const checked = present(article.content.checks).flatMap(([i, { claims }]) =>
    present(claims).map(([k, to]): Reference => ({ file, path: ['checks', i, 'claims', k], to })),
  );
  return [...restated, ...checked];
}

type ClaimId = Place & { id: string | undefined };

/**
 * The ids of a million claims in a few megabytes: of each article's claims only the numbers, in one text, as
 * " 01 02  04 " where the third has no id of that article. Ids that lack their article's slug are kept whole.
 */
class ClaimIds {
  readonly #numbers = new Map<string, { file: string; text: string }>();
  readonly #strays = new Map<string, Place>();

  has(id: string): boolean {
    return this.#find(id) !== undefined;
  }

  /** Adds the claims of one article and gives those whose id another article has, with its place there. */
  add(claims: readonly ClaimId[]): (ClaimId & { also: Place })[] {
    const seen = claims.flatMap((claim) => {
      const also = claim.id === undefined ? undefined : this.#find(claim.id);
      return also ? [{ ...claim, path: [...claim.path, 'id'], also }] : [];
    });
    const [first] = claims;
    if (first) this.#keep(claims, first.file);
    return seen;
  }

  #keep(claims: readonly ClaimId[], file: string): void {
    const article = file.slice('articles/'.length, -'.yaml'.length);
    const isOwn = (id: string | undefined) => id !== undefined && articleOfClaim(id) === article;
    const numbers = claims.map(({ id }) =>
      id !== undefined && isOwn(id) ? id.slice(article.length + 1) : '',
    );
    this.#numbers.set(article, { file, text: ` ${numbers.join(' ')} ` });
    for (const { id, path } of claims)
      if (id !== undefined && !isOwn(id) && !this.#strays.has(id))
        this.#strays.set(id, { file, path: [...path, 'id'] });
  }

  #find(id: string): Place | undefined {
    const article = articleOfClaim(id);
    const kept = this.#numbers.get(article);
    const at = kept?.text.indexOf(` ${id.slice(article.length + 1)} `) ?? -1;
    if (!kept || at < 0) return this.#strays.get(id);
    const index = kept.text.slice(0, at).split(' ').length - 1;
    return { file: kept.file, path: ['claims', index, 'id'] };
  }
}
