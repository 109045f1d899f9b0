import path from 'node:path';
import { articleFile } from '../../lib/rules/seed-issue.ts';
import { listArticleNames } from '../files/article-names.ts';
import { readText } from '../files/read-bytes.ts';
import { parseYaml } from '../files/yaml-file.ts';

/** The slugs of the findings of all articles of a seed folder, whatever else is wrong with them. */
export async function listFindings(folder: string): Promise<Set<string>> {
  const { names } = await listArticleNames(folder);
  const texts = await Promise.all(names.map((name) => readText(path.join(folder, articleFile(name)))));
  return new Set(texts.flatMap((read) => ('text' in read ? slugsIn(parseYaml(read.text).data) : [])));
}

function slugsIn(data: unknown): string[] {
  const { findings } = (data ?? {}) as { findings?: unknown };
  if (!Array.isArray(findings)) return [];
  return findings.flatMap((finding: { slug?: unknown } | null) =>
    typeof finding?.slug === 'string' ? [finding.slug] : [],
  );
}
