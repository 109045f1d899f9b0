import { STANDINGS, type Standing } from '../model/vocabulary.ts';
import { collectProblems, type QueryProblem, readSingle } from './query-reader.ts';

/**
 * Reads of which standing the checks are asked for, `null` for all; `rest` is the query without it. What is no standing is
 * reported and asks for all.
 */
export function parseStanding(query: URLSearchParams): {
  standing: Standing | null;
  problems: QueryProblem[];
  rest: URLSearchParams;
} {
  const { problems, report } = collectProblems();
  const found = readSingle(query, 'standing', report);
  const standing = STANDINGS.find((each) => each === found) ?? null;
  if (found !== null && standing === null) report('standing', found, `Known ones: ${STANDINGS.join(', ')}.`);
  const rest = new URLSearchParams(query);
  rest.delete('standing');
  return { standing, problems, rest };
}
