import { describe, expect, it } from 'vitest';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { endWords } from '../../lib/chart/edge-words.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { roleAnchor } from '../../lib/filter/role-anchor.ts';
import { ROLES, STAGES, type Stage } from '../../lib/model/vocabulary.ts';
import { entitiesByRole, participantWord } from '../../lib/words/entities-by-role.ts';
import { ROLE_WORDS, roleHeading } from '../../lib/words/labels.ts';
import { ROLE_MEANING } from '../../lib/words/meanings.ts';
import { relationWords } from '../../lib/words/relation-words.ts';
import type { ChartOf } from '../support/chart-of.ts';
import { aChartMetric, aClaimRow, aParticipant } from '../support/claim-row.ts';

const trier = aParticipant('Trier');
const metz = aParticipant('Metz', 'recipient');
const bank = aParticipant('Library Bank');
const board = aParticipant('Library Board', 'partner');
const [lender, borrower] = [aParticipant('Library Bank', 'lender'), aParticipant('Metz', 'borrower')];
const [seller, buyer] = [aParticipant('Trier', 'seller'), aParticipant('Metz', 'buyer')];

/** Words that say that something changed hands. */
const DONE = /\b(giv|gave|from|receiv|borrow|lent|to the|sold by|sold to)\b/i;

describe('relationWords(row)', () => {
  it.each([
    [[trier, metz], 'from Trier to Metz'],
    [[trier, board], 'Trier, sharing experience with Library Board'],
    [[trier, metz, board], 'from Trier to Metz; with: Library Board'],
    [[metz, board], 'to: Metz; with: Library Board'],
    [[trier], 'from: Trier'],
    [[board, aParticipant('Metz', 'partner')], 'between Library Board and Metz'],
    [[seller, buyer], 'sold by Trier to Metz'],
    [[buyer], 'sold to: Metz'],
    [[lender, borrower], 'lent by the Library Bank to Metz'],
    [[borrower], 'lent to: Metz'],
  ])('relationWords(%#) of what is done names everybody once', (entities, words) => {
    expect(relationWords({ entities, stage: 'done' })).toBe(words);
  });

  it.each([
    [[bank, metz], 'considered by the Library Bank for Metz'],
    [[bank], 'weighed by: Library Bank'],
    [[metz], 'considered for: Metz'],
    [[trier, board], 'Trier, considering to share experience with Library Board'],
    [[board, aParticipant('Metz', 'partner')], 'considered between Library Board and Metz'],
    [[seller, buyer], 'sale considered by Trier to Metz'],
    [[buyer], 'sale considered to: Metz'],
    [[lender, borrower], 'loan considered by the Library Bank to Metz'],
    [[borrower], 'loan considered to: Metz'],
  ])('relationWords(%#) of what is considered says nothing of as done', (entities, words) => {
    const said = relationWords({ entities, stage: 'considered' });
    expect(said).toBe(words);
    expect(said).not.toMatch(DONE);
  });
});

describe('entitiesByRole(entities, stage)', () => {
  it('entitiesByRole() says views in a country of what is spoken of', () => {
    const asked = [aParticipant('Sweden', 'respondent'), aParticipant('China', 'subject')];
    expect(entitiesByRole(asked)).toBe('views in Sweden of China');
    expect(entitiesByRole([...asked, aParticipant('Pew', 'author')])).toBe(
      'views in Sweden of China; counted or stated by: Pew',
    );
  });

  it('entitiesByRole() joins the roles of a figure', () => {
    expect(entitiesByRole([trier, metz])).toBe('from: Trier; to: Metz');
  });
});

describe.each(ROLES)('the role %s', (role) => {
  it('has a name, a meaning, and for each stage a word and a heading', () => {
    for (const words of [ROLE_WORDS[role], ROLE_MEANING[role]]) expect(words).not.toBe('');
    for (const stage of STAGES) {
      expect(participantWord(role, stage)).not.toBe('');
      expect(roleHeading(role, stage, 'Philippines')).toMatch(/ the Philippines$/);
    }
    expect(participantWord(role, null)).toBe(participantWord(role, 'done'));
  });
});

