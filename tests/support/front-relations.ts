import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import type { ChartMetric } from '../../lib/chart/chart.ts';
import { hasRelations } from '../../lib/chart/map-edges.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { DEFAULT_STAGE } from '../../lib/model/vocabulary.ts';
import type { ChartOf } from './chart-of.ts';
import { aChartMetric, aClaimRow } from './claim-row.ts';
import { readSeed } from './read-seed.ts';

/** The relations of a finding of the front page, from the seed files themselves. */
export async function readFrontRelations(slug: string): Promise<ChartOf<'relations'>> {
  const read = await readSeed('seed');
  if ('problems' in read) throw new Error('The seed is not valid.');
  const { seed } = read;
  const finding = seed.articles.flatMap(({ findings }) => findings).find((each) => each.slug === slug);
  if (finding === undefined) throw new Error(`No article has a finding "${slug}".`);
  const metrics = finding.metrics.map((own): ChartMetric => {
    const { name = own, stage = DEFAULT_STAGE } =
      seed.metrics.metrics.find((each) => each.slug === own) ?? {};
    return aChartMetric({ slug: own, name, stage, measure: 'relation', unit: null, form: 'relations' });
  });
  const entities = new Map(seed.entities.map((entity) => [entity.code, entity]));
  const rows = seed.articles
    .flatMap(({ claims }) => claims)
    .filter((claim) => claim.kind === 'relation' && finding.metrics.includes(claim.metric))
    .toSorted((a, b) => a.locator.block - b.locator.block)
    .map((claim) =>
      aClaimRow({
        claimId: claim.id,
        kind: 'relation',
        metric: claim.metric,
        entities: claim.entities.map(({ entity: code, role, inferred }) => {
          const { name = code, kind = 'organisation' } = entities.get(code) ?? {};
          return { code, name, kind, country: null, role, inferred };
        }),
      }),
    );
  const chart = toChart(CHART_FORMS, { id: slug, title: '', subtitle: '', doesNotSay: '' }, metrics, rows);
  if (chart === undefined || !hasRelations(chart)) throw new Error(`"${slug}" has no relations.`);
  return chart;
}
