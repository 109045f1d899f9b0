import type { ArticleFile } from '../model/article.ts';
import type { Join } from '../text/extract.ts';
import type { Locator } from '../text/locator.ts';

/** A claim as far as verification needs it. */
export type VerifiableClaim = { id: string; as_printed: string; locator: Locator; also_at: Locator[] };

/** A ledger entry as far as verification needs it: the phrase stands `times` times in the block. */
export type VerifiableEntry = { block: number; printed: string; times: number };

/** An article's record as far as verification needs it; blocks are counted after joins, joins in raw blocks. */
export type VerifiableArticle = {
  slug: string;
  title: string;
  text: { sha256: string; blocks: number; joins: Join[]; repeats: { block: number; of: number }[] };
  claims: VerifiableClaim[];
  ledger: VerifiableEntry[];
};

/** A place by its numbers, both from 1. */
export type Position = { block: number; sentence: number };

/** exact: there, unchanged · moved: unchanged, elsewhere · edited: the sentence changed, the figure did not ·
 * figure_changed: another figure stands where it stood · lost: neither sentence nor figure was found. */
export type ClaimState = 'exact' | 'moved' | 'edited' | 'figure_changed' | 'lost';

/** How one locator of a claim fared; `note` says what is off although the state is right, or why it is not. */
export type ClaimResult = {
  id: string;
  as_printed: string;
  repeat: boolean;
  state: ClaimState;
  expected: Position;
  found: Position | null;
  similarity: number;
  now: string[];
  note: string | null;
};

/** A figure of the text for which the ledger has no entry. */
type MissingFigure = { block: number; phrase: string; kind: string; occurrence: number; of: number };

/** A ledger entry that does not fit: its phrase stands `found` times and not `times`. */
type StaleEntry = { block: number; printed: string; times: number; found: number };

export type LedgerResult = {
  figures: number;
  accounted: number;
  missing: MissingFigure[];
  stale: StaleEntry[];
};

/** Everything that one text says of one record. `ok` only where nothing at all is off. */
export type VerificationReport = {
  slug: string;
  title: string;
  ok: boolean;
  same_file: boolean;
  share: number;
  blocks: { recorded: number; found: number };
  joins: Join[];
  moved_blocks: { block: number; now: number }[];
  broken_repeats: { block: number; of: number }[];
  claims: ClaimResult[];
  ledger: LedgerResult;
};

/** Takes from an article's file what verification needs. Withdrawn claims are left out: their passage may be the fault. */
export function toVerifiable({ article, text, claims, ledger }: ArticleFile): VerifiableArticle {
  const standing = claims.filter(({ withdrawn }) => !withdrawn);
  return { slug: article.slug, title: article.title, text, claims: standing, ledger };
}
