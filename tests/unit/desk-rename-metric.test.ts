import { expect, it } from 'vitest';
import { type NamesMetrics, renameMetric } from '../../app/desk/_draft/rename-metric.ts';

const metric = { slug: 'ferries-share', name: 'Share (ferries)', measure: 'percentage', unit: 'percent' };
const proposed = [{ ...metric, todo: true }] as NamesMetrics['metrics'];
const after = (name: string) =>
  ({
    metrics: [{ ...metric, name }],
    findings: [{ slug: 'boats', metrics: ['ferries-share', 'boats'], may_lead: false }],
    figures: [{ metric: 'ferries-share' }, { metric: 'boats' }],
  }) as unknown as NamesMetrics;

it('renameMetric(after, slug, before, taken) takes the slug of a proposed metric from the name that a person gives it', () => {
  const renamed = renameMetric(
    after('Ferries that came in on time in the year after'),
    'ferries-share',
    proposed,
    new Set(),
  );
  const slug = 'ferries-that-came-in-on-time';
  expect(renamed.metrics?.[0]?.slug).toBe(slug);
  expect(renamed.findings?.[0]?.metrics).toEqual([slug, 'boats']);
  expect(renamed.figures.map((figure) => figure.metric)).toEqual([slug, 'boats']);
});

it.each([
  ['its name stayed', 'Share (ferries)', proposed, new Set<string>()],
  ['a person made it', 'On time', [metric] as NamesMetrics['metrics'], new Set<string>()],
  ['the slug is taken', 'On time', proposed, new Set(['on-time'])],
])('renameMetric leaves a metric where %s', (_, name, before, taken) => {
  expect(renameMetric(after(name), 'ferries-share', before, taken)).toEqual(after(name));
});
