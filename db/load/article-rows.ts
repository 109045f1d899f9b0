import { type ArticleFile, blockPlace } from '../../lib/model/article.ts';
import type { Claim } from '../../lib/model/claim.ts';
import { claimBounds } from '../../lib/model/claim-bounds.ts';
import { claimInterval } from '../../lib/model/claim-interval.ts';
import { contentHash } from '../../lib/model/data-version.ts';
import { periodBasis } from '../../lib/model/revisable.ts';
import { listClaimTerms } from '../../lib/search/claim-terms.ts';
import { compareReading, type Locator } from '../../lib/text/locator.ts';
import type * as schema from '../schema/tables.ts';
import { toAuthorRows, toSourceRow } from './source-rows.ts';

type RowOf<Name extends Exclude<keyof typeof schema, 'dataState'>> = (typeof schema)[Name]['$inferSelect'];

/** A claim's row with the rows of its parts. The hash covers all of them but the claim's position. */
export type ClaimRows = {
  claim: RowOf<'claims'>;
  claimEntities: RowOf<'claimEntities'>[];
  claimSteps: RowOf<'claimSteps'>[];
  claimRepeats: RowOf<'claimRepeats'>[];
};

/** The rows of one article; keys are the names of the tables in db/schema/tables.ts, with lists of one for its records. */
export type ArticleRows = {
  sources: RowOf<'sources'>[];
  sourceAuthors: RowOf<'sourceAuthors'>[];
  articles: RowOf<'articles'>[];
  articleBlocks: RowOf<'articleBlocks'>[];
  ledgerEntries: RowOf<'ledgerEntries'>[];
  ledgerClaims: RowOf<'ledgerClaims'>[];
  checks: RowOf<'checks'>[];
  checkClaims: RowOf<'checkClaims'>[];
  revisions: RowOf<'revisions'>[];
  frontFindings: RowOf<'frontFindings'>[];
  frontFindingMetrics: RowOf<'frontFindingMetrics'>[];
  claims: ClaimRows[];
};

/**
 * One article's file as rows. Positions count from 0: of claims as a reader of the article comes to them, those of one
 * place in the order of the file; of the rest in the order of the file. `at` is the article's own.
 */
export function toArticleRows(file: ArticleFile, at: number): ArticleRows {
  const article = file.article.slug;
  const parts = {
    ...toLedgerRows(file, article),
    ...toCheckRows(file, article),
    ...toFindingRows(file, article),
    sourceAuthors: toAuthorRows(file.article),
    articleBlocks: toBlockRows(file, article),
    revisions: file.revisions.map((revision, position) => ({ article, position, ...revision })),
  };
  const inReadingOrder = file.claims.toSorted((a, b) => compareReading(a.locator, b.locator));
  const verified = new Set(file.verified?.claims);
  const claims = inReadingOrder.map((claim, position) => {
    const verifiedOn = verified.has(claim.id) ? (file.verified?.on ?? null) : null;
    return toClaimRows(claim, file, position, verifiedOn);
  });
  const source = toSourceRow(file.article, at);
  const record = toArticleRecord(file, at);
  const hash = contentHash({
    ...parts,
    source: { ...source, position: null },
    record: { ...record, position: null },
    claims: claims.map(({ claim }) => [claim.id, claim.contentHash]),
  });
  return { ...parts, claims, sources: [source], articles: [{ ...record, contentHash: hash }] };
}

function toArticleRecord({ article: { slug }, recorded_on, text }: ArticleFile, position: number) {
  return {
    slug,
    position,
    recordedOn: recorded_on,
    extractor: text.extractor,
    sha256: text.sha256,
    blocks: text.blocks,
    joins: text.joins,
    textNote: text.note ?? null,
  };
}

function toBlockRows({ text }: ArticleFile, article: string) {
  const repeats = new Map(text.repeats.map(({ block, of }) => [block, of]));
  return Array.from({ length: text.blocks }, (_, index) => ({
    article,
    block: index + 1,
    ...blockPlace(text, index + 1),
    repeatOf: repeats.get(index + 1) ?? null,
  }));
}

function toLedgerRows({ ledger }: ArticleFile, article: string) {
  return {
    ledgerEntries: ledger.map(({ claims, ...entry }, position) => ({ article, position, ...entry })),
    ledgerClaims: ledger.flatMap(({ claims }, position) =>
      claims.map((claim) => ({ article, position, claim })),
    ),
  };
}

