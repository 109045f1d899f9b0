import { describe, expect, it } from 'vitest';
import { type ProposedClaim, proposeFindings } from '../../lib/draft/propose-findings.ts';
import { findingSchema } from '../../lib/model/finding.ts';

type Ground = Parameters<typeof proposeFindings>[0];
type ProposedMetric = Ground['metrics'][number];

const aMetric = (slug: string, part: Partial<ProposedMetric> = {}): ProposedMetric => ({
  slug,
  name: `Name of ${slug}`,
  topics: ['ferries'],
  group: slug,
  measure: 'count',
  ...part,
});
let last = 0;
const aClaim = (metric: string, part: Partial<ProposedClaim> = {}): ProposedClaim => {
  last += 1;
  return { id: `ferries-${last}`, metric, ...part };
};
const propose = (ground: Partial<Ground>) => {
  const findings = proposeFindings({
    article: 'ferries',
    claims: [],
    checks: [],
    metrics: ['boats', 'crew', 'piers', 'fares'].map((slug) => aMetric(slug)),
    ...ground,
  });
  for (const finding of findings) expect(findingSchema.safeParse(finding).error).toBeUndefined();
  return findings;
};
const slugsOf = (ground: Partial<Ground>) => propose(ground).map(({ slug }) => slug.replace(/-ferries$/, ''));

describe('proposeFindings(ground)', () => {
  it('puts the axis with the most claims first, then single numbers with a hedge, a range or a check', () => {
    const checked = aClaim('piers');
    const claims = [
      aClaim('fares', { qualifier: 'more_than' }),
      checked,
      aClaim('crew'),
      aClaim('crew'),
      aClaim('boats'),
      aClaim('boats'),
      aClaim('boats'),
    ];
    const ground = { claims, checks: [{ claims: [checked.id] }] };
    expect(slugsOf(ground)).toEqual(['boats', 'crew', 'fares', 'piers']);
    expect(propose(ground).map(({ may_lead }) => may_lead)).toEqual([true, false, false, false]);
  });

  it('leaves out bare single numbers, unless there is nothing else', () => {
    const bare = [aClaim('fares'), aClaim('crew', { qualifier: 'stated' })];
    expect(slugsOf({ claims: [...bare, aClaim('boats', { range: {} })] })).toEqual(['boats']);
    expect(slugsOf({ claims: bare })).toEqual(['fares']);
  });

  it('counts no claim that restates another or was withdrawn, draws no wording, and proposes nothing of nothing', () => {
    const claims = [
      aClaim('boats'),
      aClaim('boats', { restates: {} }),
      aClaim('crew', { qualifier: 'about', withdrawn: {} }),
      aClaim('mood', { qualifier: 'about' }),
    ];
    const metrics = [aMetric('boats'), aMetric('crew'), aMetric('mood', { measure: 'wording' })];
    expect(slugsOf({ claims, metrics })).toEqual(['boats']);
    expect(slugsOf({ claims: [aClaim('unheard-of')] })).toEqual([]);
    expect(slugsOf({})).toEqual([]);
  });

  it('draws metrics of one group together in words of its own, and never opinion beside aid', () => {
    const metrics = [
      aMetric('sent', { group: 'aid', topics: ['aid'] }),
      aMetric('received', { group: 'aid', topics: ['aid', 'ports'] }),
      aMetric('liked', { group: 'aid', topics: ['opinion'] }),
    ];
    const claims = [aClaim('sent'), aClaim('liked', { qualifier: 'about' }), aClaim('received')];
    const [first, second] = propose({ claims, metrics });
    expect(first).toMatchObject({ slug: 'sent-ferries', metrics: ['sent', 'received'] });
    expect(first?.text?.title).toBe('Name of sent and Name of received, as articles state them');
    expect(second).toEqual({ slug: 'liked-ferries', metrics: ['liked'], may_lead: false });
  });

  it('draws numbers before relations, and lets relations lead where there is nothing else', () => {
    const metrics = [aMetric('who', { measure: 'relation' }), aMetric('boats')];
    const whos = [aClaim('who'), aClaim('who'), aClaim('who')];
    expect(slugsOf({ claims: [...whos, aClaim('boats'), aClaim('boats')], metrics })).toEqual([
      'boats',
      'who',
    ]);
    expect(propose({ claims: whos, metrics })).toEqual([
      { slug: 'who-ferries', metrics: ['who'], may_lead: true },
    ]);
  });

  it('names each by its metric and its article, so that no two articles make one slug', () => {
    const claims = [aClaim('boats'), aClaim('boats'), aClaim('crew', { qualifier: 'about' })];
    expect(propose({ claims }).map(({ slug }) => slug)).toEqual(['boats-ferries', 'crew-ferries']);
  });

  it('proposes six at most, and titles that fit however many metrics stand together', () => {
    const metrics = Array.from({ length: 40 }, (_, i) => aMetric(`m-${i}`));
    const claims = metrics.map(({ slug }) => aClaim(slug, { qualifier: 'about' }));
    expect(slugsOf({ claims, metrics })).toHaveLength(6);
    const together = metrics.map((metric) => ({ ...metric, group: 'all' }));
    const [only] = propose({ claims, metrics: together });
    expect(only?.metrics).toHaveLength(40);
    expect(only?.text?.title.length).toBeLessThanOrEqual(130);
    expect(only?.text?.title).toMatch(/ and more, as articles state them$/);
  });
});
