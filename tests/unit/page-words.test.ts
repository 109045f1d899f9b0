import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MetricFacts } from '../../app/metrics/[slug]/_parts/metric-facts.tsx';
import { ArticleOpening } from '../../app/sources/[slug]/_parts/article-opening.tsx';
import { aMetricRow, aSourceRow } from '../support/claim-row.ts';

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '');

test.each([
  [{ measure: 'duration', ucum: 'd' }, 'length of time; unit code d (UCUM)'],
  [{ measure: 'money', currency: 'EUR' }, 'money; currency EUR (ISO 4217)'],
] as const)('<MetricFacts> says of which list a code is: %j', (part, said) => {
  const metric = aMetricRow(part);
  expect(textOf(renderToStaticMarkup(createElement(MetricFacts, { metric, beside: [] })))).toContain(said);
});

test('<ArticleOpening> begins a sentence with a publisher that is not known, and keeps a name as it is', () => {
  const opened = (publisher: string | null) =>
    textOf(
      renderToStaticMarkup(
        createElement(ArticleOpening, {
          ...{ source: aSourceRow({ publisher }), size: '1 KB', findings: [], numbers: [], more: 0 },
          count: { claims: 1, restatements: 0, isMore: false },
          held: { claims: 1, unverified: 0 },
        }),
      ),
    );
  expect(opened(null)).toContain('. Publisher not known, opinion piece, ');
  expect(opened('e-Gazette')).toContain('. e-Gazette, opinion piece, ');
});
