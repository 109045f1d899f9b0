import type { ChartMark } from '../../../lib/chart/chart.ts';
import type { IntervalKind } from '../../../lib/model/vocabulary.ts';
import { formatList } from '../../../lib/words/format.ts';
import type { ValuesData } from './values-data.ts';

/** What has to be said of a chart of quantities: how long a ratio is, and what its whiskers are. */
export function valueRemarks({ marks, measure }: Pick<ValuesData, 'marks' | 'measure'>): string[] {
  return [
    ...(measure === 'ratio'
      ? ['A bar is as long as its ratio; one as long as the base would end at 1×.']
      : []),
    ...whiskerWords(marks),
  ];
}

const KINDS: Record<IntervalKind, string> = {
  confidence: 'confidence intervals',
  margin: 'margins of error',
};

function whiskerWords(marks: readonly ChartMark[]): string[] {
  const kinds = marks.flatMap(({ interval }) => interval?.kind ?? []);
  const found = (['confidence', 'margin'] as const).filter((kind) => kinds.includes(kind));
  if (found.length === 0) return [];
  return [`Whiskers are ${formatList(found.map((kind) => KINDS[kind]))} as the article prints them.`];
}
