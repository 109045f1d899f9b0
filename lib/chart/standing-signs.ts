import { type ClaimRow, statesNumber } from '../model/claim-row.ts';
import { STANDINGS } from '../model/vocabulary.ts';
import { capitalise } from '../words/claim-headline.ts';
import { checkedWords, SIGNED_STANDINGS, STANDING_SIGNS, STANDING_WORDS } from '../words/standing-words.ts';
import type { Chart } from './chart.ts';

/**
 * The same chart with where its figures were seen elsewhere: said once in the subtitle where all of them share it; else
 * each mark carries its sign, and a sentence beside the chart says what the signs mean.
 */
export function withStandings<C extends Chart>(chart: C, rows: readonly ClaimRow[]): C {
  const drawn = new Set(chart.notes.map(({ claimId }) => claimId));
  const figures = rows.filter((row) => statesNumber(row) && row.standing && drawn.has(row.claimId));
  const found = STANDINGS.filter((standing) => figures.some((row) => row.standing === standing));
  const [first] = found;
  if (first === undefined) return chart;
  if (found.length === 1) {
    const [only, ...others] = figures;
    const said = only && others.length === 0 ? checkedWords(only) : `${STANDING_WORDS[first]}, all of them`;
    const words = `${STANDING_SIGNS[first]}\u00a0${capitalise(said)}`;
    const stop = chart.subtitle === '' || /[.?!]$/.test(chart.subtitle) ? '' : '.';
    return { ...chart, subtitle: `${chart.subtitle}${stop} ${words}.`.trim() };
  }
  const signs = figures.flatMap(({ claimId, standing }) =>
    standing === null ? [] : [[claimId, STANDING_SIGNS[standing]]],
  );
  const key = `Where else they were seen: ${found.map((standing) => SIGNED_STANDINGS[standing]).join('; ')}.`;
  return { ...chart, signs: Object.fromEntries(signs), annotations: [key, ...chart.annotations] };
}
