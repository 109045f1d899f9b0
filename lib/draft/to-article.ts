import type { Catalogue } from '../model/catalogue.ts';
import type { Entity } from '../model/entity.ts';
import type { Disposition } from '../model/vocabulary.ts';
import { type CatalogueAdditions, toCatalogueAdditions } from './catalogue-additions.ts';
import type { Draft, DraftFigure } from './draft.ts';
import { isClaimFigure, isOpenFigure, listOpenItems, type OpenItem } from './open-items.ts';
import { toWrittenClaim } from './to-claim.ts';

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
 * ledger, alike ones in one line. `open` says what keeps it from being published: then the article is what a preview shows.
 */
export function toArticle(draft: Draft, catalogue: Catalogue): ToArticle {
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
      defaults: draft.defaults,
      chains: draft.chains,
      margins: draft.margins,
      claims: claims.map((figure) => toWrittenClaim(figure, draft, metrics)),
      ledger: toLedger(draft.figures.filter(({ id }) => !ids.has(id))),
      checks: toChecks(draft, ids),
      findings: toFindings(draft, claims),
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

/** Why a figure became no claim, where nobody wrote a reason. */
const REASONS: Partial<Record<DraftFigure['disposition'], string>> = {
  context: 'Background, and not what the article claims.',
  vague: 'Too vague to be read as a number.',
  noise: 'No quantity that the article states: a date, a name or a label.',
};
const UNDECIDED = 'Not decided yet.';

type LedgerLine = {
  disposition: Disposition;
  reason: string;
  times?: number;
  printed: Record<string, string | string[]>;
};

function toLedger(figures: readonly DraftFigure[]): LedgerLine[] | undefined {
  const lines = new Map<string, LedgerLine>();
  for (const [place, times] of countAlike(figures)) {
    const { figure, disposition, reason } = place;
    const key = [disposition, reason, times].join('\0');
    const line = lines.get(key) ?? { disposition, reason, ...(times > 1 && { times }), printed: {} };
    const others = line.printed[figure.block];
    line.printed[figure.block] = others === undefined ? figure.printed : [others, figure.printed].flat();
    lines.set(key, line);
  }
  return lines.size === 0 ? undefined : [...lines.values()];
}

type LedgerFigure = { figure: DraftFigure; disposition: Disposition; reason: string };

/** A phrase that stands several times in its block is one entry. */
function countAlike(figures: readonly DraftFigure[]): Map<LedgerFigure, number> {
  const known = new Map<string, LedgerFigure>();
  const counts = new Map<LedgerFigure, number>();
  for (const figure of figures) {
    const made = toLedgerFigure(figure);
    const key = [figure.block, figure.printed, made.disposition, made.reason].join('\0');
    const entry = known.get(key) ?? made;
    known.set(key, entry);
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return counts;
}

function toLedgerFigure(figure: DraftFigure): LedgerFigure {
  const { disposition, reason } = figure;
  const isLedgerOnly = disposition === 'context' || disposition === 'vague' || disposition === 'noise';
  if (isOpenFigure(figure) || !isLedgerOnly) return { figure, disposition: 'context', reason: UNDECIDED };
  return { figure, disposition, reason: reason ?? REASONS[disposition] ?? UNDECIDED };
}

function toChecks({ checks = [] }: Draft, ids: ReadonlySet<string>): unknown[] | undefined {
  const kept = checks
    .map((check) => ({ ...check, claims: check.claims.filter((id) => ids.has(id)) }))
    .filter(({ claims }) => claims.length > 0);
  return kept.length === 0 ? undefined : kept.map(withoutGaps);
}

function toFindings({ findings = [] }: Draft, claims: readonly DraftFigure[]): unknown[] | undefined {
  const measured = new Set(claims.map(({ metric }) => metric));
  const kept = findings
    .map((finding) => ({ ...finding, metrics: finding.metrics.filter((metric) => measured.has(metric)) }))
    .filter(({ metrics }) => metrics.length > 0);
  return kept.length === 0 ? undefined : kept.map(withoutGaps);
}

/** The entities that a draft names and neither it nor the catalogue has. */
export function listUnknownEntities(draft: Draft, known: readonly Pick<Entity, 'code'>[]): string[] {
  const codes = new Set([...known, ...(draft.entities ?? [])].map(({ code }) => code));
  const named = draft.figures.filter(isClaimFigure).flatMap(({ entities = [] }) => entities);
  return [...new Set(named.map(({ entity }) => entity))].filter((code) => !codes.has(code));
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
