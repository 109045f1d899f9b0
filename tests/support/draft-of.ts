import type { Draft, DraftFigure } from '../../lib/draft/draft.ts';
import { type KnownHead, makeDraft } from '../../lib/draft/make-draft.ts';
import type { Catalogue } from '../../lib/model/catalogue.ts';

/** A catalogue that has nothing yet. */
export const EMPTY_CATALOGUE: Catalogue = {
  entities: [],
  sources: [],
  metrics: { topics: [], groups: [], metrics: [] },
};

/** A text's draft on a day that stays. */
export const draftOf = (text: string, head: KnownHead = {}, catalogue = EMPTY_CATALOGUE): Draft =>
  makeDraft(text, { head, catalogue, takenSlugs: new Set(), today: '2026-11-29' });

/** A head and some paragraphs, of which the sentence that is tried is the last. */
export const around = (sentence: string): string =>
  `A year of ferries\n\nBy Ada Holm\n\n3 May 2024\n\nThe harbour office keeps its books as it always did, and nobody had asked to see them before this spring came.\n\n${sentence}\n`;

/** The figures of a paragraph within an article. */
export function figuresOf(sentence: string, catalogue = EMPTY_CATALOGUE): DraftFigure[] {
  return draftOf(around(sentence), {}, catalogue).figures.filter(({ block }) => block === 5);
}

/** What a paragraph's figures are about, as `nearly 80 percent: KOR respondent`. */
export const namesOf = (sentence: string, catalogue = EMPTY_CATALOGUE): string[] =>
  figuresOf(sentence, catalogue).map(
    ({ printed, entities = [] }) =>
      `${printed}: ${entities.map(({ entity, role }) => (role ? `${entity} ${role}` : entity)).join(', ') || 'none'}`,
  );
