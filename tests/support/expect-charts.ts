import { MAX_DATES, MAX_ROWS, MAX_STRIPS } from '../../lib/chart/choose-rows.ts';

/** A row of `claims_joined`, as far as charts choose by it. */
export type ChartedRow = {
  claim_id: string;
  metric: string;
  value: number | null;
  range_from: number | null;
  statistic: string | null;
  period_start: string | null;
  period_end: string | null;
  article_slug: string;
  article_published: string | null;
  position: number;
  entities: { code: string; role: string }[];
  restates: string | null;
  withdrawn_on: string | null;
};

/** A metric drawn in the form and by the role of itself or of another. */
export type Drawing = { metric: string; form: string; rows_by: string };

/** What is to be kept for charts, by metric and drawing, recounted from all rows. */
export function expectCharts(
  drawings: readonly Drawing[],
  rows: readonly ChartedRow[],
): Record<string, string> {
  const drawn = drawings.filter(({ form }) => !['relations', 'sentence', 'table'].includes(form));
  const shown = rows.filter(
    (row) => sortedBy(row) !== null && row.restates === null && row.withdrawn_on === null,
  );
  const inOrder = shown.toSorted(byReading);
  return Object.fromEntries(
    drawn.map(({ metric, form, rows_by }) => [
      [metric, form === 'series', rows_by].join('|'),
      JSON.stringify(
        expectChart(
          inOrder.filter((row) => row.metric === metric),
          form === 'series',
          rows_by,
        ),
      ),
    ]),
  );
}

/** A range is sorted by its lower end. */
const sortedBy = ({ value, range_from }: ChartedRow) => value ?? range_from;

function expectChart(given: readonly ChartedRow[], isOverTime: boolean, role: string) {
  const values = isOverTime ? given.filter((row) => dayOf(row) !== '') : given;
  const [side, most] = isOverTime ? [MAX_STRIPS, MAX_DATES] : [MAX_ROWS, 1];
  const ofLabel = new Map<string, ChartedRow[]>();
  for (const row of values)
    ofLabel.set(labelOf(row, role), [...(ofLabel.get(labelOf(row, role)) ?? []), row]);
  const labels = [...ofLabel.values()]
    .map((all) => all.toReversed().toSorted((a, b) => compare(dateKey(b), dateKey(a))))
    .map((all) => ({ value: Number(all[0] && sortedBy(all[0])), latest: all[0] as ChartedRow, all }))
    .toSorted((a, b) => byReading(a.latest, b.latest));
  const top = labels.toSorted((a, b) => b.value - a.value).slice(0, side);
  const bottom = labels.toSorted((a, b) => a.value - b.value).slice(0, side);
  const idsOf = (some: typeof labels) =>
    [...new Set(some)]
      .flatMap(({ all }) => (values.length <= MAX_ROWS ? all : all.slice(0, most)))
      .map((row) => row.claim_id)
      .sort();
  return {
    claims: values.length,
    labels: labels.length,
    outermost: idsOf([...top, ...bottom]),
    first: idsOf(labels.slice(0, side)),
  };
}

function labelOf({ statistic, entities }: ChartedRow, role: string): string {
  const named = entities.filter((entity) => entity.role === role);
  return [statistic, ...(named.length > 0 ? named : entities).map(({ code }) => code)].join(' ');
}

const dayOf = ({ period_end, period_start }: ChartedRow) => period_end ?? period_start ?? '';
const pad = (date: string) => (date === '' ? '' : date + '-99-99'.slice(date.length - 4));
const dateKey = (row: ChartedRow) => `${pad(dayOf(row)).padEnd(10)} ${pad(row.article_published ?? '')}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byReading = (a: ChartedRow, b: ChartedRow) =>
  compare(a.article_slug, b.article_slug) || a.position - b.position;
