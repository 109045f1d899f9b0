'use server';

import type { DraftFigure } from '../../../lib/draft/draft.ts';
import { placeAt, placesByBlock } from '../../../lib/draft/find-place.ts';
import { detectLanguage } from '../../../lib/language/languages.ts';
import { readFigures } from '../../../lib/quantity/read-figures.ts';
import { editDraft } from '../../../seed/editing/draft-file.ts';
import { reconcile } from '../../../seed/editing/reconcile.ts';
import { openDraft } from '../_draft/open-draft.ts';
import { FieldProblems, fieldOf, runStep } from '../_step/run-step.ts';

const MOST_WORDS = 8;

/** Makes a figure of words of the text that the engine saw none in; it gets the next number and is yet to be decided. */
export async function addByHand(form: FormData): Promise<void> {
  const [slug, mark] = [fieldOf(form, 'slug'), fieldOf(form, 'mark')];
  await runStep(form, `/desk/${slug}`, async () => {
    const { folder, draft, article } = await openDraft(slug);
    if (!draft || !article)
      throw new FieldProblems({ words: 'The text is not at hand: nothing can be looked up in it.' });
    const [number, words] = [Number(fieldOf(form, 'block')), fieldOf(form, 'words').replace(/\s+/g, ' ')];
    const block = article.blocks[number - 1];
    if (!block)
      throw new FieldProblems({
        block: `There is no block ${number}: they are numbered from 1 to ${article.blocks.length}.`,
      });
    if (words === '' || words.split(' ').length > MOST_WORDS)
      throw new FieldProblems({ words: `From one to ${MOST_WORDS} words.` });
    const start = block.text.indexOf(words, Math.max(0, Number(fieldOf(form, 'start')) || 0));
    const at = start >= 0 ? start : block.text.indexOf(words);
    if (at < 0)
      throw new FieldProblems({
        words: `Block ${number} has no “${words}”: copy the words as they stand there.`,
      });
    const place = placeAt(placesByBlock(article).get(number) ?? [], at);
    const id = nextId(slug, draft.figures);
    const figure = {
      id,
      todo: true,
      block: number,
      ...place,
      printed: words,
      ...readWords(words),
      by_hand: true,
    } as DraftFigure;
    const figures = [...draft.figures, figure].toSorted(inReadingOrder);
    await editDraft(folder, slug, mark, (document) => reconcile(document, ['figures'], figures));
    return `/desk/${slug}?figure=${id}&saved=${id}`;
  });
}

/** What the engine reads of the words alone; words without a number are told in words. */
function readWords(words: string): Partial<DraftFigure> {
  const [figure] = readFigures(words, detectLanguage(words)).filter(({ kind }) => kind === 'quantity');
  if (!figure) return { disposition: 'soft' };
  const { value, range, qualifier, unit } = figure;
  return {
    ...(range ?? (value === null ? {} : { value })),
    qualifier,
    ...(unit !== null && { unit }),
    disposition: 'claim',
  };
}

function nextId(slug: string, figures: readonly DraftFigure[]): string {
  const numbers = figures.map(({ id }) => Number(id.slice(slug.length + 1)) || 0);
  return `${slug}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

const inReadingOrder = (a: DraftFigure, b: DraftFigure) =>
  a.block - b.block || a.sentence - b.sentence || a.word - b.word;
