import { DISPOSITIONS, type Disposition } from './vocabulary.ts';

type Counted = { disposition: Disposition; times: number };
type DispositionCount = { disposition: Disposition; figures: number };

/** How many figures of a ledger have each disposition, as often as they stand in print; those with none are left out. */
export function countDispositions(entries: readonly Counted[]): DispositionCount[] {
  return DISPOSITIONS.map((disposition) => ({
    disposition,
    figures: countFigures(entries.filter((entry) => entry.disposition === disposition)),
  })).filter(({ figures }) => figures > 0);
}

/** How many figures some entries stand for: an entry of three times is three figures. */
export function countFigures(entries: readonly Pick<Counted, 'times'>[]): number {
  return entries.reduce((sum, entry) => sum + entry.times, 0);
}
