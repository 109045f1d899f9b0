import type { Form, Measure, Role } from '../model/vocabulary.ts';

/** Why a metric stands alone on its axis, where nothing else is said. */
export const ALONE = 'Nothing else here is measured in the same way, so it stands by itself.';

/** The form in which a measure is drawn as a rule. A lone number is said in a sentence whatever its form. */
export const FORM_OF: Record<Measure, Form> = {
  percentage: 'percentages',
  count: 'counts',
  money: 'beside',
  rate: 'counts',
  ratio: 'counts',
  change: 'counts',
  amount: 'counts',
  duration: 'counts',
  index: 'counts',
  wording: 'table',
  relation: 'relations',
};

/** The role whose entity names a row, as a rule. */
export const ROWS_OF: Record<Measure, Role> = {
  percentage: 'respondent',
  count: 'subject',
  money: 'subject',
  rate: 'subject',
  ratio: 'subject',
  change: 'subject',
  amount: 'subject',
  duration: 'subject',
  index: 'subject',
  wording: 'subject',
  relation: 'provider',
};

type Named = { name: string; unit: string | undefined; measure: Measure | undefined };

/** The words around a chart of a metric of which nothing else is said. */
export function findingOf({
  name,
  unit,
  measure,
}: Named): Record<'title' | 'subtitle' | 'does_not_say', string> {
  return {
    title: `${name}: what the articles say`,
    subtitle: subtitleOf(unit, measure),
    does_not_say: 'It does not say more than the articles print: nothing is added, completed or ranked.',
  };
}

function subtitleOf(unit: string | undefined, measure: Measure | undefined): string {
  if (measure === 'relation') return 'Both sides as named, no quantities';
  if (measure === 'wording' || unit === undefined) return 'Statements without a number, as printed';
  return `${unit.slice(0, 1).toUpperCase()}${unit.slice(1)}, as printed`;
}
