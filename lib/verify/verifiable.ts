import type { ArticleFile } from '../model/article.ts';
import type { CheckedPlaces } from '../model/checked-places.ts';
import type { Join } from '../text/extract.ts';
import type { Locator } from '../text/locator.ts';
import type { ToLocate } from './locate-claims.ts';

/** A claim as far as verification needs it; `index` is its place in the file, where others were left out. */
export type VerifiableClaim = {
  id: string;
  as_printed: string;
  locator: Locator;
  also_at: Locator[];
  index?: number;
};

/**
 * A ledger entry as far as verification needs it: the phrase stands `times` times in the block. `claims` are those that it
 * became; of one that became withdrawn claims alone, the phrase may be the fault.
 */
export type VerifiableEntry = {
  block: number;
  printed: string;
  times: number;
  claims?: readonly string[];
  isWithdrawn?: boolean;
};

/** The way to a value in the record's file, as `['claims', 3, 'locator']`. */
export type RecordPath = readonly (string | number)[];

/**
 * An article's record as far as verification needs it; blocks are counted after joins, joins in raw blocks. `sentences`
 * are short hashes of all sentences that stood in the text when it was last found to hold; `file` is the seed file and
 * `lineOf` tells its lines.
 */
export type VerifiableArticle = {
  slug: string;
  title: string;
  text: {
    sha256: string;
    blocks: number;
    joins: Join[];
    repeats: { block: number; of: number }[];
    /** The paragraphs of the body, of which quantity words are accounted for too. */
    body?: readonly number[];
  };
  language?: string;
  claims: VerifiableClaim[];
  ledger: VerifiableEntry[];
  sentences?: readonly string[];
  file?: string;
  /** The file of a value, where that is not `file`. */
  fileOf?: (path: RecordPath) => string;
  lineOf?: (path: RecordPath) => number;
  /** What tools keep beside the article, and whether a claim's place stands there. */
  places?: CheckedPlaces;
  /** What is needed to find places, of claims that have none yet too. */
  toLocate?: ToLocate;
  /** Claims that have no place yet. */
  unplaced?: readonly { id: string; index: number }[];
};

/** A place by its numbers, both from 1. */
export type Position = { block: number; sentence: number };

/** exact: there, unchanged · moved: unchanged, elsewhere · edited: the sentence changed, the figure did not ·
 * figure_changed: another figure stands where it stood · lost: neither sentence nor figure was found. */
export type ClaimState = 'exact' | 'moved' | 'edited' | 'figure_changed' | 'lost';

/** Where in the seed a line of the report is to be mended, and what to paste there; null where that can't be known. */
export type Cure = { file: string | null; line: number | null; path: RecordPath; paste: string | null };

/**
 * How one locator of a claim fared; `note` says what is off although the state is right, or why it is not, `changes`
 * what of an edited sentence can be told to differ.
 */
export type ClaimResult = Cure & {
  id: string;
  as_printed: string;
  repeat: boolean;
  state: ClaimState;
  expected: Position;
  found: Position | null;
  similarity: number;
  now: string[];
  changes: string[];
  note: string | null;
};

/** A figure of the text for which the ledger has no entry. */
type MissingFigure = Cure & { block: number; phrase: string; kind: string; occurrence: number; of: number };

/** A ledger entry that does not fit: its phrase stands `found` times and not `times`, `whole` where it cuts a number. */
type StaleEntry = Cure & {
  block: number;
  printed: string;
  times: number;
  found: number;
  whole: string | null;
};

/** A word of the body that leaves a quantity open, for which the ledger has no entry: worth a look, and no fault. */
type LooseWord = Cure & { block: number; phrase: string };

export type LedgerResult = {
  figures: number;
  accounted: number;
  missing: MissingFigure[];
  stale: StaleEntry[];
  loose: LooseWord[];
};

/** Everything that one text says of one record. `ok` only where nothing at all is off. */
export type VerificationReport = {
  slug: string;
  title: string;
  ok: boolean;
  same_file: boolean;
  share: number;
  blocks: Cure & { recorded: number; found: number };
  joins: Join[];
  moved_blocks: (Cure & { block: number; now: number })[];
  broken_repeats: (Cure & { block: number; of: number })[];
  claims: ClaimResult[];
  /** Claims that have no place yet. */
  unplaced: (Cure & { id: string })[];
  ledger: LedgerResult;
};

/** Takes from an article's file what verification needs. Withdrawn claims are left out: their passage may be the fault. */
export function toVerifiable({ article, text, claims, ledger }: ArticleFile): VerifiableArticle {
  const standing = claims.map((claim, index) => ({ ...claim, index })).filter(({ withdrawn }) => !withdrawn);
  const { slug, title, language } = article;
  const isStanding = new Set(standing.map(({ id }) => id));
  const entries = ledger.map((entry) => ({
    ...entry,
    isWithdrawn: entry.claims.length > 0 && !entry.claims.some((id) => isStanding.has(id)),
  }));
  return { slug, title, language, text, claims: standing, ledger: entries };
}
