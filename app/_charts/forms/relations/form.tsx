import type { Relations } from '../../../../lib/chart/edge.ts';
import { CHOICE_OF_FORM, DEFAULT_STAGE } from '../../../../lib/model/vocabulary.ts';
import { capitalise } from '../../../../lib/words/claim-headline.ts';
import type { ChartForm } from '../../chart-form.ts';
import { keepMade } from '../../keep-made.ts';
import { noteTooltips } from '../../tooltip-words.ts';
import { cases } from './cases.ts';
import { toEdgeGroups, wordsOfKinds } from './edge-groups.ts';
import { mapCases } from './map-cases.ts';
import { toRelationsLayout } from './relations-layout.ts';
import { RelationsTable } from './relations-table.tsx';

/** Who to whom, by kind; a relation is no quantity. Where these name countries, they stand on a map too. */
export const form: ChartForm<Relations> = {
  choice: CHOICE_OF_FORM.relations,
  words: 'lines that say who to whom',
  gallery: [
    { name: 'Relations', cases },
    { page: 'map', name: 'Relations on a map', cases: mapCases },
  ],
  toData: ({ metrics, rows }) => ({ groups: toEdgeGroups(metrics, rows) }),
  remarks: ({ groups }) => wordsOfKinds(groups),
  describe: ({ groups }) =>
    `${groups.map(({ name, edges }) => `${name}: ${edges.map(({ words }) => words).join('; ')}`).join('. ')}.`,
  countMarks: ({ groups }) => groups.flatMap(({ edges }) => edges).length,
  toQuantities: () => [],
  toPlainTable: ({ groups }) => ({
    columns: ['from', 'to', 'relation', 'stage'],
    rows: groups.flatMap(({ name, edges }) =>
      edges.map(({ from, to, kind }) => [from, to, name, kind === 'considered' ? kind : DEFAULT_STAGE]),
    ),
  }),
  toTooltips: (chart) => noteTooltips(chart, ({ printed }) => `“${printed}”`),
  tooltipAt: 'pointer',
  height: keepMade((chart, width) => toRelationsLayout(chart, width).height),
  Table: RelationsTable,
  toNoteGroups: ({ groups, notes }) =>
    groups.map(({ metric, name, edges }) => ({
      key: metric,
      name,
      notes: edges.flatMap((edge) => {
        const note = notes.find(({ n }) => n === edge.n);
        return note === undefined ? [] : [{ note, who: capitalise(edge.words) }];
      }),
    })),
};
