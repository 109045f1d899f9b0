import { expect, test } from 'vitest';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { toClaimRuler } from '../../lib/chart/claim-ruler.ts';
import { aChartMetric, aClaimRow } from '../support/claim-row.ts';

test('toClaimRuler(forms, metric, row, []) has the margin that is printed in its title', () => {
  const interval = { kind: 'margin', level: 95, lower: 47, upper: 53, asPrinted: null, block: null } as const;
  const row = aClaimRow({ value: 50, qualifier: 'stated', lower: null, interval });
  expect(toClaimRuler(CHART_FORMS, aChartMetric(), row, [])?.title).toContain(
    '50 libraries, ± 3 libraries (95% margin of error, so 47 to 53)',
  );
});

test('toClaimRuler(forms, metric, row, []) has a stop behind its title in what is read aloud', () => {
  const ruler = toClaimRuler(CHART_FORMS, aChartMetric(), aClaimRow(), []);
  expect(ruler?.title).toMatch(/\)$/);
  expect(ruler?.alt).toContain(`${ruler?.title}. In libraries.`);
});
