import path from 'node:path';
import { SLUG } from '../../lib/model/slug.ts';
import { dataFolder } from '../editing/places.ts';

/** A newsroom's files: its seed folder, and what lies beside that and git ignores. */
export type Site = { folder: string; data: string };

/** The site that a seed folder belongs to. */
export const siteOf = (folder: string): Site => ({ folder: path.resolve(folder), data: dataFolder(folder) });

/** The largest file that a backup takes: it is held in memory as a whole. */
export const MAX_FILE_BYTES = 256 * 2 ** 20;

const SEED = 'seed/';
const DATA = '.data/';
/** A part of a path that can't be hidden, lead anywhere else, or be written otherwise than it is read. */
const PART = '[^./\\\\\\p{Cc}\\ufffd][^/\\\\\\p{Cc}\\ufffd]*';

/** Content alone: no name of a program is among them, so that no backup can bring one. */
const KEPT = [
  `seed/${PART}\\.yaml`,
  `seed/(?:articles|drafts)/${PART}\\.(?:yaml|md)`,
  `\\.data/texts/${PART}\\.txt`,
  `\\.data/undo/${PART}/${PART}\\.yaml`,
  `\\.data/published/${PART}\\.yaml`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

/** What the names of kept files look like, for messages. */
export const KEPT_WORDS =
  'seed/*.yaml, seed/articles, seed/drafts, .data/texts, .data/undo and .data/published';

/** Whether a file of this name belongs in a backup. The name is as in an archive: from `seed/` or `.data/` on, with slashes. */
export const isKeptName = (name: string): boolean =>
  KEPT.some((pattern) => pattern.test(name)) &&
  name.split('/').every((part) => Buffer.byteLength(part) <= 255);

/** Where a kept file lies in a site, whose folders may have other names. */
export const fileOf = ({ folder, data }: Site, name: string): string =>
  name.startsWith(SEED)
    ? path.join(folder, name.slice(SEED.length))
    : path.join(data, name.slice(DATA.length));

/** The draft that a file belongs to; undefined where it belongs to none. */
export function draftOf(name: string): string | undefined {
  const found = /^(?:seed\/drafts|\.data\/(?:texts|published))\/([^/]+)\.(?:yaml|txt)$/.exec(name);
  const slug = found?.[1] ?? /^\.data\/undo\/([^/]+)\//.exec(name)?.[1];
  return slug !== undefined && SLUG.test(slug) ? slug : undefined;
}
