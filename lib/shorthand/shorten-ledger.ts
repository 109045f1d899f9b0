import type { ArticleFile } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { DISPOSITION_OF } from './ledger-lines.ts';
import { clean } from './shorten-claim.ts';
import type { WrittenLedgerEntry } from './written-article.ts';

type Entry = ArticleFile['ledger'][number];

/** The ledger without what follows from claims, and the reasons that these have to give. */
export type ShortLedger = { ledger: WrittenLedgerEntry[]; reasons: Map<string, string> };

/** Takes out of a ledger the lines that follow from claims, and sets those that are alike in one. */
export function shortenLedger({ claims, ledger }: Pick<ArticleFile, 'claims' | 'ledger'>): ShortLedger {
  const own = new Map(
    claims.flatMap((claim) => {
      const line = findOwnLine(claim, claims, ledger);
      return line ? [[claim.id, line] as const] : [];
    }),
  );
  const lines = new Set(own.values());
  const reasons = new Map([...own].map(([id, { reason }]) => [id, reason]));
  const rest = ledger.filter((entry) => !lines.has(entry));
  const written = rest.map((entry) => {
    const [id] = entry.claims;
    return id !== undefined && own.has(id)
      ? clean({ ...plain(entry), disposition: undefined, part_of: id })
      : clean({ ...plain(entry), claims: entry.claims.length > 0 ? entry.claims : undefined });
  });
  return { ledger: groupAlike(written as Line[]), reasons };
}

const plain = ({ block, printed, times, disposition, reason }: Entry) => ({
  block,
  printed,
  times: times === 1 ? undefined : times,
  disposition,
  reason,
});

/** The line that says no more of a claim than follows from it, where all other lines of the claim are parts of its statement. */
function findOwnLine(claim: Claim, claims: readonly Claim[], ledger: readonly Entry[]): Entry | undefined {
  const wanted = DISPOSITION_OF[claim.kind];
  const all = ledger.filter((entry) => entry.claims.includes(claim.id));
  if (all.some((entry) => entry.claims.length > 1 || entry.disposition !== wanted)) return undefined;
  const isOwn = ({ block, printed, times }: Entry) =>
    block === claim.locator.block && printed === claim.as_printed && times === 1;
  const others = claims.filter(
    (other) =>
      other !== claim && other.locator.block === claim.locator.block && other.as_printed === claim.as_printed,
  );
  return others.length > 0 ? undefined : all.find(isOwn);
}

type Line = {
  block: number;
  printed: string;
  times?: number;
  disposition?: string;
  reason: string;
  part_of?: string;
  claims?: string[];
};

/** One line for all figures that became no claim for one reason: in a block, alike in several, or each with its block. */
function groupAlike(lines: readonly Line[]): WrittenLedgerEntry[] {
  const groups = new Map<string, Line[]>();
  for (const [at, line] of lines.entries()) {
    const { disposition, reason, times, part_of, claims } = line;
    const key = claims ? `alone ${at}` : JSON.stringify([disposition, reason, times, part_of]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { block: _, printed: __, disposition, reason, ...rest } = first;
    const said = disposition === undefined ? { reason } : { [disposition]: reason };
    return [{ ...placesOf(group), ...rest, ...said } as WrittenLedgerEntry];
  });
}

function placesOf(group: readonly Line[]): Pick<WrittenLedgerEntry, 'block' | 'printed'> {
  const blocks = [...new Set(group.map(({ block }) => block))];
  const phrases = [...new Set(group.map(({ printed }) => printed))];
  const one = <T>(list: T[]): T | T[] => (list.length === 1 ? (list[0] as T) : list);
  if (blocks.length === 1 || phrases.length === 1) return { block: one(blocks), printed: one(phrases) };
  const byBlock = blocks.map((block) => [
    String(block),
    one(group.filter((line) => line.block === block).map(({ printed }) => printed)),
  ]);
  return { printed: Object.fromEntries(byBlock) };
}