/** Checks stand in the order of the first of their claims in the text; of one claim in the order of the file. */
function toCheckRows({ checks: written, claims: stated }: ArticleFile, article: string) {
  const inOrder = stated.toSorted((a, b) => compareReading(a.locator, b.locator));
  const order = new Map(inOrder.map(({ id }, at) => [id, at]));
  const placeOf = (claims: readonly string[]) => Math.min(...claims.map((id) => order.get(id) ?? order.size));
  const places = new Map(written.map((check) => [check, placeOf(check.claims)]));
  const checks = written.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return {
    checks: checks.map(({ claims, read_as, read_on, ...check }, position) => ({
      ...check,
      article,
      position,
      readAs: read_as,
      readOn: read_on,
      gives: check.gives ?? null,
      quantity: check.quantity ?? null,
      note: check.note ?? null,
    })),
    checkClaims: checks.flatMap(({ id, claims }) => claims.map((claim) => ({ check: id, claim }))),
  };
}

function toFindingRows({ findings }: ArticleFile, article: string) {
  return {
    frontFindings: findings.map(({ slug, may_lead, text }, position) => ({
      slug,
      article,
      position,
      mayLead: may_lead,
      title: text?.title ?? null,
      subtitle: text?.subtitle ?? null,
      doesNotSay: text?.does_not_say ?? null,
    })),
    frontFindingMetrics: findings.flatMap(({ slug, metrics }) =>
      metrics.map((metric, position) => ({ finding: slug, position, metric })),
    ),
  };
}

function toClaimRows(
  claim: Claim,
  file: ArticleFile,
  position: number,
  verifiedOn: string | null,
): ClaimRows {
  const { id } = claim;
  const row = { ...toClaimRow(claim, file), verifiedOn };
  const parts = {
    claimEntities: claim.entities.map(({ note, ...part }, at) => ({
      claim: id,
      position: at,
      ...part,
      note: note ?? null,
    })),
    claimSteps: claim.attribution.map((step, at) => ({
      claim: id,
      position: at,
      who: step.who,
      source: step.source ?? null,
      reporting: step.reporting ?? null,
      says: step.says ?? null,
      inferred: step.inferred,
      note: step.note ?? null,
    })),
    claimRepeats: claim.also_at.map((locator, at) => ({ claim: id, position: at, ...toPlace(locator) })),
  };
  return { claim: { ...row, position, contentHash: contentHash({ row, ...parts }) }, ...parts };
}

function toClaimRow(
  claim: Claim,
  { article: { slug: article, language }, margins }: ArticleFile,
): Omit<RowOf<'claims'>, 'position' | 'contentHash' | 'verifiedOn'> {
  const figure = claim.kind === 'figure' ? claim : null;
  return {
    id: claim.id,
    article,
    kind: claim.kind,
    metric: claim.metric,
    value: figure?.value ?? null,
    rangeFrom: figure?.range?.from ?? null,
    rangeTo: figure?.range?.to ?? null,
    qualifier: figure?.qualifier ?? null,
    ...claimBounds(claim),
    unit: figure?.unit ?? null,
    statistic: figure?.statistic ?? null,
    fraction: figure?.fraction ?? null,
    base: figure?.base ?? null,
    interval: claimInterval(claim, margins),
    numberTerms: listClaimTerms(claim, language).join(' '),
    asPrinted: claim.as_printed,
    periodStart: claim.period?.start ?? null,
    periodEnd: claim.period?.end ?? null,
    periodBasis: periodBasis(claim),
    periodNote: claim.period?.note ?? null,
    ...toPlace(claim.locator),
    fingerprint: claim.locator.fingerprint,
    uniqueInArticle: claim.locator.unique_in_article,
    reference: claim.reference,
    referenceNote: claim.reference_note ?? null,
    chainEnd: claim.chain_end,
    description: claim.description,
    caveat: claim.caveat,
    restates: claim.restates?.claim ?? null,
    restatesReason: claim.restates?.reason ?? null,
    withdrawnOn: claim.withdrawn?.on ?? null,
    withdrawnReason: claim.withdrawn?.reason ?? null,
    withdrawnCause: claim.withdrawn?.cause ?? null,
  };
}

const toPlace = ({ block, sentence, word, occurrence, of, sentence_sha256 }: Locator) => ({
  block,
  sentence,
  word,
  occurrence,
  occurrences: of,
  sentenceSha256: sentence_sha256,
});
