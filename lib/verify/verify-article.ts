import { sha256Hex } from '../text/locator.ts';
import { countPhrase } from '../text/phrase.ts';
import { cureAt } from './cure.ts';
import type { VerifiableArticle, VerificationReport } from './verifiable.ts';
import { alignBlocks, listBrokenRepeats } from './verify-blocks.ts';
import { compareClaim } from './verify-claims.ts';
import { followEdits } from './verify-follow.ts';
import { checkLedger, listLedgerFigures } from './verify-ledger.ts';
import { type Reading, readAgainst } from './verify-reading.ts';

/** A text is taken for an article's from this share of its recorded sentences on, exact or lightly edited. */
const FITS = 0.25;

/** What identification found: the article, or why none fits. */
type Identified =
  | { record: VerifiableArticle; reading: Reading }
  | { record: null; closest: { slug: string; title: string; share: number } | null };

/**
 * Finds the record whose sentences a text holds; the file that a record was made from is known by its hash. `onRecord` is
 * told after each record how many were compared.
 */
export function identifyArticle(
  text: string,
  records: readonly VerifiableArticle[],
  onRecord: (compared: number) => void = () => {},
): Identified {
  const hash = sha256Hex(text);
  const same = records.find((record) => record.text.sha256 === hash);
  if (same) return { record: same, reading: readAgainst(text, same) };
  const readings = records
    .map((record, index) => {
      const reading = readAgainst(text, record);
      onRecord(index + 1);
      return { record, reading };
    })
    .sort((a, b) => b.reading.share - a.reading.share);
  const best = readings[0];
  if (best && best.reading.share >= FITS) return best;
  const unread = findUnread(text, records);
  if (unread) return { record: unread, reading: readAgainst(text, unread) };
  const closest = best && { slug: best.record.slug, title: best.record.title, share: best.reading.share };
  return { record: null, closest: closest ?? null };
}

/** Of an article of which no place is known yet, nearly all phrases of its claims stand in its text. */
const MOST_PHRASES = 0.8;

function findUnread(text: string, records: readonly VerifiableArticle[]): VerifiableArticle | undefined {
  const shares = records.flatMap((record) => {
    const phrases = record.places || record.claims.length > 0 ? [] : (record.toLocate?.claims ?? []);
    const found = phrases.filter(({ as_printed: printed }) => countPhrase(text, printed) > 0).length;
    return found > 0 && found / phrases.length >= MOST_PHRASES ? [{ record, found }] : [];
  });
  return shares.sort((a, b) => b.found - a.found)[0]?.record;
}

function isOk(report: Omit<VerificationReport, 'ok'>): boolean {
  const { claims, ledger, moved_blocks, broken_repeats, unplaced, same_file, blocks } = report;
  if (same_file && blocks.recorded !== blocks.found) return false;
  const off = [ledger.missing, ledger.stale, moved_blocks, broken_repeats, unplaced].some(
    (list) => list.length > 0,
  );
  return !off && claims.every(({ state, note }) => state === 'exact' && note === null);
}

/** Sets a record against a text that was identified as its article's: claims, ledger, repeats. Stores nothing. */
export function verifyArticle(text: string, record: VerifiableArticle, reading: Reading): VerificationReport {
  const map = alignBlocks(record, reading);
  const figures = listLedgerFigures(record, reading, map);
  const beside = { record, reading, map, figures };
  const context = { ...beside, edits: followEdits(beside) };
  const moved = [...map].filter(([block, now]) => block !== now);
  const report = {
    slug: record.slug,
    title: record.title,
    same_file: record.text.sha256 === sha256Hex(text),
    share: reading.share,
    blocks: {
      recorded: record.text.blocks,
      found: reading.article.blocks.length,
      ...cureAt(record, ['text', 'blocks'], `blocks: ${reading.article.blocks.length}`),
    },
    joins: reading.joins,
    moved_blocks: moved.map(([block, now]) => ({ block, now, ...cureAt(record, ['text']) })),
    broken_repeats: listBrokenRepeats(record, reading, map),
    claims: record.claims.flatMap((claim, index) => compareClaim(claim, index, context)),
    unplaced: (record.unplaced ?? []).map(({ id, index }) => ({ id, ...cureAt(record, ['claims', index]) })),
    ledger: checkLedger(record, reading, map, figures),
  };
  return { ...report, ok: isOk(report) };
}
