import { VERDICTS, type Verdict } from '../model/vocabulary.ts';
import { formatDate } from './format.ts';

type Checked = { verdict: Verdict; context: boolean; who: string; date: string | null; says: string };

/** The check that decides a claim's label: of the claim before of its context, then the weightiest verdict. */
export function weightiestCheck<C extends Checked>(checks: readonly C[]): C | undefined {
  return checks.toSorted(
    (a, b) =>
      Number(a.context) - Number(b.context) || VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
  )[0];
}

/** Who says it and when, as one side of two dated facts: `AIIB, 17 April 2020`. */
export function formatWho({ who, date }: Pick<Checked, 'who' | 'date'>): string {
  return `${who}, ${date === null ? 'undated' : formatDate(date)}`;
}
