import { DISPOSITIONS } from '../model/vocabulary.ts';
import type { ReadableClaim } from '../rules/readable.ts';
import type { SeedPath } from '../rules/seed-issue.ts';
import type { Expansion } from './expansion.ts';
import { DISPOSITION_OF, deriveLines, type LedgerLine, sortLines } from './ledger-lines.ts';
import { asList, asMap, type PlainMap, withoutGaps } from './plain-data.ts';
import { saidUnder } from './said-under.ts';

/**
 * The whole ledger of an article in reading order: what is written, several alike in one line, and a line for each claim
 * that no written line lists. `written` are the claims as they are written, `claims` the same in full.
 */
export function expandLedger(
  ledger: unknown,
  { written, claims }: { written: unknown; claims: unknown },
  { catalogue, places, origins, unplaced }: Expansion,
): unknown {
  if (ledger !== undefined && !Array.isArray(ledger)) return ledger;
  const entries: unknown[] = ledger ?? [];
  const full = (asList(claims) ?? []).map((claim) => asMap(claim) as ReadableClaim | undefined);
  const lines = entries.flatMap((entry, at) => expandEntry(entry, ['ledger', at], full));
  const listed = new Set(entries.flatMap((entry) => asList(asMap(entry)?.claims) ?? []).map(String));
  const derived = deriveLines(asList(written) ?? [], full, { listed, told: lines, unplaced }, catalogue);
  const isAsWritten = derived.length === 0 && !places?.order;
  const sorted = isAsWritten ? lines : sortLines([...lines, ...derived], places?.order ?? {});
  for (const [at, { from, claim }] of sorted.entries()) {
    for (const { of, path, isDerived } of from)
      if (isDerived) origins.derived(['ledger', at, ...of], path);
      else origins.moved(['ledger', at, ...of], path);
    if (claim === undefined) continue;
    const place = origins.find(['claims', claim, 'locator', 'block']);
    origins.moved(['ledger', at, 'block'], place.path, place.isPlaces);
  }
  return sorted.map(({ entry }) => entry);
}

/** A written line as the lines of the full ledger that it stands for: each of its phrases in each of its blocks. */
function expandEntry(
  written: unknown,
  path: SeedPath,
  claims: readonly (ReadableClaim | undefined)[],
): LedgerLine[] {
  const map = asMap(written);
  if (!map) return [{ entry: written, from: [moved([], path)] }];
  const under = saidUnder(map, DISPOSITIONS, ['disposition', 'reason']);
  const { block, printed, part_of: whole, ...rest } = under === undefined ? map : withReason(map, under);
  const kind = () => claims.find((claim) => claim?.id === whole)?.kind ?? 'figure';
  const ofClaim = whole === undefined ? {} : { disposition: DISPOSITION_OF[kind()], claims: [whole] };
  return listPhrases(block, printed, path).map((one) => ({
    entry: withoutGaps({ block: one.block.value, printed: one.printed.value, ...ofClaim, ...rest }),
    from: [
      moved([], path),
      moved(['block'], one.block.path),
      moved(['printed'], one.printed.path),
      ...(under === undefined
        ? []
        : [moved(['disposition'], [...path, under]), moved(['reason'], [...path, under])]),
      ...(whole === undefined ? [] : [moved(['claims', 0], [...path, 'part_of'])]),
    ],
  }));
}

function withReason(map: PlainMap, disposition: string): PlainMap {
  const { [disposition]: reason, ...rest } = map;
  return { ...rest, disposition, reason };
}

const moved = (of: SeedPath, path: SeedPath) => ({ of, path, isDerived: false });

type Part = { value: unknown; path: SeedPath };

function listPhrases(block: unknown, printed: unknown, path: SeedPath): { block: Part; printed: Part }[] {
  const byBlock = block === undefined ? asMap(printed) : undefined;
  if (!byBlock)
    return spread(block, [...path, 'block']).flatMap((own) =>
      spread(printed, [...path, 'printed']).map((one) => ({ block: own, printed: one })),
    );
  return Object.entries(byBlock).flatMap(([number, phrases]) => {
    const at = [...path, 'printed', number];
    const own = { value: /^[1-9]\d*$/.test(number) ? Number(number) : number, path: at };
    return spread(phrases, at).map((one) => ({ block: own, printed: one }));
  });
}

/** The parts of a list with their places, or the one value. */
const spread = (value: unknown, path: SeedPath): Part[] =>
  asList(value)?.map((one, at) => ({ value: one, path: [...path, at] })) ?? [{ value, path }];
