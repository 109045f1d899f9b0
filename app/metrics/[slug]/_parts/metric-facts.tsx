import { methodUrl, metricUrl, topicUrl } from '../../../../lib/filter/urls.ts';
import { changeKindOf } from '../../../../lib/model/metric.ts';
import type { MetricRow } from '../../../../lib/model/rows.ts';
import { unitWords } from '../../../../lib/words/format-quantity.ts';
import { CHANGE_KIND_WORDS, MEASURE_WORDS, STAGE_WORDS } from '../../../../lib/words/labels.ts';
import { CHART_FORMS } from '../../../_charts/forms/forms.ts';

type Props = {
  metric: MetricRow;
  /** The other metrics of its comparability group. */
  beside: readonly MetricRow[];
};

/** What a metric measures, of whom, and what it may share an axis with. */
export function MetricFacts({ metric, beside }: Props) {
  const changeKind = changeKindOf(metric);
  return (
    <dl className="facts">
      <dt>Definition</dt>
      <dd>{metric.definition}</dd>
      <dt>{metric.topics.length === 1 ? 'Topic' : 'Topics'}</dt>
      <dd>
        {metric.topics.map(({ slug, name }, index) => (
          <span key={slug}>
            {index > 0 && ', '}
            <a href={topicUrl(slug)}>{name}</a>
          </span>
        ))}
      </dd>
      <dt>Unit</dt>
      <dd>{unitWords(metric) ?? 'none: no number is printed'}</dd>
      <dt>Measure</dt>
      <dd>
        <a href={methodUrl('measures')}>{MEASURE_WORDS[metric.measure]}</a>
        {changeKind !== null && `; ${CHANGE_KIND_WORDS[changeKind]}`}
        {metric.currency !== null && `; currency ${metric.currency} (ISO 4217)`}
        {metric.ucum !== null && `; unit code ${metric.ucum} (UCUM)`}
      </dd>
      {metric.population !== null && (
        <>
          <dt>Population</dt>
          <dd>{metric.population}</dd>
        </>
      )}
      <dt>Shown as</dt>
      <dd>{CHART_FORMS[metric.form].words}</dd>
      {metric.measure === 'relation' && (
        <>
          <dt>Stage</dt>
          <dd>{STAGE_WORDS[metric.stage]}</dd>
        </>
      )}
      <dt>May share an axis with</dt>
      <dd>
        {beside.length === 0
          ? 'nothing else. '
          : beside.map((other, index) => (
              <span key={other.slug}>
                {index > 0 && ', '}
                <a href={metricUrl(other.slug)}>{other.name}</a>
              </span>
            ))}
        {beside.length > 0 && '. '}
        {metric.groupReason}
      </dd>
    </dl>
  );
}