it('roleHeading(role, stage) and participantWord() tell considered from done, and sold from given', () => {
  expect(roleHeading('recipient', 'considered', 'Indonesia')).toBe('Help or loans considered for Indonesia');
  for (const role of ['provider', 'recipient', 'partner', 'exporter', 'seller', 'buyer'] as const) {
    expect(roleHeading(role, 'considered', 'x')).not.toBe(roleHeading(role, 'done', 'x'));
    expect(roleHeading(role, 'considered', 'x')).toMatch(/considered|weighed/);
    expect(participantWord(role, 'considered')).toMatch(/considered|weighed/);
  }
  for (const role of ['exporter', 'seller', 'buyer'] as const)
    expect(roleHeading(role, 'done', 'x')).not.toMatch(/help|giv/i);
});

it('ROLE_WORDS, which filters use for both stages, say that what is found may be considered only', () => {
  expect(ROLE_WORDS.provider).toContain('weighing');
  expect(ROLE_WORDS.recipient).toContain('considered');
});

it('ROLE_MEANING says of an exchange what the data say: who explains is the provider', () => {
  expect(ROLE_MEANING.partner).toContain('that side is the provider');
});

it('roleAnchor() keeps the role’s own name for its first group', () => {
  const [done, considered] = STAGES.map((stage) => ({ role: 'recipient' as const, stage }));
  expect(roleAnchor(done as never, [done, considered] as never)).toBe('recipient');
  expect(roleAnchor(considered as never, [done, considered] as never)).toBe('recipient-considered');
  expect(roleAnchor(considered as never, [considered] as never)).toBe('recipient');
});

describe('toChart(relations)', () => {
  const draw = (stage: Stage, entities: ReturnType<typeof aParticipant>[]) => {
    const metric = aChartMetric({ form: 'relations', measure: 'relation', unit: null, stage });
    const row = aClaimRow({ kind: 'relation', value: null, qualifier: null, stage, entities });
    const text = { id: 'x', title: 'Told.', subtitle: '', doesNotSay: '' };
    return toChart(CHART_FORMS, text, [metric], [row]) as ChartOf<'relations'>;
  };

  it.each([
    ['done', [trier, metz], 'sent', 'From', 'To'],
    ['done', [seller, buyer], 'sold', 'Sold by', 'Sold to'],
    ['done', [lender, borrower], 'sent', 'From', 'To'],
    ['done', [trier, board], 'exchanged', 'Shared by', 'With'],
    ['done', [board, aParticipant('Metz', 'partner')], 'exchanged', 'One side', 'The other'],
    ['done', [aParticipant('Trier', 'exporter'), buyer], 'sold', 'Sold by', 'Sold to'],
    ['considered', [bank, metz], 'considered', 'Weighed by', 'Considered for'],
  ] as const)(
    'a relation that is %s is %# worded in line, note, alt text and table alike',
    (stage, entities, kind, from, to) => {
      const chart = draw(stage, [...entities]);
      const edges = chart.groups.flatMap((group) => group.edges);
      const words = relationWords({ entities: [...entities], stage });
      expect(edges.map((edge) => [edge.kind, edge.words])).toEqual([[kind, words]]);
      expect(edges[0]?.spoken).toContain(words);
      expect(chart.notes[0]?.label).toBe(words);
      expect(chart.alt).toContain(words);
      expect(endWords(edges)).toMatchObject({ from, to });
    },
  );

  it('endWords() of several kinds names none of them alone', () => {
    expect(
      endWords([
        { kind: 'sent', ends: [] },
        { kind: 'considered', ends: [] },
      ]),
    ).toMatchObject({ from: 'Who' });
  });
});
