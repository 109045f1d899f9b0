import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftSchema } from '../../../lib/draft/draft.ts';
import { listRuns, listWords } from '../../../lib/text/word-runs.ts';
import { readArticle } from '../../../seed/files/read-article-file.ts';
import { listExpected, scoreDraft, spanOf, withoutMarks } from '../../support/annotated-article.ts';
import { draftOf } from '../../support/draft-of.ts';

const ARTICLES = path.join(import.meta.dirname, 'articles');

async function readMarked(name: string) {
  const { text: marked, head } = await readArticle(readFileSync(path.join(ARTICLES, name)), name);
  const text = withoutMarks(marked);
  return { text, marked, draft: draftOf(text, head) };
}

describe.each(readdirSync(ARTICLES))('makeDraft() of %s', (name) => {
  it('lists every figure once, in its place, as it stands', async () => {
    const { text, draft } = await readMarked(name);
    expect(draftSchema.safeParse(draft).error?.issues).toBeUndefined();
    expect(draft.figures.filter((figure) => !spanOf(text, draft, figure))).toEqual([]);
    expect(new Set(draft.figures.map(({ id }) => id)).size).toBe(draft.figures.length);
    expect(draft.figures.every(({ todo }) => todo)).toBe(true);
  });

  it('reads and proposes as well as the bar says', async () => {
    const { text, marked, draft } = await readMarked(name);
    const score = scoreDraft(text, draft, listExpected(marked, draft.text.joins));
    const notes = score.differences.join('\n');
    expect(score.once / score.expected, notes).toBeGreaterThan(0.97);
    expect(score.extra, notes).toBeLessThan(3);
    expect(score.read / score.quantities, notes).toBeGreaterThanOrEqual(0.95);
    expect(score.linked, notes).toBeGreaterThanOrEqual(score.names * 0.9);
    expect(score.dispositions / score.expected, notes).toBeGreaterThan(0.9);
  });

  it('copies no nine words in a row', async () => {
    const { text, draft } = await readMarked(name);
    const runs = new Set(listRuns(listWords(text.replace(draft.article.title, ' '))));
    const { title: _, ...head } = draft.article;
    const own = JSON.stringify({ ...draft, article: head, text: { ...draft.text, sections: [] } });
    expect(listRuns(listWords(own)).filter((run) => runs.has(run))).toEqual([]);
  });
});

describe('makeDraft(text)', () => {
  it('makes a draft of a text without figures and without a head', () => {
    const draft = draftOf('nothing but a line');
    expect(draft).toMatchObject({
      figures: [],
      article: { slug: 'article', title: 'todo', authors: 'todo' },
    });
  });

  it('lists what a page prints twice once, and says which blocks repeat others', () => {
    const paragraph =
      'The ferry office counted 41 boats in the bay on Monday, which is more than anybody had thought.';
    const { figures, text } = draftOf(
      `Boats in the bay\n\n${paragraph}\n\n${paragraph}\n\n${paragraph.replace('41', '42')}\n`,
    );
    expect(text.repeats).toEqual([{ block: 3, of: 2 }]);
    expect(figures.map(({ printed }) => printed)).toEqual(['41 boats', '42 boats']);
  });

  it('joins what a layout tore apart', () => {
    const torn =
      'Boats in the bay\n\nThe office gave the new ferry line of the northern islands four\n\nboats and 12 crews, and nobody asked why.\n';
    expect(draftOf(torn).figures.map(({ printed }) => printed)).toEqual(['four boats', '12 crews']);
  });

  it('gives every figure of a long text a number, in a bounded time', () => {
    const paragraph = (k: number) =>
      `In harbour ${k} they counted ${k + 20} boats and ${k + 3}.5 percent more seals than before.`;
    const text = Array.from({ length: 400 }, (_, k) => paragraph(k)).join('\n\n');
    const since = performance.now();
    const { figures } = draftOf(text);
    expect(performance.now() - since).toBeLessThan(10_000);
    expect(figures.length).toBeGreaterThanOrEqual(800);
    expect(figures.at(-1)?.id).toMatch(/-\d{3,}$/);
  });

  it('reads German figures, and digits alone of a language without a file', () => {
    const german =
      'Fähren im Norden\n\nDie Reederei zählte im Mai fast 80 Prozent mehr Gäste als im Jahr davor, und der Hafen ist voll.\n';
    expect(draftOf(german)).toMatchObject({
      article: { language: 'de' },
      figures: [{ value: 80, qualifier: 'almost' }],
    });
    const french =
      'Des bateaux\n\nLe port a compté plus de 300 bateaux dans la baie, et les gens du pays sont contents avec ce résultat.\n';
    expect(draftOf(french).figures).toMatchObject([{ value: 300 }]);
  });
});
