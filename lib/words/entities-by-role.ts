import type { Participant } from '../model/claim-row.ts';
import { DEFAULT_STAGE, type Role, type Stage } from '../model/vocabulary.ts';
import { withDefiniteArticle } from './definite-article.ts';
import { formatList } from './format.ts';
import { PARTICIPANT_WORDS } from './labels.ts';

/** Who takes part, as one line: `from: Fujian; to: Nepal`, `weighed by: Bank`; people asked as `views in Sweden of China`. */
export function entitiesByRole(entities: readonly Participant[], stage: Stage | null = null): string {
  const roles = [...new Set(entities.map((entity) => entity.role))];
  if (roles.includes('respondent')) return viewsWords(entities, stage);
  return roles
    .map((role) => `${participantWord(role, stage)}: ${formatList(namesOf(entities, role))}`)
    .join('; ');
}

/** What stands before the names of a role. */
export function participantWord(role: Role, stage: Stage | null): string {
  return PARTICIPANT_WORDS[role][stage ?? DEFAULT_STAGE];
}

function viewsWords(entities: readonly Participant[], stage: Stage | null): string {
  const places = formatList(namesOf(entities, 'respondent').map(withDefiniteArticle));
  const subjects = formatList(namesOf(entities, 'subject').map(withDefiniteArticle));
  const others = entities.filter(({ role }) => role !== 'respondent' && role !== 'subject');
  const views = `views in ${places}${subjects === '' ? '' : ` of ${subjects}`}`;
  return others.length === 0 ? views : `${views}; ${entitiesByRole(others, stage)}`;
}

function namesOf(entities: readonly Participant[], role: Role): string[] {
  return entities.filter((entity) => entity.role === role).map(({ name }) => name);
}
