/** A block of an article as its ledger needs it: its body paragraph and section, or the block that it repeats. */
export type LedgerBlock = {
  block: number;
  paragraph: number | null;
  section: string | null;
  repeatOf: number | null;
};

/** A part of the ledger: one block with its entries, or neighbouring blocks of one sort that hold no figure. */
export type LedgerPart<E> =
  | { kind: 'block'; block: LedgerBlock; entries: E[] }
  | { kind: 'empty'; first: number; last: number; body: boolean }
  | { kind: 'repeats'; repeats: { block: number; of: number }[] };

/** Sets entries under their blocks in reading order; runs of repeats, and of blocks without a figure, become one part. */
export function toLedgerParts<E extends { block: number }>(
  blocks: readonly LedgerBlock[],
  entries: readonly E[],
): LedgerPart<E>[] {
  const parts: LedgerPart<E>[] = [];
  for (const block of blocks) {
    const own = entries.filter((entry) => entry.block === block.block);
    const last = parts.at(-1);
    const body = block.paragraph !== null;
    if (own.length > 0) parts.push({ kind: 'block', block, entries: own });
    else if (block.repeatOf !== null) {
      const repeat = { block: block.block, of: block.repeatOf };
      if (last?.kind === 'repeats') last.repeats.push(repeat);
      else parts.push({ kind: 'repeats', repeats: [repeat] });
    } else if (last?.kind === 'empty' && last.body === body) last.last = block.block;
    else parts.push({ kind: 'empty', first: block.block, last: block.block, body });
  }
  return parts;
}
