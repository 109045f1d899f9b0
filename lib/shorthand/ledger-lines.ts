import type { Kind } from '../model/vocabulary.ts';
import type { ReadableClaim } from '../rules/readable.ts';
import type { SeedPath } from '../rules/seed-issue.ts';
import { phraseHash } from '../text/locator.ts';
import { normalise } from '../text/normalise.ts';
import { asMap, asText, type PlainMap } from './plain-data.ts';
import type { ShorthandCatalogue } from './shorthand-context.ts';

/**
 * A line of the full ledger, and where it and its fields (`of`) were written. `place` is the sentence and the word at which
 * it begins, where it follows from a claim.
 */
export type LedgerLine = {
  entry: unknown;
  from: { of: SeedPath; path: SeedPath; isDerived: boolean }[];
  /** The claim that it follows from, by index: its block is that of the claim’s place. */
  claim?: number;
  place?: readonly [number, number];
};

/** What the ledger says of a figure that became a claim of a kind. */
export const DISPOSITION_OF = {
  figure: 'claim',
  soft: 'soft',
  relation: 'relation',
} as const satisfies Record<Kind, string>;

/** One phrase in one block, which may stand there several times: the figures of a ledger are told apart so. */
const keyOf = (block: unknown, printed: string) => `${block} ${normalise(printed)}`;

function keyOfLine({ entry }: LedgerLine): string {
  const { block, printed } = asMap(entry) ?? {};
  return keyOf(block, asText(printed) ?? '');
}

type Known = {
  listed: ReadonlySet<string>;
  told: readonly LedgerLine[];
  /** Claims without a place, by index. */
  unplaced: ReadonlySet<number>;
};

/**
 * A line for each claim that no written line lists (`listed` are the ids of those); claims of one phrase in one block share
 * theirs. The reason is the claim's own, or its metric's name. A withdrawn claim has none where its phrase is `told` anyway.
 */
export function deriveLines(
  written: readonly unknown[],
  claims: readonly (ReadableClaim | undefined)[],
  { listed, told, unplaced }: Known,
  { metrics }: ShorthandCatalogue,
): LedgerLine[] {
  const toldKeys = new Set(told.map(keyOfLine));
  const lines = new Map<string, LedgerLine & { ids: string[]; occurrences: Set<number>; fields: PlainMap }>();
  for (const [at, claim] of claims.entries()) {
    const { id, kind, locator, as_printed: printed, metric = '', withdrawn } = claim ?? {};
    if (!id || !kind || !printed || listed.has(id) || !locator?.block || unplaced.has(at)) continue;
    const key = keyOf(locator.block, printed);
    if (withdrawn && toldKeys.has(key)) continue;
    const known = lines.get(key);
    known?.ids.push(id);
    known?.occurrences.add(locator.occurrence ?? 1);
    if (known) continue;
    const path: SeedPath = ['claims', at];
    const reason = asMap(written[at])?.reason;
    const ids = [id];
    lines.set(key, {
      ids,
      occurrences: new Set([locator.occurrence ?? 1]),
      fields: {
        block: locator.block,
        printed,
        disposition: DISPOSITION_OF[kind],
        reason: reason ?? metrics.get(metric)?.name ?? metric,
        claims: ids,
      },
      entry: undefined,
      from: [
        { of: [], path, isDerived: true },
        { of: ['printed'], path: [...path, 'as_printed'], isDerived: true },
        { of: ['reason'], path: [...path, reason === undefined ? 'metric' : 'reason'], isDerived: true },
      ],
      place: [locator.sentence ?? 1, locator.word ?? 1],
      claim: at,
    });
  }
  return [...lines.values()].map(({ fields, occurrences, from, place, claim }) => ({
    entry: occurrences.size > 1 ? { ...fields, times: occurrences.size } : fields,
    from,
    place,
    claim,
  }));
}

/**
 * Lines in reading order: by block, and in it as the phrases were found to stand (`order`, their hashes by block); what was not looked
 * up comes after, claims by their places.
 */
export function sortLines(
  lines: readonly LedgerLine[],
  order: Readonly<Record<string, readonly string[]>>,
): LedgerLine[] {
  const ranks = new Map(
    Object.entries(order).flatMap(([block, hashes]) =>
      hashes.map((hash, at) => [`${block} ${hash}`, at] as const),
    ),
  );
  const ranked = lines.map((line) => {
    const { block, printed } = asMap(line.entry) ?? {};
    const hash = ranks.size === 0 ? '' : phraseHash(asText(printed) ?? '');
    const rank = ranks.get(`${block} ${hash}`) ?? Number.MAX_SAFE_INTEGER;
    const [sentence, word] = line.place ?? [0, 0];
    return { line, rank: [Number(block) || 0, rank, sentence, word] };
  });
  return ranked.sort((a, b) => compareLists(a.rank, b.rank)).map(({ line }) => line);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
