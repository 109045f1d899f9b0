import path from 'node:path';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { listOpenItems } from '../../lib/draft/open-items.ts';
import { showPath } from '../files/seed-file.ts';
import { formatField, type SeedProblem } from '../files/seed-problems.ts';
import { readTexts } from './check-folder.ts';
import { readDraft } from './draft-file.ts';
import { readPreview, Unshowable } from './read-preview.ts';

/** How far a draft is, and what is wrong with it so far. */
export type CheckedDraft = {
  slug: string;
  /** As a person would type it. */
  file: string;
  figures: number;
  undecided: SeedProblem[];
  /** What decided claims and the head lack. */
  missing: SeedProblem[];
  /** What breaks a rule, or is not as the text has it. */
  problems: SeedProblem[];
  /** Why no claim could be held against rules and text; undefined where they were. */
  notJudged?: string;
};

/** Judges a draft as far as it is decided: by every rule, and by its text, which has to be at hand for that. */
export async function checkDraft(folder: string, slug: string): Promise<CheckedDraft> {
  const { name, draft, problems, positionOf } = await readDraft(folder, slug);
  const file = showPath(path.join(folder, name));
  const state = { slug, file, figures: draft?.figures.length ?? 0, undecided: [], missing: [], problems };
  if (!draft) return { ...state, notJudged: 'it can’t be read' };
  const items = listOpenItems(draft).map((item) => {
    const { line, column } = positionOf?.(item.path, 'key') ?? { line: 1, column: 1 };
    const problem = {
      file,
      line,
      column,
      field: formatField(item.path),
      found: item.found,
      right: item.right,
    };
    return { kind: item.kind, problem };
  });
  const pick = (isOpen: boolean) =>
    items.filter(({ kind }) => (kind !== 'missing') === isOpen).map(({ problem }) => problem);
  return { ...state, undecided: pick(true), missing: pick(false), ...(await judge(folder, slug)) };
}

async function judge(folder: string, slug: string): Promise<Pick<CheckedDraft, 'problems' | 'notJudged'>> {
  try {
    const { problems } = await readPreview(folder, slug, { texts: await readTexts(folder) });
    return { problems };
  } catch (error) {
    if (error instanceof Unshowable) return { problems: [...error.problems] };
    if (!(error instanceof SetupProblem)) throw error;
    return { problems: [], notJudged: error.message };
  }
}

/** Whether nothing keeps it from being published, as far as can be told. */
export const isPublishable = ({ undecided, missing, problems, notJudged }: CheckedDraft): boolean =>
  undecided.length + missing.length + problems.length === 0 && notJudged === undefined;
