import 'server-only';
import { citeUrl, sourceUrl } from '../../lib/filter/urls.ts';
import type { SourceRow } from '../../lib/model/rows.ts';
import { listCitationFiles } from '../../lib/out/citation-files.ts';
import { type CslItem, toCslPage, toCslSource } from '../../lib/out/cite/csl.ts';
import { toHeadTags } from '../../lib/out/cite/head-tags.ts';
import { requireDataState, siteAddress } from './site-address.ts';

/** What the head of a page says for reference managers: the entry that stands for it, and its bibliography as files. */
export type CiteHead = { tags: Record<string, string | string[]>; files: Record<string, string> };

/** A page of ours as an entry of that title. */
export async function headOfPage(title: string, path: string): Promise<CiteHead> {
  return toHead(toCslPage(title, siteAddress(path), await requireDataState()), path);
}

/** The page of a source stands for the document, as its bibliography begins with it. */
export function headOfSource(source: SourceRow): CiteHead {
  return toHead(toCslSource(source), sourceUrl(source.slug));
}

function toHead(item: CslItem, path: string): CiteHead {
  const files = listCitationFiles(citeUrl(path)).map(({ type, href }) => [type, href]);
  return { tags: toHeadTags(item), files: Object.fromEntries(files) };
}
