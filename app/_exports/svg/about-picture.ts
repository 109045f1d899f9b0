import 'server-only';
import type { DataState } from '../../../lib/model/rows.ts';
import { LICENCE, LICENCE_URL } from '../../../lib/out/licence.ts';
import { SITE_NAME } from '../../../lib/words/site-name.ts';

/** What a picture says of itself to programs that file pictures. */
export type AboutPicture = {
  title: string;
  /** What it shows, in words. */
  description: string;
  author: string;
  /** The articles and documents behind it. */
  source: string;
  rights: string;
  licence: string;
  /** Our page of the same. */
  address: string;
  /** The day that its data are dated, as `2026-11-28`. */
  date: string;
};

type Said = Pick<AboutPicture, 'title' | 'description' | 'source' | 'address'>;

export function aboutPicture(said: Said, { dated, version }: DataState): AboutPicture {
  return {
    ...said,
    author: `${SITE_NAME}, data version ${version}`,
    rights: LICENCE,
    licence: LICENCE_URL,
    date: dated,
  };
}
