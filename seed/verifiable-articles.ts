import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { articleFileSchema } from '../lib/article.ts';
import { toVerifiable, type VerifiableArticle } from '../lib/verifiable.ts';

const FOLDER = new URL('./articles/', import.meta.url);

async function readArticle(name: string): Promise<VerifiableArticle> {
  const parsed = articleFileSchema.safeParse(parse(await readFile(new URL(name, FOLDER), 'utf8')));
  if (parsed.success) return toVerifiable(parsed.data);
  throw new Error(`seed/articles/${name} is not valid:\n${z.prettifyError(parsed.error)}`);
}

/** The recorded articles, as verification needs them. Throws where a file of seed/articles is not valid. */
export async function readVerifiableArticles(): Promise<VerifiableArticle[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(readArticle));
}
