import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { SLUG } from '../../../lib/model/slug.ts';

/** A published article as its file has it. */
export type Published = { slug: string; title: string; claims: number };

type ArticleLike = { article?: { title?: unknown }; claims?: unknown[] } | null;

/** The articles of a seed folder, by their slugs; one whose file can't be read is named all the same. */
export async function readPublished(folder: string): Promise<Published[]> {
  const articles = path.join(folder, 'articles');
  const names = await readdir(articles).catch(() => []);
  const slugs = names
    .flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : []))
    .filter((slug) => SLUG.test(slug));
  return Promise.all(slugs.sort().map((slug) => readOne(path.join(articles, `${slug}.yaml`), slug)));
}

async function readOne(file: string, slug: string): Promise<Published> {
  const content = await readFile(file, 'utf8')
    .then(
      (text) => parse(text) as ArticleLike,
      () => null,
    )
    .catch(() => null);
  const title = content?.article?.title;
  return { slug, title: typeof title === 'string' ? title : slug, claims: content?.claims?.length ?? 0 };
}
