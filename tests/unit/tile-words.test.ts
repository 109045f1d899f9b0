import { describe, expect, it } from 'vitest';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { tileWords } from '../../app/_parts/tile-words.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { aChartMetric, aClaimRow, aParticipant } from '../support/claim-row.ts';

function said(...names: string[]): string {
  const rows = names.map((name, index) =>
    aClaimRow({ claimId: `a-${index}`, value: 50 + index, entities: [aParticipant(name)] }),
  );
  const text = { id: 'x', title: 'Libraries', subtitle: '', doesNotSay: '' };
  return tileWords(toChart(CHART_FORMS, text, [aChartMetric({ form: 'counts' })], rows) as Chart);
}

describe('tileWords(chart)', () => {
  it('says each number with whose it is, and its hedge', () => {
    expect(said('Trier', 'Metz')).toBe('Trier: more than 50; Metz: more than 51.');
  });

  it('says nothing of a chart without a number', () => {
    const drawing = { id: 'x', form: 'relations', groups: [] } as unknown as Chart;
    expect(tileWords(drawing)).toBe('');
  });

  it('says of a long chart the first numbers and how many follow', () => {
    expect(said('Trier', 'Metz', 'Nancy', 'Arlon', 'Esch')).toBe(
      'Trier: more than 50; Metz: more than 51; and 3 more.',
    );
  });
});
