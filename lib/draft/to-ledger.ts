import type { Disposition } from '../model/vocabulary.ts';
import { normalise } from '../text/normalise.ts';
import type { DraftFigure } from './draft.ts';
import { isOpenFigure } from './open-items.ts';

/** Why a figure became no claim, where nobody wrote a reason. */
const REASONS: Partial<Record<DraftFigure['disposition'], string>> = {
  context: 'Background, and not what the article claims.',
  vague: 'Too vague to be read as a number.',
  noise: 'No quantity that the article states: a date, a name or a label.',
};
const UNDECIDED = 'Not decided yet.';

/** Figures alike in one line: phrases by the blocks in which they stand, each `times` times. */
export type LedgerLine = {
  disposition: Disposition;
  reason: string;
  times?: number;
  claims?: string[];
  printed: Record<string, string | string[]>;
};

/** How often a phrase stands in a block of the text, parts of longer phrases included; 0 where that is not known. */
export type CountPhrase = (block: number, printed: string) => number;

/**
 * The ledger of what became no claim; `ids` are the claims. A phrase that stands in its block more often than claims were made
 * of it is a line with these. None where every figure is a claim.
 */
export function toLedger(
  figures: readonly DraftFigure[],
  ids: ReadonlySet<string>,
  count: CountPhrase,
): LedgerLine[] | undefined {
  const places = new Map<string, DraftFigure[]>();
  for (const figure of figures) {
    const key = `${figure.block} ${normalise(figure.printed).toLowerCase()}`;
    places.set(key, [...(places.get(key) ?? []), figure]);
  }
  const lines = new Map<string, LedgerLine>();
  for (const alike of places.values()) {
    const entry = toEntry(alike, ids, count);
    if (entry) addEntry(lines, entry);
  }
  return lines.size === 0 ? undefined : [...lines.values()];
}

type Entry = {
  block: number;
  printed: string;
  disposition: Disposition;
  reason: string;
  times: number;
  claims?: string[];
};

/** The entry of one phrase in one block; none where its claims say all. */
function toEntry(
  alike: readonly DraftFigure[],
  ids: ReadonlySet<string>,
  count: CountPhrase,
): Entry | undefined {
  const claims = alike.filter(({ id }) => ids.has(id));
  const [first] = alike.filter(({ id }) => !ids.has(id));
  const [claim] = claims;
  const one = first ?? claim;
  if (!one) return undefined;
  const { block, printed } = one;
  const times = count(block, printed) || alike.length;
  if (!claim) return { block, printed, ...judge(one), times };
  if (!first && times <= claims.length) return undefined;
  const reason = first ? judge(first).reason : 'The words stand here again, as a part of others.';
  const disposition = claim.disposition as Disposition;
  return { block, printed: claim.printed, disposition, reason, times, claims: claims.map(({ id }) => id) };
}

function judge(figure: DraftFigure): { disposition: Disposition; reason: string } {
  const { disposition, reason } = figure;
  const isOfLedger = disposition === 'context' || disposition === 'vague' || disposition === 'noise';
  if (isOpenFigure(figure) || !isOfLedger) return { disposition: 'context', reason: UNDECIDED };
  return { disposition, reason: reason ?? REASONS[disposition] ?? UNDECIDED };
}

function addEntry(
  lines: Map<string, LedgerLine>,
  { block, printed, disposition, reason, times, claims }: Entry,
): void {
  const key = [disposition, reason, times, claims].join('\0');
  const line = lines.get(key) ?? {
    disposition,
    reason,
    ...(times > 1 && { times }),
    ...(claims && { claims }),
    printed: {},
  };
  const others = line.printed[block];
  line.printed[block] = others === undefined ? printed : [others, printed].flat();
  lines.set(key, line);
}
