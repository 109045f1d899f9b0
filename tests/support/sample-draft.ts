import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Draft } from '../../lib/draft/draft.ts';
import { makeDraft } from '../../lib/draft/make-draft.ts';
import { checkFolder } from '../../seed/editing/check-folder.ts';
import { createDraft } from '../../seed/editing/draft-file.ts';

/** An invented article, of which a draft can be made with the metrics of the sample seed. */
export const SAMPLE_TEXT = readFileSync(path.join(import.meta.dirname, 'sample-draft.txt'), 'utf8');
export const SAMPLE_SLUG = 'fjords-2023';

/** A copy of the sample seed in a folder of its own, with the text beside it: `root` is to be removed. */
export function copySampleSeed(): { root: string; folder: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'cited-metrics-sample-'));
  const folder = path.join(root, 'seed');
  cpSync(path.join(import.meta.dirname, 'sample-seed'), folder, { recursive: true });
  mkdirSync(path.join(root, '.data', 'texts'), { recursive: true });
  writeFileSync(path.join(root, '.data', 'texts', `${SAMPLE_SLUG}.txt`), SAMPLE_TEXT);
  return { root, folder };
}

/** Writes the draft of the sample text as the machine proposes it, after `change`. */
export async function writeSampleDraft(
  folder: string,
  change: (draft: Draft) => void = () => {},
): Promise<Draft> {
  const { catalogue } = await checkFolder(folder);
  if (!catalogue) throw new Error('The sample seed is not valid.');
  const head = { slug: SAMPLE_SLUG };
  const draft = makeDraft(SAMPLE_TEXT, { head, catalogue, takenSlugs: new Set(), today: '2024-06-01' });
  change(draft);
  await createDraft(folder, SAMPLE_SLUG, draft);
  return draft;
}

/** Decides everything, as an editor might: nothing is left open. */
export function decideAll(draft: Draft): void {
  draft.article.publisher = 'Sample Review';
  draft.article.genre = 'news report';
  draft.defaults = { role: 'subject', caveat: 'The article does not say how it was counted.' };
  for (const figure of draft.figures) {
    delete figure.todo;
    if (figure.disposition !== 'claim') continue;
    figure.metric = figure.printed.includes('percent') ? 'passengers-content' : 'ferries-in-service';
    if (figure.metric === 'passengers-content')
      figure.entities = figure.entities?.map((named) => ({ ...named, role: 'respondent' }));
  }
}
