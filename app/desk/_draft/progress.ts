import type { Draft, DraftFigure } from '../../../lib/draft/draft.ts';
import { isUndecided } from '../../../seed/editing/draft-file.ts';

/** How far a draft is. */
export type Progress = { total: number; left: number };

export const progressOf = ({ figures }: Pick<Draft, 'figures'>): Progress => ({
  total: figures.length,
  left: figures.filter(isUndecided).length,
});

/** Figures nobody decided that are proposed to become the same, and for the same reason, as this one; claims are looked at one by one. */
export function listAlike(figures: readonly DraftFigure[], to: DraftFigure): DraftFigure[] {
  if (!to.todo || !['context', 'vague', 'noise'].includes(to.disposition)) return [];
  return figures.filter(
    ({ id, todo, disposition, reason }) =>
      todo === true && id !== to.id && disposition === to.disposition && (reason ?? '') === (to.reason ?? ''),
  );
}

/** The next figure after this one that nobody has decided, round to the beginning; the one after it where none is left. */
export function nextToDecide(figures: readonly DraftFigure[], id: string): string | undefined {
  const at = figures.findIndex((figure) => figure.id === id);
  const round = [...figures.slice(at + 1), ...figures.slice(0, Math.max(0, at))];
  const open = round.find(({ todo }) => todo === true) ?? round.find(isUndecided);
  return open?.id;
}
