import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BoundsWords } from '../../app/claims/[id]/_parts/bounds-words.tsx';
import { ClaimFacts } from '../../app/claims/[id]/_parts/claim-facts.tsx';
import { Participants } from '../../app/claims/[id]/_parts/participants.tsx';
import { QuantityFacts } from '../../app/claims/[id]/_parts/quantity-facts.tsx';
import { Belonging } from '../../app/countries/[code]/_parts/belonging.tsx';
import { MetricFacts } from '../../app/metrics/[slug]/_parts/metric-facts.tsx';
import { SourceRecord } from '../../app/sources/_parts/source-record.tsx';
import type { ClaimRow, Participant } from '../../lib/model/claim-row.ts';
import type { EntityKind } from '../../lib/model/vocabulary.ts';
import { aClaimRow, aMetricRow, aParticipant, aSourceRow } from '../support/claim-row.ts';

const textOf = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#x27;', "'")
    .trim();
const factsOf = (part: Partial<ClaimRow>, intervalPlace: string | null = null) =>
  renderToStaticMarkup(createElement(QuantityFacts, { row: aClaimRow(part), intervalPlace }));

describe('QuantityFacts(row)', () => {
  it('names both ends of a range, and each thing that it needs to be read', () => {
    const text = textOf(
      factsOf({
        ...{ value: null, rangeFrom: 2, rangeTo: 3, measure: 'rate', unit: 'euros per dose' },
        ...{
          denominator: 'dose',
          currency: 'EUR',
          ucum: 'kg',
          statistic: 'median',
          base: '2019',
          fraction: '1/5',
        },
      }),
    );
    for (const said of [
      'Range, both ends as printed 2 to 3 euros per dose',
      'Counted per dose',
      'Currency (ISO 4217) EUR',
      'Unit in UCUM kg',
      'Fraction as printed 1/5',
      'Statistic median',
      'Measured against 2019',
    ])
      expect(text).toContain(said);
  });

  it('names the level of an interval, its ends and where it is printed; that a level is not', () => {
    const share = { value: 83, measure: 'percentage', unit: 'percent of adults' } as const;
    const interval = { lower: 80, upper: 86, asPrinted: 'plus or minus 3 points', block: 9 };
    const known = factsOf(
      { ...share, interval: { ...interval, kind: 'confidence', level: 95 } },
      '6th paragraph',
    );
    expect(textOf(known)).toContain(
      '95% confidence interval : 80% to 86% Printed as “plus or minus 3 points”, 6th paragraph',
    );
    expect(known).toContain('href="/sources/town-libraries#block-9"');
    const bare = { kind: 'margin', level: null, lower: 80, upper: 86, asPrinted: null, block: null } as const;
    expect(textOf(factsOf({ ...share, interval: bare }))).toContain(
      'margin of error : ± 3 percentage points, so 80% to 86%; its level is not printed',
    );
  });

  it('names no more than value and unit of a plain count, and nothing without a number', () => {
    expect(textOf(factsOf({}))).toBe('Value 50 libraries Unit libraries');
    expect(factsOf({ value: null })).toBe('');
  });
});

describe('BoundsWords(row)', () => {
  const boundsOf = (part: Partial<ClaimRow>) =>
    textOf(renderToStaticMarkup(createElement(BoundsWords, { row: aClaimRow({ lower: null, ...part }) })));

  it('says that a hedge speaks of the size of a fall, and that no place inside a range is known', () => {
    const fall = {
      measure: 'change',
      unit: 'percent',
      value: -9,
      asPrinted: 'fell more than 9 percent',
    } as const;
    expect(boundsOf({ ...fall, upper: -9, upperExclusive: true })).toBe(
      'below −9%. more than : it is the size of the fall that the hedge speaks of.',
    );
    expect(boundsOf({ value: null, rangeFrom: 2, rangeTo: 3, qualifier: 'about' })).toMatch(
      /^about : near this, .* Both ends are as printed; where between them the figure lies is not said\.$/,
    );
  });
});

describe('Participants(entities)', () => {
  const of = (kind: EntityKind, code: string): Participant => ({
    ...aParticipant(code, 'subject'),
    kind,
    code,
  });
  const markup = renderToStaticMarkup(
    createElement(
      'div',
      {},
      Participants({
        entities: [
          of('region', '150'),
          of('group', 'g7'),
          of('population', 'adults-18-to-35'),
          of('country', 'LUX'),
        ],
        ...{ stage: null, notes: [] },
        countries: new Map([['CAN', 'Canada']]),
        members: new Map([['g7', ['CAN', 'JPN']]]),
      }),
    ),
  );

  it('leads from a region or group, and from a population, to the claims on it', () => {
    const links = Array.from(markup.matchAll(/href="([^"]+)"/g), ([, href]) => href);
    expect(links).toEqual([
      '/claims?region=150',
      '/claims?region=g7',
      '/claims?population=adults-18-to-35',
      '/countries/LUX',
    ]);
  });

  it('names a group’s members as known, and says that the claim is none on them', () => {
    expect(textOf(markup)).toContain(
      'Members as known: Canada and JPN. A claim on the group is none on its members.',
    );
    expect(markup.match(/Members as known/g)).toHaveLength(1);
  });
});

it('Belonging(country) counts populations, and leads to their claims', () => {
  const entity = (kind: EntityKind, code: string) => ({
    ...{ kind, code, name: code, country: 'LUX', members: null, note: null },
  });
  const belonging = [entity('population', 'nurses'), entity('subdivision', 'LU-L')];
  const markup = renderToStaticMarkup(
    createElement(Belonging, { country: entity('country', 'LUX'), belonging }),
  );
  expect(textOf(markup)).toContain('Counted under LUX: 1 subdivision and 1 population');
  expect(markup).toContain('<a href="/claims?population=nurses">nurses</a>');
});

it('MetricFacts(metric) says a population where the metric names one, and never that its claims name none', () => {
  const factsOf = (population: string | null) =>
    textOf(
      renderToStaticMarkup(createElement(MetricFacts, { metric: aMetricRow({ population }), beside: [] })),
    );
  expect(factsOf('adults')).toContain('Population adults');
  expect(factsOf(null)).not.toContain('Population');
});

it('ClaimFacts(row) and SourceRecord(source) say that a publisher is not known', () => {
  const facts = renderToStaticMarkup(
    createElement(ClaimFacts, {
      row: aClaimRow({ articlePublisher: null, articleAuthors: [] }),
      claim: { uniqueInArticle: true },
      ...{
        dateBasis: 'printed',
        again: [],
        intervalPlace: null,
        notes: [],
        countries: new Map(),
        members: new Map(),
      },
    }),
  );
  expect(textOf(facts)).toContain(
    'in Sunday, in the reading room , analysis, publisher not known, April 2021',
  );
  const record = renderToStaticMarkup(
    createElement(SourceRecord, { source: aSourceRow({ publisher: null }) }),
  );
  expect(textOf(record)).toContain('Publisher publisher not known');
});
