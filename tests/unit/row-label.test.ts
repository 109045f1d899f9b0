import { describe, expect, it } from 'vitest';
import { chartFormOf } from '../../app/_charts/forms/form-of.ts';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { DrawnForm } from '../../lib/model/vocabulary.ts';
import { loneClaimWords } from '../../lib/words/lone-claim-words.ts';
import { rowLabels, rowNames, tellApart } from '../../lib/words/row-label.ts';
import type { ChartOf } from '../support/chart-of.ts';
import { aBesideCheck, aChartMetric, aClaimRow, aParticipant } from '../support/claim-row.ts';
import { all, svgOf } from '../support/drawing.ts';

const BOUGHT = ['Ferries bought', 'Trains bought', 'Buses bought'];
const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** One claim of one entity for each of three metrics that share an axis. */
const ROWS = BOUGHT.map((metricName, index) =>
  aClaimRow({
    claimId: `gazette-0${index + 1}`,
    metric: slugOf(metricName),
    metricName,
    entities: [aParticipant('Shipping Board')],
  }),
);

function draw<F extends DrawnForm>(form: F, rows: ClaimRow[] = ROWS): ChartOf<F> {
  const metrics = BOUGHT.map((name) => aChartMetric({ slug: slugOf(name), name, form }));
  const text = { id: `bought-${form}`, title: 'Bought', subtitle: '', doesNotSay: '' };
  return toChart(CHART_FORMS, text, metrics, rows, [aBesideCheck()]) as ChartOf<F>;
}

const isTold = (labels: readonly string[]) => new Set(labels).size === labels.length;

describe('rowLabels(rows, role)', () => {
  it('rowLabels() names the entity alone where that tells all rows apart', () => {
    const rows = ['Trier', 'Metz'].map((name) => aClaimRow({ entities: [aParticipant(name)] }));
    expect(rowLabels(rows, 'provider')).toEqual(['Trier', 'Metz']);
  });

  it('rowLabels() names the metric in every label of several metrics, needed there or not', () => {
    const other = aClaimRow({ metric: 'trams', metricName: 'Trams', entities: [aParticipant('Metz')] });
    expect(rowLabels([...ROWS, other], 'provider')).toEqual([
      'Shipping Board, Ferries bought',
      'Shipping Board, Trains bought',
      'Shipping Board, Buses bought',
      'Metz, Trams',
    ]);
  });

  it('rowLabels() goes on to period, article, place, print and id, each where those before it leave two alike', () => {
    const later = { periodEnd: '2022', periodBasis: 'printed' as const };
    const other = { ...later, articleShort: 'Herald 2022', articleSlug: 'herald' };
    const further = { ...other, paragraph: 5, section: null };
    const rows = [
      aClaimRow({ claimId: 'a-1' }),
      aClaimRow({ claimId: 'a-2', ...later }),
      aClaimRow({ claimId: 'b-1', ...other }),
      aClaimRow({ claimId: 'b-2', ...further }),
      aClaimRow({ claimId: 'b-3', ...further, asPrinted: 'fifty-one' }),
      aClaimRow({ claimId: 'b-4', ...further, asPrinted: 'fifty-one' }),
    ];
    expect(rowLabels(rows, 'provider')).toEqual([
      'Luxembourg, to 31 March 2021 (inferred by us)',
      'Luxembourg, to 2022, Gazette 2021',
      'Luxembourg, to 2022, Herald 2022, 3rd paragraph, under “Open doors”',
      'Luxembourg, to 2022, Herald 2022, 5th paragraph, “more than 50 libraries”',
      'Luxembourg, to 2022, Herald 2022, 5th paragraph, “fifty-one”, b-3',
      'Luxembourg, to 2022, Herald 2022, 5th paragraph, “fifty-one”, b-4',
    ]);
  });

  it('rowLabels() leaves a restatement under the name of what it restates, and tells neither apart for it', () => {
    const again = aClaimRow({ claimId: 'a-2', restates: 'town-libraries-01', periodEnd: null });
    expect(rowLabels([aClaimRow(), again], 'provider')).toEqual(['Luxembourg', 'Luxembourg']);
  });
});

describe('rowNames(rows, role) and tellApart(labels, rows)', () => {
  it('rowNames() gives the values of one row one name', () => {
    const rows = [aClaimRow(), aClaimRow({ claimId: 'a-2', periodEnd: '2022' })];
    expect(rowNames(rows, 'provider')).toEqual(['Luxembourg', 'Luxembourg']);
  });

  it('tellApart() adds nothing to labels that differ already', () => {
    expect(tellApart(['a', 'b'], [aClaimRow(), aClaimRow({ periodEnd: '2022' })])).toEqual(['a', 'b']);
  });
});

describe.each(['counts', 'percentages', 'beside', 'series'] as const)(
  'toChart(%s) of several metrics',
  (form) => {
    it('names each row by its metric in mark, note, spoken words, alt text, plain table and sentences', () => {
      const chart = draw(form);
      const { toPlainTable, toQuantities } = chartFormOf(chart);
      const { columns, rows } = toPlainTable(chart);
      const plain = rows.map((row) => String(row[columns.indexOf('label')]));
      for (const labels of [
        chart.marks.map(({ label }) => label),
        chart.marks.map(({ spoken }) => spoken),
        plain.slice(0, 3),
        toQuantities(chart).slice(0, 3),
        chart.notes.map(({ label }) => label),
      ]) {
        expect(isTold(labels), labels.join(' | ')).toBe(true);
        BOUGHT.forEach((name, index) => {
          expect(labels[index]).toContain(name);
        });
      }
      for (const name of BOUGHT) expect(chart.alt).toContain(`Shipping Board, ${name}`);
    });

    it('draws each row under its metric’s name', async () => {
      const svg = await svgOf(draw(form));
      const text = all(svg, 'text')
        .map((each) =>
          all(each, 'tspan')
            .map((line) => line.textContent)
            .join(' '),
        )
        .join(' ');
      for (const name of BOUGHT) expect(text).toContain(name);
    });
  },
);

describe('toChart(series)', () => {
  it('keeps a strip for each metric of one entity, and joins none of one to another', () => {
    const dated = ROWS.flatMap((row) =>
      ['2019', '2021'].map((periodEnd) => ({
        ...row,
        claimId: `${row.claimId}-${periodEnd}`,
        ...{ periodStart: periodEnd, periodEnd, qualifier: 'stated' as const, lower: null },
      })),
    );
    const chart = draw('series', dated);
    expect(new Set(chart.marks.map(({ row }) => row)).size).toBe(3);
    expect(chart.joins).toHaveLength(3);
  });

  it('tells two articles’ values of one row and date apart, in the plain table too', () => {
    const twice = [ROWS[0], { ...ROWS[0], claimId: 'herald-01', articleShort: 'Herald 2021' }] as ClaimRow[];
    const chart = draw('series', twice);
    const { rows } = chartFormOf(chart).toPlainTable(chart);
    expect(rows.map(([, label]) => label)).toEqual([
      'Shipping Board, to 31 March 2021 (inferred by us), Gazette 2021',
      'Shipping Board, to 31 March 2021 (inferred by us), Herald 2021',
    ]);
  });
});

describe('loneClaimWords(row, rowsBy)', () => {
  it('names the metric, whose, how much with its hedge, when and in which article', () => {
    expect(loneClaimWords(aClaimRow(), 'provider')).toBe(
      'Libraries open on Sundays: Luxembourg, more than 50 libraries, to 31 March 2021 (inferred by us) (Gazette 2021)',
    );
  });
});
