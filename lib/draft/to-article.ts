import type { Catalogue } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { type CatalogueAdditions, toCatalogueAdditions } from './catalogue-additions.ts';
import type { Draft, DraftFigure } from './draft.ts';
import { proposeDraftFindings } from './draft-findings.ts';
import { isClaimFigure, isOpenFigure, listOpenItems, type OpenItem } from './open-items.ts';
import { toWrittenClaim } from './to-claim.ts';
import { type CountPhrase, toLedger } from './to-ledger.ts';

/** Where a claim stands in the text: the tools make its locator of it. */
export type ClaimPosition = { id: string; block: number; sentence: number; word: number };

export type ToArticle = {
  /** An article’s file in the written form, without what the tools put in the file of locators. */
  article: Record<string, unknown>;
  positions: ClaimPosition[];
  additions: CatalogueAdditions;
  /** What keeps it from being published; empty where nothing does. */
  open: OpenItem[];
  /** Figures in all, decided, and claims among these; claims that were left out for what is missing. */
  counts: { figures: number; decided: number; claims: number; leftOut: number };
};

/**
 * Makes an article of a draft: figures that were decided to be claims and lack nothing become claims, all others lines of the
 * ledger, alike ones in one line. Where the draft says nothing of findings, they are proposed. `open` says what keeps it from being
 * published: then the article is what a preview shows. `count` looks phrases up in the text.
 */
export function toArticle(
  draft: Draft,
  catalogue: Catalogue,
  { count = () => 0 }: { count?: CountPhrase } = {},
): ToArticle {
  const open = listOpenItems(draft);
  const lacking = new Set(open.flatMap(({ figure }) => figure ?? []));
  const claims = draft.figures.filter((figure) => isClaimFigure(figure) && !lacking.has(figure.id));
  const ids = new Set(claims.map(({ id }) => id));
  const additions = toCatalogueAdditions(draft, catalogue, claims);
  const { extractor: _, sha256: __, blocks: ___, ...text } = draft.text;
  const metrics = [...catalogue.metrics.metrics, ...additions.metrics];
  return {
    article: withoutGaps({
      article: draft.article,
      recorded_on: draft.recorded_on,
      text: withoutEmpty(text),
      defaults: {
        ...(draft.defaults?.reference === undefined && { reference: 'no_links_kept' }),
        ...draft.defaults,
      },
      chains: toChains(draft, claims),
      margins: toMargins(draft, claims),
      claims: claims.map((figure) => toWrittenClaim(figure, draft, metrics)),
      ledger: toLedger(draft.figures, ids, count),
      checks: toChecks(draft, ids),
      findings: toFindings(
        draft.findings ?? proposeDraftFindings(draft, { claims, catalogue, additions }),
        claims,
        draft.defaults?.metric,
      ),
    }),
    positions: claims.map(({ id, block, sentence, word }) => ({ id, block, sentence, word })),
    additions,
    open,
    counts: {
      figures: draft.figures.length,
      decided: draft.figures.filter((figure) => !isOpenFigure(figure)).length,
      claims: claims.length,
      leftOut: draft.figures.filter(isClaimFigure).length - claims.length,
    },
  };
}

/** A chain that no claim names is none of the article. */
function toChains({ chains = {}, defaults }: Draft, claims: readonly DraftFigure[]): Draft['chains'] {
  const used = new Set<unknown>([defaults?.attribution, ...claims.map(({ attribution }) => attribution)]);
  const kept = Object.entries(chains).filter(([name]) => used.has(name));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A margin that no claim names stands in the ledger alone. */
function toMargins({ margins = [] }: Draft, claims: readonly DraftFigure[]): Draft['margins'] {
  const named = new Set(claims.map(({ interval }) => interval?.margin));
  const kept = margins.filter(({ id }) => named.has(id));
  return kept.length === 0 ? undefined : kept;
}

function toChecks({ checks = [] }: Draft, ids: ReadonlySet<string>): unknown[] | undefined {
  const kept = checks
    .map((check) => ({ ...check, claims: check.claims.filter((id) => ids.has(id)) }))
    .filter(({ claims }) => claims.length > 0);
  return kept.length === 0 ? undefined : kept.map(withoutGaps);
}

function toFindings(
  findings: readonly Finding[],
  claims: readonly DraftFigure[],
  usual: unknown,
): unknown[] | undefined {
  const measured = new Set(claims.map(({ metric }) => metric ?? usual));
  const kept = findings
    .map((finding) => ({ ...finding, metrics: finding.metrics.filter((metric) => measured.has(metric)) }))
    .filter(({ metrics }) => metrics.length > 0);
  return kept.length === 0 ? undefined : kept.map(withoutGaps);
}

function withoutGaps(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}

const withoutEmpty = (map: Record<string, unknown>) =>
  withoutGaps(
    Object.fromEntries(
      Object.entries(map).map(([key, value]) => [
        key,
        value === null || (Array.isArray(value) && value.length === 0 && key !== 'body') ? undefined : value,
      ]),
    ),
  );
